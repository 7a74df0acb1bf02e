import type { Rendered } from './gates.ts';
import { budgetGate, documentGate, imageGate, priceGate } from './gates.ts';

/** What the gates asked others about the pages of a release. */
export interface Answers {
  /** Status of pictures by URL, as `imageGate`. */
  readonly pictures: ReadonlyMap<string, number | null>;
  /** Ids of products that Saleor says cost nothing. */
  readonly free: ReadonlySet<string>;
}

/**
 * Ids of the products whose own pages gates refuse: without their changes the rest of the release may pass. What is
 * wrong with a picture on any page is its product's.
 */
export function culpritsOf(rendered: readonly Rendered[], answers: Answers): ReadonlySet<string> {
  return new Set(
    rendered.flatMap((page) =>
      page.view.kind === 'product' && isRefused(page, answers) ? [page.view.productId] : [],
    ),
  );
}

function isRefused(page: Rendered, { pictures, free }: Answers): boolean {
  const own = new Map([...pictures].filter(([url]) => page.pictures.includes(url)));
  const refusals = [
    ...priceGate([page], free),
    ...imageGate(own),
    ...documentGate([page]),
    ...budgetGate([page]),
  ];
  return refusals.length > 0;
}
