import type { Attribute, AttributeValue, Page, Product } from '../../records/catalogue.ts';
import type { JsonObject } from '../../records/base.ts';
import { plainText } from '../../staff-catalogue/editor-js/plain-text.ts';
import type { Store } from '../../state/store.ts';
import { momentOf, valuesOf } from '../attributes/assigned-values.ts';
import { variantsOf } from '../visibility.ts';
import type { Weight } from './search-vector.ts';

type Part = { readonly text: string; readonly weight: Weight };

/** What a product is found by: its name, description, attributes and variants; no category, no translation. */
export function productDocument(store: Store, product: Product): Part[] {
  const type = store.get('productType', product.productType);
  const variants = variantsOf(store, product);
  return [
    { text: product.name, weight: 'A' },
    { text: plainText(product.description as JsonObject | null), weight: 'C' },
    ...attributeParts(store, product, type.productAttributes),
    ...variants.flatMap(({ sku, name }): Part[] =>
      sku || name ? [{ text: [sku ?? '', name].join(' ').trim(), weight: 'A' }] : [],
    ),
    ...variants.flatMap((variant) =>
      attributeParts(
        store,
        variant,
        type.variantAttributes.map(({ attribute }) => attribute),
      ),
    ),
  ];
}

/** What a page is found by: title, slug, content, its type and attributes. */
export function pageDocument(store: Store, page: Page): Part[] {
  const type = store.get('pageType', page.pageType);
  return [
    { text: page.title, weight: 'A' },
    { text: page.slug, weight: 'A' },
    { text: plainText(page.content as JsonObject | null), weight: 'A' },
    { text: type.name, weight: 'B' },
    { text: type.slug, weight: 'B' },
    ...attributeParts(store, page, type.attributes),
  ];
}

function attributeParts(
  store: Store,
  object: Parameters<typeof valuesOf>[1],
  attributes: readonly number[],
): Part[] {
  return attributes.flatMap((pk) => {
    const attribute = store.get('attribute', pk);
    return valuesOf(store, object, attribute).flatMap((value): Part[] => {
      const text = valueText(store, attribute, value);
      return text === null ? [] : [{ text, weight: 'B' }];
    });
  });
}

/** Null for what Saleor does not search: files, colours, yes and no, references but to pages. */
function valueText(store: Store, attribute: Attribute, value: AttributeValue): string | null {
  switch (attribute.inputType) {
    case 'DROPDOWN':
    case 'MULTISELECT':
      return value.name;
    case 'RICH_TEXT':
      return plainText(value.richText as JsonObject | null);
    case 'PLAIN_TEXT':
      return value.plainText ?? '';
    case 'NUMERIC':
      return attribute.unit === null ? value.name : `${value.name} ${attribute.unit.toLowerCase()}`;
    case 'DATE':
    case 'DATE_TIME':
      return (momentOf(value) ?? '').slice(0, 19).replace('T', ' ');
    case 'REFERENCE':
    case 'SINGLE_REFERENCE':
      return value.reference?.model === 'page'
        ? (store.find('page', value.reference.pk)?.title ?? '')
        : null;
    default:
      return null;
  }
}
