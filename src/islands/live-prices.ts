import { type Money, type Price, percentOff } from '#domain/money.ts';
import { unitPriceOf } from '#domain/net-quantity.ts';
import { type Availability, availabilityOf } from '#domain/product.ts';
import { formatMoney } from '#i18n/format.ts';
import { liveProducts, liveVariants } from '#stores/live.ts';

/** Compares a product page with Saleor once, and changes what is no longer true. */
export async function checkLiveVariants(): Promise<void> {
  const options = marked('[data-live-variant]', 'liveVariant');
  if (options.size === 0) return;
  const live = await liveVariants([...options.keys()]);
  if (!live) return;
  let changed = false;
  for (const [id, elements] of options) {
    // A variant that Saleor no longer lists is no longer sold.
    const { price = null, quantity = 0 } = live.get(id) ?? {};
    for (const option of elements) {
      const repriced = price !== null && showPrice(option, price);
      const restocked = showAvailability(option, price ? quantity : 0);
      changed = repriced || restocked || changed;
    }
  }
  if (changed) announceChange();
}

/** The same for the cards of a grid. */
export async function checkLiveProducts(): Promise<void> {
  const cards = marked('[data-live-product]', 'liveProduct');
  if (cards.size === 0) return;
  const live = await liveProducts([...cards.keys()]);
  for (const [id, { from, isAvailable }] of live ?? []) {
    for (const card of cards.get(id) ?? []) {
      if (from) showPrice(card, from);
      showBadge(card, isAvailable, from);
    }
  }
}

function marked(selector: string, key: string): Map<string, HTMLElement[]> {
  const elements = new Map<string, HTMLElement[]>();
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const id = element.dataset[key]!;
    elements.set(id, [...(elements.get(id) ?? []), element]);
  }
  return elements;
}

/** Writes only what differs, so that an unchanged page is not touched. True if anything did. */
function write(element: Element | null, text: string): boolean {
  if (!element || element.textContent.trim() === text) return false;
  element.textContent = text;
  return true;
}

function money(value: Money): string {
  return formatMoney(value, document.documentElement.dataset.locale === 'en' ? 'en' : 'sr');
}

function showPrice(root: HTMLElement, price: Price): boolean {
  const changed = write(root.querySelector('[data-price-now]'), money(price.now));
  const was = root.querySelector<HTMLElement>('[data-was]');
  const label = root.querySelector<HTMLElement>('[data-was-label]');
  if (!was || !label) return changed;
  was.hidden = label.hidden = !price.was;
  label.parentElement?.classList.toggle('text-sale', price.was !== null);
  if (price.was) write(was.querySelector('[data-price-was]'), money(price.was));
  const net = Number(root.dataset.net);
  const unitPrice = root.querySelector('[data-unit-price]');
  if (net && unitPrice)
    write(unitPrice, money(unitPriceOf(price.now, { amount: net, unit: 'ml' })));
  return changed;
}

function showAvailability(option: HTMLElement, quantity: number): boolean {
  // Whether a sale has begun is not in this answer; the next release says so.
  if (option.dataset.state === 'coming-soon') return false;
  const availability = availabilityOf(quantity);
  const line = option.querySelector<HTMLElement>('[data-availability]');
  if (!line) return false;
  const buyable = quantity > 0;
  const couldBuy = option.dataset.state !== 'sold-out';
  option.dataset.state = availability.state;
  line.dataset.tone = buyable ? 'good' : 'bad';
  write(line, availabilityText(option, availability));
  return buyable !== couldBuy;
}

function availabilityText(option: HTMLElement, availability: Availability): string {
  const texts = option.closest('form')!.dataset;
  if (availability.state === 'low') {
    return (JSON.parse(texts.textLow ?? '[]') as string[])[availability.left - 1] ?? '';
  }
  return (availability.state === 'in-stock' ? texts.textInStock : texts.textSoldOut) ?? '';
}

function showBadge(card: HTMLElement, isAvailable: boolean, price: Price | null): void {
  const badge = card.querySelector<HTMLElement>('[data-badge]');
  if (!badge || card.dataset.state === 'coming-soon') return;
  const off = price ? percentOff(price) : 0;
  badge.hidden = isAvailable && off === 0;
  badge.classList.toggle('bg-sale', isAvailable);
  badge.classList.toggle('text-white', isAvailable);
  badge.classList.toggle('bg-paper', !isAvailable);
  badge.classList.toggle('text-ink', !isAvailable);
  const { textOff = '', textSoldOut = '' } = badge.dataset;
  write(badge, isAvailable ? textOff.replace('0', String(off)) : textSoldOut);
}

function announceChange(): void {
  const form = document.querySelector('form[data-buy]');
  form?.querySelector('[data-changed]')?.classList.remove('hidden');
  form?.dispatchEvent(new Event('live'));
}
