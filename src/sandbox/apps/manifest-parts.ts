import { ApiFailure } from '../state/failures.ts';
import { permissionNames } from '../state/permission-names.ts';
import type { ManifestError, ManifestExtension, ManifestWebhook } from './manifest-shape.ts';

const longestIdentifier = 256;

/** The permissions without repetition; null when some do not exist. */
export function cleanPermissions(
  codes: readonly string[],
  field: string,
  errors: ManifestError[],
): string[] | null {
  const unknown = codes.filter((code) => permissionNames[code] === undefined);
  if (unknown.length === 0) return [...new Set(codes)];
  errors.push({
    field,
    message: "Given permissions don't exist.",
    code: 'INVALID_PERMISSION',
    permissions: unknown,
  });
  return null;
}

/** A blank identifier is none. */
export function cleanIdentifier(
  { identifier }: ManifestExtension | ManifestWebhook,
  kind: 'extension' | 'webhook',
  seen: Set<string>,
  errors: ManifestError[],
): string | null {
  const clean = (identifier ?? '').trim() || null;
  const field = `${kind}s`;
  if (clean === null) return null;
  if ([...clean].length > longestIdentifier) {
    errors.push({
      field,
      message: `Identifier is too long. Maximum length is ${longestIdentifier} characters.`,
      code: 'INVALID',
    });
    return clean;
  }
  if (seen.has(clean))
    errors.push({
      field,
      message: `Duplicate ${kind} identifier: ${clean}.`,
      code: `DUPLICATED_${kind.toUpperCase()}_IDENTIFIER`,
    });
  seen.add(clean);
  return clean;
}

/** A list that is `null` passes Saleor's checks and breaks it afterwards. */
export function iterated<Item>(list: readonly Item[] | null): readonly Item[] {
  if (list === null) throw new ApiFailure('Internal Server Error', 'TypeError');
  return list;
}
