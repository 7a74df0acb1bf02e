import type { Product, ProductMedia } from '../../records/catalogue.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { globalId } from '../../state/global-id.ts';
import { pythonJson } from '../../state/python-json.ts';
import type { Store } from '../../state/store.ts';
import { mediaUrl, type ImageArguments } from '../images.ts';

export type MediaSorting = { readonly direction: 'ASC' | 'DESC'; readonly field: 'ID' };
type ImageSource = { readonly record: ProductMedia };

/** In their own order: by sort order, those without one last, then as they were made. */
export function mediaOf(store: Store, product: Product): ProductMedia[] {
  const place = ({ sortOrder }: ProductMedia) => sortOrder ?? Number.POSITIVE_INFINITY;
  return store
    .by('productMedia', 'product', product.pk)
    .toSorted((a, b) => (place(a) === place(b) ? a.pk - b.pk : place(a) - place(b)));
}

/** Asked for as a list, media without a sort order come first. */
export function sortedMedia(
  media: readonly ProductMedia[],
  sorting: MediaSorting | null,
): ProductMedia[] {
  if (sorting !== null)
    return media.toSorted((a, b) => (sorting.direction === 'DESC' ? b.pk - a.pk : a.pk - b.pk));
  const [unplaced, placed] = [
    media.filter(({ sortOrder }) => sortOrder === null),
    media.filter(({ sortOrder }) => sortOrder !== null),
  ];
  return [...unplaced, ...placed];
}

export const mediaFields: FieldMaps = {
  ProductMedia: {
    url: (media: ProductMedia, args: ImageArguments, { state }) => mediaUrl(media, args, state),
    oembedData: ({ oembedData }: ProductMedia) => pythonJson(oembedData ?? {}),
    productId: ({ product }: ProductMedia) => globalId('Product', product),
  },
  ProductImage: {
    id: ({ record }: ImageSource) => globalId('ProductImage', record.pk),
    url: ({ record }: ImageSource, args: ImageArguments, { state }) =>
      record.key === null ? null : mediaUrl(record, args, state),
  },
};
