import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generate } from '@graphql-codegen/cli';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type IntrospectionQuery,
  type OperationDefinitionNode,
  TypeInfo,
  Kind,
  buildClientSchema,
  buildSchema,
  getNamedType,
  isObjectType,
  parse,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { BASE_LOCALE, LOCALES, type Locale } from '#domain/editions.ts';
import codegen from '../codegen.ts';
import { committedSchema } from '../src/commands/schema.ts';

const SCHEMA_FILE = 'graphql/schema.graphql';

interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

interface DocumentFile {
  /** Below graphql/. */
  readonly path: string;
  readonly document: DocumentNode;
}

const files: readonly DocumentFile[] = readdirSync('graphql', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.graphql') && path !== 'schema.graphql')
  .toSorted()
  .map((path) => ({ path, document: parse(readFileSync(join('graphql', path), 'utf8')) }));

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

describe('what is generated and committed', () => {
  test('the schema is the part of Saleor’s that the documents use (npm run codegen)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(committedSchema());
  });

  test('the types and documents are what codegen makes of them now (npm run codegen)', async () => {
    const made = (await generate({ ...codegen, silent: true }, false)) as GeneratedFile[];
    expect(made.map(({ filename }) => filename)).toContain('src/saleor/gql/graphql.ts');
    for (const { filename, content } of made) {
      expect(readFileSync(filename, 'utf8'), filename).toBe(content);
    }
    const folders = Object.keys(codegen.generates);
    const committed = folders.flatMap((folder) => readdirSync(folder).map((name) => folder + name));
    expect(made.map(({ filename }) => filename).toSorted()).toEqual(committed.toSorted());
  });
});

describe('the documents', () => {
  test('hold one operation or fragment a file, named like the file', () => {
    const names = files.map(({ path, document }) => {
      const [definition, ...more] = document.definitions as [
        OperationDefinitionNode | FragmentDefinitionNode,
      ];
      expect(more, path).toEqual([]);
      return `${definition.kind} ${definition.name?.value}`;
    });
    expect(names).toEqual(
      files.map(({ path }) => {
        const [folder, file] = path.split('/') as [string, string];
        const name = file
          .replace('.graphql', '')
          .replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
        return `${folder === 'fragments' ? 'FragmentDefinition' : 'OperationDefinition'} ${name}`;
      }),
    );
  });

  test('fit the schema together', () => {
    const definitions = files.flatMap(({ document }) => document.definitions);
    expect(validate(schema, { kind: Kind.DOCUMENT, definitions })).toEqual([]);
  });

  test('have one name each, so that no fragment shadows another', () => {
    const names = files.flatMap(({ document }) =>
      document.definitions.map((each) => ('name' in each ? each.name?.value : undefined)),
    );
    const operations = names.filter((name) => name !== undefined);
    expect(operations.length).toBe(files.length);
  });
});

describe('texts in the languages of the shop', () => {
  const saleor = buildClientSchema(
    (
      JSON.parse(gunzipSync(readFileSync('graphql/introspection.json.gz')).toString()) as {
        data: IntrospectionQuery;
      }
    ).data,
  );

  /** Fields of a Saleor type that staff can translate: those that its translation has, too. */
  function translatable(type: GraphQLObjectType): ReadonlySet<string> {
    const whole = saleor.getType(type.name);
    const translation = isObjectType(whole) && whole.getFields()['translation'];
    const translated = translation && getNamedType(translation.type);
    if (!isObjectType(translated)) return new Set();
    return new Set(Object.keys(translated.getFields()).filter((name) => name !== 'id'));
  }

  const shown = files.filter(({ path }) => !/^(doctor|staff|migration)\//.test(path));
  const translations = shown.flatMap(({ path, document }) => {
    const found: { where: string; alias: string; code: string; texts: string[]; own: string[] }[] =
      [];
    const info = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        SelectionSet({ selections }) {
          const type = info.getParentType();
          if (!isObjectType(type)) return;
          const fields = selections.filter((each) => each.kind === Kind.FIELD);
          const texts = fields
            .map(({ name }) => name.value)
            .filter((name) => translatable(type).has(name));
          if (texts.length === 0) return;
          const where = `${path}: ${type.name}`;
          const asked = fields.filter(({ name }) => name.value === 'translation');
          for (const { alias, arguments: args, selectionSet } of asked) {
            const code = args?.[0]?.value.kind === Kind.ENUM ? args[0].value.value : '';
            const inner = selectionSet?.selections.filter((each) => each.kind === Kind.FIELD) ?? [];
            const own = inner.map(({ name }) => name.value);
            found.push({ where, alias: alias?.value ?? '', code, texts, own });
          }
          if (asked.length === 0) found.push({ where, alias: '', code: '', texts, own: [] });
        },
      }),
    );
    return found;
  });

  const others = (Object.keys(LOCALES) as Locale[]).filter((locale) => locale !== BASE_LOCALE);

  test('are read of what a shop shows', () => {
    const read = translations.flatMap(({ where, texts }) =>
      texts.map((text) => `${where}.${text}`),
    );
    expect(read).toContain('fragments/product.graphql: Product.name');
    expect(read).toContain('fragments/attribute-values.graphql: AttributeValue.richText');
    expect(read).toContain('fragments/checkout.graphql: ShippingMethod.name');
  });

  test.each(others)('are read in %s beside the base language, field by field', (locale) => {
    const wanted = new Map(translations.map(({ where, texts }) => [where, texts]));
    const missing = [...wanted].flatMap(([where, texts]) => {
      const read = translations.find((each) => each.where === where && each.alias === locale);
      if (read?.code !== LOCALES[locale].languageCode) return [`${where} is not read in ${locale}`];
      return texts
        .filter((text) => !read.own.includes(text))
        .map((text) => `${where}.${text} is not read in ${locale}`);
    });
    expect(missing).toEqual([]);
  });

  test('are read in no language that the shop does not speak', () => {
    expect(new Set(translations.map(({ alias }) => alias))).toEqual(new Set(others));
  });
});
