/**
 * `npm run schema`: writes graphql/schema.graphql, the part of Saleor's API that our documents use,
 * from the introspection beside it. `npm run schema -- <url>` first takes a new introspection from
 * that Saleor's API.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type IntrospectionQuery,
  buildClientSchema,
  concatAST,
  getIntrospectionQuery,
  parse,
} from 'graphql';
import { pruneSchema } from './prune-schema.ts';

const INTROSPECTION = 'graphql/introspection.json.gz';
const SCHEMA = 'graphql/schema.graphql';

/** The pruned SDL for all committed documents, from the committed introspection. */
export function committedSchema(): string {
  const { data } = JSON.parse(gunzipSync(readFileSync(INTROSPECTION)).toString()) as {
    data: IntrospectionQuery;
  };
  const documents = readdirSync('graphql', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql') && file !== 'schema.graphql')
    .sort()
    .map((file) => parse(readFileSync(join('graphql', file), 'utf8'), { noLocation: true }));
  return pruneSchema(buildClientSchema(data), concatAST(documents));
}

async function takeIntrospection(url: string): Promise<void> {
  const query = getIntrospectionQuery({ descriptions: false });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data?: IntrospectionQuery };
  if (!data) throw new Error(`${url} answered ${response.status} without an introspection.`);
  writeFileSync(INTROSPECTION, gzipSync(JSON.stringify({ data }), { level: 9 }));
}

if (import.meta.main) {
  const url = process.argv[2];
  if (url) await takeIntrospection(url);
  writeFileSync(SCHEMA, committedSchema());
}
