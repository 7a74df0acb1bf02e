import { getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLType } from 'graphql';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { asker, staffToken, type Ask } from './app-under-test.ts';

export interface Refusal {
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}
export type Payload = Readonly<Record<string, unknown>> & { readonly errors: readonly Refusal[] };

/** A member of staff with all permissions, who names mutations and leaves the GraphQL to this. */
export class StaffDesk {
  readonly sandbox: Sandbox;
  readonly ask: Ask;

  private constructor(sandbox: Sandbox, ask: Ask) {
    this.sandbox = sandbox;
    this.ask = ask;
  }

  static async at(sandbox: Sandbox): Promise<StaffDesk> {
    return new StaffDesk(sandbox, asker(sandbox, await staffToken(sandbox)));
  }

  /** Runs a mutation; its variables are typed by the schema. */
  async try(name: string, variables: object, returning = ''): Promise<Payload> {
    const field = this.sandbox.state.schema.getMutationType()!.getFields()[name]!;
    const used = field.args.filter((argument) => argument.name in variables);
    const declared = used.map((argument) => `$${argument.name}: ${String(argument.type)}`);
    const passed = used.map((argument) => `${argument.name}: $${argument.name}`);
    const errors = fieldsOf(fieldsOf(field.type)['errors']!.type);
    const shown = ['field', 'code', 'message'].filter((shownField) => shownField in errors);
    const data = await this.ask<Record<string, Payload>>(
      `mutation${brackets(declared)} { ${name}${brackets(passed)} { ${returning} errors { ${shown.join(' ')} } } }`,
      variables,
    );
    return data[name]!;
  }

  /** The same, where nothing may be refused. */
  async act<Data = Payload>(name: string, variables: object, returning = ''): Promise<Data> {
    const payload = await this.try(name, variables, returning);
    if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
    return payload as Data;
  }

  /** The id of what a mutation made. */
  async make(name: string, field: string, variables: object): Promise<string> {
    return (await this.act<Record<string, { id: string }>>(name, variables, `${field} { id }`))[
      field
    ]!.id;
  }

  /** `PRODUCT_UPDATED x2, CATEGORY_DELETED`: what Apps are told while `act` runs, by name. */
  async told(act: () => unknown): Promise<string> {
    const names: string[] = [];
    const stop = this.sandbox.state.events.listen(({ name }) => names.push(name));
    try {
      await act();
    } finally {
      stop();
    }
    return [...Map.groupBy(names.toSorted(), (name) => name)]
      .map(([name, { length }]) => (length > 1 ? `${name} x${length}` : name))
      .join(', ');
  }
}

function brackets(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

function fieldsOf(type: GraphQLType): Record<string, GraphQLField<unknown, unknown>> {
  return (getNamedType(type) as GraphQLObjectType).getFields();
}
