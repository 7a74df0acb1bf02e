import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a command on the publisher's own machine asks it: whoever may read the store may say what is served. */
export interface Control {
  readonly origin: string;
  /** Another one at each start. A secret: never log it. */
  readonly key: string;
}

const fileIn = (folder: string) => join(folder, 'control.json');

export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Whole or not at all, for this user's eyes only. */
export function writeControl(folder: string, control: Control): void {
  const draft = `${fileIn(folder)}.tmp`;
  writeFileSync(draft, JSON.stringify(control), { mode: 0o600 });
  // A draft that a kill left behind keeps its own mode.
  chmodSync(draft, 0o600);
  renameSync(draft, fileIn(folder));
}

/** Null while no publisher answers. Throws where this user may not read it. */
export function readControl(folder: string): Control | null {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Control;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function forgetControl(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}
