import { getNamedType, isObjectType } from 'graphql';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { eventNames, eventType, isAsync } from '../../src/sandbox/apps/event-types.ts';
import payloads from './event-payloads.json' with { type: 'json' };
import { AppUnderTest, asker, staffToken, type Ask } from './app-under-test.ts';
import { runActions, type Actor } from './staff-actions.ts';
import { temporarySandbox } from './temporary.ts';

/** What a field held in the recordings; a field that was null may hold a text. */
type Shape =
  'text' | 'number' | 'truth' | 'null' | readonly Shape[] | { readonly [key: string]: Shape };
const recorded = payloads as unknown as Readonly<
  Record<
    string,
    { readonly principal: boolean; readonly fields: { readonly [key: string]: Shape } }
  >
>;

/** The recorder's query: one webhook an event, as its payloads show. */
function queryFor(event: string): string {
  const type = eventType(event)!;
  const shapes = Object.entries(recorded).filter(([name]) => name.split(':')[0] === event);
  const fields = event.startsWith('TRANSLATION_')
    ? `translation { __typename ${shapes.map(translationFragment).join(' ')} }`
    : shapes.map(([, { fields: shape }]) => selection(shape)).join(' ');
  return `subscription { event { __typename issuedAt version
    issuingPrincipal { __typename ... on User { email } ... on App { name } }
    ... on ${type} { __typename ${fields} } } }`;
}

function translationFragment([name, { fields }]: [string, { fields: { [key: string]: Shape } }]) {
  const shape = Object.fromEntries(
    Object.entries(fields['translation'] as { [key: string]: Shape }).filter(
      ([field]) => field !== '__typename',
    ),
  );
  return `... on ${name.split(':')[1]!} { ${selection(shape)} }`.replace('pname', 'pname: name');
}

function selection(shape: { readonly [key: string]: Shape }): string {
  return Object.entries(shape)
    .map(([field, inner]) => {
      const one = isList(inner) ? inner[0] : inner;
      if (one === undefined) return `${field} { id url }`;
      return isObject(one) ? `${field} { ${selection(one)} }` : field;
    })
    .join(' ');
}

function shapeOf(value: unknown): Shape {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'truth';
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

function isObject(shape: Shape): shape is { readonly [key: string]: Shape } {
  return typeof shape === 'object' && !isList(shape);
}

/** Lists may be empty in one and filled in the other. */
function fits(value: Shape, wanted: Shape): boolean {
  if (isList(wanted) && isList(value))
    return value.length === 0 || wanted.length === 0 || fits(value[0]!, wanted[0]!);
  if (isObject(wanted) && isObject(value))
    return (
      Object.keys(value).join() === Object.keys(wanted).join() &&
      Object.entries(wanted).every(([key, inner]) => fits(value[key]!, inner))
    );
  return value === wanted;
}

class Shop implements Actor {
  readonly sandbox: Sandbox;
  readonly staff: Ask;
  readonly app: AppUnderTest;
  readonly token: string;
  #seen = 0;

  constructor(sandbox: Sandbox, staff: Ask, app: AppUnderTest, token: string) {
    this.sandbox = sandbox;
    this.staff = staff;
    this.app = app;
    this.token = token;
  }

  /** Runs a mutation by name, its variables typed by the schema; says what `returning` asks of its payload. */
  act<Payload = unknown>(name: string, variables: object, returning = ''): Promise<Payload> {
    return this.#mutate<Payload>(this.staff, name, variables, returning);
  }

  anonymously(name: string, variables: object): Promise<unknown> {
    return this.#mutate(asker(this.sandbox, null), name, variables, '');
  }

  read<Data>(query: string, variables: object): Promise<Data> {
    return this.staff<Data>(query, variables);
  }

  async #mutate<Payload>(
    ask: Ask,
    name: string,
    variables: object,
    returning: string,
  ): Promise<Payload> {
    const field = this.sandbox.state.schema.getMutationType()!.getFields()[name]!;
    const used = field.args.filter((argument) => argument.name in variables);
    const declared = used
      .map(({ name: variable, type }) => `$${variable}: ${String(type)}`)
      .join(', ');
    const passed = used.map(({ name: variable }) => `${variable}: $${variable}`).join(', ');
    const payload = getNamedType(field.type);
    const hasErrors = isObjectType(payload) && payload.getFields()['errors'] !== undefined;
    const text = `mutation${declared && `(${declared})`} { ${name}${passed && `(${passed})`} { ${returning} ${hasErrors ? 'errors { message }' : '__typename'} } }`;
    const data = await ask<Record<string, Payload & { errors?: { message: string }[] }>>(
      text,
      variables,
    );
    expect(data[name]!.errors ?? [], name).toEqual([]);
    return data[name]!;
  }

  async id(name: string, variables: object, field: string): Promise<string> {
    return (await this.act<Record<string, { id: string }>>(name, variables, `${field} { id }`))[
      field
    ]!.id;
  }

  async upload(name: string, input: object, file: string, returning: string) {
    const type = String(
      this.sandbox.state.schema.getMutationType()!.getFields()[name]!.args[0]!.type,
    );
    const form = new FormData();
    const query = `mutation($input: ${type}) { ${name}(input: $input) { ${returning} errors { message } } }`;
    form.set(
      'operations',
      JSON.stringify({ query, variables: { input: { ...input, [file]: null } } }),
    );
    form.set('map', JSON.stringify({ 0: [`variables.input.${file}`] }));
    const bytes = await sharp({
      create: { width: 300, height: 300, channels: 3, background: '#8a5' },
    })
      .png()
      .toBuffer();
    form.set('0', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'hook.png');
    const response = await fetch(this.sandbox.apiUrl, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: form,
    });
    const { data } = (await response.json()) as {
      data: Record<string, Record<string, { id: string }> & { errors: unknown[] }>;
    };
    const { errors, ...made } = data[name]!;
    expect(errors).toEqual([]);
    return made as Record<string, { id: string }>;
  }

  async get(path: string): Promise<void> {
    await fetch(this.sandbox.origin + path, { redirect: 'manual' });
  }

  /** What Apps were told since the last time. */
  async told(): Promise<{ event: string; body: unknown }[]> {
    await this.sandbox.state.tasks.settled();
    const fresh = this.app.received.slice(this.#seen);
    this.#seen = this.app.received.length;
    return fresh.map(({ headers, body }) => ({
      event: headers['saleor-event']!.toUpperCase(),
      body: JSON.parse(body.toString()) as unknown,
    }));
  }
}

