import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One exchange with a real Saleor 3.23.28. Secrets are masked as `<…>`. */
export interface Exchange {
  readonly name: string;
  readonly request: {
    readonly operationName?: string;
    readonly query?: string;
    readonly variables?: Record<string, unknown>;
    /** For what is not a plain GraphQL request. */
    readonly method?: string;
    readonly path?: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly status: number;
  readonly response: unknown;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** Something seen beside the exchanges: a mail, the claims of a token. */
export interface Observation {
  readonly name: string;
  readonly observed: Readonly<Record<string, unknown>>;
}

export const scenarios = [
  '00-setup',
  '1-catalogue',
  '1b-media',
  '2-errors',
  '3-checkout',
  '4-accounts',
] as const;
export type ScenarioName = (typeof scenarios)[number];

export function recordingOf(scenario: ScenarioName): (Exchange | Observation)[] {
  const file = new URL(`./recorded/${scenario}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as (Exchange | Observation)[];
}

export function isExchange(entry: Exchange | Observation): entry is Exchange {
  return 'request' in entry;
}
