import type { PictureFacts } from '../facts.ts';
import { reasonOf } from './connection.ts';
import type { ShownProduct } from './products.ts';

/** How many products' first pictures are fetched. */
const samples = 3;

/** Fetches some pictures as a shopper's browser would, following redirects. Never throws. */
export async function readPictures(products: readonly ShownProduct[]): Promise<PictureFacts[]> {
  const media = products.flatMap((product) => product.media.slice(0, 1)).slice(0, samples);
  return Promise.all(
    media.flatMap(({ original, small }) => [
      readPicture('original', original),
      readPicture('thumbnail', small),
    ]),
  );
}

async function readPicture(kind: PictureFacts['kind'], url: string): Promise<PictureFacts> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    return {
      kind,
      url,
      finalUrl: response.url,
      status: response.status,
      contentType: response.headers.get('content-type'),
      why: null,
    };
  } catch (error) {
    const why = reasonOf(error);
    return { kind, url, finalUrl: null, status: null, contentType: null, why };
  }
}
