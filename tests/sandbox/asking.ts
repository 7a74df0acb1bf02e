import { afterAll, beforeAll } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';

export interface ErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly exception: { readonly code: string } };
}
export interface Reply<Data = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null | undefined;
  readonly errors: readonly ErrorEntry[] | undefined;
  /** The body as it came. */
  readonly text: string;
}
export interface Asking {
  readonly variables?: object;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for whatever comes: data, errors, a page of HTML. */
export async function ask<Data = Record<string, unknown>>(
  { apiUrl }: Pick<Sandbox, 'apiUrl'>,
  query: string,
  { variables = {}, token, headers = {} }: Asking = {},
): Promise<Reply<Data>> {
  return replyOf(
    await fetch(apiUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    }),
  );
}

export async function replyOf<Data>(response: Response): Promise<Reply<Data>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  const body = (isJson ? JSON.parse(text) : {}) as Partial<Pick<Reply<Data>, 'data' | 'errors'>>;
  return {
    status: response.status,
    headers: response.headers,
    data: body.data,
    errors: body.errors,
    text,
  };
}

/** The codes of the top-level errors. */
export function codesOf({ errors }: Reply<unknown>): string[] {
  return (errors ?? []).map(({ extensions }) => extensions.exception.code);
}

/** One blank sandbox for all tests of a file, which leave it as they found it. */
export function blankSandbox(): () => Sandbox {
  let sandbox: Sandbox;
  let dir: string;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'sandbox-'));
    sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'blank' } });
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return () => sandbox;
}
