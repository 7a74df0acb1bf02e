import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room, to the last byte. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  /** Nobody may have anything open on it. */
  unmount(): void;
}

/** Mounts `size` bytes of memory; a string says why that is not possible here. */
export function smallDisk(size: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'manoon-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch (error) {
    rmdirSync(folder);
    return `nothing can be mounted here: ${(error as Error).message.split('\n').at(1) || String(error)}`;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = openSync(filler, 'a');
      for (const step of [65_536, 4_096, 1]) while (isWritten(file, Buffer.alloc(step, 'x')));
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    unmount() {
      execFileSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}

function isWritten(file: number, content: Buffer): boolean {
  try {
    return writeSync(file, content) === content.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