async function openShop(): Promise<Shop> {
  const sandbox = await temporarySandbox({ seed: { kind: 'blank' } });
  const token = await staffToken(sandbox);
  const staff = asker(sandbox, token);
  const app = await new AppUnderTest().start();
  const permissions = sandbox.state.store.all('app')[0]!.permissions;
  const { appCreate } = await staff<{ appCreate: { authToken: string } }>(
    'mutation($permissions: [PermissionEnum!]) { appCreate(input: { name: "Recorder", permissions: $permissions }) { authToken } }',
    { permissions },
  );
  const own = asker(sandbox, appCreate.authToken);
  for (const event of eventNames.filter((name) => isAsync(name) && eventType(name) !== null)) {
    const { webhookCreate } = await own<{ webhookCreate: { errors: unknown[] } }>(
      'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { errors { field code message } } }',
      {
        input: {
          name: event,
          targetUrl: app.url('/all'),
          asyncEvents: [event],
          query: queryFor(event),
        },
      },
    );
    expect(webhookCreate.errors, event).toEqual([]);
  }
  return new Shop(sandbox, staff, app, token);
}

/** `PRODUCT_UPDATED x2, CATEGORY_DELETED`; empty for none. */
function counted(events: readonly string[]): string {
  const counts = Map.groupBy(events.toSorted(), (event) => event);
  return [...counts]
    .map(([event, { length }]) => (length > 1 ? `${event} x${length}` : event))
    .join(', ');
}

test('staff actions send what a real Saleor sent for them', async () => {
  const shop = await openShop();
  const wrong: string[] = [];
  const step = async <Result>(what: string, expected: string, act: () => Promise<Result>) => {
    const result = await act();
    const told = await shop.told();
    const events = counted(told.map(({ event }) => event));
    if (events !== expected)
      wrong.push(`${what}: ${events || 'nothing'} instead of ${expected || 'nothing'}`);
    for (const { event, body } of told) {
      const problem = payloadProblem(event, body as Record<string, unknown>);
      if (problem !== null) wrong.push(`${what}: ${event} says ${problem}`);
    }
    return result;
  };
  await runActions(shop, step);
  expect(wrong).toEqual([]);
});

function payloadProblem(event: string, body: Record<string, unknown>): string | null {
  if ('errors' in body) return JSON.stringify(body['errors']);
  const translation = (body['translation'] as { __typename?: string } | undefined)?.__typename;
  const known = recorded[translation === undefined ? event : `${event}:${translation}`];
  if (known === undefined) return null;
  const { __typename, issuedAt, version, issuingPrincipal, ...fields } = body;
  if (__typename !== eventType(event) || version !== '3.23.28' || typeof issuedAt !== 'string')
    return `it is ${JSON.stringify({ __typename, version, issuedAt })}`;
  // Promotions that start at once are started by whoever made them, the others by nobody.
  if (event !== 'PROMOTION_STARTED' && (issuingPrincipal !== null) !== known.principal)
    return `it was done by ${JSON.stringify(issuingPrincipal)}`;
  return fits(shapeOf(fields), known.fields) ? null : JSON.stringify(fields);
}
