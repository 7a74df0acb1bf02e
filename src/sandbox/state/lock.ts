import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** The sandbox that uses a folder: its process, and where it listens. */
export type Holder = { pid: number; port: number };

/** Two sandboxes on one folder would delete each other's state. */
export class FolderHeldError extends Error {
  override name = 'FolderHeldError';
  readonly holder: Holder;
  constructor(dir: string, holder: Holder) {
    super(
      `The state in ${dir} belongs to the running sandbox on port ${holder.port} (process ${holder.pid}). Stop that one first, or choose another folder.`,
    );
    this.holder = holder;
  }
}

/**
 * Takes `dir` for this process, which must be listening on `port` by now; returns what gives it
 * back. Throws FolderHeldError while another sandbox has it; one that has died has it no more.
 */
export async function holdFolder(dir: string, port: number): Promise<() => void> {
  const file = join(dir, 'sandbox.lock');
  mkdirSync(dir, { recursive: true });
  const before = readHolder(file);
  if (before && (await isRunning(before, port))) throw new FolderHeldError(dir, before);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, port }), { flag: 'wx' });
  } catch (error) {
    const quicker = readHolder(file);
    throw quicker ? new FolderHeldError(dir, quicker) : error;
  }
  return () => rmSync(file, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Numbers of processes come again: one that does not listen where the sandbox did is another program. */
async function isRunning({ pid, port }: Holder, ownPort: number): Promise<boolean> {
  return port !== ownPort && isAlive(pid) && (await isListening(port));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy().destroyed));
    socket.once('error', () => resolve(false));
  });
}
