import type { GraphQLSchema } from 'graphql';
import type { SignInThrottle } from '../accounts/sign-in-throttle.ts';
import type { SigningKey } from '../accounts/signing-key.ts';
import type { AppTiming } from '../apps/http-request.ts';
import type { Faults } from '../faults/faults.ts';
import type { RequestCounts } from '../faults/request-counts.ts';
import type { Storage } from '../media/storage.ts';
import type { Thumbnails } from '../media/thumbnails.ts';
import type { User } from '../records/accounts.ts';
import type { Clock } from './clock.ts';
import type { Events } from './events.ts';
import type { Jobs } from './jobs.ts';
import type { Requestor } from './requestor.ts';
import type { Store } from './store.ts';
import type { Switches } from './switches.ts';
import type { Tasks } from './tasks.ts';

/** All of one running sandbox. */
export type State = {
  readonly store: Store;
  readonly clock: Clock;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly switches: Switches;
  /** What goes wrong because somebody asked for it. */
  readonly faults: Faults;
  readonly requestCounts: RequestCounts;
  readonly storage: Storage;
  readonly thumbnails: Thumbnails;
  /** Saleor's, executable: what Apps are told is asked of it too. */
  readonly schema: GraphQLSchema;
  readonly signingKey: SigningKey;
  readonly signInThrottle: SignInThrottle;
  readonly tasks: Tasks;
  /** May be changed while it runs. */
  readonly appTiming: AppTiming;
  /** `http://localhost:8000`, without a slash. */
  readonly origin: string;
};

/** One request: what a resolver may touch. */
export type Context = {
  readonly state: State;
  readonly store: Store;
  /** Reading it fails with Saleor's words when the request carries a token that has expired or is no longer good. */
  readonly requestor: Requestor;
  readonly request: {
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly remoteAddress: string;
    readonly cookies: Readonly<Record<string, string>>;
  };
  /** Fields, as `Type.field`, that a fault makes fail. */
  readonly failing?: ReadonlySet<string>;
  /** Answers the rest of the request as this user, who has just signed in. */
  readonly become?: (user: User) => void;
  /** Headers for the answer, such as a cookie. */
  readonly responseHeaders: Map<string, string>;
};
