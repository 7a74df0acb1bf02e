import type { MissingPicture } from '#catalogue/missing-pictures.ts';
import type { Log } from '../log.ts';

/** Of many, this many are named. */
const MOST_NAMED = 50;

/** Logs which pictures pages cannot show, and why, each time that these are others than before. */
export function missingPicturesTeller(log: Log): (missing: readonly MissingPicture[]) => void {
  let told = '';
  return (missing) => {
    const pictures = missing.map(({ owner, url, reason }) => `${owner}: ${url} ${reason}`);
    const now = pictures.toSorted().join('\n');
    if (now === told) return;
    told = now;
    log('pictures_missing', { count: missing.length, pictures: pictures.slice(0, MOST_NAMED) });
  };
}
