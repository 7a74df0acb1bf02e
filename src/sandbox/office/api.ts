import type { Parts } from '../http/parts.ts';
import { contextFor } from '../http/context.ts';
import { allPermissions, staff } from '../seeding/blank.ts';
import { refuseForm } from './refusal.ts';

/** Saleor's API as the superuser uses it: what a person does here is what a dashboard would do, events and all. */
export class Api {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The data of a query. Throws on a GraphQL error: our own documents are at fault then. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { state, run } = this.#parts;
    const user = state.store.one('user', 'email', staff.email);
    const context = contextFor(state, { user, app: null, permissions: new Set(allPermissions) });
    const { body } = await run({ query, variables, operationName: null }, context);
    const { data, errors } = (body ?? {}) as { data?: Data; errors?: { message: string }[] };
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
    return data as Data;
  }

  /** The payload of the one mutation in the document. Ends the form with Saleor's own words when it refuses. */
  async change<Payload = object>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Payload> {
    const data = await this.ask<Record<string, Payload & { errors: Entry[] }>>(query, variables);
    const payload = Object.values(data)[0]!;
    const [error] = payload.errors;
    if (error) refuseForm([error.field, error.message].filter(Boolean).join(': '));
    return payload;
  }
}

type Entry = { readonly field: string | null; readonly message: string | null };
