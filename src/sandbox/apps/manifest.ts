import type { GraphQLSchema } from 'graphql';
import type { Store } from '../state/store.ts';
import { cleanExtensions, type CleanExtension } from './manifest-extensions.ts';
import { cleanPermissions } from './manifest-parts.ts';
import {
  ManifestRefused,
  shapedManifest,
  type ManifestError,
  type ManifestShape,
} from './manifest-shape.ts';
import { cleanWebhooks, type CleanWebhook } from './manifest-webhooks.ts';
import { satisfiesRange } from './saleor-version.ts';
import { saleorVersion } from './event-source.ts';

/** A manifest that Saleor takes. */
export type CleanManifest = Omit<
  ManifestShape,
  'permissions' | 'extensions' | 'webhooks' | 'requiredSaleorVersion'
> & {
  readonly permissions: readonly string[];
  readonly requiredSaleorVersion: {
    readonly constraint: string;
    readonly satisfied: boolean;
  } | null;
  readonly extensions: readonly CleanExtension[];
  readonly webhooks: readonly CleanWebhook[];
};

export type ManifestChecks = {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  /** The installation insists on the version that the manifest asks for; a look at it does not. */
  readonly insistOnVersion: boolean;
  /** Of the installation; they take the place of the manifest's. */
  readonly permissions?: readonly string[];
};

const giftCardGateway = 'saleor.io.gift-card-payment-gateway';

/** Checks a manifest as Saleor does; webhooks and extensions only when all else is right. Throws ManifestRefused. */
export function cleanManifest(data: unknown, checks: ManifestChecks): CleanManifest {
  const given = shapedManifest(
    typeof data === 'object' && data !== null && !Array.isArray(data) && checks.permissions
      ? { ...data, permissions: checks.permissions }
      : data,
  );
  const errors: ManifestError[] = [];
  const requiredSaleorVersion = cleanVersion(given, checks, errors);
  const permissions = cleanPermissions(given.permissions ?? [], 'permissions', errors) ?? [];
  refuseTakenIdentifier(given.id, checks.store, errors);
  const clean = { ...given, requiredSaleorVersion, permissions };
  if (errors.length > 0) throw new ManifestRefused(errors);
  const extensions = cleanExtensions(given, permissions, errors);
  const webhooks = cleanWebhooks(given, checks.schema, errors);
  if (errors.length > 0) throw new ManifestRefused(errors);
  return { ...clean, extensions, webhooks };
}

function cleanVersion(
  { requiredSaleorVersion: constraint }: ManifestShape,
  { insistOnVersion }: ManifestChecks,
  errors: ManifestError[],
): CleanManifest['requiredSaleorVersion'] {
  if (!constraint) return null;
  const field = 'requiredSaleorVersion';
  const satisfied = satisfiesRange(constraint);
  if (satisfied === null)
    errors.push({
      field,
      message: 'Incorrect value for required Saleor version.',
      code: 'INVALID',
    });
  else if (insistOnVersion && !satisfied)
    errors.push({
      field,
      message: `Saleor version ${saleorVersion} is not supported by the app.`,
      code: 'UNSUPPORTED_SALEOR_VERSION',
    });
  return { constraint, satisfied: satisfied ?? false };
}

function refuseTakenIdentifier(id: string, store: Store, errors: ManifestError[]): void {
  const taken = store.by('app', 'identifier', id).find(({ removedAt }) => removedAt === null);
  if (taken !== undefined)
    errors.push({
      field: 'identifier',
      message: `App with the same identifier is already installed: ${taken.name}`,
      code: 'UNIQUE',
    });
  if (id === giftCardGateway)
    errors.push({
      field: 'identifier',
      message: 'App with this identifier cannot be installed',
      code: 'UNIQUE',
    });
}
