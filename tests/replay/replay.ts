import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { differences, type Difference } from './compare.ts';
import { Identities } from './identities.ts';
import { isExchange, recordingOf, type Exchange, type ScenarioName } from './recording.ts';
import type { Arrangement, Exception, World } from './scenario.ts';
import { arrangements } from './scenarios/all.ts';
import { send } from './send.ts';

export interface Outcome {
  readonly name: string;
  readonly differences: readonly Difference[];
  /** Why it may differ, when it does and may. */
  readonly excepted: string | null;
}

/** Replays the setup and then one scenario against a blank sandbox; the outcome of each exchange of the scenario. */
export async function replay(scenario: ScenarioName): Promise<Outcome[]> {
  const dir = mkdtempSync(join(tmpdir(), 'replay-'));
  const sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'blank' } });
  try {
    const world = worldOf(sandbox);
    if (scenario !== '00-setup') await replayAll('00-setup', world);
    return await replayAll(scenario, world);
  } finally {
    await sandbox.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function replayAll(scenario: ScenarioName, world: World): Promise<Outcome[]> {
  const arrangement = arrangements[scenario];
  await arrangement.start?.(world);
  const exchanges = recordingOf(scenario).filter(isExchange);
  const outcomes: Outcome[] = [];
  for (const group of grouped(exchanges, arrangement)) {
    for (const { name } of group) await stepOf(arrangement, name)?.(world);
    const answers = await Promise.all(
      group.map((exchange) => exchangeOnce(exchange, arrangement, world)),
    );
    outcomes.push(...answers);
  }
  return outcomes;
}

function grouped(exchanges: readonly Exchange[], { together = [] }: Arrangement): Exchange[][] {
  const groups: Exchange[][] = [];
  for (const exchange of exchanges) {
    const names = together.find((group) => group.includes(exchange.name));
    const last = groups.at(-1);
    if (names && last && names.includes(last[0]!.name)) last.push(exchange);
    else groups.push([exchange]);
  }
  return groups;
}

function stepOf({ before = {} }: Arrangement, name: string) {
  return before[name] ?? before[name.slice(0, 3)];
}

async function exchangeOnce(
  exchange: Exchange,
  arrangement: Arrangement,
  world: World,
): Promise<Outcome> {
  const request = arrangement.fill?.(exchange, world) ?? exchange.request;
  const answer = await send(request, world);
  const found = differences(
    {
      status: exchange.status,
      body: comparable(exchange.response),
      headers: exchange.responseHeaders ?? {},
    },
    {
      status: answer.status,
      body: answer.body,
      headers: Object.fromEntries(
        Object.keys(exchange.responseHeaders ?? {}).map((name) => [name, answer.headers.get(name)]),
      ),
    },
    { identities: world.identities, now: world.sandbox.state.clock.now().getTime() },
  );
  arrangement.after?.(exchange, answer.body, world);
  return {
    name: exchange.name,
    differences: found,
    excepted: exceptionOf(exchange, found, arrangement),
  };
}

/** Of a picture its kind is compared: how many bytes it has, its encoder decides. */
function comparable(response: unknown): unknown {
  if (typeof response !== 'object' || response === null) return response;
  const { __bytes, __magic, bytes, ...rest } = response as Record<string, unknown>;
  if (typeof __bytes === 'number') return { __magic: String(__magic).slice(0, 8) };
  return typeof bytes === 'number' ? rest : response;
}

function exceptionOf(
  { name }: Exchange,
  found: readonly Difference[],
  { except = [] }: Arrangement,
): string | null {
  if (found.length === 0) return null;
  const applying = except.filter(({ names }) =>
    names.some((candidate) => matches(name, candidate)),
  );
  const covered = found.every(({ path }) => applying.some((exception) => covers(exception, path)));
  return covered ? [...new Set(applying.map(({ why }) => why))].join('; ') : null;
}

function matches(name: string, candidate: string): boolean {
  return name === candidate || name.slice(0, 3) === candidate;
}

function covers({ paths }: Exception, path: string): boolean {
  return paths === undefined || paths.some((prefix) => path.startsWith(prefix));
}

function worldOf(sandbox: World['sandbox']): World {
  const world: World = {
    sandbox,
    identities: new Identities(sandbox.origin),
    secrets: new Map(),
    async asStaff(query, variables = {}) {
      const { body } = await send(
        { query, variables: { ...variables }, headers: { authorization: 'Bearer <staff>' } },
        // Its ids are the sandbox's own.
        { ...world, identities: new Identities(sandbox.origin) },
      );
      const { data, errors } = body as { data?: Record<string, unknown>; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data!;
    },
  };
  return world;
}
