import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  buildClientSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Model } from '../records/all.ts';
import { ApiFailure } from '../state/failures.ts';
import { globalId, typeOf } from '../state/global-id.ts';
import type { FieldMap, FieldMaps, FieldResolver } from './field-map.ts';
import { metadataFields } from './metadata-fields.ts';
import { recordOf } from './node.ts';
import { gated } from './permissions.ts';
import { scalars } from './scalars.ts';

/** Saleor's whole schema, so that requests are checked as Saleor checks them, answered by `maps`. */
export function executableSchema(introspectionFile: string, maps: FieldMaps): GraphQLSchema {
  const { data } = JSON.parse(gunzipSync(readFileSync(introspectionFile)).toString('utf8')) as {
    data: IntrospectionQuery;
  };
  const schema = buildClientSchema(data);
  refuseUnknown(schema, maps);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) attach(type, maps[type.name] ?? {});
    else if (isAbstractType(type)) type.resolveType = (value) => typeNameOf(value, type.name);
    else if (isScalarType(type) && !isSpecifiedScalarType(type)) takeAsSaleor(type);
  }
  return schema;
}

/** Values of variables have been taken before graphql-js sees them. */
function takeAsSaleor(type: GraphQLScalarType): void {
  const scalar = scalars[type.name];
  if (scalar === undefined) throw new Error(`the sandbox does not know the scalar ${type.name}`);
  type.parseValue = (value) => value;
  type.parseLiteral = (node) => scalar.fromLiteral(node);
}

/** A map for what Saleor does not have would never be asked. */
function refuseUnknown(schema: GraphQLSchema, maps: FieldMaps): void {
  const unknown = Object.entries(maps).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [typeName];
    return Object.keys(fields)
      .filter((field) => type.getFields()[field] === undefined)
      .map((field) => `${typeName}.${field}`);
  });
  if (unknown.length > 0) throw new Error(`Saleor's schema has no ${unknown.join(', ')}`);
}

function attach(type: GraphQLObjectType, map: FieldMap): void {
  const hasMetadata = type.getInterfaces().some(({ name }) => name === 'ObjectWithMetadata');
  const all: FieldMap = hasMetadata ? { ...metadataFields(type.name), ...map } : map;
  for (const field of Object.values(type.getFields())) {
    const own = all[field.name];
    const resolver = own ?? fallback(type.name, field.name);
    field.resolve = failable(
      `${type.name}.${field.name}`,
      gated(type.name, field.name, resolver, own !== undefined),
    ) as NonNullable<typeof field.resolve>;
  }
}

/** `resolver`, but for requests in which a fault makes the field fail. */
function failable(name: string, resolver: FieldResolver): FieldResolver {
  return (source, args, context, info) => {
    if (context.failing?.has(name) === true)
      throw new ApiFailure('Internal Server Error', 'OperationalError');
    return resolver(source, args, context, info);
  };
}

function typeNameOf(value: unknown, abstract: string): string {
  const named = (value as { __typename?: unknown }).__typename;
  if (typeof named === 'string') return named;
  const record = recordOf(value);
  if (record !== null) return typeOf(record.model);
  throw new Error(`the sandbox does not say which ${abstract} this is`);
}

/** The property of that name, of the source or of its record. */
function fallback(type: string, field: string): FieldResolver {
  return (source: unknown) => {
    if (typeof source === 'object' && source !== null) {
      const own = (source as Record<string, unknown>)[field];
      if (own !== undefined) return own;
      const record = recordOf(source);
      if (record !== null) {
        if (field === 'id') return globalId(type, record.pk);
        const value = (record as unknown as Record<string, unknown>)[field];
        if (value !== undefined) return value;
      } else if (!('__typename' in source)) {
        // Payloads and entries of `errors` are plain objects: what they do not say is null.
        if (/^[a-z]\w*Errors$/.test(field)) return (source as { errors?: unknown }).errors;
        return null;
      }
    }
    throw new NotInSandbox(`The sandbox has no answer for ${type}.${field}.`);
  };
}

/** Tells a developer, loudly, that a query goes beyond the sandbox. */
export class NotInSandbox extends Error {
  override name = 'NotInSandbox';
}

/** The model behind a global id's type name, where there is one. */
export function modelOf(type: string): Model {
  return (type.charAt(0).toLowerCase() + type.slice(1)) as Model;
}
