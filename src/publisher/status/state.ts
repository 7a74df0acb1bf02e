import type { Build } from '../builds.ts';
import type { Queue } from '../queue/queue.ts';
import type { ReleaseFacts } from '../release/manifest.ts';
import type { Kind, Releases } from '../release/releases.ts';
import { HELD } from '../worker.ts';

/** What there is to serve, and whether it goes on by itself. */
export interface ReleaseState {
  /** Milliseconds since 1970, as all times that are numbers here. */
  readonly now: number;
  readonly current: ReleaseFacts | null;
  /** All that can be gone back to, newest first. */
  readonly releases: readonly ReleaseFacts[];
  readonly refused: readonly ReleaseFacts[];
  readonly queue: { readonly count: number; readonly oldest: number | null };
  /** Staff have stopped publishing: events wait until they resume. */
  readonly held: boolean;
  /** Since the publisher's start, newest first. */
  readonly builds: readonly Build[];
  /** Gates that were refused last, which staff may override once. */
  readonly refusedGates: readonly string[];
}

/** What the store itself tells, whether a publisher runs or not. */
export async function stateOfStore(
  releases: Releases,
  queue: Queue,
): Promise<Omit<ReleaseState, 'builds' | 'refusedGates'>> {
  const currentId = await releases.currentId();
  return {
    now: Date.now(),
    current: currentId === null ? null : await releases.facts(currentId),
    releases: await all(releases, 'releases'),
    refused: (await all(releases, 'refused')).slice(0, 5),
    queue: queue.waiting(),
    held: queue.flag(HELD) !== null,
  };
}

async function all(releases: Releases, kind: Kind): Promise<ReleaseFacts[]> {
  return Promise.all((await releases.list(kind)).map((id) => releases.facts(id, kind)));
}
