import { randomInt } from 'node:crypto';
import { hashToken } from '../accounts/authenticate.ts';
import type { App } from '../records/apps.ts';
import { noMetadata } from '../records/base.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { permissionDenied } from '../state/failures.ts';
import { idOf, parseGlobalId } from '../state/global-id.ts';
import { permissionNames } from '../state/permission-names.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { requireText } from './text-limits.ts';

type AppInput = {
  readonly name?: string | null;
  readonly identifier?: string | null;
  readonly permissions?: readonly string[] | null;
};

const appCreate = mutation(({ input }: { input: AppInput }, context) => {
  requireStaff(context);
  const { store, state } = context;
  const permissions = grantable(input, context) ?? [];
  const name = requireText('name', input.name ?? '', 60);
  const identifier = requireText('identifier', input.identifier ?? '', 256, true);
  const app = store.insert('app', {
    ...emptyApp,
    name,
    identifier,
    permissions,
    createdAt: state.clock.instant(),
  });
  if (identifier === '') store.update<'app'>(app, { identifier: idOf(app) });
  const { text } = createToken(store, app, 'Default');
  tell(context, 'APP_INSTALLED', app);
  return { app, authToken: text };
});

const appUpdate = mutation(({ id, input }: { id: string; input: AppInput }, context) => {
  const { store } = context;
  const app = requireApp(store, id);
  requireScope(context, app, 'id', "You can't manage this app.");
  const permissions = grantable(input, context);
  store.update<'app'>(app, {
    ...(isGiven(input.name) && { name: requireText('name', input.name, 60) }),
    ...(isGiven(input.identifier) && {
      identifier: requireText('identifier', input.identifier, 256, true),
    }),
    ...(permissions !== undefined && { permissions }),
  });
  tell(context, 'APP_UPDATED', app);
  return { app };
});

const appDelete = mutation(({ id }: { id: string }, context) => {
  const { store, state } = context;
  const app = requireApp(store, id);
  requireScope(context, app, 'id', "You can't delete this app.", 'OUT_OF_SCOPE_APP');
  store.update<'app'>(app, { removedAt: state.clock.instant(), isActive: false });
  tell(context, 'APP_DELETED', app);
  return { app };
});

function statusMutation(isActive: boolean) {
  return mutation(({ id }: { id: string }, context) => {
    const app = requireApp(context.store, id);
    context.store.update<'app'>(app, { isActive });
    tell(context, 'APP_STATUS_CHANGED', app);
    return { app };
  });
}

const appTokenCreate = mutation(
  ({ input }: { input: { app: string; name?: string | null } }, context) => {
    const app = tokenOwner(context.store, input.app);
    requireScope(context, app, 'app', "You can't manage this app.");
    const name = requireText('name', input.name ?? '', 128, true);
    const { token, text } = createToken(context.store, app, name);
    return { appToken: token, authToken: text };
  },
);

const appTokenDelete = mutation(({ id }: { id: string }, context) => {
  const { store } = context;
  const token = requireRecord(store, 'appToken', id);
  const app = store.get('app', token.app);
  if (app.removedAt !== null) refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
  requireScope(context, app, 'id', "You can't delete this app token.");
  store.remove(token);
  return { appToken: token };
});

const appTokenVerify = mutation(({ token }: { token: string }, { store }) => {
  const known = store.one('appToken', 'hash', hashToken(token));
  return { valid: store.find('app', known?.app)?.isActive === true };
});

/** The breaker is off as in Saleor's default settings: there is never anything to close. */
const appReenableSyncWebhooks = mutation(({ appId }: { appId: string }, { store }) => ({
  app: requireRecord(store, 'app', appId, 'appId'),
}));

export const appMutations: FieldMaps = {
  Mutation: {
    appCreate,
    appUpdate,
    appDelete,
    appActivate: statusMutation(true),
    appDeactivate: statusMutation(false),
    appTokenCreate,
    appTokenDelete,
    appTokenVerify,
    appReenableSyncWebhooks,
  },
};

function isGiven(text: string | null | undefined): text is string {
  return text !== undefined && text !== null;
}

/** What an App has that nobody has said anything of. */
export const emptyApp = {
  ...noMetadata,
  type: 'LOCAL',
  isActive: true,
  isInstalled: true,
  removedAt: null,
  version: null,
  manifestUrl: null,
  appUrl: null,
  configurationUrl: null,
  aboutApp: null,
  dataPrivacy: null,
  dataPrivacyUrl: null,
  homepageUrl: null,
  supportUrl: null,
  author: null,
  audience: null,
} as const;

const tokenLetters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const tokenLength = 30;

/** A new token of `app`; `text` is told this once. */
export function createToken(store: Store, app: App, name: string) {
  const text = Array.from(
    { length: tokenLength },
    () => tokenLetters[randomInt(tokenLetters.length)],
  ).join('');
  const token = store.insert('appToken', {
    app: app.pk,
    name,
    hash: hashToken(text),
    last4: text.slice(-4),
  });
  return { token, text };
}

/** Some mutations are for people only, not for an App with MANAGE_APPS. */
export function requireStaff({ requestor }: Context): void {
  if (!requestor.permissions.has('MANAGE_APPS'))
    throw permissionDenied(
      'To access this path, you need one of the following permissions: MANAGE_APPS',
    );
  if (requestor.user?.isStaff !== true)
    throw permissionDenied('You need to be authenticated as a staff member to perform this action');
}

/**
 * The permissions that an input gives, which nobody can who has them not; undefined when it says nothing. A null gives
 * all of them, as in Saleor.
 */
export function grantable(
  { permissions }: { readonly permissions?: readonly string[] | null },
  { requestor }: Context,
): string[] | undefined {
  if (permissions === undefined) return undefined;
  if (permissions === null) return Object.keys(permissionNames);
  const missing = permissions.filter((code) => !requestor.permissions.has(code));
  if (missing.length > 0 && requestor.user?.isSuperuser !== true)
    refuse(
      'permissions',
      'OUT_OF_SCOPE_PERMISSION',
      "You can't add permission that you don't have.",
      { permissions: missing },
    );
  return [...new Set(permissions)];
}

function requireApp(store: Store, id: string): App {
  const app = requireRecord(store, 'app', id);
  return app.removedAt === null
    ? app
    : refuse('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}

/** An input's reference is read with less care than a mutation's own id. */
function tokenOwner(store: Store, id: string): App {
  if (id === '') return refuse('app', 'REQUIRED', 'This field cannot be null.');
  if (parseGlobalId(id) === null) return refuse('app', 'GRAPHQL_ERROR', `Invalid ID: ${id}.`);
  const app = requireRecord(store, 'app', id, 'app');
  return app.removedAt === null
    ? app
    : refuse('app', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}

/** Nobody may touch an App that can do more than they can. */
function requireScope(
  { requestor }: Context,
  app: App,
  field: string,
  message: string,
  code = 'OUT_OF_SCOPE_APP',
): void {
  const held = app.isActive ? app.permissions : [];
  if (requestor.user?.isSuperuser === true) return;
  if (!held.every((permission) => requestor.permissions.has(permission)))
    refuse(field, code, message);
}

function tell({ state, requestor }: Context, event: string, app: App): void {
  state.events.emit(event, { app }, requestor);
}
