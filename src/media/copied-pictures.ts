import type { PictureSource } from '#domain/product.ts';
import type { MediaAccess } from './access.ts';
import { dominantColor } from './color.ts';
import type { Copies, CopyFormat } from './copies.ts';
import { derivatives } from './derivatives.ts';
import {
  type FoundPicture,
  type SizedSource,
  smallerSources,
  type Thumbnails,
  type Upload,
} from './found-picture.ts';
import { limit } from './limit.ts';
import { NoPictureError } from './no-picture.ts';
import { fitted, type Pixels, usefulSizes } from './sizes.ts';

/** Pictures whose files are in memory at once. */
const AT_ONCE = 8;
/** sharp uses several threads for each, and an upload can be large. */
const MADE_AT_ONCE = 2;
/** What was made of so many uploads is remembered. */
const MOST_REMEMBERED = 2_000;

/** Pictures made of copies: each file of a picture is read once, or made where there is none, and stored. */
export class CopiedPictures {
  readonly #copies: Copies;
  readonly #access: MediaAccess;
  readonly #inTurn = limit(AT_ONCE);
  readonly #madeInTurn = limit(MADE_AT_ONCE);
  /**
   * By upload and its tag: one that lies where it does not belong is looked for at each reading, and to make its files
   * takes seconds.
   */
  readonly #made = new Map<string, FoundPicture>();

  /** `access`: names the URL of what cannot be read. */
  constructor(copies: Copies, access: MediaAccess) {
    this.#copies = copies;
    this.#access = access;
  }

  /** Public address of the folder that the copies lie in. */
  get root(): string {
    return this.#copies.root;
  }

  /** Throws NoPictureError for a file that is no picture, and an error with the URL when one cannot be read or stored. */
  async pictureOf(thumbnails: Thumbnails, upload: Upload): Promise<FoundPicture> {
    return thumbnails.webp.length > 0
      ? this.#inTurn(() => this.#copied(thumbnails, upload))
      : this.#madeInTurn(() => this.#madeOf(upload));
  }

  async #copied({ webp, avif }: Thumbnails, pixels: Pixels): Promise<FoundPicture> {
    let color: string | null = null;
    const copyAll = async (sources: readonly SizedSource[], format: CopyFormat) => {
      const copies: PictureSource[] = [];
      for (const source of sources) {
        const file = await this.#read(source.url, source.bytes);
        if (!isOf(format, file))
          throw new NoPictureError(`has a thumbnail that is no ${format} picture: ${source.url}`);
        if (source === webp[0]) color = await dominantColor(file);
        copies.push({ url: await this.#keep(source.url, file, format), width: source.width });
      }
      return copies;
    };
    const sources = await copyAll(webp, 'webp');
    const smaller = await copyAll(avif, 'avif');
    const { width, height } = fitted(pixels, webp.at(-1)!.size);
    return { sources, avif: smaller, width, height, color, original: sources.at(-1)!.url };
  }

  async #madeOf(upload: Upload): Promise<FoundPicture> {
    const { url, etag } = upload;
    const name = `${url} ${etag}`;
    const known = etag === null ? undefined : this.#made.get(name);
    if (known && (await this.#isThere(known))) return known;
    const picture = await this.#make(upload);
    this.#made.set(name, picture);
    const [oldest] = this.#made.keys();
    if (this.#made.size > MOST_REMEMBERED) this.#made.delete(oldest!);
    return picture;
  }

  async #isThere({ sources, avif }: FoundPicture): Promise<boolean> {
    const files = [...sources, ...avif].map(({ url }) => this.#access.look(url));
    return !(await Promise.all(files)).includes(null);
  }

  async #make(upload: Upload): Promise<FoundPicture> {
    const { url, bytes } = upload;
    const file = await this.#read(url, bytes);
    const make = (format: CopyFormat, sizes: readonly number[]) => derivatives(file, format, sizes);
    const webp = await make('webp', usefulSizes(upload));
    const avif = await smallerSources(webp, (sizes) => make('avif', sizes));
    const keepAll = (files: typeof webp, format: CopyFormat) =>
      Promise.all(
        files.map(async (each) => ({
          url: await this.#keep(url, each.file, format),
          width: each.width,
        })),
      );
    const sources = await keepAll(webp, 'webp');
    const smaller = await keepAll(
      avif.filter((each) => each !== null),
      'avif',
    );
    const { width, height } = webp.at(-1)!;
    const color = await dominantColor(webp[0]!.file);
    return { sources, avif: smaller, width, height, color, original: sources.at(-1)!.url };
  }

  /** The whole file; `bytes`: how long it is, as far as that is known. */
  async #read(url: string, bytes: number | null): Promise<Uint8Array> {
    const file = await this.#access.read(url);
    if (file === null) throw new Error(`${url}: it was removed while it was read`);
    if (bytes !== null && file.length !== bytes)
      throw new Error(`${url}: ${file.length} of its ${bytes} bytes could be read`);
    return file;
  }

  async #keep(url: string, file: Uint8Array, format: CopyFormat): Promise<string> {
    try {
      return await this.#copies.keep(file, format);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${url}: no copy of it could be stored: ${reason}`, { cause: error });
    }
  }
}

/** What a proxy answers in a storage's place must not be kept as a picture for ever. */
function isOf(format: CopyFormat, file: Uint8Array): boolean {
  const start = Buffer.from(file.subarray(0, 12)).toString('latin1');
  return format === 'webp' ? /^RIFF[^]{4}WEBP/.test(start) : /^[^]{4}ftypavi[fs]/.test(start);
}
