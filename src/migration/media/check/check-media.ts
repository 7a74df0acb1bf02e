import type { MediaMap } from '#domain/media.ts';
import type { Storage } from '#media/storage.ts';
import type { SiteText } from '../pages/live-site.ts';
import { inParallel } from '../pool.ts';
import { Meter, type Progress } from '../progress.ts';
import { judgeBuckets } from './buckets.ts';
import { type Finding, ok, problem } from './finding.ts';
import { picturesIn } from './pictures-in.ts';
import { probe } from './probe.ts';
import { judgePictures, type Picture } from './rules.ts';

export interface MediaCheck {
  /** `base` is set. */
  readonly map: MediaMap;
  /** Null without credentials. */
  readonly storage: Storage | null;
  readonly texts: AsyncIterable<SiteText>;
  /** The shop's origin, which addresses without a host are below. */
  readonly site: string;
  /** Whether the site is up at that address, so that its own files can be asked for, too. */
  readonly isLive: boolean;
  readonly concurrency: number;
  readonly progress: (progress: Progress) => void;
}

/** Asks for every picture that pages refer to, as a shopper does, and looks at the buckets. */
export async function checkMedia(check: MediaCheck): Promise<Finding[]> {
  const { map, storage, site, isLive, concurrency, progress } = check;
  const { pages, urls } = await referred(check.texts, site);
  if (pages === 0)
    return [problem('pages', 'There is no page.', 'npm run build, or name the shop with --site.')];
  const asked = [...urls].filter(([url]) => isLive || new URL(url).origin !== site);
  const pictures: Picture[] = [];
  const meter = new Meter(asked.length, progress);
  await inParallel(asked, concurrency, async ([url, page]) => {
    const answer = await probe(url, site);
    pictures.push({ url, page, answer });
    meter.did(answer.size ?? 0);
  }).finally(meter.end);
  return [
    ok('pages', `${pages} pages refer to ${urls.size} pictures; ${asked.length} were asked for.`),
    ...judgePictures(pictures, site, map),
    ...(await judgeBuckets(map, storage)),
  ];
}

/** Addresses of pictures with the first page that refers to them. */
async function referred(
  texts: AsyncIterable<SiteText>,
  site: string,
): Promise<{ pages: number; urls: Map<string, string> }> {
  const urls = new Map<string, string>();
  let pages = 0;
  for await (const text of texts) {
    pages += Number(text.isPage);
    const base = URL.parse(text.where, site)?.href ?? site;
    for (const target of picturesIn(text)) {
      const url = URL.parse(target, /^https?:/.test(base) ? base : site);
      if (url !== null && /^https?:$/.test(url.protocol) && !urls.has(url.href))
        urls.set(url.href, text.where);
    }
  }
  return { pages, urls };
}
