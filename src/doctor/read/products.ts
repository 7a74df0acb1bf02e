import { DoctorProductsDocument, type DoctorProductsQuery } from '#saleor/gql-staff/graphql.ts';
import type { ProductFacts } from '../facts.ts';
import type { Patient } from '../patient.ts';

const pageSize = 100;
/** A doctor who took ten minutes would not be asked: of a large shop, the first thousand tell enough. */
const mostPages = 10;

export interface ShownProducts {
  readonly total: number;
  readonly products: readonly ShownProduct[];
}
export interface ShownProduct extends ProductFacts {
  /** Addresses of its pictures as they are and made small. */
  readonly media: readonly { readonly original: string; readonly small: string }[];
  readonly variants: readonly { readonly id: string; readonly available: number }[];
}

/** Products as shoppers see them in the channel. Throws SaleorError. */
export async function readProducts(patient: Patient, channel: string): Promise<ShownProducts> {
  const products: ShownProduct[] = [];
  let total = 0;
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { products: found }: DoctorProductsQuery = await patient.see(DoctorProductsDocument, {
      channel,
      first: pageSize,
      after,
    });
    total = found?.totalCount ?? total;
    products.push(...(found?.edges ?? []).map(({ node }) => factsOf(node)));
    if (!found?.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor;
  }
  return { total, products };
}

type Node = NonNullable<DoctorProductsQuery['products']>['edges'][number]['node'];

function factsOf(node: Node): ShownProduct {
  const start = node.pricing?.priceRange?.start;
  const media = (node.media ?? []).filter(({ type }) => type === 'IMAGE');
  const variants = (node.variants ?? []).map(({ id, quantityAvailable }) => ({
    id,
    available: quantityAvailable ?? 0,
  }));
  return {
    id: node.id,
    slug: node.slug,
    price: start
      ? { amount: start.gross.amount, tax: start.tax.amount, currency: start.currency }
      : null,
    onSale: node.pricing?.onSale ?? false,
    pictures: media.length,
    isForSale: node.isAvailableForPurchase ?? false,
    inStock: variants.some(({ available }) => available > 0),
    isInEnglish: node.en !== null,
    media: media.map(({ original, small }) => ({ original, small })),
    variants,
  };
}
