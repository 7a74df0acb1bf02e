import {
  type DocumentNode,
  GraphQLEnumType,
  type GraphQLInputType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLUnionType,
  TypeInfo,
  getNamedType,
  isRequiredArgument,
  isSpecifiedScalarType,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What the documents touch: fields per type, arguments per field, fields per input type. */
interface Usage {
  fields: Map<string, Set<string>>;
  args: Map<string, Set<string>>;
  /** Input types given as a variable are used whole; literals use only the fields they name. */
  inputs: Map<string, Set<string> | 'all'>;
}

/**
 * The part of `schema` that `document` uses, as SDL: names and types only, sorted, no descriptions.
 * Throws with every validation error if the document does not fit the schema.
 */
export function pruneSchema(schema: GraphQLSchema, document: DocumentNode): string {
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('\n'));
  return printUsed(schema, collectUsage(schema, document));
}

function collectUsage(schema: GraphQLSchema, document: DocumentNode): Usage {
  const usage: Usage = { fields: new Map(), args: new Map(), inputs: new Map() };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (parent && field && !field.name.startsWith('__')) {
          add(usage.fields, parent.name, field.name);
        }
      },
      Argument(node) {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (parent && field) add(usage.args, `${parent.name}.${field.name}`, node.name.value);
      },
      VariableDefinition() {
        const input = info.getInputType();
        if (input) useWholeInput(usage, input);
      },
      ObjectField(node) {
        const parent = info.getParentInputType();
        const named = parent && getNamedType(parent);
        const fields = named && usage.inputs.get(named.name);
        if (named && fields !== 'all') {
          usage.inputs.set(named.name, new Set([...(fields ?? []), node.name.value]));
        }
      },
    }),
  );
  return usage;
}

function useWholeInput(usage: Usage, type: GraphQLInputType): void {
  const named = getNamedType(type);
  if (!(named instanceof GraphQLInputObjectType) || usage.inputs.get(named.name) === 'all') return;
  usage.inputs.set(named.name, 'all');
  for (const field of Object.values(named.getFields())) useWholeInput(usage, field.type);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function printUsed(schema: GraphQLSchema, usage: Usage): string {
  const printed = new Map<string, string>();
  const queue: GraphQLNamedType[] = [];
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) if (root && usage.fields.has(root.name)) queue.push(root);
  for (const name of usage.fields.keys()) queue.push(schema.getType(name)!);

  for (let type = queue.pop(); type; type = queue.pop()) {
    if (printed.has(type.name) || isSpecifiedScalarType(type)) continue;
    printed.set(type.name, '');
    printed.set(
      type.name,
      printType(schema, type, usage, (next) => queue.push(next)),
    );
  }
  return [...printed]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sdl]) => sdl)
    .join('\n\n')
    .concat('\n');
}

function printType(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  usage: Usage,
  need: (type: GraphQLNamedType) => void,
): string {
  if (type instanceof GraphQLScalarType) return `scalar ${type.name}`;
  if (type instanceof GraphQLEnumType) {
    const values = type.getValues().map((value) => `  ${value.name}`);
    return `enum ${type.name} {\n${values.join('\n')}\n}`;
  }
  if (type instanceof GraphQLUnionType) {
    const members = type.getTypes();
    members.forEach(need);
    return `union ${type.name} = ${members.map((member) => member.name).join(' | ')}`;
  }
  if (type instanceof GraphQLInputObjectType) {
    const used = usage.inputs.get(type.name) ?? 'all';
    const fields = Object.values(type.getFields()).filter(
      (field) => used === 'all' || used.has(field.name),
    );
    fields.forEach((field) => need(getNamedType(field.type)));
    const lines = fields.map((field) => `  ${field.name}: ${String(field.type)}`);
    return `input ${type.name} {\n${lines.join('\n')}\n}`;
  }
  return printComposite(schema, type, usage, need);
}

function printComposite(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  usage: Usage,
  need: (type: GraphQLNamedType) => void,
): string {
  const names = new Set(usage.fields.get(type.name));
  // An implementation must have what its used interfaces ask for.
  const interfaces = type.getInterfaces().filter((each) => usage.fields.has(each.name));
  for (const each of interfaces) for (const name of usage.fields.get(each.name)!) names.add(name);
  const fields = Object.values(type.getFields()).filter((field) => names.has(field.name));
  // A type reached only as a member (of a union, say) still needs one field to be legal SDL.
  if (fields.length === 0) fields.push(type.getFields().id ?? Object.values(type.getFields())[0]!);
  if (type instanceof GraphQLInterfaceType) {
    schema.getImplementations(type).objects.forEach(need);
  }
  const lines = fields.map((field) => {
    need(getNamedType(field.type));
    // An implementation must take the arguments that its interfaces' fields take, too.
    const used = [type, ...interfaces].map((each) => usage.args.get(`${each.name}.${field.name}`));
    const args = field.args.filter(
      (arg) => used.some((names) => names?.has(arg.name)) || isRequiredArgument(arg),
    );
    args.forEach((arg) => need(getNamedType(arg.type)));
    const list = args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(', ');
    return `  ${field.name}${list && `(${list})`}: ${String(field.type)}`;
  });
  const kind = type instanceof GraphQLInterfaceType ? 'interface' : 'type';
  const implemented = interfaces.map((each) => each.name).join(' & ');
  return `${kind} ${type.name}${implemented && ` implements ${implemented}`} {\n${lines.join('\n')}\n}`;
}
