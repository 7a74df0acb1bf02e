import { generations, mostNamed, type Files, type Manifest } from './manifest.ts';

/**
 * A release with the pages of `to`, to be served instead of `served`: addresses that only `served` knows lead to where
 * `to` has what they were about, and the hashed assets of `served` stay for open tabs.
 */
export function backTo(to: Manifest, served: Manifest, id: string, now: Date): Manifest {
  const changed = [...to.files].filter(([address, { entity, hash }]) => {
    const before = served.files.get(address);
    return entity !== undefined && before !== undefined && before.hash !== hash;
  });
  const onlyIn = (some: Files, others: Files) =>
    [...some].filter(([address, { entity }]) => entity !== undefined && !others.has(address));
  const names = {
    added: onlyIn(to.files, served.files).map(([address]) => address),
    changed: changed.map(([address]) => address),
    removed: onlyIn(served.files, to.files).map(([address]) => address),
  };
  return {
    ...to,
    id,
    at: now.toISOString(),
    parent: served.id,
    mode: 'back',
    backTo: to.backTo ?? to.id,
    refusals: [],
    changes: {
      added: names.added.slice(0, mostNamed),
      changed: names.changed.slice(0, mostNamed),
      removed: names.removed.slice(0, mostNamed),
    },
    changeCounts: {
      added: names.added.length,
      changed: names.changed.length,
      removed: names.removed.length,
    },
    causes: [`back to ${to.backTo ?? to.id}`],
    phases: {},
    olderAssets: assetsOf(to, served),
    ...memoryOf(to, served),
  };
}

/** Newest generation first, as many as stay reachable; what `to` has itself needs no keeping. */
function assetsOf(to: Manifest, served: Manifest): Files[] {
  const own = new Map([...served.files].filter(([address]) => address.startsWith('/_astro/')));
  const groups = served.code === to.code ? [] : [own];
  return [...groups, ...served.olderAssets, ...to.olderAssets]
    .map((group) => new Map([...group].filter(([address]) => !to.files.has(address))))
    .filter(({ size }) => size > 0)
    .slice(0, generations - 1);
}

/**
 * Where the addresses lead that have no page in `to`. What `to` does not know at all has no mark that it is gone: it
 * comes back with the next release.
 */
function memoryOf(to: Manifest, served: Manifest): Pick<Manifest, 'redirects' | 'gone'> {
  const places = new Map(
    [...to.files].flatMap(([address, { entity }]) =>
      entity === undefined ? [] : [[entity, address] as const],
    ),
  );
  const redirects: Record<string, string> = { ...to.redirects };
  const gone: Record<string, string> = { ...to.gone };
  const remember = (address: string, entity: string, isPage: boolean) => {
    if (to.files.has(address) || redirects[address] !== undefined) return;
    const place = places.get(entity);
    if (place !== undefined) {
      delete gone[address];
      redirects[address] = place;
    } else if (!isPage) gone[address] = entity;
  };
  const entityAt = (address: string) => served.files.get(address)?.entity ?? '';
  for (const [address, { entity }] of served.files)
    if (entity !== undefined) remember(address, entity, true);
  for (const [address, target] of Object.entries(served.redirects))
    remember(address, entityAt(target), false);
  for (const [address, entity] of Object.entries(served.gone)) remember(address, entity, false);
  return { redirects, gone };
}
