import { CatalogueError } from '#catalogue/catalogue-error.ts';
import type { Scope } from '#domain/scope.ts';
import { SaleorError } from '#saleor/outcome.ts';
import type { ImageCheck } from './images.ts';
import {
  budgetGate,
  countGate,
  documentGate,
  type GateName,
  imageGate,
  linkGate,
  priceGate,
  pricesToConfirm,
  type Refusal,
  type Rendered,
} from './release/gates.ts';
import { makeRelease, renderPages } from './release/make.ts';
import type { Manifest } from './release/manifest.ts';
import { AddressConflict, planRelease } from './release/plan.ts';
import type { Releases } from './release/releases.ts';
import type { Renderer } from './render/renderer.ts';
import type { Site } from './site/site.ts';

/** How an attempt to publish ended. */
export type Outcome =
  | { readonly kind: 'published'; readonly release: Manifest }
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
  /** Gates that staff have overridden for the next release. */
  readonly takeAccepted: () => ReadonlySet<GateName>;
}

/** Turns what may have changed into a release that is served. One call at a time. */
export class Publisher {
  readonly #parts: PublisherParts;
  #rebuild = false;
  /** Gates that refused the last release; none after one that passed. */
  refusedGates: readonly GateName[] = [];

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** The next release renders every page, whether it changed or not. */
  rebuildNext(): void {
    this.#rebuild = true;
  }

  /** Reads `scope` again and publishes what shoppers would see differently. `causes` are for people. */
  async publish(scope: Scope, causes: readonly string[]): Promise<Outcome> {
    const { site, releases } = this.#parts;
    const clock = phases();
    try {
      await site.read(scope);
    } catch (error) {
      if (error instanceof SaleorError || error instanceof CatalogueError)
        return { kind: 'unread', reason: error.message };
      throw error;
    }
    clock.end('read');
    const current = await releases.current();
    try {
      return await this.#release(current, causes, clock);
    } catch (error) {
      if (!(error instanceof AddressConflict) && !(error instanceof CatalogueError)) throw error;
      return { kind: 'refused', id: null, refusals: [{ gate: 'links', reason: error.message }] };
    }
  }

  async #release(
    current: Manifest | null,
    causes: readonly string[],
    clock: Clock,
  ): Promise<Outcome> {
    const { site, renderer, releases, siteUrl } = this.#parts;
    const sameCode = current?.code === renderer.code && !this.#rebuild;
    if (!sameCode) site.forgetLive();
    const plan = planRelease(current, site.candidates(), sameCode);
    clock.end('planned');
    if (sameCode && plan.render.length === 0 && plan.removed.length === 0) {
      site.markLive();
      return { kind: 'unchanged' };
    }
    const rendered = await renderPages(plan, renderer, siteUrl);
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
      dataAt: site.readAt!,
      now: new Date(),
      causes,
      mode: sameCode && current ? 'incremental' : 'full',
      newest: (await releases.list())[0] ?? null,
    });
    clock.end('stored');
    return this.#judge(current, release, rendered, clock);
  }

  async #judge(
    current: Manifest | null,
    release: Manifest,
    rendered: readonly Rendered[],
    clock: Clock,
  ): Promise<Outcome> {
    const { site, releases, takeAccepted } = this.#parts;
    const all = await this.#refusals(current, release, rendered);
    clock.end('gated');
    const accepted = all.length > 0 ? takeAccepted() : new Set<GateName>();
    const refusals = all.filter(({ gate }) => !accepted.has(gate));
    if (refusals.length > 0) {
      this.refusedGates = [...new Set(refusals.map(({ gate }) => gate))];
      await releases.write({ ...release, phases: clock.taken() }, 'refused');
      return { kind: 'refused', id: release.id, refusals };
    }
    const kept = { ...release, phases: clock.taken() };
    await releases.write(kept);
    await releases.switchTo(release.id);
    site.markLive();
    this.refusedGates = [];
    this.#rebuild = false;
    clock.end('switched');
    return { kind: 'published', release: { ...kept, phases: clock.taken() } };
  }

  async #refusals(
    current: Manifest | null,
    { counts, files, redirects }: Manifest,
    rendered: readonly Rendered[],
  ): Promise<Refusal[]> {
    const { site, checkImages } = this.#parts;
    const doubtful = pricesToConfirm(rendered).map(({ productId }) => productId);
    const [answers, free] = await Promise.all([
      checkImages(rendered),
      site.confirmFree([...new Set(doubtful)]),
    ]);
    const exists = (address: string) => files.has(address);
    const documents = rendered.map(({ address, html }) => ({
      address,
      type: 'text/html',
      text: html,
    }));
    return [
      ...countGate(current?.counts ?? null, counts),
      ...priceGate(rendered, free),
      ...imageGate(answers),
      ...linkGate(rendered, exists, redirects),
      ...documentGate([...documents, ...(await this.#written(files))]),
      ...budgetGate(rendered),
    ];
  }

  /** The documents beside the pages, as they were written. */
  async #written(files: Manifest['files']) {
    const documents = [...files].filter(([address]) => /\.(?:xml|json|webmanifest)$/.test(address));
    return Promise.all(
      documents.map(async ([address, { type, hash }]) => ({
        address,
        type,
        text: (await this.#parts.releases.objects.read(hash)).toString('utf8'),
      })),
    );
  }
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
      taken[phase] = Math.round((now - since) * 10) / 10;
      since = now;
    },
    taken: () => ({ ...taken }),
  };
}
