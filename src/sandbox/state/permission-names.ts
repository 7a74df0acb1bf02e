import names from './permission-names.json' with { type: 'json' };

export type NamedPermission = { readonly code: string; readonly name: string };

/** Saleor's permissions with their names, in the order in which it lists them. */
export const permissionNames: Readonly<Record<string, string>> = names;

/** `codes` as Saleor shows them, in its order. */
export function namedPermissions(codes: readonly string[]): NamedPermission[] {
  const held = new Set(codes);
  return Object.entries(permissionNames)
    .filter(([code]) => held.has(code))
    .map(([code, name]) => ({ code, name }));
}
