import type { MediaMap } from '#domain/media.ts';
import type { ListedObject, Storage } from '#media/storage.ts';
import type { Moved } from './moved.ts';
import type { Sights } from './plan.ts';
import { placeOf } from './standing.ts';

/** Lists both buckets. Of the new one only what an object of the old one would be called there is kept, and `moved`. */
export async function lookAtBuckets(
  storage: Storage,
  map: MediaMap,
  moved: readonly Moved[],
): Promise<Pick<Sights, 'old' | 'copies'>> {
  const old = new Map<string, ListedObject>();
  const wanted = new Set(moved.map(({ to }) => to));
  for await (const object of storage.list(map.oldBucket)) {
    old.set(object.key, object);
    const place = placeOf(object.key, map);
    if (place !== null) wanted.add(place.to.key);
  }
  const copies = new Map<string, ListedObject>();
  for (const folder of new Set([...wanted].map((key) => key.slice(0, key.indexOf('/') + 1))))
    for await (const object of storage.list(map.bucket, folder))
      if (wanted.has(object.key)) copies.set(object.key, object);
  return { old, copies };
}
