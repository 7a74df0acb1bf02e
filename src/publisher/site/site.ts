import { join } from 'node:path';
import { missingPictures, type MissingPicture } from '#catalogue/missing-pictures.ts';
import type { Snapshot } from '#catalogue/snapshot.ts';
import { pagesOf, shopsOf } from '#catalogue/views/all.ts';
import type { Browser, Shop } from '#catalogue/views/shop.ts';
import { touchedPages } from '#catalogue/views/touched.ts';
import { editionsOf, type EditionRow } from '#domain/editions.ts';
import { EVERYTHING, NOTHING, type Scope } from '#domain/scope.ts';
import { copiesOf } from '#media/copies.ts';
import { fileCache, type PictureCache } from '#media/picture-cache.ts';
import { createPictureResolver, type PictureResolver } from '#media/pictures.ts';
import { brandOf, browserMap, type MediaSettings } from '#media/settings.ts';
import { readShareImage } from '#media/share-images.ts';
import { createReader, type SaleorReader } from '#saleor/client.ts';
import { SaleorVersionDocument } from '#saleor/gql/graphql.ts';
import type { Manifest } from '../release/manifest.ts';
import type { Candidates } from '../release/plan.ts';
import { type Ahead, type ChannelFault, Channels } from './channels.ts';

export interface SiteSettings {
  readonly apiUrl: string;
  readonly publicApiUrl: string;
  readonly channel: string;
  readonly channelAbroad: string | null;
  readonly timeout: number;
  readonly media: MediaSettings;
  /** Where what is known of pictures is kept, and the images for links. */
  readonly dataDir: string;
  /** As of pictures that are asked for. */
  readonly onPictures?: (found: number, asked: number) => void;
}

/** A reading of everything, of `at`, that pages do not show yet. */
export interface ReadAhead {
  readonly at: Date;
  readonly snapshots: Ahead;
}

/** The catalogue as Saleor has it now, and as the served release shows it. */
export class Site {
  readonly #saleor: SaleorReader;
  readonly #settings: SiteSettings;
  readonly #editions: readonly EditionRow[];
  readonly #known: PictureCache;
  readonly #pictures: PictureResolver;
  readonly #shareFolder: string;
  readonly #channels: Channels;
  #shops: readonly Shop[] = [];
  /** The shops that the served release was made from; null: not known in this process. */
  #live: readonly Shop[] | null = null;
  /** Those that the last candidates are pages of: what is read meanwhile is not on them. */
  #offered: readonly Shop[] = [];
  saleorVersion: string | null = null;
  /** When everything, or what had changed, was last read without a failure. */
  readAt: Date | null = null;

