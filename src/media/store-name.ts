import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells this shop's list from those of others on the bucket: random, and kept in a folder of the shop. */
export function storeName(folder: string): string {
  const file = join(folder, 'store-name');
  const known = read(file);
  if (known !== null) return known;
  const name = randomBytes(16).toString('hex');
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, name);
  renameSync(draft, file);
  return name;
}

/** Null: none yet, or none that is one. A new one is right then: the old list only keeps copies for a while longer. */
function read(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    return /^[0-9a-f]{32}$/.test(text) ? text : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
