import { requireRecord } from '../schema/arguments.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { mutation, refuse, Refusal, waitingMutation } from '../schema/mutation.ts';
import { ApiFailure } from '../state/failures.ts';
import { namedPermissions, permissionNames } from '../state/permission-names.ts';
import { grantable, requireStaff } from './app-mutations.ts';
import { extensionUrl } from './app-fields.ts';
import { isAppUrl, isStrictUrl } from './app-url.ts';
import { startInstallation } from './installation.ts';
import { fetchManifest, ManifestUnread } from './manifest-fetch.ts';
import { ManifestRefused } from './manifest-shape.ts';
import { cleanManifest, type CleanManifest } from './manifest.ts';
import type { CleanExtension } from './manifest-extensions.ts';
import { requireText } from './text-limits.ts';

type InstallInput = {
  readonly appName: string;
  readonly manifestUrl: string;
  readonly activateAfterInstallation: boolean | null;
  readonly permissions?: readonly string[] | null;
};

const appInstall = mutation(({ input }: { input: InstallInput }, context) => {
  requireStaff(context);
  requireManifestUrl(input.manifestUrl);
  // Unlike elsewhere, a null gives none here.
  const permissions = grantable({ permissions: input.permissions ?? [] }, context) ?? [];
  const appName = requireText('appName', input.appName, 60);
  if (!isStrictUrl(input.manifestUrl)) refuse('manifestUrl', 'INVALID', 'Enter a valid URL.');
  const { store, state } = context;
  const appInstallation = store.insert('appInstallation', {
    appName,
    manifestUrl: input.manifestUrl,
    permissions,
    status: 'PENDING',
    message: null,
    createdAt: state.clock.instant(),
    updatedAt: state.clock.instant(),
  });
  const activate = input.activateAfterInstallation ?? true;
  store.afterCommit(() => startInstallation(state, appInstallation, activate));
  return { appInstallation: { ...appInstallation } };
});

const appRetryInstall = mutation(
  (
    { id, activateAfterInstallation }: { id: string; activateAfterInstallation?: boolean | null },
    { store, state },
  ) => {
    const appInstallation = requireRecord(store, 'appInstallation', id);
    if (appInstallation.status !== 'FAILED')
      refuse(
        'id',
        'INVALID_STATUS',
        'Cannot retry installation with different status than failed.',
      );
    store.update<'appInstallation'>(appInstallation, {
      status: 'PENDING',
      updatedAt: state.clock.instant(),
    });
    store.afterCommit(() =>
      startInstallation(state, appInstallation, activateAfterInstallation ?? true),
    );
    return { appInstallation: { ...appInstallation } };
  },
);

const appDeleteFailedInstallation = mutation(({ id }: { id: string }, { store }) => {
  const appInstallation = requireRecord(store, 'appInstallation', id);
  if (appInstallation.status !== 'FAILED')
    refuse('id', 'INVALID_STATUS', 'Cannot delete installation with different status than failed.');
  store.remove(appInstallation);
  return { appInstallation };
});

const appFetchManifest = waitingMutation(
  async ({ manifestUrl }: { manifestUrl: string }, { state, store }) => {
    requireManifestUrl(manifestUrl);
    try {
      const data = await fetchManifest(manifestUrl, state.appTiming, 0, state.tasks.signal);
      const checks = { store, schema: state.schema, insistOnVersion: false };
      return { manifest: manifestNode(cleanManifest(data, checks)) };
    } catch (error) {
      if (error instanceof ManifestUnread) return refuse('manifestUrl', ...wordsOf(error));
      if (error instanceof ManifestRefused) throw new Refusal(...error.errors);
      throw error;
    }
  },
);

export const installationMutations: FieldMaps = {
  Mutation: { appInstall, appRetryInstall, appDeleteFailedInstallation, appFetchManifest },
  AppError: { permissions: shownPermissions },
};

function requireManifestUrl(url: string): void {
  if (!isAppUrl(url)) refuse('manifestUrl', 'INVALID_URL_FORMAT', 'Enter a valid URL.');
}

function wordsOf({ reason }: ManifestUnread): [code: string, message: string] {
  switch (reason) {
    case 'timeout':
      return ['MANIFEST_URL_CANT_CONNECT', 'The request to fetch manifest data timed out.'];
    case 'status':
      return ['MANIFEST_URL_CANT_CONNECT', 'Unable to fetch manifest data.'];
    case 'no-json':
    case 'scheme':
      return ['INVALID_MANIFEST_FORMAT', 'Incorrect structure of manifest.'];
    case 'no-answer':
      return ['INVALID', "Can't fetch manifest data. Please try later."];
  }
}

/** What nobody says is null; the rest as the type `Manifest` has it. */
function manifestNode(manifest: CleanManifest) {
  return {
    ...manifest,
    identifier: manifest.id,
    permissions: namedPermissions(manifest.permissions),
    extensions: manifest.extensions.map((extension) => extensionNode(extension, manifest.appUrl)),
    brand: null,
  };
}

function extensionNode(extension: CleanExtension, appUrl: string | null | undefined) {
  return {
    ...extension,
    url: extensionUrl(extension.url, extension.target, appUrl),
    mountName: extension.mount.toUpperCase(),
    targetName: extension.target.toUpperCase(),
    settings: extension.options,
    permissions: namedPermissions(extension.permissions),
  };
}

/** A code that no permission has cannot be shown: Saleor fails over it. */
function shownPermissions({ permissions }: { permissions?: readonly string[] | null }) {
  return (
    permissions?.map((code) =>
      permissionNames[code] === undefined
        ? Promise.reject(
            new ApiFailure(`Expected a value of type "PermissionEnum" but received: ${code}`),
          )
        : code,
    ) ?? null
  );
}
