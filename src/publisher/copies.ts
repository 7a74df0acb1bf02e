import { copyKeysIn } from '#media/copies.ts';
import type { MediaSettings, S3Settings } from '#media/settings.ts';
import { createStorage, type Storage } from '#media/storage.ts';
import { type Sweep, sweepCopies, type Swept, tellAll } from '#media/sweep.ts';
import { entriesOf, type FileEntry } from './release/manifest.ts';
import { KINDS, type Releases } from './release/releases.ts';
import type { Site } from './site/site.ts';
import type { Worker } from './worker.ts';

export interface CopiesParts {
  readonly releases: Releases;
  readonly worker: Pick<Worker, 'between'>;
  readonly site: Pick<Site, 'pictureUrls'>;
  readonly media: MediaSettings;
  /** Whose list of uses it is among those on the bucket: one a process. */
  readonly teller: string;
}

/**
 * Removes copies of pictures that no kept or refused release, no other shop and no picture that is known uses. Null
 * where no copies are stored. Throws when it cannot be told what is used: nothing was removed then, and other shops are
 * told that all is.
 */
export async function clearCopies(
  parts: CopiesParts,
  storageOf: (settings: S3Settings) => Storage = createStorage,
): Promise<Swept | null> {
  const { media, teller } = parts;
  if (media.mode !== 'copied' || media.s3 === null) return null;
  const storage = storageOf(media.s3);
  const own = { storage, bucket: media.map.bucket, teller };
  try {
    return await sweepBetween(parts, own);
  } finally {
    storage.close();
  }
}

async function sweepBetween(
  { releases, worker, site }: CopiesParts,
  own: Omit<Sweep, 'used'>,
): Promise<Swept> {
  const uses = new PageUses(releases);
  const collect = async () => {
    await uses.collect().catch(async (error: unknown) => {
      await tellAll(own);
      throw error;
    });
  };
  // Most pages are read while releases go on being made; what a build stores is on no page yet.
  await collect();
  return worker.between(async () => {
    await collect();
    for (const url of site.pictureUrls()) for (const key of copyKeysIn(url)) uses.keys.add(key);
    return sweepCopies({ ...own, used: uses.keys });
  });
}

/** Keys of copies that releases name. */
export class PageUses {
  readonly keys = new Set<string>();
  readonly #releases: Releases;
  readonly #seen = new Set<string>();

  constructor(releases: Releases) {
    this.#releases = releases;
  }

  /** Reads what has come since the last time, each file once. Throws when one cannot be read. */
  async collect(): Promise<void> {
    for (const kind of KINDS)
      for (const id of await this.#releases.list(kind)) {
        const release = await this.#releases.read(id, kind);
        for (const entry of entriesOf(release)) await this.#read(entry);
      }
  }

  async #read({ hash, type }: FileEntry): Promise<void> {
    if (this.#seen.has(hash) || /^(?:image|font|video)\//.test(type)) return;
    const text = await this.#releases.objects.read(hash);
    for (const key of copyKeysIn(text.toString('latin1'))) this.keys.add(key);
    this.#seen.add(hash);
  }
}
