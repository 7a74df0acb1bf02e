import type { Attribute } from '../../records/catalogue.ts';
import { requireOneOf } from '../../schema/permissions.ts';
import { permissionDenied } from '../../state/failures.ts';
import { holdsOneOf } from '../../state/requestor.ts';
import type { Context } from '../../state/state.ts';

export const permissionOf: Readonly<Record<Attribute['type'], string>> = {
  PRODUCT_TYPE: 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES',
  PAGE_TYPE: 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES',
  CUSTOMER_TYPE: 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
};

/** What a mutation asked for before permissions depended on the attribute's type; it still does for types of that time. */
export type OldPermission =
  | 'MANAGE_PRODUCTS'
  | 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'
  | 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'
  | null;

/** Asked before an attribute is looked up: whoever may manage attributes of some type goes on. */
export function requireAnyAttributePermission(context: Context, old: OldPermission = null): void {
  requireOneOf(context, [...Object.values(permissionOf), ...(old === null ? [] : [old])]);
}

/** The permission for each type of attribute a mutation touches. */
export function requireAttributePermissions(
  context: Context,
  types: Iterable<Attribute['type']>,
  old: OldPermission = null,
): void {
  const { requestor } = context;
  const touched = new Set(types);
  const isOld = old !== null && holdsOneOf(requestor, [old]);
  if (isOld) for (const type of ['PRODUCT_TYPE', 'PAGE_TYPE'] as const) touched.delete(type);
  const missing = (Object.keys(permissionOf) as Attribute['type'][])
    .filter((type) => touched.has(type))
    .map((type) => permissionOf[type])
    .filter((permission) => !holdsOneOf(requestor, [permission]));
  const also = old === null || isOld ? [] : [old];
  if (missing.length > 0)
    throw permissionDenied(
      `To access this path, you need one of the following permissions: ${[...missing, ...also].join(', ')}`,
    );
}
