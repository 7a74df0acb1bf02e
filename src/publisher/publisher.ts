import { CatalogueError } from '#catalogue/catalogue-error.ts';
import type { Scope } from '#domain/scope.ts';
import { SaleorError } from '#saleor/outcome.ts';
import type { ImageCheck } from './images.ts';
import { type Answers, culpritsOf } from './release/culprits.ts';
import { documentFault } from './release/document-fault.ts';
import {
  budgetGate,
  countGate,
  documentGate,
  imageGate,
  linkGate,
  priceGate,
  pricesToConfirm,
} from './release/gates.ts';
import { type GateName, type Refusal } from './release/refusal.ts';
import { LinkIndex, type PageLink } from './release/links.ts';
import { makeRelease, renderPages, type Stored } from './release/make.ts';
import type { Manifest } from './release/manifest.ts';
import { factsReader } from './release/page-facts.ts';
import { AddressConflict, planRelease } from './release/plan.ts';
import type { Releases } from './release/releases.ts';
import type { Renderer } from './render/renderer.ts';
import type { Site } from './site/site.ts';

/** How an attempt to publish ended. */
export type Outcome =
  | {
      readonly kind: 'published';
      readonly release: Manifest;
      /** Links to pages that this release has taken away. */
      readonly deadLinks: readonly PageLink[];
      /** Why some products' changes are not in it; they are tried again with every release. */
      readonly heldBack: readonly Refusal[];
    }
  /** What is served shows the catalogue as it is. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly id: string | null; readonly refusals: readonly Refusal[] }
  /** Saleor could not be read: nothing is known, and nothing changed. */
  | { readonly kind: 'unread'; readonly reason: string };

export interface PublisherParts {
  readonly site: Site;
  readonly releases: Releases;
  readonly renderer: Renderer;
  readonly checkImages: ImageCheck;
  readonly siteUrl: string;
  readonly accepted: AcceptedGates;
}

/** Gates that staff let pass, until a release has passed. */
export interface AcceptedGates {
  get(): ReadonlySet<GateName>;
  clear(): void;
}

/** Everything as Saleor has it, read beside what is served, and not published yet. */
export interface Reading {
  /** `missed`: what was published since the reading began. One call, and as `publish`. */
  publish(missed: Scope, causes: readonly string[]): Promise<Outcome>;
}

/** Turns what may have changed into a release that is served. One call at a time. */
export class Publisher {
  readonly #parts: PublisherParts;
  readonly #links = new LinkIndex();
  #indexing: Promise<void> | null = null;
  #rebuild = false;
  /** Why the last release was refused, or why it lacks some changes; nothing after one that passed whole. */
  refusals: readonly Refusal[] = [];
  /** Of the refused release that was kept last. */
  #inspected = '';

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** The next release renders every page, whether it changed or not. */
  rebuildNext(): void {
    this.#rebuild = true;
  }

  /** Links of served pages to pages that are no more, as far as pages have been looked through. */
  async deadLinks(): Promise<PageLink[]> {
    const current = await this.#parts.releases.current();
    return current === null ? [] : this.#links.linksTo(Object.keys(current.gone), current.files);
  }

  /** Gates that staff may let pass once. */
  get refusedGates(): readonly GateName[] {
    return [...new Set(this.refusals.map(({ gate }) => gate))];
  }

  /** Whether the catalogue is known, so that a part of it can be read alone. */
  get isRead(): boolean {
    return this.#parts.site.isRead;
  }

