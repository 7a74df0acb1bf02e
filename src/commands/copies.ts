import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copyKeysIn } from '#media/copies.ts';
import type { MediaSettings } from '#media/settings.ts';
import { createStorage } from '#media/storage.ts';
import { newTeller, tellUses } from '#media/sweep.ts';

/** Tells publishers that clear up the same bucket which copies a built site uses: they keep these for 30 days. */
export async function tellCopies(
  folder: string,
  { map, mode, s3 }: Pick<MediaSettings, 'map' | 'mode' | 's3'>,
): Promise<void> {
  if (mode !== 'copied' || s3 === null) return;
  const used = new Set<string>();
  for (const name of await readdir(folder, { recursive: true }))
    if (/\.(?:html|json|xml)$/.test(name))
      for (const key of copyKeysIn(await readFile(join(folder, name), 'utf8'))) used.add(key);
  const storage = createStorage(s3);
  try {
    await tellUses({ storage, bucket: map.bucket, teller: newTeller(), used });
  } finally {
    storage.close();
  }
}
