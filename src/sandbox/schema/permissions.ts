import type { GraphQLResolveInfo } from 'graphql';
import { permissionDenied } from '../state/failures.ts';
import { holdsOneOf } from '../state/requestor.ts';
import type { Context } from '../state/state.ts';
import data from './data/permissions.json' with { type: 'json' };
import type { FieldResolver } from './field-map.ts';

/** What the descriptions in Saleor 3.23.28's schema ask for, by `Type.field`: one of them is enough. */
const required = new Map<string, readonly string[]>(
  Object.entries(data as Record<string, Record<string, string>>).flatMap(([type, groups]) =>
    Object.entries(groups).flatMap(([permissions, fields]) =>
      fields.split(' ').map((field) => [`${type}.${field}`, permissions.split(' ')] as const),
    ),
  ),
);

export function requiredPermissions(type: string, field: string): readonly string[] {
  return required.get(`${type}.${field}`) ?? [];
}

/** Ends with Saleor's refusal unless the caller holds one of `permissions`. */
export function requireOneOf(context: Context, permissions: readonly string[]): void {
  if (!holdsOneOf(context.requestor, permissions))
    throw permissionDenied(
      `To access this path, you need one of the following permissions: ${permissions.join(', ')}`,
    );
}

/** `resolver` behind the field's permissions. Where the owner may read too, an own resolver judges that itself. */
export function gated(
  type: string,
  field: string,
  resolver: FieldResolver,
  isOwn: boolean,
): FieldResolver {
  const permissions = requiredPermissions(type, field);
  if (permissions.length === 0) return resolver;
  const ownerMay = permissions.includes('OWNER') || permissions.includes('IS_OWNER');
  if (ownerMay && isOwn) return resolver;
  return (source: never, args: never, context: Context, info: GraphQLResolveInfo) => {
    requireOneOf(context, permissions);
    return resolver(source, args, context, info);
  };
}
