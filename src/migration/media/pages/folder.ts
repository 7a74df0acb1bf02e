import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationError } from '../migration-error.ts';
import type { SiteText } from './live-site.ts';

/** Pages, scripts and style sheets of a built site. Throws MigrationError for a folder without a page. */
export async function* folderTexts(folder: string): AsyncIterable<SiteText> {
  const names = await readdir(folder, { recursive: true }).catch((error: Error) => {
    throw new MigrationError(
      `${folder} could not be read: ${error.message}. Build the site first (npm run build).`,
    );
  });
  let pages = 0;
  for (const name of names.toSorted()) {
    if (!/\.(?:html|css|m?js|json|webmanifest|svg|xml|txt)$/.test(name)) continue;
    const isPage = name.endsWith('.html');
    pages += Number(isPage);
    const where = join(folder, name);
    yield { where, text: await readFile(where, 'utf8'), isPage };
  }
  if (pages === 0)
    throw new MigrationError(`${folder} holds no page. Build the site first (npm run build).`);
}
