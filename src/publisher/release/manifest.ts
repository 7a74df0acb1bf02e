import type { MediaPhase } from '#domain/media.ts';
import type { Refusal } from './refusal.ts';

/** A file of a release. */
export interface FileEntry {
  /** Name of its content in the object store. */
  readonly hash: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Pages: digest of the view it was made from, and what it is about, as in `PageToBuild`. */
  readonly key?: string;
  readonly entity?: string;
  /** Pages: address of the image that messengers show beside a link to it, where it has its own. */
  readonly share?: string;
}

/** By root-relative, decoded address: `/proizvod/arganovo-ulje/`, `/_astro/boot.1a2b.js`. */
export type Files = ReadonlyMap<string, FileEntry>;

/** What a release was made of, and why. */
export interface ReleaseFacts {
  readonly id: string;
  /** ISO 8601: when it was made, and as of when Saleor was read. */
  readonly at: string;
  readonly dataAt: string;
  /** Digest of the code that rendered it. */
  readonly code: string;
  /** Of that code's sources; null: not known. */
  readonly commit: string | null;
  readonly saleorVersion: string | null;
  /** Which pictures its pages show during the migration, WordPress's or their copies; null: as Saleor gives them. */
  readonly media: { readonly phase: MediaPhase } | null;
  /** The release that was current when it was made. */
  readonly parent: string | null;
  readonly mode: 'incremental' | 'full' | 'back';
  /** Mode `back`: the release whose pages these are. */
  readonly backTo: string | null;
  /** Why it must not be served; none of one that was. */
  readonly refusals: readonly Refusal[];
  readonly counts: { readonly pages: number; readonly products: number };
  /** Addresses, at most `mostNamed` of each. */
  readonly changes: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
  readonly changeCounts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  };
  /** Which events caused it, such as `PRODUCT_UPDATED UHJvZHVjdDox`. */
  readonly causes: readonly string[];
  /** Milliseconds of each phase. */
  readonly phases: Readonly<Record<string, number>>;
}

/** A release: every address with the content it gives, over a store of contents. */
export interface Manifest extends ReleaseFacts {
  readonly files: Files;
  /** Hashed assets of earlier code, kept for tabs that are still open; newest generation first. */
  readonly olderAssets: readonly Files[];
  /** Old address → the page's address now, always in one hop. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Addresses of pages that are no more, with the entities that they were about. */
  readonly gone: Readonly<Record<string, string>>;
  /** `'sha256-…'` of every inline script, for the Content-Security-Policy. */
  readonly scripts: readonly string[];
}

/** Of all that a release serves, the assets of earlier code included. */
export function* entriesOf({ files, olderAssets }: Manifest): Iterable<FileEntry> {
  for (const group of [files, ...olderAssets]) yield* group.values();
}

export const mostNamed = 50;

/** Generations of code whose assets stay reachable, this one included. */
export const generations = 5;

/** The text that `parseManifest` reads. Throws for what is no manifest. */
export function parseManifest(text: string): Manifest {
  const { files, olderAssets, ...rest } = JSON.parse(text) as Partial<StoredManifest>;
  if (typeof rest.id !== 'string' || !isGroup(files) || !olderAssets?.every(isGroup))
    throw new Error('this is no manifest of a release');
  return {
    ...(rest as StoredManifest),
    // Releases of earlier versions say nothing of these.
    media: rest.media ?? null,
    commit: rest.commit ?? null,
    backTo: rest.backTo ?? null,
    refusals: rest.refusals ?? [],
    files: read(files),
    olderAssets: olderAssets.map(read),
  };
}

export function manifestText({ files, olderAssets, ...rest }: Manifest): string {
  const older = olderAssets.map(textOf).join(',');
  return `${JSON.stringify(rest).slice(0, -1)},"files":${textOf(files)},"olderAssets":[${older}]}`;
}

interface StoredManifest extends Omit<Manifest, 'files' | 'olderAssets'> {
  readonly files: Readonly<Record<string, FileEntry>>;
  readonly olderAssets: readonly Readonly<Record<string, FileEntry>>[];
}

function isGroup(value: unknown): value is Readonly<Record<string, FileEntry>> {
  return typeof value === 'object' && value !== null;
}

function read(group: Readonly<Record<string, FileEntry>>): Files {
  return new Map(Object.entries(group));
}

/** Most entries of a release are the last one's: of tens of thousands a few are put into words anew. */
const texts = new WeakMap<FileEntry, string>();

function textOf(files: Files): string {
  const rows: string[] = [];
  for (const [address, entry] of files) {
    let text = texts.get(entry);
    if (text === undefined) texts.set(entry, (text = JSON.stringify(entry)));
    rows.push(`${JSON.stringify(address)}:${text}`);
  }
  return `{${rows.join(',')}}`;
}

/** What `/release.json` tells: all but the list of files. */
export function factsOf(manifest: Manifest): ReleaseFacts {
  const {
    id,
    at,
    dataAt,
    code,
    commit,
    saleorVersion,
    media,
    parent,
    mode,
    backTo,
    refusals,
    counts,
    changes,
    changeCounts,
    causes,
    phases,
  } = manifest;
  return {
    id,
    at,
    dataAt,
    code,
    commit,
    saleorVersion,
    media,
    parent,
    mode,
    backTo,
    refusals,
    counts,
    changes,
    changeCounts,
    causes,
    phases,
  };
}
