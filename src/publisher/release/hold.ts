import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (folder: string) => join(folder, 'hold');
const NOW = 'now';

/**
 * Tells every web server on the store whether staff have stopped publishing: the age of what is served is theirs to
 * decide about then. The truth is the queue's flag; a full disk costs the telling alone, and the publisher's next start
 * makes up for it.
 */
export function tellHold(folder: string, isHeld: boolean): void {
  const file = fileIn(folder);
  try {
    const wasHeld = existsSync(file) && readFileSync(file, 'utf8') === NOW;
    if (wasHeld === isHeld) return;
    const draft = `${file}.tmp`;
    writeFileSync(draft, isHeld ? NOW : new Date().toISOString());
    renameSync(draft, file);
  } catch {
    return;
  }
}

/** Until when publishing was on hold, ms since 1970: Infinity while it is, and -Infinity if it never was. */
export async function readHold(folder: string): Promise<number> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '');
  if (text === NOW) return Infinity;
  const end = Date.parse(text);
  return Number.isNaN(end) ? -Infinity : end;
}
