import { DoctorRecentProductsDocument, DoctorSearchDocument } from '#saleor/gql-staff/graphql.ts';
import type { SearchFacts } from '../facts.ts';
import type { Patient } from '../patient.ts';

/** Milliseconds after which Saleor's beat, which looks every minute, must have indexed a change. */
const patience = 5 * 60_000;

/** Looks for the product that was changed last, but not just now, by a word of its name. */
export async function readSearch(
  patient: Patient,
  channel: string,
  now: Date,
): Promise<SearchFacts> {
  const { products } = await patient.see(DoctorRecentProductsDocument, { channel });
  const settled = (products?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ updatedAt }) => now.getTime() - Date.parse(updatedAt) > patience);
  const product = settled.find(({ name }) => wordOf(name) !== '');
  if (!product) return { kind: 'none', why: 'no product was changed more than five minutes ago' };
  const word = wordOf(product.name);
  const answer = await patient.try(DoctorSearchDocument, {
    channel,
    search: word,
    ids: [product.id],
  });
  if (!answer.ok) return { kind: 'none', why: `Saleor says "${answer.failure.detail}"` };
  const found = (answer.data.products?.totalCount ?? 0) > 0;
  return { kind: 'tried', product: product.slug, word, found };
}

/** The longest word: the others may be too common to be indexed. */
function wordOf(name: string): string {
  const words = name.match(/\p{L}{3,}/gu) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
