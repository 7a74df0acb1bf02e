import type { GraphQLResolveInfo } from 'graphql';
import { connection, sorted, type Order, type PageArguments } from '../catalogue/connection.ts';
import type { App, AppExtension, AppToken } from '../records/apps.ts';
import { recordById } from '../schema/arguments.ts';
import { NotInSandbox } from '../schema/executable-schema.ts';
import type { FieldMap, FieldMaps, FieldResolver } from '../schema/field-map.ts';
import { metadataFields } from '../schema/metadata-fields.ts';
import { ApiFailure, permissionDenied } from '../state/failures.ts';
import { namedPermissions } from '../state/permission-names.ts';
import type { Context } from '../state/state.ts';
import { requireDefaultChannel } from './default-channel.ts';
import { presentApp } from './webhooks.ts';

type Sorting = { readonly field: string; readonly direction: 'ASC' | 'DESC' };
type AppsArguments = PageArguments & {
  readonly filter?: {
    search?: string | null;
    isActive?: boolean | null;
    type?: string | null;
  } | null;
  readonly sortBy?: Sorting | null;
};

const pk = { of: (record: { pk: number }) => record.pk, numeric: true };
const name = { of: (app: App) => app.name };
const created = {
  of: (app: App) => app.createdAt,
  spell: (instant: string | number) => String(instant).replace('T', ' '),
};

const queries = {
  app: (_: unknown, { id }: { id?: string | null }, context: Context) => {
    const { app: asking } = context.requestor;
    if (asking !== null && !id) return asking;
    const wanted = id ? installedApp(context, id) : null;
    if (asking !== null && wanted?.pk !== asking.pk && !asking.permissions.includes('MANAGE_APPS'))
      throw needs('MANAGE_APPS');
    return wanted;
  },
  apps: (_: unknown, args: AppsArguments, { store }: Context, info) => {
    if (args.sortBy) requireDefaultChannel(store);
    const apps = store.all('app').filter((app) => isListed(app) && matches(app, args));
    return connection(sorted(apps, appOrder(args.sortBy)), (app) => app, args, info);
  },
  appsInstallations: (_: unknown, _args: unknown, { store }: Context) =>
    store.all('appInstallation'),
  appExtension: (_: unknown, { id }: { id: string }, { store }: Context) => {
    const extension = recordById(store, 'appExtension', id);
    return store.find('app', extension?.app)?.isActive === true ? extension : null;
  },
  appExtensions: (
    _: unknown,
    args: PageArguments & {
      filter?: { mountName?: readonly string[] | null; targetName?: string | null } | null;
    },
    { store }: Context,
    info,
  ) => {
    const { mountName, targetName } = args.filter ?? {};
    const mounts = mountName?.map((mount) => mount.toLowerCase()) ?? [];
    const extensions = store
      .all('appExtension')
      .filter(
        (extension) =>
          store.get('app', extension.app).isActive &&
          (mounts.length === 0 || mounts.includes(extension.mount)) &&
          (!targetName || extension.target === targetName.toLowerCase()),
      );
    return connection(sorted(extensions, { columns: [pk] }), (item) => item, args, info);
  },
} satisfies Record<string, FieldResolver>;

const appFields = {
  ...ownMetadata(),
  created: ({ createdAt }: App) => createdAt,
  permissions: ({ permissions }: App) => namedPermissions(permissions),
  tokens: (app: App, _: object, context: Context) => {
    requireManager(app, context);
    return context.store.by('appToken', 'app', app.pk);
  },
  webhooks: (app: App, _: object, context: Context) => {
    requireManager(app, context);
    return context.store.by('webhook', 'app', app.pk);
  },
  extensions: ({ pk: app }: App, _: object, { store }: Context) =>
    store.by('appExtension', 'app', app),
  accessToken: ({ type }: App, _: object, { requestor }: Context) => {
    if (type === 'THIRDPARTY' && requestor.user?.isStaff === true)
      throw new NotInSandbox('The sandbox makes no tokens for the dashboard to act as an App.');
    return null;
  },
  // No App can report one here.
  problems: (_app: App, { limit }: { limit?: number | null }) => {
    if ((limit ?? 0) > 100) throw new ApiFailure('Limit must be between 1 and 100.');
    return [];
  },
  brand: () => null,
  breakerState: () => 'CLOSED',
  breakerLastStateChange: () => null,
} satisfies FieldMap;

const extensionFields = {
  permissions: ({ permissions }: AppExtension) => namedPermissions(permissions),
  mountName: ({ mount }: AppExtension) => mount.toUpperCase(),
  targetName: ({ target }: AppExtension) => target.toUpperCase(),
  url: ({ url, target, app }: AppExtension, _: object, { store }: Context) =>
    extensionUrl(url, target, store.get('app', app).appUrl),
  app: ({ app }: AppExtension, _: object, { store, requestor }: Context) => {
    if (requestor.app !== null && requestor.app.pk !== app) throw needs('OWNER');
    if (requestor.app === null && requestor.user?.isStaff !== true)
      throw needs('MANAGE_APPS, OWNER');
    return store.get('app', app);
  },
} satisfies FieldMap;

export const appTypeFields: FieldMaps = {
  Query: queries,
  App: appFields,
  AppExtension: extensionFields,
  AppToken: { authToken: ({ last4 }: AppToken) => last4 },
  AppInstallation: { brand: () => null },
};

/** The present, installed App that a query names. */
function installedApp({ store }: Context, id: string): App | null {
  const app = presentApp(store, recordById(store, 'app', id)?.pk);
  return app?.isInstalled === true ? app : null;
}

function isListed({ isInstalled, removedAt }: App): boolean {
  return isInstalled && removedAt === null;
}

/** The search finds whole names only, whatever their case. */
function matches(app: App, { filter }: AppsArguments): boolean {
  const { search, isActive, type } = filter ?? {};
  return (
    (!search || app.name.toLowerCase() === search.toLowerCase()) &&
    (isActive === undefined || isActive === null || app.isActive === isActive) &&
    (!type || app.type === type)
  );
}

function appOrder(sortBy: Sorting | null | undefined): Order<App> {
  return {
    columns: sortBy?.field === 'CREATION_DATE' ? [created, name, pk] : [name, pk],
    descending: sortBy?.direction === 'DESC',
  };
}

/** A relative address in a popup belongs to the App's own. */
export function extensionUrl(
  url: string,
  target: string,
  appUrl: string | null | undefined,
): string {
  if (!url.startsWith('/') || !appUrl || target !== 'popup') return url;
  return new URL(url.slice(1), appUrl).href;
}

/** Staff that manage Apps, and the App itself. */
function requireManager(app: App, { requestor }: Context): void {
  if (requestor.app?.pk !== app.pk && !requestor.permissions.has('MANAGE_APPS'))
    throw needs('MANAGE_APPS, OWNER');
}

function needs(permissions: string): ApiFailure {
  return permissionDenied(
    `To access this path, you need one of the following permissions: ${permissions}`,
  );
}

/** An App's metadata is for itself and those who manage Apps, the public half too. */
function ownMetadata(): FieldMap {
  return Object.fromEntries(
    Object.entries(metadataFields('App')).map(([field, resolver]) => [
      field,
      (source: App, args: never, context: Context, info: GraphQLResolveInfo) => {
        requireManager(source, context);
        return resolver(source as never, args, managing(context), info);
      },
    ]),
  );
}

function managing(context: Context): Context {
  const { requestor } = context;
  const permissions = new Set([...requestor.permissions, 'MANAGE_APPS']);
  return { ...context, requestor: { ...requestor, permissions } };
}