  constructor(settings: SiteSettings) {
    this.#settings = settings;
    this.#saleor = createReader(settings.apiUrl, {
      timeout: settings.timeout,
      retryAfter: [200, 1_000],
    });
    this.#known = fileCache(join(settings.dataDir, 'pictures.txt'));
    this.#shareFolder = join(settings.dataDir, 'share');
    this.#pictures = createPictureResolver({
      map: settings.media.map,
      cache: this.#known,
      copies: copiesOf(settings.media),
      shareFolder: this.#shareFolder,
      ...(settings.onPictures && { onProgress: settings.onPictures }),
    });
    this.#editions = editionsOf({ home: settings.channel, abroad: settings.channelAbroad });
    this.#channels = new Channels(this.#saleor, this.#pictures, [
      ...new Set(this.#editions.map(({ channel }) => channel)),
    ]);
  }

  get #read(): ReadonlyMap<string, Snapshot> | null {
    return this.#channels.known;
  }

  get isRead(): boolean {
    return this.#read !== null;
  }

  /** What Saleor tells of and lies nowhere: pages have a placeholder there. */
  get missingPictures(): readonly MissingPicture[] {
    return missingPictures(this.#read?.values() ?? []);
  }

  /** Of all files of the pictures that are known, on pages or not. */
  *pictureUrls(): Iterable<string> {
    for (const { picture } of this.#known.values())
      for (const { url } of [...picture.sources, ...picture.avif]) yield url;
  }

  /** Which pictures pages show during the migration; null: as Saleor gives them. */
  get media(): Manifest['media'] {
    const { base, phase } = this.#settings.media.map;
    return base === null ? null : { phase };
  }

  get #browser(): Browser {
    const { publicApiUrl, media } = this.#settings;
    const { map, brandAssets } = media;
    return {
      apiUrl: publicApiUrl,
      media: browserMap(map, publicApiUrl),
      brand: brandOf(map, brandAssets),
    };
  }

  /** The image for links at an address that a page names. */
  shareImage(address: string): Promise<Buffer> {
    return readShareImage(this.#shareFolder, address);
  }

  /** How many products the home market shows. */
  get products(): number {
    return this.#read?.get(this.#settings.channel)?.products.length ?? 0;
  }

  /** Channels that could not be read last time; their pages stay as they are. */
  get faults(): readonly ChannelFault[] {
    return this.#channels.faults;
  }

  /** Reads again what may have changed, and what is owed. Throws when nothing can be read, and is as it was then. */
  async read(scope: Scope): Promise<void> {
    const at = new Date();
    await this.#channels.read(scope);
    await this.#take(at, scope.all);
  }

  /** Reads everything beside what is known: `read` may be called meanwhile. Throws when nothing can be read. */
  async readAhead(): Promise<ReadAhead> {
    const at = new Date();
    return { at, snapshots: await this.#channels.readAhead() };
  }

  /** What was read ahead is known from now on. `missed`: what was read meanwhile. Throws as `read`. */
  async adopt({ at, snapshots }: ReadAhead, missed: Scope): Promise<void> {
    await this.#channels.adopt(snapshots, missed);
    await this.#take(at, true);
  }

  async #take(at: Date, isEverything: boolean): Promise<void> {
    const now = this.#read!;
    const shows = ({ edition, snapshot }: Shop) => now.get(edition.channel) === snapshot;
    if (this.#shops.length === 0 || !this.#shops.every(shows))
      this.#shops = shopsOf(this.#editions, now, this.#browser);
    if (this.saleorVersion === null || isEverything) {
      const { shop } = await this.#saleor.read(SaleorVersionDocument, {});
      this.saleorVersion = shop.schemaVersion;
    }
    this.readAt = at;
  }

  async readAll(): Promise<void> {
    await this.read(EVERYTHING);
  }

  /**
   * Pages that may differ from the served release; all of them when that was not made by this process. `withheld`: ids
   * of products that stay as they are served, which only this process knows.
   */
  candidates(withheld: ReadonlySet<string> = new Set()): Candidates {
    this.#offered = withheld.size > 0 ? this.#shopsWithout(withheld) : this.#shops;
    if (this.#live !== null) return touchedPages(this.#live, this.#offered);
    return {
      pages: this.#shops.flatMap((shop) => pagesOf(shop, this.#shops)),
      complete: true,
      suspects: [],
    };
  }

  /** Whether some changes can be published without others. */
  get canWithhold(): boolean {
    return this.#live !== null;
  }

  /** The shops with some products as they are served: those that are new are not there yet. */
  #shopsWithout(withheld: ReadonlySet<string>): readonly Shop[] {
    const served = new Map(this.#live!.map(({ snapshot }) => [snapshot.channel, snapshot]));
    const mixed = [...this.#read!].map(([channel, snapshot]) => {
      const known = new Map(served.get(channel)?.products.map((each) => [each.id, each]));
      const products = snapshot.products.flatMap((product) =>
        withheld.has(product.id) ? (known.get(product.id) ?? []) : product,
      );
      return [channel, { ...snapshot, products }] as const;
    });
    return shopsOf(this.#editions, new Map(mixed), this.#browser);
  }

  /** The release that is served now was made from the last candidates. */
  markLive(): void {
    this.#live = this.#offered;
  }

  /** The next reading looks at all pictures again: some did not answer. */
  doubtPictures(): void {
    this.#pictures.doubtAll();
  }

  /** What is served is no longer what this process made last, after a rollback; nor may its pictures be. */
  forgetLive(): void {
    this.doubtPictures();
    this.#live = null;
  }

  /** The product that a variant belongs to, in any channel. */
  productOfVariant(variantId: string): string | null {
    for (const { products } of this.#read?.values() ?? [])
      for (const { id, variants } of products)
        if (variants.some((each) => each.id === variantId)) return id;
    return null;
  }

  /** When the next sale starts that was still to come when its product was read, ms since 1970; null: none is known. */
  nextSaleStart(): number | null {
    const starts = [...(this.#read?.values() ?? [])].flatMap(({ products }) =>
      products.flatMap(({ isAvailableForPurchase, availableFrom }) =>
        !isAvailableForPurchase && availableFrom !== null ? [Date.parse(availableFrom)] : [],
      ),
    );
    const coming = starts.filter((start) => start > Date.now());
    return coming.length === 0 ? null : Math.min(...coming);
  }

  /** Of some products, those that are free in Saleor too when asked again. */
  async confirmFree(productIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (productIds.length === 0) return new Set();
    await this.read({ ...NOTHING, products: new Set(productIds) });
    const free = new Set<string>();
    const unsure = new Set(this.faults.map(({ channel }) => channel));
    for (const { channel, products } of this.#read!.values())
      for (const product of unsure.has(channel) ? [] : products)
        if (
          productIds.includes(product.id) &&
          product.variants.some(({ price }) => price.now.minor === 0)
        )
          free.add(product.id);
    return free;
  }
}
