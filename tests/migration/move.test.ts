import { expect, test } from 'vitest';
import type { ObjectFacts, Storage } from '#media/storage.ts';
import type { Journal } from '#migration/media/journal.ts';
import { moveAll } from '#migration/media/move.ts';
import type { Moved } from '#migration/media/moved.ts';
import { map } from './old-bucket.ts';

const OLD = 'manoon-media/wp-content/uploads/2024/01/x.jpg';
const COPY = 'saleor/products/2024/01/x.jpg';

/** Moves one picture; `meanwhile` happens between the judging and the removal. */
async function moveOne(meanwhile: (objects: Map<string, string>) => void) {
  const objects = new Map([
    [OLD, 'picture'],
    [COPY, 'picture'],
  ]);
  const storage = {
    head: ({ bucket, key }) => {
      const etag = objects.get(`${bucket}/${key}`);
      return Promise.resolve(etag === undefined ? null : ({ size: 1, etag } as ObjectFacts));
    },
    digest: ({ bucket, key }) => {
      const etag = objects.get(`${bucket}/${key}`);
      return Promise.resolve(etag === undefined ? null : { size: 1, etag, sha256: etag });
    },
    remove: ({ bucket, key }) => Promise.resolve(void objects.delete(`${bucket}/${key}`)),
  } satisfies Partial<Storage> as unknown as Storage;
  const manifest = {
    add: () => undefined,
    flush: () => Promise.resolve(meanwhile(objects)),
  } satisfies Partial<Journal<Moved>> as unknown as Journal<Moved>;
  const pair = {
    from: { key: 'wp-content/uploads/2024/01/x.jpg', size: 1, etag: 'picture', storedAt: 0 },
    to: { bucket: 'saleor', key: 'products/2024/01/x.jpg' },
    as: 'picture' as const,
  };
  const result = await moveAll([pair], {
    ...{ storage, map, manifest, concurrency: 1 },
    mayGoOn: () => Promise.resolve(),
    did: () => undefined,
  });
  return { result, there: [...objects.keys()] };
}

test('removes what still has the copy that it was compared with', async () => {
  const { result, there } = await moveOne(() => undefined);
  expect(result).toMatchObject({ moved: 1, kept: [] });
  expect(there).toEqual([COPY]);
});

test.each<[string, (objects: Map<string, string>) => void, RegExp]>([
  ['its copy was removed', (objects) => objects.delete(COPY), /its copy .* was removed meanwhile/],
  ['its copy was replaced', (objects) => objects.set(COPY, 'b'), /its copy .* was changed/],
  ['it was replaced itself', (objects) => objects.set(OLD, 'b'), /it was changed meanwhile/],
])('keeps an object when %s after both were compared', async (_, meanwhile, why) => {
  const { result, there } = await moveOne(meanwhile);
  expect(result).toMatchObject({ moved: 0, kept: [{ why: expect.stringMatching(why) as string }] });
  expect(there).toContain(OLD);
});
