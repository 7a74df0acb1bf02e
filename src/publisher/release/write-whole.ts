import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** What is left of a file that a kill interrupted; nobody reads it. */
export const DRAFT = /\.tmp$/;

/**
 * Writes a file whole or not at all, whoever else writes or reads it: on the disk when this resolves, and as it was when
 * it throws, such as on a full disk.
 */
export async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    // Half a file would take up the little room there is.
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
