import type { AnyRecord, Model } from '../../records/all.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId, pkOf, typeOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { connection, sorted, type Column, type Order, type PageArguments } from '../connection.ts';
import { isPublished } from '../visibility.ts';
import type { ContentNode } from './translatable-content.ts';

type Kind = keyof typeof kinds;
type Fields = Readonly<Record<string, string | number | null>>;

const text = (field: string): Column<AnyRecord> => ({
  of: (record) => (record as unknown as Fields)[field] ?? null,
});
const number = (field: string): Column<AnyRecord> => ({ ...text(field), numeric: true });
const pk = number('pk');

/** What can be translated, by the enum's names, in Saleor's order of each. */
const kinds = {
  ATTRIBUTE: { model: 'attribute', by: [number('storefrontSearchPosition'), text('slug'), pk] },
  ATTRIBUTE_VALUE: { model: 'attributeValue', by: [number('sortOrder'), pk] },
  CATEGORY: { model: 'category', by: [pk] },
  COLLECTION: { model: 'collection', by: [text('slug'), pk] },
  MENU_ITEM: { model: 'menuItem', by: [number('sortOrder'), pk] },
  PAGE: { model: 'page', by: [text('slug'), pk] },
  PRODUCT: { model: 'product', by: [text('slug'), pk] },
  PROMOTION: { model: 'promotion', by: [text('name'), text('pk')] },
  PROMOTION_RULE: { model: 'promotionRule', by: [text('name'), text('pk')] },
  // A sale is a promotion by now; none is one by its old id.
  SALE: { model: 'promotion', by: [text('name'), text('pk')] },
  SHIPPING_METHOD: { model: 'shippingMethodType', by: [pk] },
  VARIANT: { model: 'productVariant', by: [number('sortOrder'), text('sku'), pk] },
  VOUCHER: { model: 'voucher', by: [text('name'), pk] },
} as const satisfies Record<string, { model: Model; by: Order<AnyRecord>['columns'] }>;

export const translatableQueries: FieldMap = {
  translations: (_: unknown, { kind, ...args }: PageArguments & { kind: Kind }, context, info) => {
    const { model, by } = kinds[kind];
    const records = context.store.all(model).filter((one) => isOpen(one, context));
    return connection(sorted<AnyRecord>(records, { columns: by }), contentNode, args, info);
  },
  translation: (_: unknown, { id, kind }: { id: string; kind: Kind }, context) => {
    const parsed = parseGlobalId(id);
    if (parsed === null) throw new ApiFailure(`Invalid ID: ${id}.`);
    const { model } = kinds[kind];
    if (kind === 'SALE' || parsed.type !== typeOf(model)) return null;
    const record = context.store.find(model, pkOf(parsed));
    return record === null || isOfCustomers(record, context) ? null : contentNode(record);
  },
};

function contentNode(record: AnyRecord): ContentNode {
  const name = record.model === 'shippingMethodType' ? 'ShippingMethod' : typeOf(record.model);
  return { __typename: `${name}TranslatableContent`, record };
}

/** Lists leave out what the caller could not read elsewhere either. */
function isOpen(record: AnyRecord, context: Context): boolean {
  const { permissions } = context.requestor;
  if (record.model === 'page')
    return permissions.has('MANAGE_PAGES') || isPublished(record, context.state.clock.now());
  if (record.model === 'attribute')
    return (
      record.visibleInStorefront ||
      ['PRODUCT', 'PAGE', 'CUSTOMER'].some((kind) =>
        permissions.has(`MANAGE_${kind}_TYPES_AND_ATTRIBUTES`),
      )
    );
  return !isOfCustomers(record, context);
}

/** Values that customers were given are nobody's to translate. */
function isOfCustomers(record: AnyRecord, { store }: Context): boolean {
  return (
    record.model === 'attributeValue' &&
    store.get('attribute', record.attribute).type === 'CUSTOMER_TYPE'
  );
}
