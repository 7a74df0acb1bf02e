import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import type { FieldMaps, FieldResolver } from '../../schema/field-map.ts';
import { recordOf, type InChannel } from '../../schema/node.ts';
import { requireOneOf } from '../../schema/permissions.ts';
import { globalId, typeOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { connection, sorted, type PageArguments } from '../connection.ts';
import { choiceConnection, type ChoicesArguments } from './choices.ts';
import { typeSlugOrder } from '../taxonomy/type-order.ts';
import { jsonText } from '../json-text.ts';
import { translation } from '../translations/translation.ts';
import { hasChoices, momentOf } from './assigned-values.ts';
import { fileOf } from './assigned-fields.ts';
import { dayOf } from '../../state/moments.ts';

type Node = InChannel<'attribute'>;
type ValueNode = InChannel<'attributeValue'>;

/** Who may know how an attribute is set up: not whoever the schema names, but by what the attribute is for. */
const staffOf: Readonly<Record<Attribute['type'], readonly string[]>> = {
  PRODUCT_TYPE: ['MANAGE_PRODUCTS', 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'],
  PAGE_TYPE: ['MANAGE_PAGES', 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'],
  CUSTOMER_TYPE: ['MANAGE_USERS', 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'],
};

const staffOnly = (field: keyof Attribute): FieldResolver => {
  return (node: unknown, _: object, context) => {
    const attribute = recordOf(node) as Attribute;
    requireOneOf(context, staffOf[attribute.type]);
    return attribute[field];
  };
};

export const attributeFields: FieldMaps = {
  Attribute: {
    valueRequired: staffOnly('valueRequired'),
    visibleInStorefront: staffOnly('visibleInStorefront'),
    filterableInStorefront: staffOnly('filterableInStorefront'),
    filterableInDashboard: staffOnly('filterableInDashboard'),
    availableInGrid: staffOnly('availableInGrid'),
    storefrontSearchPosition: staffOnly('storefrontSearchPosition'),
    referenceTypes: (node: unknown, { limit }: { limit: number }, { store }) => {
      const { entityType, referenceTypes = [] } = recordOf(node) as Attribute;
      const model = entityType === 'PAGE' ? 'pageType' : 'productType';
      return referenceTypes.slice(0, limit).map((pk) => store.get(model, pk));
    },
    withChoices: (node: unknown) => hasChoices(recordOf(node) as Attribute),
    choices: (node: Node | Attribute, args: ChoicesArguments, context, info) =>
      choiceConnection(
        recordOf(node) as Attribute,
        'channel' in node ? node.channel : null,
        args,
        context,
        info,
      ),
    productTypes: (node: unknown, args: PageArguments, { store }, info) => {
      const { pk } = recordOf(node) as Attribute;
      const types = store
        .all('productType')
        .filter(({ productAttributes }) => productAttributes.includes(pk));
      return connection(sorted(types, typeSlugOrder), (type) => type, args, info);
    },
    productVariantTypes: (node: unknown, args: PageArguments, { store }, info) => {
      const { pk } = recordOf(node) as Attribute;
      const types = store
        .all('productType')
        .filter(({ variantAttributes }) => variantAttributes.some((one) => one.attribute === pk));
      return connection(sorted(types, typeSlugOrder), (type) => type, args, info);
    },
    translation,
  },
  AttributeValue: {
    name: (node: unknown, _: object, { store }) => nameOf(store, recordOf(node) as AttributeValue),
    inputType: ({ record }: ValueNode, _: object, { store }) =>
      store.get('attribute', record.attribute).inputType,
    reference: ({ record }: ValueNode) =>
      record.reference === null
        ? null
        : globalId(typeOf(record.reference.model), record.reference.pk),
    file: ({ record }: ValueNode, _: object, context) => fileOf(record, context),
    richText: ({ record }: ValueNode) => jsonText(record.richText),
    date: ({ record }: ValueNode, _: object, { store }) => {
      const moment = momentFor('DATE', record, store);
      return moment === null ? null : dayOf(moment);
    },
    dateTime: ({ record }: ValueNode, _: object, { store }) =>
      momentFor('DATE_TIME', record, store),
    translation,
  },
};

/** A reference is called what it refers to is called now. */
function nameOf(store: Store, { name, reference }: AttributeValue): string | null {
  switch (reference?.model) {
    case 'product':
      return store.find('product', reference.pk)?.name ?? null;
    case 'productVariant': {
      const variant = store.find('productVariant', reference.pk);
      return variant === null
        ? null
        : `${store.get('product', variant.product).name}: ${variant.name}`;
    }
    case 'page':
      return store.find('page', reference.pk)?.title ?? null;
    default:
      return name;
  }
}

function momentFor(
  inputType: Attribute['inputType'],
  value: AttributeValue,
  store: Store,
): string | null {
  return store.get('attribute', value.attribute).inputType === inputType ? momentOf(value) : null;
}
