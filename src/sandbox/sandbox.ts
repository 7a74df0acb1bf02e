import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { SignInThrottle } from './accounts/sign-in-throttle.ts';
import { SigningKey } from './accounts/signing-key.ts';
import { answers } from './answers.ts';
import { resumeDeliveries } from './apps/deliveries.ts';
import { dispatchEvents } from './apps/dispatch.ts';
import { saleorTiming, type AppTiming } from './apps/http-request.ts';
import { registerAppJobs } from './apps/jobs.ts';
import { registerSearchJob } from './catalogue/search/search-index.ts';
import { registerCheckoutJobs } from './checkout/jobs.ts';
import { Faults } from './faults/faults.ts';
import { RequestCounts } from './faults/request-counts.ts';
import { listenOnLocalhost } from './http/listen.ts';
import { requestListener } from './http/server.ts';
import { registerMediaJob } from './media/fetching.ts';
import { Storage } from './media/storage.ts';
import { Thumbnails } from './media/thumbnails.ts';
import { registerOrderJobs } from './orders/jobs.ts';
import { registerPriceJobs } from './pricing/price-jobs.ts';
import { recalculatePrices } from './pricing/recalculate.ts';
import { executableSchema } from './schema/executable-schema.ts';
import { executor } from './schema/execute.ts';
import { openSeededStore, type SeedChoice } from './seeding/seed-store.ts';
import { Clock } from './state/clock.ts';
import { mediaFolder } from './state/database.ts';
import { Events } from './state/events.ts';
import { Jobs } from './state/jobs.ts';
import { holdFolder } from './state/lock.ts';
import type { State } from './state/state.ts';
import { Switches } from './state/switches.ts';
import { Tasks } from './state/tasks.ts';

export type SandboxOptions = {
  /** 0 takes any free one. */
  port: number;
  /** Where the state is kept between runs. */
  dir: string;
  /** What a new folder is filled with: the demo catalogue unless said otherwise. */
  seed?: SeedChoice;
  /** Forget the state first. */
  reset?: boolean;
  /** How long Apps are waited for; as long as Saleor does unless said otherwise. */
  appTiming?: Partial<AppTiming>;
};

export type Sandbox = {
  apiUrl: string;
  origin: string;
  /** All of it, for tests of the sandbox itself; whoever uses it as a Saleor asks its API. */
  readonly state: State;
  close(): Promise<void>;
};

const introspectionFile = fileURLToPath(
  new URL('../../graphql/introspection.json.gz', import.meta.url),
);

/**
 * Starts a stateful look-alike of Saleor; resolves when it answers. Throws FolderHeldError when another sandbox uses
 * `dir`.
 */
export async function startSandbox({
  port,
  dir,
  seed = { kind: 'demo' },
  reset = false,
  appTiming = {},
}: SandboxOptions): Promise<Sandbox> {
  // The port comes first: the folder's lock names it.
  let listener: RequestListener | null = null;
  const listening = await listenOnLocalhost(port, (request, response) =>
    listener === null
      ? response.writeHead(503, { 'retry-after': '1' }).end()
      : listener(request, response),
  );
  const origin = `http://localhost:${listening.port}`;
  let release: (() => void) | null = null;
  try {
    const schema = executableSchema(introspectionFile, answers);
    const run = executor(schema);
    release = await holdFolder(dir, listening.port);
    const open = (forget: boolean) => openState({ origin, schema, dir, seed, appTiming }, forget);
    let opened = open(reset);
    let starting = Promise.resolve();
    const parts = { run, reset: () => (starting = starting.then(startAgain, startAgain)) };
    listener = requestListener({ ...parts, state: opened.state });
    // What is delivered may ask back at once.
    resumeDeliveries(opened.state);
    async function startAgain(): Promise<void> {
      listener = null;
      await opened.close();
      opened = open(true);
      listener = requestListener({ ...parts, state: opened.state });
    }
    return {
      origin,
      apiUrl: `${origin}/graphql/`,
      get state() {
        return opened.state;
      },
      async close() {
        await opened.stop();
        await listening.close();
        await opened.close();
        release?.();
      },
    };
  } catch (error) {
    await listening.close();
    release?.();
    throw error;
  }
}

type StateOptions = {
  readonly origin: string;
  readonly schema: GraphQLSchema;
  readonly dir: string;
  readonly seed: SeedChoice;
  readonly appTiming: Partial<AppTiming>;
};

/** The state of `dir` with all that works on it beside requests. */
function openState({ origin, schema, dir, seed, appTiming }: StateOptions, forget: boolean) {
  const clock = new Clock();
  const { database, store, isNew } = openSeededStore(dir, seed, forget, clock);
  const switches = new Switches();
  const storage = new Storage(join(dir, mediaFolder), () => !switches.isOn('uncopied-media'));
  const state: State = {
    origin,
    clock,
    store,
    events: new Events(store, () => clock.instant()),
    jobs: new Jobs(),
    switches,
    faults: new Faults(),
    requestCounts: new RequestCounts(),
    storage,
    thumbnails: new Thumbnails(store, storage, origin),
    schema,
    signingKey: new SigningKey(database),
    signInThrottle: new SignInThrottle(clock),
    tasks: new Tasks(),
    appTiming: { ...saleorTiming, ...appTiming },
  };
  registerAppJobs(state);
  registerPriceJobs(state);
  registerSearchJob(state);
  registerMediaJob(state);
  registerCheckoutJobs(state);
  registerOrderJobs(state);
  // Before anybody listens: what a seed is sold for is no change of prices.
  if (isNew) store.transaction(() => recalculatePrices(state));
  dispatchEvents(state);
  state.jobs.start();
  let isOpen = true;
  const stop = async () => {
    state.jobs.stop();
    await state.tasks.stop();
  };
  const close = async () => {
    await stop();
    if (isOpen) database.close();
    isOpen = false;
  };
  return { state, stop, close };
}
