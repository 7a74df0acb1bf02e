import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { reasonOf } from '../log.ts';

/** What Saleor gave the App when it was installed. The token is a secret: never log it. */
export interface Credentials {
  /** Saleor's GraphQL endpoint as Saleor names it in its headers. */
  readonly saleorApiUrl: string;
  readonly appId: string;
  readonly token: string;
  /** `3.23` */
  readonly saleorVersion: string;
  readonly keys: JSONWebKeySet;
  /** ISO 8601 */
  readonly registeredAt: string;
}

/** Null before the App was installed. Throws for a file that is none of ours. */
export function readCredentials(file: string): Credentials | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return JSON.parse(text) as Credentials;
}

/** Whole or not at all, for this user's eyes only. */
export function writeCredentials(file: string, credentials: Credentials): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.tmp`;
  // A draft that a kill left behind would keep its own mode, and others may have it open.
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(credentials), { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
}

/** What an error says, for people: whatever answered may have repeated the token. */
export function reasonWithout(token: string, error: unknown): string {
  return reasonOf(error).replaceAll(token, '…');
}
