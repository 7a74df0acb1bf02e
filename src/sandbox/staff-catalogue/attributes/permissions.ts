import type { Attribute } from '../../records/catalogue.ts';
import { requireOneOf } from '../../schema/permissions.ts';
import { permissionDenied } from '../../state/failures.ts';
import { holdsOneOf } from '../../state/requestor.ts';
import type { Context } from '../../state/state.ts';

const permissionOf: Readonly<Record<Attribute['type'], string>> = {
  PRODUCT_TYPE: 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES',
  PAGE_TYPE: 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES',
  CUSTOMER_TYPE: 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES',
};

/** Asked before an attribute is looked up: whoever may manage attributes of some type goes on. */
export function requireAnyAttributePermission(context: Context): void {
  requireOneOf(context, Object.values(permissionOf));
}

/**
 * The permission for each type of attribute a mutation touches. Mutations older than these checks (`legacy`) also let
 * those who manage product types touch attributes of pages.
 */
export function requireAttributePermissions(
  context: Context,
  types: Iterable<Attribute['type']>,
  { legacy = false }: { readonly legacy?: boolean } = {},
): void {
  const { requestor } = context;
  const touched = new Set(types);
  const old = legacy ? [permissionOf.PRODUCT_TYPE] : [];
  const isOld = holdsOneOf(requestor, old);
  if (isOld) for (const type of ['PRODUCT_TYPE', 'PAGE_TYPE'] as const) touched.delete(type);
  const missing = (Object.keys(permissionOf) as Attribute['type'][])
    .filter((type) => touched.has(type))
    .map((type) => permissionOf[type])
    .filter((permission) => !holdsOneOf(requestor, [permission]));
  if (missing.length > 0)
    throw permissionDenied(
      `To access this path, you need one of the following permissions: ${[...missing, ...(isOld ? [] : old)].join(', ')}`,
    );
}
