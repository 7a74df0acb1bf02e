import type { Build } from '#publisher/builds.ts';
import type { ReleaseFacts } from '#publisher/release/manifest.ts';
import type { Action } from '#publisher/status/desk.ts';
import { age } from '#publisher/status/page.ts';
import type { ReleaseState } from '#publisher/status/state.ts';

const GO_ON = 'Go on with: npm run release -- resume';

/** What is served, what can be gone back to, what was refused and why. */
export function listOf(state: ReleaseState, isRunning: boolean): string {
  const { now, current, releases, refused } = state;
  const served = current
    ? `Served: ${current.id}, made ${age(now, current.at)} ago: ${current.counts.pages} pages, ${current.counts.products} products`
    : 'Nothing is served yet.';
  return [
    served,
    workOf(state, isRunning),
    ...(releases.length > 0 ? ['', 'Kept (npm run release -- rollback <id>):'] : []),
    ...releases.map((each) => rowOf(each, now) + (each.id === current?.id ? '  ← served' : '')),
    ...(refused.length > 0 ? ['', 'Refused:'] : []),
    ...refused.map((each) => rowOf(each, now)),
    ...(state.refusedGates.length > 0 ? [refusalOf(state)] : []),
  ].join('\n');
}

function workOf({ held, queue }: ReleaseState, isRunning: boolean): string {
  const waiting = waitingOf(queue);
  const stopped = isRunning ? '' : ' The publisher does not run.';
  if (held) return `Publishing is on hold${waiting}. ${GO_ON}${stopped && `.${stopped}`}`;
  return isRunning ? `Publishing goes on${waiting}.` : `The publisher does not run${waiting}.`;
}

function waitingOf({ count }: ReleaseState['queue']): string {
  if (count === 0) return '';
  return count === 1 ? '; 1 event waits' : `; ${count} events wait`;
}

function rowOf({ id, at, changeCounts, causes }: ReleaseFacts, now: number): string {
  const { added, changed, removed } = changeCounts;
  const why = causes.slice(0, 2).join('; ');
  return `  ${id}  ${age(now, at).padStart(7)} ago  +${added} ~${changed} −${removed}  ${why}`.trimEnd();
}

/** Why the last release was refused, and how to let it pass. */
function refusalOf({ builds, refusedGates }: ReleaseState): string {
  const build = builds.find(
    (each) => each.outcome === 'refused' || / held back: /.test(each.detail),
  );
  const detail = build?.detail ?? '';
  const commands = refusedGates.map((gate) => `npm run release -- accept ${gate}`);
  return `The last one: ${detail}\nIf the change is meant, let it pass once: ${commands.join(' and ')}`;
}

/** After what ends in no build, or in one that waits. */
export function doneAtOnce(
  action: Action,
  value: string,
  before: ReleaseState,
  isRunning: boolean,
): string {
  switch (action) {
    case 'rollback':
      return `${goneBack(value, before)} ${onHold(before, isRunning)}`;
    case 'hold':
      return onHold(before, isRunning);
    case 'resume':
      return 'Publishing goes on when the publisher starts.';
    case 'accept': {
      const hold = before.held ? ` Publishing is on hold. ${GO_ON}` : '';
      return `"${value}" is accepted once, for the release that is made next.${hold}`;
    }
    case 'rebuild':
    case 'reconcile':
      return `Noted, for when publishing goes on: it is on hold. ${GO_ON}`;
  }
}

function goneBack(to: string, { current }: ReleaseState): string {
  return to === current?.id
    ? `${to} is served already.`
    : `${to} is served again, not ${current?.id}.`;
}

function onHold({ queue }: ReleaseState, isRunning: boolean): string {
  const waiting = queue.count > 0 ? ` (${queue.count} now)` : '';
  const stopped = isRunning ? '' : ', also when the publisher starts';
  return `Publishing is on hold${stopped}: events wait${waiting}. ${GO_ON}`;
}

/** After a build that was waited for. */
export function built({ outcome, detail, release, took }: Build, state: ReleaseState): string {
  switch (outcome) {
    case 'published':
      return `${release} is served: ${detail}, after ${took} ms.`;
    case 'unchanged':
      return `${state.current?.id} is served, and shows all as Saleor has it.`;
    case 'refused': {
      const commands = state.refusedGates.map((gate) => `npm run release -- accept ${gate}`);
      const advice = commands.length > 0 ? ` Let it pass once: ${commands.join(' and ')}` : '';
      return `Refused, ${state.current?.id ?? 'nothing'} stays served: ${detail}${advice}`;
    }
    case 'unread':
      return `Saleor could not be read: ${detail}. The publisher tries again by itself.`;
    case 'failed':
      return `The build failed: ${detail}. The publisher tries again by itself.`;
  }
}
