import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { staff } from '../../src/sandbox/seeding/blank.ts';
import { documentOf } from './documents.ts';

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { line: number; column: number }[];
  readonly extensions: { exception: { code: string } };
}
export interface Reply<Data> {
  readonly status: number;
  readonly body: {
    data?: Data;
    errors?: readonly GraphqlError[];
    extensions?: { cost: { requestedQueryCost: number; maximumAvailable: number } };
  };
}

/**
 * What scenarios may need of a target: the demo catalogue in channel `rs`; leave to write (carts, orders, records);
 * a staff token, to arrange what is read, or a person among staff, for what tokens of Apps may not do; a Saleor of at least that version; one that reaches servers on this machine.
 */
export type Need = 'demo' | 'write' | 'staff' | 'person' | '3.22' | '3.23' | 'local';

/** Which Saleor is tested, from the environment that `npm run contract` sets; none named: a fresh sandbox. */
const named = {
  url: process.env['CONTRACT_URL'],
  staffToken: process.env['CONTRACT_STAFF'],
  mayWrite: process.env['CONTRACT_WRITE'] === '1',
  /** `e-mail:password` of a superuser, for what an App's token may not do. */
  person: process.env['CONTRACT_PERSON'],
};

/** The Saleor under test. Without leave to write it refuses to send a mutation, whatever a scenario does. */
export class Target {
  apiUrl = named.url ?? '';
  readonly #needs: readonly Need[];
  readonly #options: Partial<SandboxOptions>;
  /** What the target lacks of the file's needs, as the reason for skipping; null when it has all. */
  missing: string | null = null;
  #sandbox: Sandbox | null = null;
  #dir: string | null = null;

  constructor(needs: readonly Need[], options: Partial<SandboxOptions> = {}) {
    this.#needs = needs;
    this.#options = options;
  }

  get isSandbox(): boolean {
    return named.url === undefined;
  }

  get mayWrite(): boolean {
    return this.isSandbox || named.mayWrite;
  }

  /** The sandbox behind it, for what only that can do, such as moving its clock; null for a real Saleor. */
  get sandbox(): Sandbox | null {
    return this.#sandbox;
  }

  async start(): Promise<void> {
    if (this.isSandbox) {
      this.#dir = mkdtempSync(join(tmpdir(), 'contract-'));
      this.#sandbox = await startSandbox({ port: 0, dir: this.#dir, ...this.#options });
      this.apiUrl = this.#sandbox.apiUrl;
    }
    this.missing = await this.#firstMissing();
  }

  async stop(): Promise<void> {
    await this.#sandbox?.close();
    if (this.#dir !== null) rmSync(this.#dir, { recursive: true });
  }

  /** Runs before the file's first test, unless its tests are skipped. */
  prepare(work: () => Promise<void>): void {
    beforeAll(async () => {
      if (this.missing === null) await work();
    });
  }

  post(
    body: string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): Promise<Response> {
    if (!this.mayWrite && /\bmutation\b/.test(body))
      throw new Error('the target is read-only: mutations need --write');
    return fetch(this.apiUrl, { method: 'POST', headers, body });
  }

  /** Any query text; for what no committed document would ask. */
  async send<Data>(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<Reply<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      ...headers,
    });
    return { status: response.status, body: (await response.json()) as Reply<Data>['body'] };
  }

  /** As staff, whose token the target needs; a GraphQL error fails the test. */
  async asStaff<Data>(query: string, variables: object = {}): Promise<Data> {
    const token = this.isSandbox ? staff.token : named.staffToken;
    const { status, body } = await this.send<Data>(query, variables, {
      authorization: `Bearer ${token}`,
    });
    expect({ query, status, errors: body.errors }).toEqual({
      query,
      status: 200,
      errors: undefined,
    });
    return body.data!;
  }

  /** A token of a person among staff, good for some minutes: an App may not install Apps. */
  async personToken(): Promise<string> {
    const [email, password] = this.isSandbox
      ? [staff.email, staff.password]
      : (named.person ?? '').split(/:(.*)/s);
    const { body } = await this.send<{ tokenCreate: { token: string | null } }>(
      'mutation ($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) { token } }',
      { email, password },
    );
    const token = body.data?.tokenCreate.token;
    if (!token) throw new Error(`the target lets nobody in as ${email}`);
    return token;
  }

  /** A committed document, whatever comes of it. */
  attempt<Data>(document: string, variables: object): Promise<Reply<Data>> {
    return this.send<Data>(documentOf(document), variables);
  }

  /** The data of a committed document; a GraphQL error fails the test. */
  async ask<Data>(document: string, variables: object): Promise<Data> {
    const { status, body } = await this.attempt<Data>(document, variables);
    expect({ document, status, errors: body.errors }).toEqual({
      document,
      status: 200,
      errors: undefined,
    });
    return body.data!;
  }

  /** Skips one test on a target that lacks what it needs. */
  async needs(need: Need, skip: (condition: boolean, note?: string) => void): Promise<void> {
    const missing = await this.#lacks(need);
    skip(missing !== null, missing ?? undefined);
  }

  async #firstMissing(): Promise<string | null> {
    for (const need of this.#needs) {
      const reason = await this.#lacks(need);
      if (reason !== null) return reason;
    }
    return null;
  }

  async #lacks(need: Need): Promise<string | null> {
    switch (need) {
      case 'write':
        return this.mayWrite ? null : 'it writes, which needs --write';
      case 'staff':
        return this.isSandbox || named.staffToken
          ? null
          : 'it needs a staff token: --staff <token>';
      case 'person':
        return this.isSandbox || named.person
          ? null
          : 'it needs a person among staff: --person <e-mail>:<password>';
      case 'demo':
        return (await this.#holdsDemo()) ? null : 'the target does not hold the demo catalogue';
      case 'local':
        return /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(this.apiUrl)
          ? null
          : 'the target cannot reach a server on this machine';
      case '3.22':
      case '3.23': {
        const { body } = await this.send<{ shop: { schemaVersion: string } }>(
          '{shop{schemaVersion}}',
        );
        const version = body.data?.shop.schemaVersion ?? 'unknown';
        return Number(version.split('.')[1]) >= Number(need.split('.')[1])
          ? null
          : `it needs Saleor ${need}, the target is ${version}`;
      }
    }
  }

  async #holdsDemo(): Promise<boolean> {
    const { body } = await this.send<{ product: object | null }>(
      '{product(slug:"bademovo-ulje",channel:"rs"){id}}',
    );
    return (body.data?.product ?? null) !== null;
  }
}

/** Starts the target for one test file, whose tests are skipped with the reason when it lacks a need. */
export function useTarget(
  needs: readonly Need[] = [],
  options: Partial<SandboxOptions> = {},
): Target {
  const target = new Target(needs, options);
  beforeAll(() => target.start());
  beforeEach(({ skip }) => skip(target.missing !== null, target.missing ?? undefined));
  afterAll(() => target.stop());
  return target;
}
