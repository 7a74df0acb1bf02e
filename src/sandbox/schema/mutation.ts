import type { GraphQLResolveInfo } from 'graphql';
import type { Requestor } from '../state/requestor.ts';
import type { Context } from '../state/state.ts';
import type { FieldResolver } from './field-map.ts';

/** An entry of a payload's `errors`; each mutation's own type picks the fields it has. */
export type ErrorEntry = {
  readonly field: string | null;
  readonly message: string;
  readonly code: string;
} & Readonly<Record<string, unknown>>;

/** Ends a mutation with entries of its payload's `errors`; nothing it did is kept. */
export class Refusal extends Error {
  readonly errors: readonly ErrorEntry[];

  constructor(...errors: readonly ErrorEntry[]) {
    super(errors.map((error) => error.message).join(' '));
    this.errors = errors;
  }
}

export function refuse(
  field: string | null,
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): never {
  throw new Refusal({ field, message, code, ...details });
}

export type Payload = Readonly<Record<string, unknown>>;

/**
 * A mutation: one transaction. What `work` returns is the payload beside `errors: []`; a Refusal becomes its errors,
 * with all else null. Events it emits are sent once it has been kept.
 */
export function mutation<Args>(
  work: (args: Args, context: Context, info: GraphQLResolveInfo) => Payload,
): FieldResolver {
  return (_: unknown, args: Args, context: Context, info: GraphQLResolveInfo) => {
    try {
      findCaller(context);
      return {
        errors: [],
        ...context.store.transaction(() => work(args, context, info)),
      };
    } catch (error) {
      if (error instanceof Refusal) return { errors: error.errors };
      throw error;
    }
  };
}

/**
 * A mutation that has to wait in between (for an App, for a picture): `work` opens its transactions itself, by
 * `context.store.transaction`, and never waits inside of one.
 */
export function waitingMutation<Args>(
  work: (args: Args, context: Context, info: GraphQLResolveInfo) => Promise<Payload>,
): FieldResolver {
  return async (_: unknown, args: Args, context: Context, info: GraphQLResolveInfo) => {
    try {
      findCaller(context);
      return { errors: [], ...(await work(args, context, info)) };
    } catch (error) {
      if (error instanceof Refusal) return { errors: error.errors };
      throw error;
    }
  };
}

/** Saleor finds out who asks before any mutation: a token gone bad fails even those that are for everybody. */
function findCaller({ requestor }: Context): Requestor {
  return requestor;
}
