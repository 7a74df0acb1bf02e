/**
 * `npm run media:check -- [--site <https://…> | --folder <built site>]`: asks for every picture that pages refer to, as
 * a shopper does, and says what is wrong and which setting repairs it. The pages are those of the shop named, or of the
 * folder, or else of the release in DATA_DIR, or of `dist/`. Ends with 1 when there is a problem.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mediaSettings } from '#media/settings.ts';
import { createStorage } from '#media/storage.ts';
import { checkMedia } from '#migration/media/check/check-media.ts';
import { findingLines } from '#migration/media/check/finding.ts';
import { folderTexts } from '#migration/media/pages/folder.ts';
import { liveSite, type SiteText } from '#migration/media/pages/live-site.ts';
import { runCommand } from './children.ts';
import { environment, LOCAL_SITE, originOf, SettingError, siteUrl } from './env.ts';
import { readOptions } from './options.ts';
import { progressTeller } from './progress-teller.ts';
import { currentRelease, releaseTexts } from './release-texts.ts';

const AT_ONCE = 16;

await runCommand(async () => {
  const values = readOptions({
    site: { type: 'string' },
    folder: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const env = environment();
  const { map, s3 } = mediaSettings(env, []);
  if (map.base === null)
    throw new SettingError(
      'MEDIA_BASE_URL is not set. Give it the public address of the storage, for example https://minio-api.nodecrew.me.',
    );
  const live = values.site === undefined ? null : originOf(values.site, '--site');
  const storage = s3 && createStorage(s3);
  try {
    const findings = await checkMedia({
      ...{ map, storage, concurrency: AT_ONCE, progress: progressTeller(), isLive: live !== null },
      site: live ?? siteUrl(env) ?? LOCAL_SITE,
      texts: live === null ? textsHere(values.folder, env['DATA_DIR'] || '.data') : liveSite(live),
    });
    console.log(
      values.json ? JSON.stringify(findings, null, 2) : findingLines(findings).join('\n'),
    );
    return findings.some(({ level }) => level === 'problem') ? 1 : 0;
  } finally {
    storage?.close();
  }
});

function textsHere(folder: string | undefined, dataDir: string): AsyncIterable<SiteText> {
  if (folder !== undefined) return folderTexts(folder);
  const id = currentRelease(dataDir);
  const texts = id === null ? null : releaseTexts(dataDir)(id);
  // With on-demand routes the files lie below client/.
  const built = existsSync(join('dist', 'client')) ? join('dist', 'client') : 'dist';
  return texts ?? folderTexts(built);
}
