import { parseArgs } from 'node:util';
import type { Build } from '#publisher/builds.ts';
import { GATES } from '#publisher/release/refusal.ts';
import { ACTIONS, type Action, type Desk } from '#publisher/status/desk.ts';
import type { ReleaseState } from '#publisher/status/state.ts';
import { StartError } from './children.ts';
import { SettingError } from './env.ts';
import { deskElsewhere, deskOfStore } from './release-desk.ts';
import { built, doneAtOnce, listOf } from './release-report.ts';

const USAGE =
  'Usage: npm run release -- list | rollback [id] | accept <gate> | hold | resume | rebuild | reconcile [--data <folder>] [--url <publisher>]';

/** Milliseconds between looks at a build that is waited for. */
const LOOK_EVERY = 200;

/** Carries out one call of the command and says what happened; resolves with its exit code. Throws errors for people. */
export async function callRelease(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (text: string) => void,
): Promise<number> {
  const { call, url, data } = readArguments(args);
  const desk = url
    ? deskElsewhere(url, env['STATUS_TOKEN'])
    : await deskOfStore(data ?? (env['DATA_DIR'] || '.data'));
  try {
    const before = await desk.state();
    const { action } = call;
    if (action !== 'list')
      return await carryOut(
        desk,
        { action, value: call.value ?? previousOf(before, action) },
        before,
        say,
      );
    say(listOf(before, desk.isRunning));
    return 0;
  } finally {
    desk.close();
  }
}

interface Call {
  readonly action: Action | 'list';
  readonly value: string | null;
}

function readArguments(args: readonly string[]): {
  call: Call;
  url: string | undefined;
  data: string | undefined;
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' }, data: { type: 'string' } },
    });
    return { call: callOf(positionals), url: values.url, data: values.data };
  } catch (error) {
    if (error instanceof SettingError) throw error;
    throw new SettingError(`${(error as Error).message} ${USAGE}`);
  }
}

function callOf([name = 'list', value, ...more]: string[]): Call {
  const action = (['list', ...ACTIONS] as const).find((each) => each === name);
  if (action === undefined) throw new SettingError(`There is no "${name}". ${USAGE}`);
  const takesOne = action === 'rollback' || action === 'accept';
  const tooMany = takesOne ? more[0] : value;
  if (tooMany !== undefined) throw new SettingError(`Unexpected argument "${tooMany}". ${USAGE}`);
  if (action === 'accept' && !GATES.some((gate) => gate === value))
    throw new SettingError(`Say which gate to let pass once: ${GATES.join(', ')}.`);
  return { action, value: value ?? null };
}

/** The release to go back to when none is named: the one that was served before. */
function previousOf({ current, releases }: ReleaseState, action: Action): string {
  if (action !== 'rollback') return '';
  if (current === null) throw new StartError('Nothing is served yet: there is no going back.');
  // After going back the next step leads further back.
  const { id, parent } = releases.find((each) => each.id === current.backTo) ?? current;
  if (parent === null) throw new StartError(`${id} is the first release: none was before it.`);
  if (!releases.some((each) => each.id === parent))
    throw new StartError(`${parent}, which was served before ${id}, is kept no longer.`);
  return parent;
}

async function carryOut(
  desk: Desk,
  { action, value }: { readonly action: Action; readonly value: string },
  before: ReleaseState,
  say: (text: string) => void,
): Promise<number> {
  const { isRunning } = desk;
  if (!isRunning && (action === 'rebuild' || action === 'reconcile'))
    throw new StartError(
      'The publisher does not run: start it. It compares everything with Saleor when it starts.',
    );
  const acted = await desk.act(action, value);
  if (!acted.done) {
    const advice = acted.status === 400 ? ' The command "list" names those there are.' : '';
    throw new StartError(acted.why + advice);
  }
  if (acted.wish === null || (before.held && action !== 'resume')) {
    say(doneAtOnce(action, value, before, isRunning));
    return 0;
  }
  say('Waiting for the publisher; Ctrl-C leaves it at work …');
  const end = await outcomeOf(desk, acted.wish, before);
  say(end === null ? 'Publishing was put on hold meanwhile.' : built(end.build, end.state));
  return end?.build.outcome === 'published' || end?.build.outcome === 'unchanged' ? 0 : 1;
}

/** The first build for `wish` that is not among those before; null when publishing was put on hold instead. */
async function outcomeOf(
  desk: Desk,
  wish: string,
  before: ReleaseState,
): Promise<{ build: Build; state: ReleaseState } | null> {
  const last = JSON.stringify(before.builds[0] ?? null);
  for (;;) {
    const state = await desk.state();
    const known = state.builds.findIndex((build) => JSON.stringify(build) === last);
    const fresh = known < 0 ? state.builds : state.builds.slice(0, known);
    const build = fresh.findLast(
      ({ reason, outcome }) => reason.split(', ').includes(wish) || outcome === 'failed',
    );
    if (build) return { build, state };
    if (state.held) return null;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
