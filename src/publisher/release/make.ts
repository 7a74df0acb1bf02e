import { randomBytes } from 'node:crypto';
import { isShareImage } from '#media/share-images.ts';
import type { Renderer } from '../render/renderer.ts';
import { documentsIn, encodeAddress, indexedAddresses, siteDocuments } from './documents.ts';
import type { Rendered } from './gates.ts';
import { generations, mostNamed, type FileEntry, type Files, type Manifest } from './manifest.ts';
import type { ObjectStore } from './objects.ts';
import { factsReader } from './page-facts.ts';
import { addressOf, type Plan } from './plan.ts';
import { newId } from './releases.ts';

/** Pages that are rendered or stored at once: the processor and the disk both have something to do. */
const AT_ONCE = 8;

/** A page that was rendered and lies in the store. */
export interface Stored extends Rendered {
  readonly entry: FileEntry;
}

/** Renders what the plan says into the store, in the plan's order. Throws when a page cannot be rendered or kept. */
export async function renderPages(
  { render }: Pick<Plan, 'render'>,
  renderer: Renderer,
  objects: ObjectStore,
  siteUrl: string,
): Promise<Stored[]> {
  const factsOf = factsReader();
  const stored: Stored[] = [];
  await inParallel([...render.entries()], async ([place, { path, view, cacheKey, entity }]) => {
    const address = addressOf(path);
    const html = await renderer.render(new URL(encodeAddress(address), siteUrl).href, view);
    const content = await keep(objects, 'text/html; charset=utf-8', Buffer.from(html));
    const { shareImage } = view.frame;
    const share = isShareImage(shareImage) ? { share: shareImage } : {};
    const entry = { ...content, key: cacheKey, entity, ...share };
    stored[place] = { address, view, entry, ...factsOf(html) };
  });
  return stored;
}

/** What a release is made from. */
export interface Ingredients {
  readonly current: Manifest | null;
  readonly plan: Plan;
  readonly rendered: readonly Stored[];
  readonly renderer: Renderer;
  readonly objects: ObjectStore;
  readonly siteUrl: string;
  readonly products: number;
  readonly saleorVersion: string | null;
  readonly media: Manifest['media'];
  /** The image at an address that a page names for links to it. */
  readonly shareImage: (address: string) => Promise<Buffer>;
  readonly dataAt: Date;
  readonly now: Date;
  readonly causes: readonly string[];
  readonly mode: 'incremental' | 'full';
  /** The newest release there is, current or not. */
  readonly newest: string | null;
}

/** Writes what else a release holds into the store and returns its manifest, without its phases. */
export async function makeRelease(from: Ingredients): Promise<Manifest> {
  const { current, plan, renderer } = from;
  const files = new Map(plan.kept);
  for (const { address, entry } of from.rendered) files.set(address, entry);
  const pages = files.size;
  const documents = await documentsOf(from, files);
  for (const [address, entry] of await shareImagesOf(from, files)) files.set(address, entry);
  for (const [address, entry] of await assetsOf(from)) files.set(address, entry);
  for (const [address, entry] of documents) files.set(address, entry);
  const { added, changed, removed } = plan;
  return {
    id: newId(from.now, randomBytes(3).toString('hex'), from.newest),
    at: from.now.toISOString(),
    dataAt: from.dataAt.toISOString(),
    code: renderer.code,
    commit: renderer.commit,
    saleorVersion: from.saleorVersion,
    media: from.media,
    parent: current?.id ?? null,
    mode: from.mode,
    backTo: null,
    refusals: [],
    counts: { pages, products: from.products },
    changes: {
      added: added.slice(0, mostNamed),
      changed: changed.slice(0, mostNamed),
      removed: removed.slice(0, mostNamed),
    },
    changeCounts: { added: added.length, changed: changed.length, removed: removed.length },
    causes: from.causes.slice(0, mostNamed),
    phases: {},
    files,
    olderAssets: olderAssets(current, renderer.code),
    redirects: plan.redirects,
    gone: plan.gone,
    scripts: scriptsOf(current, from.rendered, renderer.code),
  };
}

async function keep(objects: ObjectStore, type: string, content: Buffer): Promise<FileEntry> {
  return { hash: await objects.put(content), type, size: content.length };
}

/** What stands beside the pages; that of the current release where the same code has pages at the same addresses. */
async function documentsOf(
  { current, plan, renderer, objects, siteUrl }: Ingredients,
  pages: Files,
): Promise<readonly (readonly [string, FileEntry])[]> {
  const sameAddresses =
    current?.code === renderer.code && plan.added.length === 0 && plan.removed.length === 0;
  const known = sameAddresses ? documentsIn(current.files) : [];
  if (known.length > 0) return known.map((address) => [address, current!.files.get(address)!]);
  return Promise.all(
    siteDocuments(siteUrl, indexedAddresses(pages)).map(
      async ({ address, type, text }) =>
        [address, await keep(objects, type, Buffer.from(text))] as const,
    ),
  );
}

/** The images that pages name for links; those of the current release as they are, since their names tell their content. */
async function shareImagesOf(
  { current, objects, shareImage }: Ingredients,
  pages: Files,
): Promise<Files> {
  const images = new Map<string, FileEntry>();
  for (const { share } of pages.values()) {
    if (share === undefined || images.has(share)) continue;
    const known = current?.files.get(share);
    images.set(share, known ?? (await keep(objects, 'image/jpeg', await shareImage(share))));
  }
  return images;
}

/** Files of the code; those of the current release when the code is the same. */
async function assetsOf({ current, renderer, objects }: Ingredients): Promise<Files> {
  const assets = new Map<string, FileEntry>();
  for (const [address, { type, content }] of renderer.assets) {
    const known = current?.code === renderer.code ? current.files.get(address) : undefined;
    assets.set(address, known ?? (await keep(objects, type, content)));
  }
  return assets;
}

function olderAssets(current: Manifest | null, code: string): Manifest['olderAssets'] {
  if (current === null) return [];
  if (current.code === code) return current.olderAssets;
  const own = [...current.files].filter(([address]) => address.startsWith('/_astro/'));
  return [new Map(own), ...current.olderAssets].slice(0, generations - 1);
}

/** Hashes of the inline scripts of all pages. The same code has the same few: those of kept pages are known. */
function scriptsOf(
  current: Manifest | null,
  rendered: readonly Rendered[],
  code: string,
): string[] {
  const known = current?.code === code ? current.scripts : [];
  return [...new Set([...known, ...rendered.flatMap(({ scripts }) => scripts)])].toSorted();
}

async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
