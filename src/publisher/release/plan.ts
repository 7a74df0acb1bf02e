import type { PageToBuild } from '#catalogue/views/all.ts';
import type { FileEntry, Manifest } from './manifest.ts';

/** What a release will consist of, before anything is rendered. */
export interface Plan {
  /** Pages to render: new, or showing something else than before. */
  readonly render: readonly PageToBuild[];
  /** Files taken over as they are. */
  readonly kept: ReadonlyMap<string, FileEntry>;
  readonly redirects: Readonly<Record<string, string>>;
  readonly gone: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The pages to look at, as `touchedPages` gives them. */
export interface Candidates {
  readonly pages: readonly PageToBuild[];
  readonly complete: boolean;
  readonly suspects: readonly string[];
}

/** Two things of the catalogue claim one address; the release is refused. */
export class AddressConflict extends Error {
  override name = 'AddressConflict';
}

/** Root-relative address of a page, decoded: `/`, `/en/product/argan-oil/`. */
export function addressOf(path: string): string {
  return path === '' ? '/' : `/${path}/`;
}

/**
 * What to render and what to keep of `current`. `sameCode` false: every page is rendered anew. A page that moved
 * leaves a redirect at its old address, one that went a mark that it is gone.
 */
export function planRelease(
  current: Manifest | null,
  candidates: Candidates,
  sameCode: boolean,
): Plan {
  if (!candidates.complete && (current === null || !sameCode))
    throw new Error('a release after other code, or the first one, needs all pages');
  const before = pagesOf(current);
  const now = new Map<string, PageToBuild>();
  for (const page of candidates.pages) claim(now, addressOf(page.path), page);
  const moved = movesOf(before, candidates, now);
  const kept = new Map<string, FileEntry>();
  for (const [address, entry] of before) {
    const page = now.get(address);
    if (page) {
      if (sameCode && page.cacheKey === entry.key && page.entity === entry.entity)
        kept.set(address, entry);
    } else if (!candidates.complete && !moved.has(address)) kept.set(address, entry);
  }
  refuseConflicts(kept, now);
  const render = [...now].filter(([address]) => !kept.has(address)).map(([, page]) => page);
  const removed = [...moved.keys()].filter((address) => !now.has(address) && !kept.has(address));
  const exists = (address: string) => kept.has(address) || now.has(address);
  return {
    render,
    kept,
    ...aftermath(current, moved, exists),
    added: render.map(({ path }) => addressOf(path)).filter((address) => !before.has(address)),
    changed: render.map(({ path }) => addressOf(path)).filter((address) => before.has(address)),
    removed,
  };
}

function pagesOf(current: Manifest | null): ReadonlyMap<string, FileEntry> {
  return new Map(
    Object.entries(current?.files ?? {}).filter(([, { entity }]) => entity !== undefined),
  );
}

function claim(now: Map<string, PageToBuild>, address: string, page: PageToBuild): void {
  const other = now.get(address);
  if (other && other.entity !== page.entity)
    throw new AddressConflict(
      `Two pages would live at ${address}: "${other.view.frame.title}" and "${page.view.frame.title}". ` +
        'Give one of them another slug (or translated slug) in Saleor.',
    );
  now.set(address, page);
}

/** Addresses whose page is no longer there, with where it is now; null: nowhere. */
function movesOf(
  before: ReadonlyMap<string, FileEntry>,
  { pages, complete, suspects }: Candidates,
  now: ReadonlyMap<string, PageToBuild>,
): ReadonlyMap<string, string | null> {
  const places = new Map(pages.map((page) => [page.entity, addressOf(page.path)]));
  const lost = new Set(suspects);
  const moves = new Map<string, string | null>();
  for (const [address, { entity = '' }] of before) {
    const place = places.get(entity);
    if (place === address) continue;
    if (place !== undefined) moves.set(address, place);
    else if (complete || lost.has(entity) || lost.has(listingOf(entity))) {
      if (now.get(address)?.entity === entity) continue;
      // A part of a listing that has become shorter leads to its first.
      moves.set(address, places.get(listingOf(entity)) ?? null);
    }
  }
  return moves;
}

/** `/category Q2F0 3` → `/category Q2F0`: the listing that this is a part of. */
function listingOf(entity: string): string {
  return entity.replace(/^(\S*\/(?:category|collection) \S+) \d+$/, '$1');
}

function refuseConflicts(
  kept: ReadonlyMap<string, FileEntry>,
  now: ReadonlyMap<string, PageToBuild>,
): void {
  for (const [address, page] of now) {
    const entry = kept.get(address);
    if (entry && entry.entity !== page.entity)
      throw new AddressConflict(
        `"${page.view.frame.title}" would live at ${address}, where another page stands (${entry.entity}). ` +
          'Give one of them another slug (or translated slug) in Saleor.',
      );
  }
}

/** Redirects and marks after the moves: earlier ones are carried on, in one hop, unless a page is there now. */
function aftermath(
  current: Manifest | null,
  moves: ReadonlyMap<string, string | null>,
  exists: (address: string) => boolean,
): Pick<Plan, 'redirects' | 'gone'> {
  const redirects = new Map(Object.entries(current?.redirects ?? {}));
  const gone = new Set(current?.gone ?? []);
  for (const [from, to] of moves) {
    if (to === null) gone.add(from);
    else redirects.set(from, to);
  }
  for (const [from, to] of redirects) {
    let target: string | null | undefined = to;
    // A chain ends: each step follows a move of this very release.
    for (let hops = 0; target && !exists(target) && hops < 5; hops++)
      target = moves.get(target) ?? redirects.get(target) ?? null;
    if (exists(from) || target === from) redirects.delete(from);
    else if (target && exists(target)) redirects.set(from, target);
    else {
      redirects.delete(from);
      gone.add(from);
    }
  }
  return {
    redirects: Object.fromEntries(redirects),
    gone: [...gone].filter((address) => !exists(address) && !redirects.has(address)),
  };
}
