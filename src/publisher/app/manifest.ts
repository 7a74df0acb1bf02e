import { eventsFor, subscriptionOf } from '../events/table.ts';

export const APP_ID = 'manoon.storefront.publisher';
export const APP_NAME = 'Manoon storefront';

export const PATHS = {
  manifest: '/api/saleor/manifest',
  register: '/api/saleor/register',
  webhook: '/api/saleor/webhook',
} as const;

/** A webhook as the App wants Saleor to hold it. */
export interface WantedWebhook {
  readonly name: string;
  readonly event: string;
  readonly query: string;
  readonly targetUrl: string;
}

/** One webhook per event that this Saleor knows. `appUrl`: where Saleor reaches the publisher. */
export function wantedWebhooks(appUrl: string, saleorVersion: string): WantedWebhook[] {
  return eventsFor(saleorVersion).map((row) => ({
    name: row.event,
    event: row.event,
    query: subscriptionOf(row),
    targetUrl: new URL(PATHS.webhook, appUrl).href,
  }));
}

/** Permissions without which this Saleor would not send all of them. */
export function wantedPermissions(saleorVersion: string): string[] {
  const permissions = eventsFor(saleorVersion).flatMap(({ permission }) => permission ?? []);
  return [...new Set(permissions)].toSorted();
}

/**
 * The manifest for a Saleor of this version (from its `Saleor-Schema-Version` header): an unknown event or an invalid
 * query would make the installation fail (facts 5.1). `tokenTargetUrl` is required up to 3.22.
 */
export function manifestFor(appUrl: string, version: string, saleorVersion: string): object {
  return {
    id: APP_ID,
    name: APP_NAME,
    version,
    about: 'Publishes the shop anew when products, prices, stock, texts or menus change.',
    permissions: wantedPermissions(saleorVersion),
    appUrl: new URL('/status/', appUrl).href,
    tokenTargetUrl: new URL(PATHS.register, appUrl).href,
    homepageUrl: appUrl,
    supportUrl: appUrl,
    dataPrivacyUrl: appUrl,
    author: 'Manoon Oils',
    requiredSaleorVersion: '>=3.21 <4',
    extensions: [],
    webhooks: wantedWebhooks(appUrl, saleorVersion).map(({ name, event, query, targetUrl }) => ({
      name,
      asyncEvents: [event],
      query,
      targetUrl,
      isActive: true,
    })),
  };
}

/** Versions whose differences the manifest knows; anything else gets the newest. */
const known = ['3.21', '3.22', '3.23'];

/** The version to write a manifest for; Saleor before 3.21 does not say. */
export function versionAsked(header: string | undefined): string {
  return known.includes(header ?? '') ? header! : known.at(-1)!;
}
