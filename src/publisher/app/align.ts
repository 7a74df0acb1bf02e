import { createReader, type SaleorReader } from '#saleor/client.ts';
import {
  AppSelfDocument,
  type AppSelfQuery,
  WebhookCreateDocument,
  WebhookDeleteDocument,
  WebhookUpdateDocument,
  type WebhookEventTypeAsyncEnum,
} from '#saleor/gql-app/graphql.ts';
import { SaleorError } from '#saleor/outcome.ts';
import type { Credentials } from './credentials.ts';
import { type WantedWebhook, wantedPermissions, wantedWebhooks } from './manifest.ts';

type Held = NonNullable<NonNullable<NonNullable<AppSelfQuery['app']>['webhooks']>[number]>;

/** What it takes to bring the webhooks that Saleor holds in line with ours. */
export interface Alignment {
  readonly create: readonly WantedWebhook[];
  readonly update: readonly { readonly id: string; readonly wanted: WantedWebhook }[];
  readonly remove: readonly string[];
}

/** Pure: by name, which is the event's. Doubles and strangers go. */
export function alignment(held: readonly Held[], wanted: readonly WantedWebhook[]): Alignment {
  const byName = new Map<string, Held>();
  const remove: string[] = [];
  for (const webhook of held) {
    if (!wanted.some(({ name }) => name === webhook.name) || byName.has(webhook.name!))
      remove.push(webhook.id);
    else byName.set(webhook.name!, webhook);
  }
  return {
    create: wanted.filter(({ name }) => !byName.has(name)),
    update: wanted.flatMap((each) => {
      const own = byName.get(each.name);
      return own && !isEqual(own, each) ? [{ id: own.id, wanted: each }] : [];
    }),
    remove,
  };
}

function isEqual(held: Held, { event, query, targetUrl }: WantedWebhook): boolean {
  return (
    held.isActive &&
    held.targetUrl === targetUrl &&
    held.subscriptionQuery === query &&
    held.asyncEvents.length === 1 &&
    held.asyncEvents[0]!.eventType === event
  );
}

export interface AlignReport {
  /** Saleor's version as it is now: its events may be more than when the App was installed. */
  readonly saleorVersion: string;
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  /** Permissions that staff must add to the App in the dashboard. */
  readonly missingPermissions: readonly string[];
}

/**
 * Repairs the App's webhooks: Saleor never reads a manifest again (hooks/APPS.md, Upgrade). Throws when Saleor cannot be
 * asked, or does not know the App any more.
 */
export async function alignWebhooks(
  { token }: Credentials,
  apiUrl: string,
  appUrl: string,
  timeout: number,
): Promise<AlignReport> {
  const saleor = createReader(apiUrl, { token, timeout, retryAfter: [] });
  const { app, saleorVersion } = await self(saleor);
  const { create, update, remove } = alignment(
    app.webhooks ?? [],
    wantedWebhooks(appUrl, saleorVersion),
  );
  for (const id of remove)
    check((await saleor.read(WebhookDeleteDocument, { id })).webhookDelete, `webhook ${id}`);
  for (const { id, wanted } of update)
    check(
      (await saleor.read(WebhookUpdateDocument, { id, input: inputOf(wanted) })).webhookUpdate,
      wanted.name,
    );
  for (const wanted of create)
    check(
      (await saleor.read(WebhookCreateDocument, { input: inputOf(wanted) })).webhookCreate,
      wanted.name,
    );
  const has = new Set<string>((app.permissions ?? []).map(({ code }) => code));
  return {
    saleorVersion,
    created: create.length,
    updated: update.length,
    removed: remove.length,
    missingPermissions: wantedPermissions(saleorVersion).filter(
      (permission) => !has.has(permission),
    ),
  };
}

/** A token that is good no more is answered with an error, or with nothing. */
async function self(saleor: SaleorReader) {
  const unknown = 'Saleor does not know this App any more, or it is not active: install it again';
  try {
    const { app, shop } = await saleor.read(AppSelfDocument, {});
    if (app) return { app, saleorVersion: shop.schemaVersion };
  } catch (error) {
    if (!(error instanceof SaleorError) || error.failure.kind !== 'graphql') throw error;
    throw new Error(`${unknown} (${error.failure.detail}).`, { cause: error });
  }
  throw new Error(`${unknown}.`);
}

function inputOf({ name, event, query, targetUrl }: WantedWebhook) {
  return {
    name,
    targetUrl,
    query,
    isActive: true,
    // The table's names are those of the newest Saleor; `eventsFor` has left out what this one lacks.
    asyncEvents: [event as WebhookEventTypeAsyncEnum],
  };
}

function check(
  payload: { readonly errors: readonly { readonly message: string | null }[] } | null | undefined,
  what: string,
): void {
  const [error] = payload?.errors ?? [{ message: 'no answer' }];
  if (error) throw new Error(`Saleor refused ${what}: ${error.message}`);
}
