import {
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { contextFor } from '../http/context.ts';
import type { App, Webhook } from '../records/apps.ts';
import { errorEntry } from '../schema/graphql-core/error-entries.ts';
import { jsonDumps } from '../schema/graphql-core/python.ts';
import { recordOf } from '../schema/node.ts';
import type { SaleorEvent } from '../state/events.ts';
import { idOf } from '../state/global-id.ts';
import type { Requestor } from '../state/requestor.ts';
import type { Context, State } from '../state/state.ts';
import { eventSource, saleorVersion } from './event-source.ts';
import { eventType } from './event-types.ts';
import { PayloadWriter } from './payload-text.ts';
import { isProblem, readSubscription, type SubscriptionQuery } from './subscription-query.ts';

/**
 * What a webhook is told of an event: the answer to its query, as the App may see it. Null when its query asks nothing
 * of this event. Mostly at once; a promise where a field has to wait.
 */
export function payloadFor(
  state: State,
  webhook: Webhook,
  event: SaleorEvent,
): string | null | Promise<string | null> {
  if (webhook.subscriptionQuery === null) return legacyPayload(event);
  const app = state.store.get('app', webhook.app);
  return payloadOf(webhook.subscriptionQuery, event, app, contextFor(state, requestorOf(app)));
}

/** What `text` asks of an event that `recipient` is told of, answered as in `context`. */
export function payloadOf(
  text: string,
  event: SaleorEvent,
  recipient: App | null,
  context: Context,
): string | null | Promise<string | null> {
  const { schema } = context.state;
  if (eventType(event.name) === null) return null;
  const query = readSubscription(schema, text);
  if (isProblem(query)) return null;
  const result = execute({
    schema,
    document: query.document,
    rootValue: eventSource(event, recipient),
    contextValue: context,
  });
  return result instanceof Promise
    ? result.then((answer) => written(schema, query, answer))
    : written(schema, query, result);
}

/** What it asks for is asked as the App that will read it. */
function requestorOf(app: App): Requestor {
  return { user: null, app, permissions: new Set(app.permissions) };
}

/** The content of `event` without a wrapper; of another root field `{"data": {<field>: …}}`. */
function written(
  schema: GraphQLSchema,
  { document }: SubscriptionQuery,
  { data, errors }: ExecutionResult,
): string | null {
  if (!data) return null;
  const operation = document.definitions.find(
    (node) => 'operation' in node,
  ) as OperationDefinitionNode;
  const writer = new PayloadWriter(schema, document);
  const event = data['event'] as object | null | undefined;
  const failures = (errors ?? []).map(errorEntry);
  if (event === undefined) {
    const text = writer.object(data, [{ parent: 'Subscription', set: operation.selectionSet }]);
    return withErrors(`{"data": ${text}}`, failures);
  }
  if (event === null) return failures.length === 0 ? null : withErrors('{}', failures);
  const wrapped = writer.object({ event }, [
    { parent: 'Subscription', set: operation.selectionSet },
  ]);
  const text = wrapped.slice('{"event": '.length, -1);
  return text === '{}' && failures.length === 0 ? null : withErrors(text, failures);
}

function withErrors(text: string, errors: readonly unknown[]): string {
  if (errors.length === 0) return text;
  const start = text === '{}' ? '{' : `${text.slice(0, -1)}, `;
  return `${start}"errors": ${jsonDumps(errors)}}`;
}

/** Without a query Saleor sends a payload of its own making; of that only what it is about, and who did it. */
function legacyPayload({ subject, requestor, at }: SaleorEvent): string {
  const [first] = Object.values(subject)
    .map(recordOf)
    .filter((record) => record !== null);
  return jsonDumps({
    ...(first && { id: idOf(first) }),
    meta: {
      issued_at: at,
      version: saleorVersion,
      issuing_principal: principalOf(requestor),
    },
  });
}

function principalOf(requestor: Requestor | null): { id: string | null; type: string | null } {
  if (requestor?.user) return { id: idOf(requestor.user), type: 'user' };
  if (requestor?.app) return { id: requestor.app.name, type: 'app' };
  return { id: null, type: null };
}
