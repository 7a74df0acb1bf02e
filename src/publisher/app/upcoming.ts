import { createReader } from '#saleor/client.ts';
import {
  UpcomingPublicationsDocument,
  type UpcomingPublicationsQuery,
} from '#saleor/gql-app/graphql.ts';
import type { Credentials } from './credentials.ts';

/**
 * When the next product, collection or page is published that staff have dated ahead, ms since 1970; null: none is
 * known. Shoppers do not see such a thing before, so the App asks. Throws when Saleor cannot be asked.
 */
export async function nextPublication(
  { token }: Credentials,
  apiUrl: string,
  channels: readonly string[],
  timeout: number,
): Promise<number | null> {
  const saleor = createReader(apiUrl, { token, timeout, retryAfter: [] });
  const dates: number[] = [];
  for (const channel of channels)
    dates.push(...datesIn(await saleor.read(UpcomingPublicationsDocument, { channel }), channel));
  const coming = dates.filter((date) => date > Date.now());
  return coming.length === 0 ? null : Math.min(...coming);
}

/** Of what is published, or will be at its date. */
function datesIn(
  { products, collections, pages }: UpcomingPublicationsQuery,
  channel: string,
): number[] {
  const listings = [...(products?.edges ?? []), ...(collections?.edges ?? [])]
    .flatMap(({ node }) => node.channelListings ?? [])
    .filter((listing) => listing.channel.slug === channel);
  const shown = (pages?.edges ?? []).map(({ node }) => node).filter((page) => page.isPublished);
  return [...listings, ...shown].flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : [Date.parse(publishedAt)],
  );
}
