import type { Product } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { ApiFailure, channelRequired } from '../../state/failures.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import { digitsOf } from '../../state/money.ts';
import { pythonTime } from '../../state/moments.ts';
import type { Store } from '../../state/store.ts';
import { valuesOfProduct } from '../attributes/assigned-values.ts';
import type { Column, Order } from '../connection.ts';
import type { Search } from '../search/product-search.ts';
import { productListing, variantListing } from '../visibility.ts';

export type ProductOrder = {
  readonly direction: 'ASC' | 'DESC';
  readonly field?: string | null;
  readonly attributeId?: string | null;
};
type Scope = {
  readonly store: Store;
  /** Null when none was named: then a sort that depends on one fails. */
  readonly channel: Channel | null;
  readonly search: Search<Product> | null;
  /** The collection whose products are sorted. */
  readonly collection?: number;
};
type ProductColumn = Column<Product>;

const name: ProductColumn = { of: (product) => product.name };
const slug: ProductColumn = { of: (product) => product.slug };
const pk: ProductColumn = { of: (product) => product.pk, numeric: true };
const updatedAt: ProductColumn = { of: (product) => pythonTime(product.updatedAt) };

/** `sortBy` as columns; the last make the order unique. */
export function productOrder(sortBy: ProductOrder, scope: Scope): Order<Product> {
  const { direction, field, attributeId } = sortBy;
  const hasAttribute = attributeId !== null && attributeId !== undefined;
  if (field && hasAttribute)
    throw new ApiFailure('You must provide either `field` or `attributeId` to sort the products.');
  const columns = hasAttribute
    ? attributeColumns(scope.store, attributeId)
    : fieldColumns(field ?? '', scope);
  return { columns, descending: direction === 'DESC' };
}

function fieldColumns(field: string, scope: Scope): readonly ProductColumn[] {
  switch (field) {
    case 'NAME':
      return [name, slug];
    case 'RANK':
      return [rankColumn(scope), pk];
    case 'PRICE':
      return [priceColumn(scope), name, slug];
    case 'MINIMAL_PRICE':
      return [minimalPriceColumn(scope), name, slug];
    case 'LAST_MODIFIED':
    case 'DATE':
      return [updatedAt, name, slug, pk];
    case 'LAST_MODIFIED_AT':
      return [updatedAt, name, slug];
    case 'TYPE':
      return [typeColumn(scope), name, slug];
    case 'PUBLISHED':
      return [publishedColumn(scope), name, slug];
    case 'PUBLICATION_DATE':
      return [publishedAtColumn(scope), name, slug, pk];
    case 'PUBLISHED_AT':
      return [publishedAtColumn(scope), name, slug];
    case 'COLLECTION':
      return [collectionColumn(scope), pk];
    case 'RATING':
      return [{ of: ({ rating }) => rating, numeric: true, spell: pythonFloat }, name, slug];
    case 'CREATED_AT':
      return [{ of: ({ createdAt }) => pythonTime(createdAt) }, name, slug];
    default:
      // A direction alone is more than Saleor can take.
      throw new ApiFailure('Internal Server Error', 'ValueError');
  }
}

/** Python keeps `.0`. */
export function pythonFloat(value: string | number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function rankColumn({ search }: Scope): ProductColumn {
  return { of: (product) => search?.rankOf(product) ?? 0, numeric: true, spell: pythonFloat };
}

function channelOf({ channel }: Scope): Channel {
  if (channel === null) throw channelRequired();
  return channel;
}

/** A price in minor units, compared and told as an amount with three decimals. */
function amountColumn(channel: Channel, of: (product: Product) => number | null): ProductColumn {
  const scale = 10 ** digitsOf(channel.currency);
  return {
    of: (product) => {
      const minor = of(product);
      return minor === null ? null : minor / scale;
    },
    numeric: true,
    spell: (value) => Number(value).toFixed(3),
  };
}

/** The lowest price of a variant, before any discount. */
function priceColumn(scope: Scope): ProductColumn {
  const channel = channelOf(scope);
  return amountColumn(channel, (product) => {
    const prices = scope.store
      .by('productVariant', 'product', product.pk)
      .map((variant) => variantListing(scope.store, variant, channel)?.price)
      .filter((price) => typeof price === 'number');
    return prices.length === 0 ? null : Math.min(...prices);
  });
}

function minimalPriceColumn(scope: Scope): ProductColumn {
  const channel = channelOf(scope);
  return amountColumn(
    channel,
    (product) => productListing(scope.store, product, channel)?.discountedPrice ?? null,
  );
}

function typeColumn({ store }: Scope): ProductColumn {
  return { of: ({ productType }) => store.get('productType', productType).name };
}

function publishedColumn(scope: Scope): ProductColumn {
  const channel = channelOf(scope);
  return {
    of: (product) => {
      const listing = productListing(scope.store, product, channel);
      return listing === null ? null : Number(listing.isPublished);
    },
    numeric: true,
    spell: (value) => (value === 1 ? 'True' : 'False'),
    read: (text) => (text === 'True' ? 1 : text === 'False' ? 0 : Number.NaN),
  };
}

function publishedAtColumn(scope: Scope): ProductColumn {
  const channel = channelOf(scope);
  return {
    of: (product) => {
      const moment = productListing(scope.store, product, channel)?.publishedAt;
      return moment === null || moment === undefined ? null : pythonTime(moment);
    },
  };
}

/** The place in the collection; products without one come before all that have one. */
function collectionColumn({ store, collection }: Scope): ProductColumn {
  const places = (product: Product) =>
    store
      .by('collectionProduct', 'product', product.pk)
      .filter((membership) => collection === undefined || membership.collection === collection)
      .map(({ sortOrder }) => sortOrder)
      .filter((place) => place !== null);
  const members =
    collection === undefined
      ? store.all('collectionProduct')
      : store.by('collectionProduct', 'collection', collection);
  const placed = members.flatMap(({ sortOrder }) => (sortOrder === null ? [] : [sortOrder]));
  const unplaced = (placed.length === 0 ? 0 : Math.min(...placed)) - 1;
  return { of: (product) => places(product)[0] ?? unplaced, numeric: true };
}

/**
 * By the names of a product's values of an attribute: first those that have some, then those that could, then the
 * others; equal ones by name.
 */
function attributeColumns(store: Store, id: string): readonly ProductColumn[] {
  const parsed = id === '' ? null : parseGlobalId(id);
  if (id !== '' && parsed === null) throw new ApiFailure(`Invalid ID: ${id}. Expected: Attribute.`);
  const attribute = parsed?.type === 'Attribute' ? store.find('attribute', pkOf(parsed)) : null;
  const namesOf = (product: Product): string | null => {
    if (attribute === null) return null;
    const values = valuesOfProduct(store, product).filter(
      (value) => value.attribute === attribute.pk,
    );
    if (values.length > 0) return values.map((value) => value.name).join(',');
    const type = store.get('productType', product.productType);
    return type.productAttributes.includes(attribute.pk) ? '' : null;
  };
  const groupOf = (names: string | null) => (names === null ? 2 : names === '' ? 1 : 0);
  return [{ of: (product) => groupOf(namesOf(product)), numeric: true }, { of: namesOf }, name];
}
