import type { Product, ProductMedia } from '../../records/catalogue.ts';
import { fetchLater } from '../../media/fetching.ts';
import { noMetadata } from '../../records/base.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { refuse, waitingMutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { emit } from '../emit.ts';
import { nextSortOrder } from '../variants/create.ts';
import { probeMediaUrl, type ProbedMedia } from './media-url.ts';
import { checkImage, storageKey, type Upload } from './upload.ts';

type Input = {
  readonly product: string;
  readonly alt?: string | null;
  readonly image?: unknown;
  readonly mediaUrl?: string | null;
};

export const longestAlt = 250;
const longestUrl = 2048;

export const productMediaCreate = waitingMutation<{ input: Input }>(async ({ input }, context) => {
  const { store } = context;
  if (!input.product) refuse('product', 'REQUIRED', 'Product ID is required.');
  checkMediaInput(input, (code, message) => refuse('input', code, message));
  const product = requireRecord(store, 'product', input.product, 'product');
  const upload = input.image ? checkImage(input.image, 'image') : null;
  const probed = upload === null ? await probeMediaUrl(input.mediaUrl ?? '') : null;
  const media = store.transaction(() => {
    const made = insertMedia(context, product, input.alt ?? '', upload, probed);
    emit(context, 'PRODUCT_UPDATED', { product });
    emit(context, 'PRODUCT_MEDIA_CREATED', { productMedia: made });
    return made;
  });
  return { product: inChannel<'product'>(product, null), media };
});

/** Calls `problem` with what is wrong about picture, URL and alternative text taken together. */
export function checkMediaInput(
  { image, mediaUrl, alt }: Pick<Input, 'image' | 'mediaUrl' | 'alt'>,
  problem: (code: string, message: string, field: string) => void,
): void {
  if (!image && !mediaUrl) problem('REQUIRED', 'Image or external URL is required.', '');
  else if (image && mediaUrl)
    problem('DUPLICATED_INPUT_ITEM', 'Either image or external URL is required.', '');
  else if (alt && [...alt].length > longestAlt)
    problem('INVALID', `Alt field exceeds the character limit of ${longestAlt}.`, 'alt');
  else if (mediaUrl && [...mediaUrl].length > longestUrl)
    problem('INVALID', `URL field exceeds the character limit of ${longestUrl}.`, 'mediaUrl');
}

/** Stores a checked medium at the end of the product's. The file is written once that is kept. */
export function insertMedia(
  context: Context,
  product: Product,
  alt: string,
  upload: Upload | null,
  probed: ProbedMedia | null,
  sortOrder: number | null = nextSortOrder(context.store.by('productMedia', 'product', product.pk)),
): ProductMedia {
  const { store, state } = context;
  const file = upload ?? probed?.file ?? null;
  const key = file === null ? null : storageKey('products', file.filename);
  const isLate = upload === null && state.switches.isOn('media-lag');
  const media = store.insert('productMedia', {
    ...noMetadata,
    product: product.pk,
    key: isLate ? null : key,
    alt: probed?.title ?? alt,
    type: probed?.type ?? 'IMAGE',
    // Of a picture the URL is kept only until the picture is there.
    externalUrl: file === null || isLate ? (probed?.externalUrl ?? null) : null,
    oembedData: probed?.oembedData ?? {},
    sortOrder,
  });
  if (file !== null && key !== null)
    store.afterCommit(() => {
      if (isLate) fetchLater(state, media, { key, body: file.body });
      else state.storage.write(key, file.body);
    });
  return media;
}
