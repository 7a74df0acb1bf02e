/** What of the catalogue may have changed and has to be read again. */
export interface Scope {
  /** Everything: the other fields do not matter then. */
  readonly all: boolean;
  /** Saleor ids of products. */
  readonly products: ReadonlySet<string>;
  readonly categories: boolean;
  /** Collections and which products are in them, in which order. */
  readonly collections: boolean;
  readonly pages: boolean;
  readonly menus: boolean;
  /** Shop name, and the countries delivered to. */
  readonly shop: boolean;
}

export const NOTHING: Scope = {
  all: false,
  products: new Set(),
  categories: false,
  collections: false,
  pages: false,
  menus: false,
  shop: false,
};

export const EVERYTHING: Scope = { ...NOTHING, all: true };

/** Both at once. */
export function join(a: Scope, b: Scope): Scope {
  return {
    all: a.all || b.all,
    products: new Set([...a.products, ...b.products]),
    categories: a.categories || b.categories,
    collections: a.collections || b.collections,
    pages: a.pages || b.pages,
    menus: a.menus || b.menus,
    shop: a.shop || b.shop,
  };
}

export function isNothing(scope: Scope): boolean {
  const { all, products, ...parts } = scope;
  return !all && products.size === 0 && Object.values(parts).every((part) => !part);
}
