import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
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

/** The Saleor under test: CONTRACT_URL, seeded with the demo catalogue; otherwise a fresh sandbox. */
export class Target {
  apiUrl = process.env['CONTRACT_URL'] ?? '';
  #sandbox: Sandbox | null = null;
  #dir: string | null = null;

  get isSandbox(): boolean {
    return process.env['CONTRACT_URL'] === undefined;
  }

  async start(): Promise<void> {
    if (!this.isSandbox) return;
    this.#dir = mkdtempSync(join(tmpdir(), 'contract-'));
    this.#sandbox = await startSandbox({ port: 0, dir: this.#dir });
    this.apiUrl = this.#sandbox.apiUrl;
  }

  async stop(): Promise<void> {
    await this.#sandbox?.close();
    if (this.#dir !== null) rmSync(this.#dir, { recursive: true });
  }

  post(
    body: string,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): Promise<Response> {
    return fetch(this.apiUrl, { method: 'POST', headers, body });
  }

  /** Any query text; for what no committed document would ask. */
  async send<Data>(query: string, variables: object = {}): Promise<Reply<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }));
    return { status: response.status, body: (await response.json()) as Reply<Data>['body'] };
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
}

/** Starts the target for one test file. */
export function useTarget(): Target {
  const target = new Target();
  beforeAll(() => target.start());
  afterAll(() => target.stop());
  return target;
}
