import { createLocalJWKSet, errors, flattenedVerify, type JSONWebKeySet } from 'jose';

/** Fetches the key set of a Saleor; throws when it cannot. */
export type FetchKeys = () => Promise<JSONWebKeySet>;

export type Verdict = 'genuine' | 'forged' | 'unknowable';

/** How long after a try for keys nobody is asked again, ms: forged signatures must not become requests. */
const COOL_DOWN = 10_000;

/**
 * Checks Saleor's signatures: a JWS with detached payload over the raw body, RS256, keys from Saleor's
 * `/.well-known/jwks.json`. Keys are kept, and fetched again once when a signature names one that is not among them.
 */
export class SignatureVerifier {
  readonly #fetch: FetchKeys;
  readonly #now: () => number;
  #keys: JSONWebKeySet | null;
  #triedAt = Number.NEGATIVE_INFINITY;
  /** The last try for keys, going on or over: whether they came. */
  #fetched: Promise<boolean> = Promise.resolve(true);

  constructor(
    fetchKeys: FetchKeys,
    known: JSONWebKeySet | null = null,
    now: () => number = performance.now.bind(performance),
  ) {
    this.#fetch = fetchKeys;
    this.#keys = known;
    this.#now = now;
  }

  /** `unknowable`: the keys cannot be had, or not so soon again, so Saleor should send it again. */
  async verify(body: Buffer, signature: string | undefined): Promise<Verdict> {
    const [header, middle, value, ...rest] = (signature ?? '').split('.');
    if (!header || middle !== '' || !value || rest.length > 0) return 'forged';
    const first = await this.#check(body, header, value);
    if (first !== 'no key') return first;
    const keys = await this.#refresh();
    if (keys === 'none') return 'unknowable';
    const second = await this.#check(body, header, value);
    if (second !== 'no key') return second;
    // Saleor may have changed its key after somebody else's signature made us ask.
    return keys === 'as of now' ? 'forged' : 'unknowable';
  }

  async #check(
    body: Buffer,
    header: string,
    value: string,
  ): Promise<'genuine' | 'forged' | 'no key'> {
    if (this.#keys === null) return 'no key';
    try {
      await flattenedVerify(
        { protected: header, payload: body, signature: value },
        createLocalJWKSet(this.#keys),
        { algorithms: ['RS256'], crit: { b64: true } },
      );
      return 'genuine';
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return 'no key';
      if (error instanceof errors.JOSEError) return 'forged';
      throw error;
    }
  }

  /** How old the keys are now; one request for all who wait, none while the last try is fresh. */
  async #refresh(): Promise<'as of now' | 'as of lately' | 'none'> {
    const isDue = this.#now() - this.#triedAt >= COOL_DOWN;
    if (isDue) {
      this.#triedAt = this.#now();
      this.#fetched = this.#fetch().then(
        (keys) => {
          this.#keys = keys;
          return true;
        },
        () => false,
      );
    }
    if (!(await this.#fetched)) return 'none';
    return isDue ? 'as of now' : 'as of lately';
  }
}
