import type { View } from '#domain/views.ts';
import { endOf } from './links.ts';
import type { Manifest } from './manifest.ts';
import type { PageFacts } from './page-facts.ts';
import type { GateName, Refusal } from './refusal.ts';

/** A page that this release renders anew. */
export interface Rendered extends PageFacts {
  readonly address: string;
  readonly view: View;
}

/** Share of pages or products that may vanish from one release to the next. */
export const SHARE = 0.2;
/** Small shops: this many may always go. */
const ALWAYS = 3;

/** Pages and products may not fall by more than SHARE at once: half a catalogue read looks like that. */
export function countGate(before: Manifest['counts'] | null, after: Manifest['counts']): Refusal[] {
  if (before === null) return [];
  return (['pages', 'products'] as const).flatMap((what) => {
    const lost = before[what] - after[what];
    const allowed = Math.max(ALWAYS, Math.floor(before[what] * SHARE));
    return lost > allowed
      ? [
          refusal(
            'counts',
            `There would be ${after[what]} ${what} instead of ${before[what]}: ${lost} fewer, and at most ${allowed} may go at once.`,
          ),
        ]
      : [];
  });
}

/**
 * No price may be missing or zero, but where a second reading of Saleor says the same (`confirmedFree`: ids of
 * products).
 */
export function priceGate(
  rendered: readonly Rendered[],
  confirmedFree: ReadonlySet<string>,
): Refusal[] {
  const bad = pricesToConfirm(rendered).filter(({ productId }) => !confirmedFree.has(productId));
  return bad.length === 0
    ? []
    : [
        refusal(
          'prices',
          `A price is missing or zero on ${list(bad.map(({ address }) => address))}, and Saleor does not confirm it.`,
        ),
      ];
}

/** Product pages with a price of zero or none. */
export function pricesToConfirm(
  rendered: readonly Rendered[],
): { address: string; productId: string }[] {
  return rendered.flatMap(({ address, view }) =>
    view.kind === 'product' &&
    (view.variants.length === 0 || view.variants.some(({ price }) => !(price.now.minor > 0)))
      ? [{ address, productId: view.productId }]
      : [],
  );
}

/**
 * No picture may answer other than 200. `answers`: status by URL of those sampled; null, no answer in time. A storage
 * that is busy or down for a moment says nothing about its pictures.
 */
export function imageGate(answers: ReadonlyMap<string, number | null>): Refusal[] {
  const broken = [...answers].filter(([, status]) => status !== null && !saysNothing(status));
  return broken.length === 0
    ? []
    : [
        refusal(
          'images',
          `A picture does not answer: ${list(broken.map(([url, status]) => `${url} (HTTP ${status})`))}.`,
        ),
      ];
}

function saysNothing(status: number): boolean {
  return status === 200 || status === 408 || status === 429 || status >= 500;
}

/**
 * Every internal link of a rendered page, and every redirect, leads to something. A page that is no more is something:
 * its address says so, and taking a product off sale must not wait until a text that names it is written anew.
 */
export function linkGate(
  rendered: readonly Rendered[],
  release: Pick<Manifest, 'files' | 'redirects' | 'gone'>,
): Refusal[] {
  const dead = rendered.flatMap(({ address, links }) =>
    links
      .filter((link) => endOf(link, release) === 'nowhere')
      .map((link) => `${address} → ${link}`),
  );
  const lost = Object.entries(release.redirects)
    .filter(([, to]) => !release.files.has(to))
    .map(([from, to]) => `${from} → ${to}`);
  return [
    ...(dead.length > 0 ? [refusal('links', `A link leads nowhere: ${list(dead)}.`)] : []),
    ...(lost.length > 0 ? [refusal('links', `A redirect leads nowhere: ${list(lost)}.`)] : []),
  ];
}

/** Sitemap and other XML must be well formed as far as a browser cares, JSON and JSON-LD must parse. */
export function documentGate(
  documents: readonly { readonly address: string; readonly fault: string | null }[],
): Refusal[] {
  const broken = documents.flatMap(({ address, fault }) =>
    fault === null ? [] : [`${address} (${fault})`],
  );
  return broken.length === 0
    ? []
    : [refusal('documents', `A document does not parse: ${list(broken)}.`)];
}

/** Bytes of HTML that a page of each kind may have, before compression. */
export const HTML_BUDGET: Readonly<Record<View['kind'], number>> = {
  home: 250_000,
  listing: 300_000,
  product: 150_000,
  content: 150_000,
  cart: 80_000,
  checkout: 100_000,
  order: 80_000,
  'not-found': 100_000,
};

export function budgetGate(rendered: readonly Rendered[]): Refusal[] {
  const heavy = rendered
    .filter(({ view, bytes }) => bytes > HTML_BUDGET[view.kind])
    .map(({ address, bytes }) => `${address} (${bytes} bytes)`);
  return heavy.length === 0 ? [] : [refusal('budget', `A page is too heavy: ${list(heavy)}.`)];
}

function refusal(gate: GateName, reason: string): Refusal {
  return { gate, reason };
}

const NAMED = 5;

function list(items: readonly string[]): string {
  const more = items.length - NAMED;
  return items.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
