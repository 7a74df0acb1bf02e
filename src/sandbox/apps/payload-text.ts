import {
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { asciiJson, jsonDumps } from '../schema/graphql-core/python.ts';

/** Scalars that are floats in Python, which writes 12.0 where JavaScript writes 12. */
const floats = new Set(['Float', 'Decimal', 'PositiveDecimal']);

type Selected = { readonly parent: string; readonly set: SelectionSetNode };
type Field = { readonly type: GraphQLOutputType; readonly selected: Selected[] };

/**
 * JSON text of `value`, an answer to what `document` selects below `selected`, as Python writes it: `", "` and `": "`
 * between, all beyond ASCII escaped, keys as selected.
 */
export class PayloadWriter {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  object(value: object, selected: readonly Selected[]): string {
    const fields = new Map<string, Field>();
    for (const one of selected) this.#collect(one, fields);
    const entries = Object.entries(value).map(([key, inner]) => {
      const field = fields.get(key);
      const text = field === undefined ? jsonDumps(inner) : this.#value(inner, field.type, field);
      return `${asciiJson(key)}: ${text}`;
    });
    return `{${entries.join(', ')}}`;
  }

  #value(value: unknown, type: GraphQLOutputType, field: Field): string {
    if (value === null || value === undefined) return 'null';
    if (isNonNullType(type)) return this.#value(value, type.ofType, field);
    if (isListType(type) && Array.isArray(value))
      return `[${value.map((inner) => this.#value(inner, type.ofType, field)).join(', ')}]`;
    if (field.selected.length > 0) return this.object(value, field.selected);
    return floats.has(getNamedType(type).name) ? pythonFloat(Number(value)) : jsonDumps(value);
  }

  /** Fields of one name have one shape, whatever fragment they stand in: a valid document says so. */
  #collect({ parent, set }: Selected, into: Map<string, Field>): void {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment =
          node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
        if (fragment !== undefined)
          this.#collect(
            { parent: fragment.typeCondition?.name.value ?? parent, set: fragment.selectionSet },
            into,
          );
        continue;
      }
      const type = this.#typeOf(parent, node.name.value);
      if (type === null) continue;
      const key = node.alias?.value ?? node.name.value;
      let field = into.get(key);
      if (field === undefined) into.set(key, (field = { type, selected: [] }));
      if (node.selectionSet !== undefined)
        field.selected.push({ parent: getNamedType(type).name, set: node.selectionSet });
    }
  }

  #typeOf(parent: string, field: string): GraphQLOutputType | null {
    const type = this.#schema.getType(parent);
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    return type.getFields()[field]?.type ?? null;
  }
}

function pythonFloat(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value);
}
