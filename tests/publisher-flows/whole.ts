import { expect } from 'vitest';
import { hashOf } from '#publisher/release/objects.ts';
import { Releases } from '#publisher/release/releases.ts';

/** Everything that the current release names is in the store, and whole. */
export async function expectWhole(dataDir: string): Promise<void> {
  const releases = new Releases(dataDir);
  const { files } = (await releases.current())!;
  expect(files.size).toBeGreaterThan(0);
  for (const { hash, size } of files.values()) {
    const content = await releases.objects.read(hash);
    expect(content.length).toBe(size);
    expect(hashOf(content)).toBe(hash);
  }
}
