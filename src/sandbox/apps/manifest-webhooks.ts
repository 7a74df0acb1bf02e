import type { GraphQLSchema } from 'graphql';
import { customHeaders } from './custom-headers.ts';
import { anyEvent, isAsync, isSync } from './event-types.ts';
import { cleanIdentifier, iterated } from './manifest-parts.ts';
import type { ManifestError, ManifestShape, ManifestWebhook } from './manifest-shape.ts';
import { isProblem, readSubscription } from './subscription-query.ts';

export type CleanWebhook = {
  readonly name: string;
  readonly targetUrl: string;
  readonly query: string;
  readonly isActive: boolean;
  readonly events: readonly string[];
  readonly asyncEvents: readonly string[];
  readonly syncEvents: readonly string[];
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly identifier: string | null;
};

export function cleanWebhooks(
  { webhooks = [] }: ManifestShape,
  schema: GraphQLSchema,
  errors: ManifestError[],
): CleanWebhook[] {
  const seen = new Set<string>();
  return iterated(webhooks).map((webhook) => {
    const identifier = cleanIdentifier(webhook, 'webhook', seen, errors);
    const { asyncEvents = [], syncEvents = [] } = webhook;
    const events = [
      ...cleanEvents(
        asyncEvents,
        (event) => isAsync(event) || event === anyEvent,
        'asynchronous',
        errors,
      ),
      ...cleanEvents(syncEvents, isSync, 'synchronous', errors),
    ];
    const asked = cleanQuery(webhook, schema, errors);
    return {
      name: webhook.name,
      targetUrl: webhook.targetUrl,
      query: webhook.query,
      isActive: isTrue(webhook.isActive),
      events: events.length > 0 ? events : asked,
      asyncEvents,
      syncEvents,
      customHeaders: cleanHeaders(webhook, errors),
      identifier,
    };
  });
}

function cleanEvents(
  events: readonly string[],
  exists: (event: string) => boolean,
  kind: string,
  errors: ManifestError[],
): string[] {
  return events.filter((event) => {
    if (exists(event)) return true;
    errors.push({ field: 'webhooks', message: `Invalid ${kind} event.`, code: 'INVALID' });
    return false;
  });
}

/** The events that the query asks for. */
function cleanQuery(
  { query }: ManifestWebhook,
  schema: GraphQLSchema,
  errors: ManifestError[],
): readonly string[] {
  const read = readSubscription(schema, query);
  if (!isProblem(read)) return read.events;
  errors.push({
    field: 'webhooks',
    message: `Subscription query is not valid: ${read.message}`,
    code: 'INVALID',
  });
  return [];
}

function cleanHeaders(
  { customHeaders: given }: ManifestWebhook,
  errors: ManifestError[],
): Record<string, string> {
  const clean = customHeaders(given ?? {});
  if ('headers' in clean) return clean.headers;
  errors.push({
    field: 'webhooks',
    message: `Invalid custom headers: ${clean.problem}`,
    code: 'INVALID_CUSTOM_HEADERS',
  });
  return {};
}

/** As pydantic reads a truth; the shape has been checked. */
function isTrue(value: unknown): boolean {
  return typeof value === 'string'
    ? /^(1|on|t|true|y|yes)$/i.test(value)
    : value === undefined || Boolean(value);
}
