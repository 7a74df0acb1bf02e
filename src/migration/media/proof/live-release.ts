import { MigrationError } from '../migration-error.ts';

/** What is served now, as `/release.json` tells it. */
export interface LiveRelease {
  readonly id: string;
  /** Of pictures: `parallel` or `cutover`; null where the release does not say. */
  readonly phase: string | null;
  readonly pages: number;
}

/** Milliseconds for one answer. */
const PATIENCE = 20_000;

/** Throws MigrationError when the shop does not say what it serves. */
export async function readLiveRelease(site: string): Promise<LiveRelease> {
  const url = `${site}/release.json`;
  const answer = await answerOf(url);
  const facts = answer as {
    id?: unknown;
    media?: { phase?: unknown };
    counts?: { pages?: unknown };
  };
  if (typeof facts?.id !== 'string' || typeof facts.counts?.pages !== 'number')
    throw new MigrationError(`${url} tells of no release. Is it the shop's address?`);
  const phase = facts.media?.phase;
  return {
    id: facts.id,
    phase: typeof phase === 'string' ? phase : null,
    pages: facts.counts.pages,
  };
}

async function answerOf(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(PATIENCE),
      headers: { 'cache-control': 'no-cache' },
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new MigrationError(
      `${url} could not be read (${error instanceof Error ? error.message : String(error)}). Only a shop that says which release it serves can show that the old pictures are in use no more.`,
    );
  }
}

/** Throws MigrationError unless the shop takes old pictures from the new bucket. */
export async function requireCutover(site: string): Promise<LiveRelease> {
  const release = await readLiveRelease(site);
  if (release.phase !== 'cutover')
    throw new MigrationError(
      `The shop at ${site} serves release ${release.id}, ${release.phase === null ? 'which does not say where its pictures are' : `whose pictures are in phase "${release.phase}"`}. Set MEDIA_PHASE=cutover at the publisher, have it make a release, and start this again.`,
    );
  return release;
}
