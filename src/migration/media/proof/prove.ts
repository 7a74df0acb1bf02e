import type { MediaMap } from '#domain/media.ts';
import type { ListedObject } from '#media/storage.ts';
import { MigrationError } from '../migration-error.ts';
import { liveSite, type SiteText } from '../pages/live-site.ts';
import { accessLog } from './access-log.ts';
import { type LiveRelease, requireCutover } from './live-release.ts';
import { OldNames } from './old-names.ts';
import { collect, noReferences, type References } from './references.ts';
import { saleorTexts } from './saleor-texts.ts';
import { isWordPress } from './wordpress.ts';

export interface Evidence {
  /** The shop's address. */
  readonly site: string;
  readonly saleor: { readonly apiUrl: string; readonly token: string };
  readonly accessLogs: readonly string[];
  /** The texts of the release that is served, where its store can be read; null: its pages are fetched. */
  readonly releaseTexts: (id: string) => AsyncIterable<SiteText> | null;
  /** All releases that the store keeps; null where it cannot be read. */
  readonly keptReleases: () => Promise<readonly KeptRelease[] | null>;
}

/** A release that can be gone back to, and the phase of its pictures; null: it does not say. */
export interface KeptRelease {
  readonly id: string;
  readonly phase: string | null;
}

export interface AccessProof extends References {
  readonly release: LiveRelease;
  /** Ids of kept releases that are not of phase `cutover`; null: it could not be seen whether there are any. */
  readonly earlier: readonly string[] | null;
}

/**
 * Looks for whatever refers to the old bucket's objects: the pages that are served, Saleor, the access logs. Throws
 * MigrationError when the shop is not in phase `cutover`, when the old site still runs, and when not all could be seen.
 */
export async function proveUnused(
  old: ReadonlyMap<string, ListedObject>,
  map: MediaMap,
  evidence: Evidence,
): Promise<AccessProof> {
  const release = await requireCutover(evidence.site);
  await requireNoWordPress(map, evidence.site);
  const names = new OldNames(old, map);
  const references = noReferences();
  const texts = evidence.releaseTexts(release.id) ?? liveSite(evidence.site);
  await collect(references, 'files of the release', wholly(texts, release.pages), names);
  const { apiUrl, token } = evidence.saleor;
  await collect(references, 'things in Saleor', saleorTexts(apiUrl, token), names);
  for (const file of evidence.accessLogs)
    await collect(references, 'lines of access logs', accessLog(file), names);
  const releases = await evidence.keptReleases();
  const earlier = releases?.filter(({ phase }) => phase !== 'cutover').map(({ id }) => id) ?? null;
  return { ...references, release, earlier };
}

/** Hands texts on; throws MigrationError at their end when there were fewer pages. */
async function* wholly(texts: AsyncIterable<SiteText>, pages: number): AsyncIterable<SiteText> {
  let seen = 0;
  for await (const text of texts) {
    seen += Number(text.isPage);
    yield text;
  }
  if (seen < pages)
    throw new MigrationError(
      `Only ${seen} of the release's ${pages} pages could be found by links. Start this where the publisher's DATA_DIR is: there all can be read.`,
    );
}

async function requireNoWordPress(map: MediaMap, site: string): Promise<void> {
  const addresses = map.hosts.filter(({ bucket }) => bucket === null).map((host) => host.address);
  for (const address of new Set([...addresses, site]))
    if (await isWordPress(address))
      throw new MigrationError(
        `WordPress still answers at ${address}: its pages show the pictures that would be removed. Retire it first.`,
      );
}
