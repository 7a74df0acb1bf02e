import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another publisher works on the same folder. */
export class PublisherRunsError extends Error {
  override name = 'StartError';
}

/**
 * Takes the folder for this process: two publishers would build over each other. The lock is the operating system's on
 * an open file, so one that was killed holds it no more. Returns what gives it back.
 */
export function holdStore(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'publisher.lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    throw new PublisherRunsError(
      `Another publisher works on ${folder}. There may be one at a time: stop the other, or give this one another DATA_DIR.`,
      { cause: error },
    );
  }
  return () => lock.close();
}
