import {
  DoctorListedProductsDocument,
  type DoctorListedProductsQuery,
} from '#saleor/gql-staff/graphql.ts';
import type { Known } from '../facts.ts';
import type { Patient } from '../patient.ts';

type Page = NonNullable<DoctorListedProductsQuery['products']>;
/** A product with its listings in all channels, as staff see it. */
export type ListedProduct = Page['edges'][number]['node'];

const pageSize = 100;
/** As many are looked at as of what shoppers see. */
const mostPages = 10;

export async function readListedProducts(patient: Patient): Promise<Known<ListedProduct[]>> {
  const listed: ListedProduct[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await readPage(patient, after);
    if (!answer.known) return answer;
    const { products } = answer.value;
    listed.push(...(products?.edges ?? []).map(({ node }) => node));
    if (!products?.pageInfo.hasNextPage) break;
    after = products.pageInfo.endCursor;
  }
  return { known: true, value: listed };
}

function readPage(patient: Patient, after: string | null) {
  return patient.askStaff(DoctorListedProductsDocument, { first: pageSize, after });
}

/** Slugs of what is published in the channel and has no price there. */
export function unpricedIn(channel: string, listed: readonly ListedProduct[]): string[] {
  return listed
    .filter((product) => isPublished(product, channel) && !isPriced(product, channel))
    .map(({ slug }) => slug);
}

function isPublished({ channelListings }: ListedProduct, slug: string): boolean {
  return !!channelListings?.some(
    ({ channel, isPublished }) => channel.slug === slug && isPublished,
  );
}

function isPriced({ variants }: ListedProduct, slug: string): boolean {
  const listings = (variants ?? []).flatMap(({ channelListings }) => channelListings ?? []);
  return listings.some(({ channel, price }) => channel.slug === slug && price !== null);
}
