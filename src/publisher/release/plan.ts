import type { PageToBuild } from '#catalogue/views/all.ts';
import type { FileEntry, Files, Manifest } from './manifest.ts';

/** What a release will consist of, before anything is rendered. */
export interface Plan {
  /** Pages to render: new, or showing something else than before. */
  readonly render: readonly PageToBuild[];
  /** Files taken over as they are. */
  readonly kept: ReadonlyMap<string, FileEntry>;
  readonly redirects: Readonly<Record<string, string>>;
  readonly gone: Readonly<Record<string, string>>;
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
  const before: Files = current?.files ?? new Map();
  const now = claims(candidates.pages);
  const placeNow = placesNow(candidates);
  const kept = new Map<string, FileEntry>();
  const moved: string[] = [];
  for (const [address, entry] of before) {
    if (entry.entity === undefined) continue;
    const page = now.get(address);
    if (page?.entity === entry.entity) {
      if (sameCode && page.cacheKey === entry.key) kept.set(address, entry);
      continue;
    }
    if (placeNow(entry.entity) !== undefined) moved.push(address);
    else if (page) throw new AddressConflict(standsThere(address, page, entry.entity));
    else kept.set(address, entry);
  }
  const render = [...now].filter(([address]) => !kept.has(address));
  const wasPage = (address: string) => before.get(address)?.entity !== undefined;
  return {
    render: render.map(([, page]) => page),
    kept,
    ...aftermath(current, moved, placeNow, (address) => kept.has(address) || now.has(address)),
    added: render.map(([address]) => address).filter((address) => !wasPage(address)),
    changed: render.map(([address]) => address).filter(wasPage),
    removed: moved.filter((address) => !now.has(address)),
  };
}

/** Pages by address. */
function claims(pages: readonly PageToBuild[]): ReadonlyMap<string, PageToBuild> {
  const now = new Map<string, PageToBuild>();
  for (const page of pages) {
    const address = addressOf(page.path);
    const other = now.get(address);
    if (other && other.entity !== page.entity)
      throw new AddressConflict(
        `Two pages would live at ${address}: "${other.view.frame.title}" and "${page.view.frame.title}". ${remedy}`,
      );
    now.set(address, page);
  }
  return now;
}

const remedy = 'Give one of them another slug (or translated slug) in Saleor.';

function standsThere(address: string, { view }: PageToBuild, entity: string): string {
  return `"${view.frame.title}" would live at ${address}, where another page stands (${entity}). ${remedy}`;
}

/** Where the page of an entity is now; null: nowhere; undefined: it was not looked at, so where it was. */
type PlaceNow = (entity: string) => string | null | undefined;

function placesNow({ pages, complete, suspects }: Candidates): PlaceNow {
  const places = new Map(pages.map((page) => [page.entity, addressOf(page.path)]));
  const lost = new Set(suspects);
  return (entity) => {
    const place = places.get(entity);
    if (place !== undefined) return place;
    const listing = listingOf(entity);
    if (!complete && !lost.has(entity) && !lost.has(listing)) return undefined;
    // A part of a listing that has become shorter leads to its first.
    return places.get(listing) ?? null;
  };
}

/** `/category Q2F0 3` → `/category Q2F0`: the listing that this is a part of. */
function listingOf(entity: string): string {
  return entity.replace(/^(\S*\/(?:category|collection) \S+) \d+$/, '$1');
}

/**
 * Redirects and marks of the addresses that have no page, now that pages are where `placeNow` says. Each address leads
 * to the page that it was about, in one hop, wherever that has gone since, even if it was away for a while.
 */
function aftermath(
  current: Manifest | null,
  moved: readonly string[],
  placeNow: PlaceNow,
  exists: (address: string) => boolean,
): Pick<Plan, 'redirects' | 'gone'> {
  const redirects: Record<string, string> = {};
  const gone: Record<string, string> = {};
  const lead = (from: string, entity: string, before: string | null) => {
    if (exists(from)) return;
    const place = placeNow(entity);
    const to = place === undefined ? before : place;
    if (to !== null && exists(to)) redirects[from] = to;
    else gone[from] = entity;
  };
  const entityAt = (address: string) => current?.files.get(address)?.entity ?? '';
  for (const [from, entity] of Object.entries(current?.gone ?? {})) lead(from, entity, null);
  for (const [from, to] of Object.entries(current?.redirects ?? {})) lead(from, entityAt(to), to);
  for (const from of moved) lead(from, entityAt(from), null);
  return { redirects, gone };
}
