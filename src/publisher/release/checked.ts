import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Tells every web server on the store that what is served was compared with Saleor at `at` and is right. */
export async function writeChecked(folder: string, at: Date): Promise<void> {
  await writeWhole(join(folder, 'checked'), at.toISOString());
}

/** When that was, ms since 1970; null when nobody has said. */
export async function readChecked(folder: string): Promise<number | null> {
  const at = Date.parse(await readFile(join(folder, 'checked'), 'utf8').catch(() => ''));
  return Number.isNaN(at) ? null : at;
}
