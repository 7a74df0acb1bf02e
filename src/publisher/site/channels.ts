import { CatalogueError } from '#catalogue/catalogue-error.ts';
import { adopt, reread } from '#catalogue/reread.ts';
import { readSnapshot, type Snapshot } from '#catalogue/snapshot.ts';
import { EVERYTHING, isNothing, join, NOTHING, type Scope } from '#domain/scope.ts';
import type { PictureResolver } from '#media/pictures.ts';
import type { SaleorReader } from '#saleor/client.ts';
import { SaleorError } from '#saleor/outcome.ts';

/** A channel that could not be read last time, and why. */
export interface ChannelFault {
  readonly channel: string;
  readonly reason: string;
}

/** A reading of everything that nobody sees yet. */
export type Ahead = ReadonlyMap<string, PromiseSettledResult<Snapshot>>;

/**
 * The channels as they were last read. One that cannot be read stays as it was, whatever becomes of the others, and
 * owes what it was asked for until it is read.
 */
export class Channels {
  readonly #saleor: SaleorReader;
  readonly #pictures: PictureResolver;
  readonly #names: readonly string[];
  readonly #owed = new Map<string, Scope>();
  readonly #faults = new Map<string, string>();
  #known: ReadonlyMap<string, Snapshot> | null = null;

  constructor(saleor: SaleorReader, pictures: PictureResolver, names: readonly string[]) {
    this.#saleor = saleor;
    this.#pictures = pictures;
    this.#names = names;
  }

  /** Null before the first reading. */
  get known(): ReadonlyMap<string, Snapshot> | null {
    return this.#known;
  }

  get faults(): readonly ChannelFault[] {
    return [...this.#faults].map(([channel, reason]) => ({ channel, reason }));
  }

  /** Reads again what may have changed, and what is owed. Throws when no channel can be read, and is as it was then. */
  async read(scope: Scope): Promise<void> {
    const results = await this.#ofEach((channel) => {
      const known = this.#known?.get(channel);
      const wanted = join(scope, this.#owed.get(channel) ?? NOTHING);
      if (known === undefined) return readSnapshot(this.#saleor, this.#pictures, channel);
      return isNothing(wanted) ? known : reread(this.#saleor, this.#pictures, known, wanted);
    });
    this.#settle(results, scope);
  }

  /** Reads everything beside what is known, which can be read and used meanwhile. Throws as `read`. */
  async readAhead(): Promise<Ahead> {
    const ahead = await this.#ofEach((channel) =>
      readSnapshot(this.#saleor, this.#pictures, channel),
    );
    throwUnlessRead([...ahead.values()]);
    return ahead;
  }

  /** What was read ahead is known from now on. `missed`: what was read meanwhile, and is read once more. Throws as `read`. */
  async adopt(ahead: Ahead, missed: Scope): Promise<void> {
    const results = await this.#ofEach(async (channel) => {
      const fresh = ahead.get(channel)!;
      if (fresh.status === 'rejected') throw errorOf(fresh);
      const known = this.#known?.get(channel);
      if (known === undefined) return fresh.value;
      return adopt(this.#saleor, this.#pictures, known, fresh.value, missed);
    });
    this.#settle(results, EVERYTHING);
  }

  async #ofEach(work: (channel: string) => Snapshot | Promise<Snapshot>): Promise<Ahead> {
    const results = await Promise.allSettled(this.#names.map(async (channel) => work(channel)));
    return new Map(this.#names.map((channel, index) => [channel, results[index]!]));
  }

  #settle(results: Ahead, scope: Scope): void {
    throwUnlessRead([...results.values()]);
    const now = new Map<string, Snapshot>();
    for (const [channel, result] of results) {
      const known = this.#known?.get(channel);
      if (result.status === 'fulfilled') now.set(channel, result.value);
      else if (known === undefined) throw errorOf(result);
      else now.set(channel, known);
    }
    for (const [channel, result] of results)
      if (result.status === 'fulfilled') {
        this.#owed.delete(channel);
        this.#faults.delete(channel);
      } else {
        this.#owed.set(channel, join(scope, this.#owed.get(channel) ?? NOTHING));
        this.#faults.set(channel, errorOf(result).message);
      }
    this.#known = now;
  }
}

/** Throws when nothing was read, or for what is no fault of Saleor's or of what it says. */
function throwUnlessRead(results: readonly PromiseSettledResult<Snapshot>[]): void {
  const reasons = results.flatMap((each) => (each.status === 'rejected' ? [errorOf(each)] : []));
  const own = reasons.find(
    (reason) => !(reason instanceof SaleorError) && !(reason instanceof CatalogueError),
  );
  if (own !== undefined) throw own;
  if (reasons[0] !== undefined && reasons.length === results.length) throw reasons[0];
}

function errorOf({ reason }: PromiseRejectedResult): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
