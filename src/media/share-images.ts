import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '#domain/product.ts';
import { SHARE_SIZE } from '#domain/views.ts';
import type { MediaAccess } from './access.ts';
import { limit } from './limit.ts';
import { NoPictureError } from './no-picture.ts';
import { shareImage } from './share-image.ts';

/** Where they are in the shop. */
const ADDRESSES = '/og/';
const ADDRESS = /^\/og\/([0-9a-f]{24}\.jpg)$/;

/** Counts the drawings: another one gives other names. */
const DRAWING = 1;
/** Milliseconds after which an image that nobody has asked for again is forgotten. */
const FORGOTTEN_AFTER = 90 * 24 * 3_600_000;
/** sharp uses several threads for each. */
const AT_ONCE = 2;

/** Images of `SHARE_SIZE` for links to products, in a folder. */
export class ShareImages {
  readonly #folder: string;
  readonly #access: Pick<MediaAccess, 'read'>;
  readonly #logo: string;
  readonly #inTurn = limit(AT_ONCE);
  /** By name: those that are being made. */
  readonly #making = new Map<string, Promise<boolean>>();

  /** `logo`: file of an SVG. What was not asked for in a season is removed from the folder. */
  constructor(folder: string, access: Pick<MediaAccess, 'read'>, logo = 'public/logo.svg') {
    this.#folder = folder;
    this.#access = access;
    this.#logo = readFileSync(logo, 'utf8');
    forgetOld(folder);
  }

  /**
   * Root-relative address of a picture's image, which is made unless it was before. Null when the picture is no longer
   * where it was, or cannot be drawn. Throws when that cannot be told, or the image cannot be kept.
   */
  async addressOf(picture: Picture): Promise<string | null> {
    const name = this.#nameOf(picture);
    let making = this.#making.get(name);
    if (!making) {
      making = this.#make(name, picture).finally(() => this.#making.delete(name));
      this.#making.set(name, making);
    }
    return (await making) ? ADDRESSES + name : null;
  }

  /** Equal for what looks equal: Saleor's files never change, and WordPress's hardly keep colour and size when they do. */
  #nameOf(picture: Picture): string {
    const { color, width, height } = picture;
    const facts = [DRAWING, this.#logo, sourceOf(picture), color, width, height];
    const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
    return `${digest.slice(0, 24)}.jpg`;
  }

  async #make(name: string, picture: Picture): Promise<boolean> {
    const file = join(this.#folder, name);
    const now = new Date();
    if (await utimes(file, now, now).then(yes, no)) return true;
    return this.#inTurn(async () => {
      const source = await this.#access.read(sourceOf(picture));
      if (source === null) return false;
      const image = await this.#draw(source, picture.color);
      if (image) await writeFileWhole(file, image);
      return image !== null;
    });
  }

  /** Null for a file that browsers may show and that cannot be drawn. */
  async #draw(source: Uint8Array, color: string | null): Promise<Buffer | null> {
    try {
      return await shareImage(source, color, this.#logo);
    } catch (error) {
      if (error instanceof NoPictureError) return null;
      throw error;
    }
  }
}

/** Whether a root-relative address is one that `addressOf` gives. */
export function isShareImage(address: string): boolean {
  return ADDRESS.test(address);
}

/** The image at an address that `addressOf` gave. Throws when it is not in the folder. */
export function readShareImage(folder: string, address: string): Promise<Buffer> {
  const name = ADDRESS.exec(address)?.[1];
  if (name === undefined) throw new Error(`${address} is no address of an image for links`);
  return readFile(join(folder, name));
}

/** The smallest file that fills the image's height, else the largest. */
function sourceOf({ sources, width, height }: Picture): string {
  const needed = Math.round((SHARE_SIZE.height * width) / height);
  return (sources.find((each) => each.width >= needed) ?? sources.at(-1)!).url;
}

async function writeFileWhole(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(no);
    throw error;
  }
}

function forgetOld(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > FORGOTTEN_AFTER) rmSync(file, { force: true });
  }
}

const yes = () => true;
const no = () => false;
