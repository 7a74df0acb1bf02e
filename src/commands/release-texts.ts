import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteText } from '#migration/media/pages/live-site.ts';
import type { KeptRelease } from '#migration/media/proof/prove.ts';
import { Releases } from '#publisher/release/releases.ts';

const TEXT = /^(?:text\/|application\/(?:json|javascript|manifest\+json|xml)|image\/svg\+xml)/;

/**
 * The pages, scripts and style sheets of a release, by its id, from the store in a folder; null when the folder does not
 * hold it.
 */
export function releaseTexts(dataDir: string): (id: string) => AsyncIterable<SiteText> | null {
  return (id) =>
    existsSync(join(dataDir, 'releases', `${id}.json`)) ? textsOf(dataDir, id) : null;
}

async function* textsOf(dataDir: string, id: string): AsyncIterable<SiteText> {
  const releases = new Releases(dataDir);
  const { files } = await releases.read(id);
  for (const [address, { hash, type }] of files) {
    if (!TEXT.test(type)) continue;
    const text = (await releases.objects.read(hash)).toString();
    yield { where: address, text, isPage: type.startsWith('text/html') };
  }
}

/** The releases that can be gone back to, newest first; null where the folder holds no store. */
export async function keptReleases(dataDir: string): Promise<KeptRelease[] | null> {
  if (!existsSync(join(dataDir, 'releases'))) return null;
  const releases = new Releases(dataDir);
  const kept: KeptRelease[] = [];
  for (const id of await releases.list())
    kept.push({ id, phase: (await releases.facts(id)).media?.phase ?? null });
  return kept;
}

/** Id of the release that a store serves; null where there is none. */
export function currentRelease(dataDir: string): string | null {
  const file = join(dataDir, 'current');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
