import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const fileIn = (compiled: string) => join(compiled, 'commit');

/**
 * Keeps beside a compiled shop which commit its sources are of. `told`: by whoever builds where no git folder is, such
 * as in an image.
 */
export async function keepCommit(compiled: string, told: string | null): Promise<void> {
  await writeFile(fileIn(compiled), told ?? (await commitOf('.')) ?? '');
}

/** Null when nobody knew it. */
export async function keptCommit(compiled: string): Promise<string | null> {
  return (await readFile(fileIn(compiled), 'utf8').catch(() => '')) || null;
}

/** The commit that is checked out in this very folder, with `-dirty` where files differ from it; null for no git folder. */
export async function commitOf(folder: string): Promise<string | null> {
  const gitFolder = resolve(folder, '.git');
  // No tags: a commit is wanted.
  const describe = ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
  const where = ['-C', folder, `--git-dir=${gitFolder}`, `--work-tree=${resolve(folder)}`];
  try {
    const { stdout } = await promisify(execFile)('git', [...where, ...describe]);
    return stdout.trim() || null;
  } catch {
    // No git folder, no git, or nothing was committed yet.
    return null;
  }
}
