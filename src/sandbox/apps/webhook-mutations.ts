import type { GraphQLSchema } from 'graphql';
import type { App, Webhook } from '../records/apps.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { idOf, parseGlobalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { isAppUrl, webhookSchemes } from './app-url.ts';
import { customHeaders } from './custom-headers.ts';
import { setStatus, sendDelivery } from './deliveries.ts';
import { isProblem, readSubscription, type SubscriptionQuery } from './subscription-query.ts';
import { requireText } from './text-limits.ts';
import { presentApp } from './webhooks.ts';

type WebhookInput = {
  readonly name?: string | null;
  readonly identifier?: string | null;
  readonly targetUrl?: string | null;
  readonly events?: readonly string[] | null;
  readonly asyncEvents?: readonly string[] | null;
  readonly syncEvents?: readonly string[] | null;
  readonly app?: string | null;
  readonly isActive?: boolean | null;
  readonly secretKey?: string | null;
  readonly query?: string | null;
  /** JSON text. */
  readonly customHeaders?: string | null;
};
type Pointer = { readonly id?: string | null; readonly identifier?: string | null };

const mostChannels = 500;

const webhookCreate = mutation(({ input }: { input: WebhookInput }, context) => {
  const owner = ownerOf(input, context);
  const webhook = { ...emptyWebhook, app: owner.pk, ...changesOf(input, context.state.schema) };
  requireValid(webhook, owner, context);
  return { webhook: context.store.insert('webhook', webhook) };
});

const webhookUpdate = mutation(
  ({ input, ...pointer }: Pointer & { input: WebhookInput }, context) => {
    const { store } = context;
    const { app } = context.requestor;
    const id = pointedId(pointer, context);
    const webhook = requireWebhook(id, context);
    if (app !== null && webhook.app !== app.pk)
      refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
    const owner = store.get('app', webhook.app);
    if (!owner.isActive) refuse(null, 'NOT_FOUND', "App doesn't exist or is disabled");
    const { events, ...changes } = changesOf(input, context.state.schema);
    const patch = { ...changes, ...(events.length > 0 && { events }) };
    requireValid({ ...webhook, ...patch }, owner, context);
    return { webhook: store.update<'webhook'>(webhook, patch) };
  },
);

const webhookDelete = mutation((pointer: Pointer, context) => {
  const { store, requestor } = context;
  const id = pointedId(pointer, context);
  const webhook = requireWebhook(id, context);
  if (requestor.app !== null && webhook.app !== requestor.app.pk)
    refuse(null, 'GRAPHQL_ERROR', `Couldn't resolve to a node: ${id}`);
  for (const delivery of store.by('eventDelivery', 'webhook', webhook.pk)) store.remove(delivery);
  store.remove(store.update<'webhook'>(webhook, { isActive: false }));
  return { webhook };
});

const eventDeliveryRetry = mutation(({ id }: { id: string }, { store, state }) => {
  const delivery = requireRecord(store, 'eventDelivery', id);
  if (presentApp(store, store.get('webhook', delivery.webhook).app) === null)
    refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
  setStatus(state, delivery, 'PENDING');
  store.afterCommit(() => sendDelivery(state, delivery));
  return { delivery: { ...delivery } };
});

export const webhookMutations: FieldMaps = {
  Mutation: { webhookCreate, webhookUpdate, webhookDelete, eventDeliveryRetry },
};

const emptyWebhook = {
  name: null,
  identifier: null,
  targetUrl: '',
  isActive: true,
  secretKey: null,
  events: [],
  subscriptionQuery: null,
  channelSlugs: [],
  customHeaders: {},
} as const;

type Changes = Partial<Omit<Webhook, 'model' | 'pk' | 'app' | 'events'>> & {
  readonly events: readonly string[];
};

/** What an input says; `events` are none when it names none and has no query. */
function changesOf(input: WebhookInput, schema: GraphQLSchema): Changes {
  const query = input.query ? cleanQuery(input.query, schema) : null;
  return {
    ...(input.name !== undefined && { name: input.name }),
    ...(input.identifier !== undefined && { identifier: (input.identifier ?? '').trim() || null }),
    ...(input.targetUrl !== undefined && { targetUrl: input.targetUrl ?? '' }),
    ...(typeof input.isActive === 'boolean' && { isActive: input.isActive }),
    ...(input.secretKey !== undefined && { secretKey: input.secretKey }),
    ...(query !== null && {
      subscriptionQuery: input.query!,
      channelSlugs: query.channelSlugs,
    }),
    ...(typeof input.customHeaders === 'string' && {
      customHeaders: cleanHeaders(input.customHeaders),
    }),
    events: cleanEvents(input, query),
  };
}

