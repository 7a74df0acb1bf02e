import type { GraphQLSchema } from 'graphql';
import { ApiFailure } from '../state/failures.ts';
import { permissionNames } from '../state/permission-names.ts';
import type { Store } from '../state/store.ts';
import { isAppUrl } from './app-url.ts';
import { customHeaders } from './custom-headers.ts';
import { anyEvent, isAsync, isSync } from './event-types.ts';
import {
  ManifestRefused,
  shapedManifest,
  type ManifestError,
  type ManifestExtension,
  type ManifestShape,
  type ManifestWebhook,
} from './manifest-shape.ts';
import { satisfiesRange } from './saleor-version.ts';
import { saleorVersion } from './event-source.ts';
import { isProblem, readSubscription } from './subscription-query.ts';

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

export type CleanWebhook = {
  readonly name: string;
  readonly targetUrl: string;
  readonly query: string;
  readonly isActive: boolean;
  readonly events: readonly string[];
  readonly asyncEvents: readonly string[];
  readonly syncEvents: readonly string[];
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly identifier: string | null;
};

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

const defaultTarget = 'popup';
const longestIdentifier = 256;
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

/** The permissions without repetition; null when some do not exist. */
function cleanPermissions(
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

function cleanExtensions(
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

function cleanWebhooks(
  { webhooks = [] }: ManifestShape,
  schema: GraphQLSchema,
  errors: ManifestError[],
): CleanWebhook[] {
  const seen = new Set<string>();
  return iterated(webhooks).map((webhook) => {
    const identifier = cleanIdentifier(webhook, 'webhook', seen, errors);
    const { asyncEvents = [], syncEvents = [] } = webhook;
    const events = [
      ...cleanEvents(
        asyncEvents,
        (event) => isAsync(event) || event === anyEvent,
        'asynchronous',
        errors,
      ),
      ...cleanEvents(syncEvents, isSync, 'synchronous', errors),
    ];
    const asked = cleanQuery(webhook, schema, errors);
    return {
      name: webhook.name,
      targetUrl: webhook.targetUrl,
      query: webhook.query,
      isActive: isTrue(webhook.isActive),
      events: events.length > 0 ? events : asked,
      asyncEvents,
      syncEvents,
      customHeaders: cleanHeaders(webhook, errors),
      identifier,
    };
  });
}

function cleanEvents(
  events: readonly string[],
  exists: (event: string) => boolean,
  kind: string,
  errors: ManifestError[],
): string[] {
  return events.filter((event) => {
    if (exists(event)) return true;
    errors.push({ field: 'webhooks', message: `Invalid ${kind} event.`, code: 'INVALID' });
    return false;
  });
}

/** The events that the query asks for. */
function cleanQuery(
  { query }: ManifestWebhook,
  schema: GraphQLSchema,
  errors: ManifestError[],
): readonly string[] {
  const read = readSubscription(schema, query);
  if (!isProblem(read)) return read.events;
  errors.push({
    field: 'webhooks',
    message: `Subscription query is not valid: ${read.message}`,
    code: 'INVALID',
  });
  return [];
}

function cleanHeaders(
  { customHeaders: given }: ManifestWebhook,
  errors: ManifestError[],
): Record<string, string> {
  const clean = customHeaders(given ?? {});
  if ('headers' in clean) return clean.headers;
  errors.push({
    field: 'webhooks',
    message: `Invalid custom headers: ${clean.problem}`,
    code: 'INVALID_CUSTOM_HEADERS',
  });
  return {};
}

/** A blank identifier is none. */
function cleanIdentifier(
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
function iterated<Item>(list: readonly Item[] | null): readonly Item[] {
  if (list === null) throw new ApiFailure('Internal Server Error', 'TypeError');
  return list;
}

/** As pydantic reads a truth; the shape has been checked. */
function isTrue(value: unknown): boolean {
  return typeof value === 'string'
    ? /^(1|on|t|true|y|yes)$/i.test(value)
    : value === undefined || Boolean(value);
}
