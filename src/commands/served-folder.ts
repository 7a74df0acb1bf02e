import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Children } from './children.ts';

/** The shop that is being built into a folder and served from it. */
interface Tenant {
  readonly pid: number;
  readonly port: number;
}

/**
 * The folder for the shop on `port`, its own until the children stop: `usual`, or where a living
 * shop has that, one in `.cache`, which is told.
 */
export function servedFolder(children: Children, usual: string, port: number): string {
  const tenant = takeLease(children, usual, port);
  if (!tenant) return usual;
  const own = join('.cache', `${basename(usual)}-${port}`);
  console.log(
    `${usual} is served by the shop on port ${tenant.port} (process ${tenant.pid}): this one is built into ${own}.`,
  );
  return own;
}

/** Null when the folder is now ours, else who has it. A lease of a process that is gone is void. */
function takeLease(children: Children, folder: string, port: number): Tenant | null {
  const lease = join('.cache', `served-${basename(folder)}.json`);
  mkdirSync('.cache', { recursive: true });
  const before = readLease(lease);
  if (before && isAlive(before.pid)) return before;
  rmSync(lease, { force: true });
  try {
    writeFileSync(lease, JSON.stringify({ pid: process.pid, port }), { flag: 'wx' });
  } catch {
    // Another shop was quicker by a moment.
    return readLease(lease);
  }
  children.onStop(() => rmSync(lease, { force: true }));
  return null;
}

function readLease(file: string): Tenant | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tenant;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
