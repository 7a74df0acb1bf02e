import { APP_ID, APP_NAME, PATHS, wantedPermissions } from '#publisher/app/manifest.ts';
import { type SaleorReader, createReader } from '#saleor/client.ts';
import {
  AppDeleteDocument,
  AppDeleteFailedInstallationDocument,
  AppInstallDocument,
  AppInstallationsDocument,
  type PermissionEnum,
  StaffTokenDocument,
} from '#saleor/gql-app/graphql.ts';
import { SaleorVersionDocument } from '#saleor/gql/graphql.ts';
import { StartError } from './children.ts';

export interface InstallOptions {
  readonly apiUrl: string;
  /** Of staff who may install Apps. */
  readonly staffToken: string;
  /** Where Saleor reaches the publisher. */
  readonly appUrl: string;
  /** Milliseconds to wait for Saleor's task. */
  readonly patience?: number;
}

/**
 * Installs the App as the dashboard would. One that is there already is replaced: its token may be another publisher's.
 * Throws StartError with Saleor's own words when it fails.
 */
export async function installApp({
  apiUrl,
  staffToken,
  appUrl,
  patience = 60_000,
}: InstallOptions): Promise<{ replaced: boolean }> {
  const saleor = createReader(apiUrl, { token: staffToken, retryAfter: [] });
  const { shop } = await saleor.read(SaleorVersionDocument, {});
  const replaced = await removeEarlier(saleor);
  const { appInstall } = await saleor.read(AppInstallDocument, {
    input: {
      appName: APP_NAME,
      manifestUrl: new URL(PATHS.manifest, appUrl).href,
      activateAfterInstallation: true,
      permissions: wantedPermissions(shop.schemaVersion) as PermissionEnum[],
    },
  });
  refuse(appInstall?.errors);
  await settled(saleor, appInstall!.appInstallation!.id, patience);
  return { replaced };
}

/** A token of staff, good for some minutes. Throws StartError when Saleor does not let them in. */
export async function signIn(
  apiUrl: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<string> {
  const saleor = createReader(apiUrl, { retryAfter: [] });
  const { tokenCreate } = await saleor.read(StaffTokenDocument, credentials);
  refuse(tokenCreate?.errors);
  return tokenCreate!.token!;
}

async function removeEarlier(saleor: SaleorReader): Promise<boolean> {
  const { apps } = await saleor.read(AppInstallationsDocument, {});
  const earlier = (apps?.edges ?? []).filter(({ node }) => node.identifier === APP_ID);
  for (const { node } of earlier) {
    const { appDelete } = await saleor.read(AppDeleteDocument, { id: node.id });
    refuse(appDelete?.errors);
  }
  return earlier.length > 0;
}

/** Saleor installs in a task; a row that is gone was installed. */
async function settled(saleor: SaleorReader, id: string, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const { appsInstallations } = await saleor.read(AppInstallationsDocument, {});
    const row = appsInstallations.find((each) => each.id === id);
    if (!row) return;
    if (row.status === 'FAILED') {
      await saleor.read(AppDeleteFailedInstallationDocument, { id });
      throw new StartError(
        `Saleor could not install the App: ${row.message ?? 'it gave no reason'}.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StartError(
    `Saleor has not installed the App within ${patience / 1_000} s. Does its Celery worker run, and can it reach the publisher?`,
  );
}

function refuse(errors: readonly { readonly message: string | null }[] | undefined): void {
  const [error] = errors ?? [];
  if (error) throw new StartError(`Saleor refused: ${error.message}`);
}
