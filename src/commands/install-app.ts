import { APP_ID, APP_NAME, PATHS, wantedPermissions } from '#publisher/app/manifest.ts';
import { type SaleorReader, createReader } from '#saleor/client.ts';
import {
  AppDeleteDocument,
  AppDeleteFailedInstallationDocument,
  AppInstallDocument,
  type AppInstallInput,
  AppInstallationsDocument,
  type PermissionEnum,
  StaffTokenDocument,
} from '#saleor/gql-app/graphql.ts';
import { SaleorVersionDocument } from '#saleor/gql/graphql.ts';
import { SaleorError } from '#saleor/outcome.ts';
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
 * Installs the App as the dashboard would. One that is there already is replaced, since its token may be another
 * publisher's; but not before a trial has shown that Saleor can install it. Throws StartError with Saleor's own words
 * when it fails, and says what has become of the earlier App.
 */
export async function installApp({
  apiUrl,
  staffToken,
  appUrl,
  patience = 60_000,
}: InstallOptions): Promise<{ replaced: boolean }> {
  const saleor = createReader(apiUrl, { token: staffToken, retryAfter: [] });
  const { shop } = await saleor.read(SaleorVersionDocument, {});
  const input: AppInstallInput = {
    appName: APP_NAME,
    manifestUrl: new URL(PATHS.manifest, appUrl).href,
    activateAfterInstallation: true,
    permissions: wantedPermissions(shop.schemaVersion) as PermissionEnum[],
  };
  const earlier = await earlierApps(saleor);
  if (earlier.length > 0) {
    const trial = await told(withApp, () => rehearse(saleor, input, patience));
    // Somebody else has just removed the earlier one.
    if (trial === 'installed') return { replaced: true };
    await remove(saleor, earlier);
  }
  await told(earlier.length > 0 ? withoutApp : '', async () => {
    const failure = await attempt(saleor, input, patience);
    if (failure !== null) throw new StartError(notInstalled(failure));
  });
  return { replaced: earlier.length > 0 };
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

const withApp = ' The App that was installed before is as it was.';
const withoutApp =
  ' The App that was installed before is removed: until this is put right and the command run again, changes are found by the sweep alone.';

/** Adds to what goes wrong how things stand now. */
async function told<T>(standing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof SaleorError)) throw error;
    throw new StartError(`${error.message.replace(/(?<![.?!])$/, '.')}${standing}`, {
      cause: error,
    });
  }
}

/**
 * Tries to install the App beside the one that is there. Saleor's task reads the manifest, judges it whole, and refuses
 * it for its identifier (hooks/APPS.md); when that is all it finds wrong, the person may install Apps, the task runs,
 * and the publisher was reached from it.
 */
async function rehearse(
  saleor: SaleorReader,
  input: AppInstallInput,
  patience: number,
): Promise<'installed' | 'possible'> {
  const failure = await attempt(saleor, input, patience);
  if (failure === null) return 'installed';
  if (!isTakenAlone(failure)) throw new StartError(notInstalled(failure));
  return 'possible';
}

/** `identifier: ['App with the same identifier is already installed: …']`, and nothing after it. */
function isTakenAlone(failure: string): boolean {
  return /^identifier: \[[^\]]*already installed[^\]]*\]$/.test(failure);
}

function notInstalled(failure: string): string {
  return `Saleor could not install the App: ${failure.replace(/\.$/, '')}.`;
}

async function earlierApps(saleor: SaleorReader): Promise<string[]> {
  const { apps } = await saleor.read(AppInstallationsDocument, {});
  return (apps?.edges ?? [])
    .filter(({ node }) => node.identifier === APP_ID)
    .map(({ node }) => node.id);
}

async function remove(saleor: SaleorReader, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { appDelete } = await saleor.read(AppDeleteDocument, { id });
    refuse(appDelete?.errors);
  }
}

/** Null once it is installed; why not, in Saleor's words, when its task failed. Throws StartError when it did not end. */
async function attempt(
  saleor: SaleorReader,
  input: AppInstallInput,
  patience: number,
): Promise<string | null> {
  const { appInstall } = await saleor.read(AppInstallDocument, { input });
  refuse(appInstall?.errors);
  const { id } = appInstall!.appInstallation!;
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const { appsInstallations } = await saleor.read(AppInstallationsDocument, {});
    const row = appsInstallations.find((each) => each.id === id);
    // Saleor installs in a task; a row that is gone was installed.
    if (!row) return null;
    if (row.status === 'FAILED') {
      await saleor.read(AppDeleteFailedInstallationDocument, { id });
      return row.message ?? 'it gave no reason';
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