function cleanQuery(text: string, schema: GraphQLSchema): SubscriptionQuery {
  const read = readSubscription(schema, text);
  if (isProblem(read)) return refuse('query', read.code, read.message);
  if (read.channelSlugs.length > mostChannels)
    refuse(
      'query',
      'INVALID',
      `Too many channels provided in the filter, the maximum number is ${mostChannels}`,
    );
  return read;
}

function cleanHeaders(text: string): Record<string, string> {
  const clean = customHeaders(JSON.parse(text) as Record<string, unknown>);
  return 'headers' in clean
    ? clean.headers
    : refuse('customHeaders', 'INVALID_CUSTOM_HEADERS', clean.problem);
}

/** The deprecated list of events comes before the two others, and the query's own come last. */
function cleanEvents(input: WebhookInput, query: SubscriptionQuery | null): string[] {
  const lists = [
    input.events ?? [],
    [...(input.asyncEvents ?? []), ...(input.syncEvents ?? [])],
    query?.events ?? [],
  ];
  const events = [...new Set(lists.find((list) => list.length > 0) ?? [])];
  if (events.includes('NOTIFY_USER') && events.length > 1)
    refuse(
      'asyncEvents',
      'INVALID_NOTIFY_WITH_SUBSCRIPTION',
      'The NOTIFY_USER webhook cannot be combined with other events.',
    );
  return events;
}

/** What the database insists on. */
function requireValid(
  webhook: Pick<Webhook, 'name' | 'identifier' | 'targetUrl'> & { readonly pk?: number },
  owner: App,
  { store }: Context,
): void {
  requireText('name', webhook.name ?? '', 255, true);
  requireText('targetUrl', webhook.targetUrl, 255);
  if (!isAppUrl(webhook.targetUrl, webhookSchemes))
    refuse('targetUrl', 'INVALID', 'Enter a valid URL.');
  if (webhook.identifier === null) return;
  requireText('identifier', webhook.identifier, 256);
  const taken = store
    .by('webhook', 'app', owner.pk)
    .some(({ pk, identifier }) => pk !== webhook.pk && identifier === webhook.identifier);
  if (taken) refuse(null, 'UNIQUE', 'Webhook with this App and Identifier already exists.');
}

/** The App that calls, whatever the input says; or the one that staff name. */
function ownerOf({ app: id }: WebhookInput, { store, requestor }: Context): App {
  if (requestor.app !== null) return requestor.app;
  if (!id)
    return refuse(
      null,
      'INVALID',
      'Missing app id. Fill in the app field or run the mutation by the app',
    );
  if (parseGlobalId(id) === null) refuse('app', 'GRAPHQL_ERROR', `Invalid ID: ${id}.`);
  const app = requireRecord(store, 'app', id, 'app');
  if (app.removedAt !== null) refuse('app', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
  if (!app.isActive) refuse(null, 'NOT_FOUND', "App doesn't exist or is disabled");
  return app;
}

/** The id of the webhook that is meant; an App may also use the identifiers that it gave. */
function pointedId({ id, identifier }: Pointer, { store, requestor }: Context): string {
  if (id && identifier)
    refuse(null, 'GRAPHQL_ERROR', "Argument 'id' cannot be combined with 'identifier'");
  if (!id && !identifier)
    refuse(null, 'GRAPHQL_ERROR', "At least one of arguments is required: 'id', 'identifier'.");
  if (id) return id;
  if (requestor.app === null)
    return refuse(
      'identifier',
      'INVALID',
      'Webhook identifier can only be used by an app to reference its own webhook. Use `id` instead.',
    );
  const webhook = store
    .by('webhook', 'app', requestor.app.pk)
    .find((own) => own.identifier === identifier);
  return webhook === undefined
    ? refuse('identifier', 'NOT_FOUND', `Couldn't resolve to a node: ${identifier}`)
    : idOf(webhook);
}

function requireWebhook(id: string, { store }: Context): Webhook {
  const webhook = requireRecord(store, 'webhook', id);
  return presentApp(store, webhook.app) === null
    ? refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)
    : webhook;
}
