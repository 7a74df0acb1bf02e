import type { App, AppInstallation } from '../records/apps.ts';
import type { State } from '../state/state.ts';
import { createToken, emptyApp } from './app-mutations.ts';
import { NoAnswer, requestApp } from './http-request.ts';
import { fetchManifest, ManifestUnread, schemaVersion } from './manifest-fetch.ts';
import { ManifestRefused } from './manifest-shape.ts';
import { cleanManifest, type CleanManifest } from './manifest.ts';
import { domainOf } from './webhook-request.ts';

const manifestRetries = 2;
const longestMessage = 255;

const noConnection = 'Failed to connect to app. Try later or contact with app support.';
const unknownError = 'Unknown error. Contact with app support.';

/** Why an installation came to nothing, in the words that Saleor keeps. */
class InstallationFailed extends Error {}

/**
 * Has an App installed, after the request that asked for it: manifest, App with its webhooks, and the token to the App,
 * which may use it at once. One that fails leaves only its message behind.
 */
export function startInstallation(state: State, { pk }: AppInstallation, activate: boolean): void {
  state.tasks.add(async (signal) => {
    const { store } = state;
    const installation = store.find('appInstallation', pk);
    if (installation === null) return;
    try {
      const app = await install(state, installation, activate, signal);
      if (signal.aborted) return;
      state.events.emit('APP_INSTALLED', { app });
      store.transaction(() => {
        store.remove(installation);
        store.update<'app'>(app, { isInstalled: true });
      });
    } catch (error) {
      if (!signal.aborted) fail(state, installation, messageOf(error));
    }
  });
}

async function install(
  state: State,
  installation: AppInstallation,
  activate: boolean,
  signal: AbortSignal,
): Promise<App> {
  const { store, schema, appTiming } = state;
  const data = await fetchManifest(installation.manifestUrl, appTiming, manifestRetries, signal);
  const manifest = cleanManifest(data, {
    store,
    schema,
    insistOnVersion: true,
    permissions: installation.permissions,
  });
  if (hasTooLongTexts(manifest)) throw new InstallationFailed(unknownError);
  const { app, token } = store.transaction(() =>
    createApp(state, installation, manifest, activate),
  );
  if (token !== null)
    try {
      await sendToken(state, manifest.tokenTargetUrl!, token, signal);
    } catch (error) {
      if (!signal.aborted) store.transaction(() => forget(state, app));
      throw error;
    }
  return app;
}

/** What the database has no room for breaks the task. */
function hasTooLongTexts(manifest: CleanManifest): boolean {
  const limits = { version: 60, author: 60, audience: 256, id: 256 } as const;
  const urls = [
    'dataPrivacyUrl',
    'homepageUrl',
    'supportUrl',
    'configurationUrl',
    'appUrl',
  ] as const;
  return (
    Object.entries(limits).some(
      ([field, most]) => (manifest[field as keyof typeof limits]?.length ?? 0) > most,
    ) || urls.some((field) => (manifest[field]?.length ?? 0) > 200)
  );
}

function createApp(
  { store, clock }: State,
  installation: AppInstallation,
  manifest: CleanManifest,
  isActive: boolean,
): { app: App; token: string | null } {
  const app = store.insert('app', {
    ...emptyApp,
    name: installation.appName,
    identifier: manifest.id,
    type: 'THIRDPARTY',
    isActive,
    isInstalled: false,
    permissions: installation.permissions,
    version: manifest.version,
    manifestUrl: installation.manifestUrl,
    appUrl: manifest.appUrl ?? null,
    configurationUrl: manifest.configurationUrl ?? null,
    aboutApp: manifest.about ?? null,
    dataPrivacy: manifest.dataPrivacy ?? null,
    dataPrivacyUrl: manifest.dataPrivacyUrl ?? null,
    homepageUrl: manifest.homepageUrl ?? null,
    supportUrl: manifest.supportUrl ?? null,
    author: manifest.author ?? null,
    audience: manifest.audience ?? null,
    createdAt: clock.instant(),
  });
  for (const { options, ...extension } of manifest.extensions)
    store.insert('appExtension', {
      ...extension,
      app: app.pk,
      settings: options as Record<string, never>,
    });
  for (const webhook of manifest.webhooks)
    store.insert('webhook', {
      app: app.pk,
      name: webhook.name,
      identifier: webhook.identifier,
      targetUrl: webhook.targetUrl,
      isActive: webhook.isActive,
      secretKey: null,
      events: webhook.events,
      subscriptionQuery: webhook.query,
      channelSlugs: [],
      customHeaders: webhook.customHeaders,
    });
  const token = manifest.tokenTargetUrl ? createToken(store, app, 'Default token').text : null;
  return { app, token };
}

/** Any answer below 400 will do; a redirect is not followed. */
async function sendToken(
  { origin, appTiming }: State,
  url: string,
  token: string,
  signal: AbortSignal,
): Promise<void> {
  const domain = domainOf(origin);
  const answer = await requestApp(
    {
      method: 'POST',
      url,
      headers: [
        ['Content-Type', 'application/json'],
        ['X-Saleor-Domain', domain],
        ['Saleor-Domain', domain],
        ['Saleor-Api-Url', `${origin}/graphql/`],
        ['Saleor-Schema-Version', schemaVersion],
      ],
      body: Buffer.from(`{"auth_token": "${token}"}`),
      signal,
    },
    appTiming,
  );
  if (answer.status < 400) return;
  throw new InstallationFailed(ownMessage(answer.body) ?? internalError(answer.status));
}

/** `{"error": {"message": …}}` is the App's way to say what is wrong; it is cut to what the database holds. */
function ownMessage(body: string): string | null {
  try {
    const { error } = JSON.parse(body) as { error: { message: unknown } };
    const text = typeof error.message === 'string' ? error.message : JSON.stringify(error.message);
    const characters = [...text];
    return characters.length > longestMessage
      ? `${characters.slice(0, longestMessage - 1).join('')}…`
      : text;
  } catch {
    return null;
  }
}

function internalError(status: number | null): string {
  return `App internal error (${status}). Try later or contact with app support.`;
}

function forget({ store }: State, app: App): void {
  for (const model of ['appToken', 'appExtension', 'webhook'] as const)
    for (const record of store.by(model, 'app', app.pk)) store.remove(record);
  store.remove(app);
}

function messageOf(error: unknown): string {
  if (error instanceof InstallationFailed) return error.message;
  if (error instanceof ManifestRefused) return refusalText(error);
  if (error instanceof ManifestUnread)
    return error.reason === 'status' ? internalError(error.status) : noConnection;
  return error instanceof NoAnswer ? noConnection : unknownError;
}

/** `field: ['message']` for each field, as Python writes a list. */
function refusalText({ errors }: ManifestRefused): string {
  const byField = Map.groupBy(errors, ({ field }) => field);
  return [...byField]
    .map(([field, list]) => `${field}: [${list.map(({ message }) => quoted(message)).join(', ')}]`)
    .join(', ');
}

function quoted(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replaceAll(mark, `\\${mark}`);
  return `${mark}${escaped}${mark}`;
}

/** A message that the database has no room for breaks the task: the installation stays pending for ever. */
function fail({ store }: State, installation: AppInstallation, message: string): void {
  if (
    [...message].length > longestMessage ||
    store.find('appInstallation', installation.pk) === null
  )
    return;
  store.transaction(() =>
    store.update<'appInstallation'>(installation, { status: 'FAILED', message }),
  );
}
