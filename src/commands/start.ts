/**
 * `npm start [-- --reset]`: a working shop that follows its Saleor. Sandbox (unless SALEOR_API_URL names a Saleor),
 * publisher, production server. `--data` and `--sandbox` name other folders than `.data` and `.sandbox`.
 */
import { randomBytes } from 'node:crypto';
import { pictureOrigins } from '#server/env.ts';
import { startServer } from '#server/server.ts';
import { checkSaleor } from './build-site.ts';
import { type Children, StartError, runCommand } from './children.ts';
import { environment, namedPort, saleorTimeout, siteUrl } from './env.ts';
import { installApp, signIn } from './install-app.ts';
import { readOptions } from './options.ts';
import { freePort } from './ports.ts';
import { SANDBOX_OPTIONS, saleorOrSandbox } from './sandbox.ts';
import { started } from './serve.ts';
import { servedFolder } from './served-folder.ts';

await runCommand(async (children) => {
  const options = readOptions({ ...SANDBOX_OPTIONS, data: { type: 'string', default: '.data' } });
  const site = siteUrl();
  const timeout = saleorTimeout();
  const port = await freePort(4321, namedPort());
  const origin = `http://localhost:${port}`;
  const { saleor, staff, media } = await saleorOrSandbox(children, options);
  await checkSaleor(saleor, timeout);
  const dataDir = servedFolder(children, options.data, port);
  const statusToken = environment()['STATUS_TOKEN'] || randomBytes(12).toString('hex');
  console.log('Making the shop …');
  const publisherUrl = await startPublisher(children, {
    ...saleor,
    ...media,
    DATA_DIR: dataDir,
    SITE_URL: site ?? origin,
    SALEOR_TIMEOUT: String(timeout),
    STATUS_TOKEN: statusToken,
  });
  await firstRelease(publisherUrl);
  if (staff) {
    const staffToken = await signIn(saleor.SALEOR_API_URL, staff);
    await installApp({ apiUrl: saleor.SALEOR_API_URL, staffToken, appUrl: publisherUrl });
  }
  const api = new URL(saleor.SALEOR_API_URL).origin;
  const settings = {
    dataDir,
    port,
    publisherUrl,
    origins: { api, media: pictureOrigins({ ...environment(), ...media }, api) },
    dataAgeLimit: null,
  };
  await started(children, () => startServer(settings, () => undefined));
  console.log(`
Shop in Serbian, RSD:  ${origin}/
Shop in English, RSD:  ${origin}/en/${saleor.SALEOR_CHANNEL_ABROAD ? `\nShop in English, EUR:  ${origin}/eu/` : ''}
Publisher:             ${origin}/status/ (token ${statusToken})
Saleor's API:          ${saleor.SALEOR_API_URL}

Ctrl-C stops everything.`);
});

async function startPublisher(
  children: Children,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const port = String(await freePort(4322, null));
  const url = `http://localhost:${port}`;
  await children.start(['src/publisher/main.ts'], /"event":"publisher_listens"/, {
    ...env,
    PUBLISHER_PORT: port,
    APP_URL: url,
  });
  return url;
}

interface PublisherState {
  readonly release: string | null;
  /** Staff have gone back to an earlier release: none will be made until they resume. */
  readonly held: boolean;
  readonly lastBuild: { readonly outcome: string; readonly detail: string } | null;
}

/** Resolves once the publisher serves a release that it has compared with Saleor. */
async function firstRelease(publisherUrl: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${publisherUrl}/state.json`);
    const { release, held, lastBuild } = (await response.json()) as PublisherState;
    if (release && held) return;
    if (lastBuild) {
      if (release && ['published', 'unchanged'].includes(lastBuild.outcome)) return;
      throw new StartError(`The shop could not be made: ${lastBuild.detail}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
