import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { holdStore } from '../lock.ts';
import { Queue } from '../queue/queue.ts';
import { tellHold } from '../release/hold.ts';
import { GATES } from '../release/refusal.ts';
import { NoSuchRelease, Releases } from '../release/releases.ts';
import { HELD } from '../worker.ts';
import type { Action, Desk } from './desk.ts';
import { type Acted, attempt } from './routes.ts';
import { addAccepted } from './staff.ts';
import { stateOfStore } from './state.ts';

/** There is no store to decide about, or it is another user's. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * Holds the store itself, so that no publisher starts meanwhile. Throws PublisherRunsError while one runs, and
 * StoreError where there is none or it is not this user's: files that another user leaves in it would be closed to the
 * publisher.
 */
export function openStoppedStore(folder: string): Desk {
  const queueFile = join(folder, 'queue.db');
  if (!existsSync(queueFile))
    throw new StoreError(
      `No publisher has worked in ${folder} yet. DATA_DIR says which folder it is, --data another one.`,
    );
  const owner = statSync(queueFile).uid;
  const user = process.getuid?.() ?? owner;
  const isAnothers = new StoreError(
    `${folder} belongs to the user with the number ${owner}: do this as that user.`,
  );
  if (user !== owner && user !== 0) throw isAnothers;
  const release = holdStore(folder);
  try {
    if (user !== owner) throw isAnothers;
    const queue = new Queue(queueFile);
    return deskOf(new Releases(folder), queue, () => {
      queue.close();
      release();
    });
  } catch (error) {
    release();
    throw error;
  }
}

function deskOf(releases: Releases, queue: Queue, close: () => void): Desk {
  return {
    isRunning: false,
    state: async () => ({ ...(await stateOfStore(releases, queue)), builds: [], refusedGates: [] }),
    act: (action, value) => attempt(() => act(releases, queue, action, value)),
    close,
  };
}

const DONE: Acted = { done: true, wish: null };

async function act(
  releases: Releases,
  queue: Queue,
  action: Action,
  value: string,
): Promise<Acted> {
  switch (action) {
    case 'rollback':
      return rollback(releases, queue, value);
    case 'hold':
      queue.setFlag(HELD, queue.flag(HELD) ?? 'staff');
      tellHold(releases.folder, true);
      return DONE;
    case 'resume':
      queue.setFlag(HELD, null);
      tellHold(releases.folder, false);
      return DONE;
    case 'accept': {
      const gate = GATES.find((each) => each === value);
      if (!gate) return { done: false, status: 400, why: 'There is no such gate.' };
      addAccepted(queue, gate);
      return DONE;
    }
    case 'rebuild':
    case 'reconcile':
      return { done: false, status: 404, why: 'Only a publisher that runs can do this.' };
  }
}

async function rollback(releases: Releases, queue: Queue, id: string): Promise<Acted> {
  const held = queue.flag(HELD);
  // First of all: the publisher that starts must not undo it.
  queue.setFlag(HELD, id);
  try {
    await releases.goBack(id);
    tellHold(releases.folder, true);
    return DONE;
  } catch (error) {
    queue.setFlag(HELD, held);
    if (!(error instanceof NoSuchRelease)) throw error;
    return { done: false, status: 400, why: 'There is no such release.' };
  }
}
