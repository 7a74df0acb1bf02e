import type { DatabaseSync } from 'node:sqlite';
import type { ProductRecord, RecordKind, Records, VariantRecord } from './records.ts';

/** The catalogue's documents, read once at the start: only prices, stock and checkouts change while it runs. */
export class Catalogue {
  readonly #records: { [Kind in RecordKind]: Map<number, Records[Kind]> };

  constructor(database: DatabaseSync) {
    const read = <Kind extends RecordKind>(kind: Kind) => readRecords(database, kind);
    this.#records = {
      shop: read('shop'),
      attribute: read('attribute'),
      category: read('category'),
      collection: read('collection'),
      product: read('product'),
      variant: read('variant'),
      media: read('media'),
      page: read('page'),
      menu: read('menu'),
    };
  }

  find<Kind extends RecordKind>(kind: Kind, pk: number): Records[Kind] | null {
    return this.#records[kind].get(pk) ?? null;
  }

  /** For a reference the seed has checked. */
  get<Kind extends RecordKind>(kind: Kind, pk: number): Records[Kind] {
    const record = this.find(kind, pk);
    if (record === null) throw new Error(`no ${kind} ${pk} in the catalogue`);
    return record;
  }

  /** In order of creation. */
  all<Kind extends RecordKind>(kind: Kind): Records[Kind][] {
    return [...this.#records[kind].values()];
  }

  variantsOf(product: ProductRecord): VariantRecord[] {
    return product.variants.map((pk) => this.get('variant', pk));
  }

  productOf(variant: VariantRecord): ProductRecord {
    return this.get('product', variant.product);
  }

  variantBySku(sku: string): VariantRecord {
    const found = this.all('variant').find((variant) => variant.sku === sku);
    if (found === undefined) throw new Error(`no variant has the SKU "${sku}"`);
    return found;
  }
}

function readRecords<Kind extends RecordKind>(
  database: DatabaseSync,
  kind: Kind,
): Map<number, Records[Kind]> {
  const rows = database
    .prepare('SELECT pk, document FROM record WHERE kind = ? ORDER BY pk')
    .all(kind);
  return new Map(
    rows.map((row) => [Number(row['pk']), JSON.parse(String(row['document'])) as Records[Kind]]),
  );
}

export function isPurchasable(product: ProductRecord): boolean {
  return Date.parse(product.availableForPurchaseAt) <= Date.now();
}

/** A product without variants has no price, and Saleor hides it. */
export function isSold(product: ProductRecord): boolean {
  return product.variants.length > 0;
}
