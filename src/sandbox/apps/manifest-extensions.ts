import { isAppUrl } from './app-url.ts';
import { cleanIdentifier, cleanPermissions, iterated } from './manifest-parts.ts';
import type { ManifestError, ManifestExtension, ManifestShape } from './manifest-shape.ts';

const defaultTarget = 'popup';

export type CleanExtension = {
  readonly label: string;
  readonly url: string;
  /** Lower case. */
  readonly mount: string;
  readonly target: string;
  readonly permissions: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly identifier: string | null;
};

export function cleanExtensions(
  { extensions = [], appUrl }: ManifestShape,
  appPermissions: readonly string[],
  errors: ManifestError[],
): CleanExtension[] {
  const seen = new Set<string>();
  return iterated(extensions).map((extension) => {
    const identifier = cleanIdentifier(extension, 'extension', seen, errors);
    if (!isExtensionUrl(extension.url, appUrl))
      errors.push({
        field: 'extensions',
        message: 'Incorrect value for field: url.',
        code: 'INVALID_URL_FORMAT',
      });
    return {
      label: extension.label,
      url: extension.url,
      mount: extension.mount.toLowerCase(),
      target: (extension.target ?? defaultTarget).toLowerCase(),
      permissions: cleanExtensionPermissions(extension, appPermissions, errors),
      options: extension.options ?? {},
      identifier,
    };
  });
}

/** One that begins with a slash belongs to the App's own address. */
function isExtensionUrl(url: string, appUrl: string | null | undefined): boolean {
  return url.startsWith('/') ? Boolean(appUrl) : isAppUrl(url);
}

function cleanExtensionPermissions(
  { permissions = [] }: ManifestExtension,
  appPermissions: readonly string[],
  errors: ManifestError[],
): string[] {
  const clean = cleanPermissions(permissions, 'extensions', errors);
  if (clean === null) return [];
  const held = clean.filter((code) => appPermissions.includes(code));
  if (held.length !== permissions.length)
    errors.push({
      field: 'extensions',
      message: "Extension permission must be listed in App's permissions.",
      code: 'OUT_OF_SCOPE_PERMISSION',
    });
  return held;
}
