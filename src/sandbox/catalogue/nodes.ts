import type { Channel } from '../state/channels.ts';
import { globalId } from '../state/global-id.ts';
import type {
  CategoryRecord,
  CollectionRecord,
  MediaRecord,
  PageRecord,
  ProductRecord,
  Translations,
  VariantRecord,
} from '../state/records.ts';

/** Sources of the resolvers: a record with its global id and, where prices depend on it, the channel. */

export type ProductNode = Omit<ProductRecord, 'media' | 'category'> & {
  id: string;
  channel: Channel;
  record: ProductRecord;
};
export type VariantNode = VariantRecord & { id: string; channel: Channel };
export type CollectionNode = Omit<CollectionRecord, 'products'> & {
  id: string;
  channel: Channel;
  products: number[];
};

export function productNode(record: ProductRecord, channel: Channel): ProductNode {
  return { ...record, id: globalId('Product', record.pk), channel, record };
}

export function variantNode(record: VariantRecord, channel: Channel): VariantNode {
  return { ...record, id: globalId('ProductVariant', record.pk), channel };
}

export function collectionNode(record: CollectionRecord, channel: Channel): CollectionNode {
  return { ...record, id: globalId('Collection', record.pk), channel };
}

export function categoryNode(record: CategoryRecord) {
  return { ...record, id: globalId('Category', record.pk) };
}

export function pageNode(record: PageRecord) {
  return { ...record, id: globalId('Page', record.pk) };
}

export function mediaNode(record: MediaRecord) {
  return { ...record, id: globalId('ProductMedia', record.pk), type: 'IMAGE' };
}

/** `translation(languageCode)`: exactly the language asked for, or null. */
export function translation<Fields>(
  source: { translations: Translations<Fields> },
  args: { languageCode: string },
): Fields | null {
  return source.translations[args.languageCode] ?? null;
}