  /** What could not be read last time though the rest was, for people; null: nothing. It is read with whatever is next. */
  get owing(): string | null {
    const faults = this.#parts.site.faults.map(
      ({ channel, reason }) => `channel "${channel}": ${reason}`,
    );
    return faults.length === 0 ? null : faults.join(' ');
  }

  /** Reads `scope` again and publishes what shoppers would see differently. `causes` are for people. */
  publish(scope: Scope, causes: readonly string[]): Promise<Outcome> {
    return this.#publish(() => this.#parts.site.read(scope), causes, phases());
  }

  /** Reads everything; what `publish` does meanwhile is not lost. */
  async readAhead(): Promise<Reading> {
    const { site } = this.#parts;
    const clock = phases();
    try {
      const ahead = await site.readAhead();
      return {
        publish: (missed, causes) => this.#publish(() => site.adopt(ahead, missed), causes, clock),
      };
    } catch (error) {
      if (!isUnread(error)) throw error;
      return { publish: async () => unread(error) };
    }
  }

  async #publish(
    read: () => Promise<void>,
    causes: readonly string[],
    clock: Clock,
  ): Promise<Outcome> {
    const rebuild = this.#rebuild;
    this.#rebuild = false;
    let outcome: Outcome | null = null;
    try {
      outcome = await this.#attempt(read, causes, rebuild, clock);
      return outcome;
    } finally {
      const isServed = outcome?.kind === 'published' || outcome?.kind === 'unchanged';
      if (isServed) this.#settle();
      // A wish that came meanwhile stays one; one that was not fulfilled becomes one again.
      else this.#rebuild ||= rebuild;
    }
  }

  async #attempt(
    read: () => Promise<void>,
    causes: readonly string[],
    rebuild: boolean,
    clock: Clock,
  ): Promise<Outcome> {
    const { releases } = this.#parts;
    try {
      await read();
      clock.end('read');
    } catch (error) {
      if (isUnread(error)) return unread(error);
      throw error;
    }
    try {
      return await this.#release(await releases.current(), causes, rebuild, clock);
    } catch (error) {
      if (error instanceof SaleorError) return unread(error);
      if (!(error instanceof AddressConflict) && !(error instanceof CatalogueError)) throw error;
      this.refusals = [];
      return { kind: 'refused', id: null, refusals: [{ gate: 'links', reason: error.message }] };
    }
  }

  async #release(
    current: Manifest | null,
    causes: readonly string[],
    rebuild: boolean,
    clock: Clock,
  ): Promise<Outcome> {
    const { site, renderer } = this.#parts;
    const sameCode = current?.code === renderer.code && !rebuild;
    if (!sameCode) site.forgetLive();
    const draft = await this.#draft(current, causes, sameCode, new Set(), clock);
    if (draft === null) {
      this.refusals = [];
      site.markLive();
      return { kind: 'unchanged' };
    }
    const { refusals, answers } = await this.#judge(current, draft);
    clock.end('gated');
    if (refusals.length === 0) return this.#serve(current, draft, [], clock);
    // What one product has wrong must not keep another on sale.
    const culprits = culpritsOf(draft.rendered, answers);
    const rest =
      culprits.size > 0 && sameCode && site.canWithhold
        ? await this.#draft(current, causes, sameCode, culprits, clock)
        : null;
    const isFit = rest !== null && (await this.#judge(current, rest)).refusals.length === 0;
    clock.end('gated');
    await this.#keepForInspection(draft, refusals, isFit, clock);
    if (isFit) return this.#serve(current, rest, refusals, clock);
    this.refusals = refusals;
    await this.#forget();
    return { kind: 'refused', id: draft.release.id, refusals };
  }

  /** A release without the changes of some products; null when nothing differs from what is served. */
  async #draft(
    current: Manifest | null,
    causes: readonly string[],
    sameCode: boolean,
    withheld: ReadonlySet<string>,
    clock: Clock,
  ): Promise<Draft | null> {
    const { site, renderer, releases, siteUrl } = this.#parts;
    const plan = planRelease(current, site.candidates(withheld), sameCode);
    clock.end('planned');
    if (sameCode && plan.render.length === 0 && plan.removed.length === 0) return null;
    const rendered = await renderPages(plan, renderer, releases.objects, siteUrl);
    clock.end('rendered');
    const release = await makeRelease({
      current,
      plan,
      rendered,
      renderer,
      objects: releases.objects,
      siteUrl,
      products: site.products,
      saleorVersion: site.saleorVersion,
      media: site.media,
      shareImage: (address) => site.shareImage(address),
      dataAt: site.readAt!,
      now: new Date(),
      causes,
      mode: sameCode ? 'incremental' : 'full',
      newest: (await releases.list())[0] ?? null,
    });
    clock.end('stored');
    return { release, rendered };
  }

  async #serve(
    current: Manifest | null,
    { release, rendered }: Draft,
    heldBack: readonly Refusal[],
    clock: Clock,
  ): Promise<Outcome> {
    const { site, releases } = this.#parts;
    const kept = { ...release, phases: clock.taken() };
    await releases.write(kept);
    await releases.switchTo(release.id);
    site.markLive();
    this.refusals = heldBack;
    clock.end('switched');
    await this.#forget();
    return {
      kind: 'published',
      release: { ...kept, phases: clock.taken() },
      deadLinks: this.#newlyDead(current, release, rendered),
      heldBack,
    };
  }

  /** Once for what is tried again with every release. */
  async #keepForInspection(
    { release }: Draft,
    refusals: readonly Refusal[],
    isHeldBack: boolean,
    clock: Clock,
  ): Promise<void> {
    const reasons = isHeldBack ? refusals.map(({ reason }) => reason).join(' ') : '';
    if (isHeldBack && reasons === this.#inspected) return;
    this.#inspected = reasons;
    await this.#parts.releases.write({ ...release, refusals, phases: clock.taken() }, 'refused');
  }

  /** Should old releases not be removed, the nightly clearing says so: what is served is served. */
  async #forget(): Promise<void> {
    await this.#parts.releases.forget().catch(() => undefined);
  }

  #newlyDead(
    current: Manifest | null,
    { files, gone }: Manifest,
    rendered: readonly Stored[],
  ): PageLink[] {
    for (const { entry, links } of rendered) this.#links.add(entry.hash, links);
    if (this.#links.size > 2 * files.size) this.#links.keepOnly(files);
    const fresh = Object.keys(gone).filter((address) => current?.gone[address] === undefined);
    return this.#links.linksTo(fresh, files);
  }

  /** After what is served shows the catalogue as it is. */
  #settle(): void {
    this.#parts.accepted.clear();
    this.#indexing ??= this.#indexLinks().catch(() => void (this.#indexing = null));
  }

  /** Looks through the pages that this process has not rendered, a little at a time. */
  async #indexLinks(): Promise<void> {
    const { releases } = this.#parts;
    const current = await releases.current();
    const factsOf = factsReader();
    for (const { hash, entity } of current?.files.values() ?? []) {
      if (entity === undefined || this.#links.has(hash)) continue;
      this.#links.add(hash, factsOf((await releases.objects.read(hash)).toString('utf8')).links);
      await new Promise(setImmediate);
    }
  }

  /** What gates have against it that staff have not accepted, and what they went by. */
  async #judge(
    current: Manifest | null,
    { release, rendered }: Draft,
  ): Promise<{ refusals: readonly Refusal[]; answers: Answers }> {
    const { site, checkImages, accepted } = this.#parts;
    const doubtful = pricesToConfirm(rendered).map(({ productId }) => productId);
    const [pictures, free] = await Promise.all([
      checkImages(rendered),
      site.confirmFree([...new Set(doubtful)]),
    ]);
    const all = [
      ...countGate(current?.counts ?? null, release.counts),
      ...priceGate(rendered, free),
      ...imageGate(pictures),
      ...linkGate(rendered, release),
      ...documentGate([...rendered, ...(await this.#documents(current, release))]),
      ...budgetGate(rendered),
    ];
    const refusals = all.filter(({ gate }) => !accepted.get().has(gate));
    return { refusals, answers: { pictures, free } };
  }

  /** The documents beside the pages, as they were written; those that were judged before are not judged again. */
  async #documents(current: Manifest | null, { files }: Manifest) {
    const documents = [...files].filter(
      ([address, { entity, hash }]) =>
        entity === undefined &&
        /\.(?:xml|json|webmanifest)$/.test(address) &&
        current?.files.get(address)?.hash !== hash,
    );
    return Promise.all(
      documents.map(async ([address, { type, hash }]) => {
        const text = (await this.#parts.releases.objects.read(hash)).toString('utf8');
        return { address, fault: documentFault(type, text) };
      }),
    );
  }
}

/** A release whose files are in the store, and which nobody has judged yet. */
interface Draft {
  readonly release: Manifest;
  readonly rendered: readonly Stored[];
}

function isUnread(error: unknown): error is Error {
  return error instanceof SaleorError || error instanceof CatalogueError;
}

function unread({ message }: Error): Outcome {
  return { kind: 'unread', reason: message };
}

interface Clock {
  end(phase: string): void;
  /** Milliseconds by phase. */
  taken(): Record<string, number>;
}

function phases(): Clock {
  const taken: Record<string, number> = {};
  let since = performance.now();
  return {
    end(phase) {
      const now = performance.now();
      taken[phase] = Math.round(((taken[phase] ?? 0) + now - since) * 10) / 10;
      since = now;
    },
    taken: () => ({ ...taken }),
  };
}
