import { isAppUrl, webhookSchemes } from './app-url.ts';

export type ManifestError = {
  readonly field: string;
  readonly message: string;
  readonly code: string;
  /** Codes that no permission has. */
  readonly permissions?: readonly string[];
};

/** A manifest is not what Saleor takes. */
export class ManifestRefused extends Error {
  readonly errors: readonly ManifestError[];

  constructor(errors: readonly ManifestError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

export type ManifestExtension = {
  readonly label: string;
  readonly url: string;
  readonly mount: string;
  readonly target?: string;
  readonly permissions?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly identifier?: string | null;
};

export type ManifestWebhook = {
  readonly name: string;
  readonly targetUrl: string;
  readonly query: string;
  readonly isActive?: unknown;
  readonly asyncEvents?: readonly string[];
  readonly syncEvents?: readonly string[];
  readonly customHeaders?: Readonly<Record<string, unknown>> | null;
  readonly identifier?: string | null;
};

/** A manifest as Apps write it, its parts of the right types. */
export type ManifestShape = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly about?: string | null;
  readonly permissions?: readonly string[];
  readonly appUrl?: string | null;
  readonly configurationUrl?: string | null;
  readonly tokenTargetUrl?: string | null;
  readonly dataPrivacy?: string | null;
  readonly dataPrivacyUrl?: string | null;
  readonly homepageUrl?: string | null;
  readonly supportUrl?: string | null;
  readonly audience?: string | null;
  readonly requiredSaleorVersion?: string | null;
  readonly author?: string | null;
  readonly brand?: { readonly logo: { readonly default: string } } | null;
  readonly extensions?: readonly ManifestExtension[] | null;
  readonly webhooks?: readonly ManifestWebhook[] | null;
};

/** Null when `value` is right; otherwise why not. */
type Check = (value: unknown) => Wrong | null;
type Wrong = { readonly message: string; readonly code: string };
type Rules = Readonly<Record<string, Check>>;

function invalid(message: string, code = 'INVALID'): Wrong {
  return { message, code };
}

const missing: Wrong = { message: 'Field required', code: 'REQUIRED' };

const text: Check = (value) =>
  typeof value === 'string' ? null : invalid('Input should be a valid string');

const dictionary: Check = (value) =>
  isObject(value) ? null : invalid('Input should be a valid dictionary');

const truth: Check = (value) => {
  if (typeof value === 'boolean' || value === 0 || value === 1) return null;
  if (typeof value === 'string' && /^(0|1|off|on|f|t|false|true|n|y|no|yes)$/i.test(value))
    return null;
  return typeof value === 'string' || typeof value === 'number'
    ? invalid('Input should be a valid boolean, unable to interpret input')
    : invalid('Input should be a valid boolean');
};

/** May be left out; `null` is refused like any other wrong type. */
function optional(check: Check): Check {
  return (value) => (value === undefined ? null : check(value));
}

function nullable(check: Check): Check {
  return (value) => (value === undefined || value === null ? null : check(value));
}

function required(check: Check): Check {
  return (value) => (value === undefined ? missing : check(value));
}

/** Of several complaints Saleor tells the last. */
function listOf(check: Check): Check {
  return (value) =>
    Array.isArray(value) ? last(value.map(check)) : invalid('Input should be a valid list');
}

function model(name: string, rules: Rules): Check {
  return (value) =>
    isObject(value)
      ? last(Object.entries(rules).map(([field, check]) => check(value[field])))
      : invalid(`Input should be a valid dictionary or instance of ${name}`);
}

function last(results: readonly (Wrong | null)[]): Wrong | null {
  return results.findLast((result) => result !== null) ?? null;
}

function and(first: Check, second: Check): Check {
  return (value) => first(value) ?? second(value);
}

const targetUrl = (schemes?: readonly string[]): Check =>
  and(text, (value) =>
    isAppUrl(value, schemes) ? null : invalid('Invalid target url.', 'INVALID_URL_FORMAT'),
  );

const logo: Check = and(text, (value) => {
  if (!isAppUrl(value))
    return invalid('Incorrect value for field: logo.default.', 'INVALID_URL_FORMAT');
  return /\.png$/i.test(new URL(value).pathname)
    ? null
    : invalid('Invalid file type for field: logo.default.', 'INVALID_URL_FORMAT');
});

const rules: Rules = {
  id: required(text),
  name: required(text),
  version: required(text),
  about: nullable(text),
  permissions: optional(listOf(text)),
  appUrl: nullable(text),
  tokenTargetUrl: nullable(targetUrl()),
  dataPrivacyUrl: nullable(text),
  homepageUrl: nullable(text),
  supportUrl: nullable(text),
  audience: nullable(text),
  requiredSaleorVersion: nullable(text),
  author: nullable(
    and(text, (value) =>
      (value as string).trim() === '' ? invalid('Incorrect value for field: author') : null,
    ),
  ),
  brand: nullable(
    model('ManifestBrandSchema', {
      logo: required(model('ManifestBrandLogoSchema', { default: required(logo) })),
    }),
  ),
  extensions: nullable(
    listOf(
      model('ManifestExtensionSchema', {
        label: required(text),
        url: required(text),
        mount: required(text),
        target: optional(text),
        permissions: optional(listOf(text)),
        options: optional(dictionary),
        identifier: nullable(text),
      }),
    ),
  ),
  webhooks: nullable(
    listOf(
      model('ManifestWebhookSchema', {
        name: required(text),
        targetUrl: required(targetUrl(webhookSchemes)),
        query: required(text),
        isActive: optional(truth),
        asyncEvents: optional(listOf(text)),
        syncEvents: optional(listOf(text)),
        customHeaders: nullable(dictionary),
        identifier: nullable(text),
      }),
    ),
  ),
};

/** Checks the types of a manifest's parts. Throws ManifestRefused. */
export function shapedManifest(data: unknown): ManifestShape {
  if (!isObject(data))
    throw new ManifestRefused([
      {
        field: 'input',
        message: 'Input should be a valid dictionary or instance of ManifestSchema',
        code: 'INVALID',
      },
    ]);
  const errors = Object.entries(rules).flatMap(([field, check]) => {
    const wrong = check(data[field]);
    return wrong === null ? [] : [{ field, ...wrong }];
  });
  if (errors.length > 0) throw new ManifestRefused(errors);
  return data as ManifestShape;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
