import type { AppTiming } from '../apps/http-request.ts';
import type { Parts } from '../http/parts.ts';
import { switches, type SwitchName } from '../state/switches.ts';
import { faultKinds, parseFault } from './fault.ts';

export type ControlRequest = {
  readonly method: string;
  /** What follows `/sandbox/`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
};

export class ControlFailure extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Act = (parts: Parts, request: ControlRequest) => unknown;

/** Every request there is: a method and a path, in which `*` stands for a name or a number. */
const acts: Readonly<Record<string, Act>> = {
  'GET ': ({ state }) => ({
    requests: Object.keys(acts).map((act) => act.replace(' ', ' /sandbox/')),
    faultKinds,
    faults: state.faults.list(),
    switches: state.switches.all(),
    now: state.clock.now().toISOString(),
    jobs: state.jobs.names(),
  }),
  'GET faults': ({ state }) => state.faults.list(),
  'POST faults': ({ state }, { body }) => state.faults.add(parseFault(body)),
  'DELETE faults': ({ state }) => {
    state.faults.clear();
    return [];
  },
  'DELETE faults/*': ({ state }, { path }) => {
    if (!state.faults.remove(Number(path[1])))
      throw new ControlFailure(404, `There is no fault ${path[1]}.`);
    return state.faults.list();
  },
  'GET switches': ({ state }) => state.switches.all(),
  'POST switches/*': ({ state }, { path, body }) => {
    const { on } = (body ?? {}) as { on?: unknown };
    if (typeof on !== 'boolean') throw new ControlFailure(400, '"on" must be true or false.');
    state.switches.set(switchName(path[1]!), on);
    return state.switches.all();
  },
  'DELETE switches': ({ state }) => {
    state.switches.reset();
    return state.switches.all();
  },
  'GET clock': ({ state }) => ({ now: state.clock.now().toISOString() }),
  'POST clock': ({ state }, { body }) => {
    const { seconds } = (body ?? {}) as { seconds?: unknown };
    if (typeof seconds !== 'number' || !Number.isFinite(seconds))
      throw new ControlFailure(400, '"seconds" must be a number, below 0 to go back.');
    state.clock.move(seconds);
    return { now: state.clock.now().toISOString() };
  },
  'GET app-timing': ({ state }) => state.appTiming,
  'POST app-timing': ({ state }, { body }) => {
    for (const [name, seconds] of Object.entries((body ?? {}) as Record<string, unknown>)) {
      if (!(name in state.appTiming) || typeof seconds !== 'number' || !(seconds >= 0))
        throw new ControlFailure(
          400,
          `Give seconds, 0 or more, for ${Object.keys(state.appTiming).join(', ')}.`,
        );
      state.appTiming[name as keyof AppTiming] = seconds;
    }
    return state.appTiming;
  },
  'GET jobs': ({ state }) => state.jobs.names(),
  'POST jobs/*': ({ state }, { path }) => {
    const name = path[1]!;
    if (!state.jobs.names().includes(name))
      throw new ControlFailure(
        404,
        `There is no job ${name}; there are ${state.jobs.names().join(', ')}.`,
      );
    state.jobs.run(name);
    return { ran: name };
  },
  'GET mails': ({ state }, { query }) => {
    const to = query.get('to');
    return state.store.all('mail').filter((mail) => to === null || mail.to === to);
  },
  'GET requests': ({ state }) => state.requestCounts.all(),
  'DELETE requests': ({ state }) => {
    state.requestCounts.clear();
    return {};
  },
  'POST reset': async ({ reset }) => {
    await reset();
    return { reset: true };
  },
};

/** Does what a request to `/sandbox/` asks for and returns what to tell. Throws ControlFailure for what there is not. */
export async function control(parts: Parts, request: ControlRequest): Promise<unknown> {
  const [first = '', second] = request.path;
  const name = `${request.method} ${first}${second === undefined ? '' : '/*'}`;
  const act = request.path.length > 2 ? undefined : acts[name];
  if (act === undefined)
    throw new ControlFailure(404, 'There is no such request; GET /sandbox/ lists those there are.');
  return act(parts, request);
}

function switchName(name: string): SwitchName {
  if (name in switches) return name as SwitchName;
  throw new ControlFailure(
    404,
    `There is no switch ${name}; there are ${Object.keys(switches).join(', ')}.`,
  );
}
