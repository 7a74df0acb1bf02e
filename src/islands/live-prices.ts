import { type Money, type Price, percentOff } from '#domain/money.ts';
import { unitPriceOf } from '#domain/net-quantity.ts';
import { type Availability, availabilityOf, isBuyable } from '#domain/product.ts';
import { formatMoney } from '#i18n/format.ts';
import { liveProduct, liveProducts } from '#stores/live.ts';
import { shop } from '#stores/shop.ts';

/** Compares a product page with Saleor once, and changes what is no longer true. */
export async function checkLiveProduct(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-buy]');
  const live = form && (await liveProduct(form.dataset.product ?? ''));
  if (!form || !live) return;
  let changed = false;
  for (const option of form.querySelectorAll<HTMLElement>('[data-live-variant]')) {
    // A variant that Saleor no longer lists is no longer sold.
    const { price = null, quantity = 0 } =
      live.variants.get(option.dataset.liveVariant ?? '') ?? {};
    const repriced = price !== null && showPrice(option, price);
    const restocked = showAvailability(option, price ? quantity : 0, live.isAvailableForPurchase);
    changed = repriced || restocked || changed;
  }
  if (changed) announceChange(form);
}

/** The same for the cards of a grid. */
export async function checkLiveCards(): Promise<void> {
  const cards = marked('[data-live-product]', 'liveProduct');
  if (cards.size === 0) return;
  const live = await liveProducts([...cards.keys()]);
  for (const [id, { from, varies, isAvailable }] of live) {
    for (const card of cards.get(id) ?? []) {
      if (from) showPrice(card, from);
      const label = card.querySelector<HTMLElement>('[data-from]');
      if (label && label.hidden === varies) label.hidden = !varies;
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

function setData(element: HTMLElement, key: string, value: string): void {
  if (element.dataset[key] !== value) element.dataset[key] = value;
}

function money(value: Money): string {
  return formatMoney(value, shop().edition.locale);
}

/** Amounts are compared as numbers: browsers write the same amount in different ways. */
function showMoney(element: HTMLElement | null, value: Money): boolean {
  if (!element || element.dataset.minor === String(value.minor)) return false;
  element.dataset.minor = String(value.minor);
  element.textContent = money(value);
  return true;
}

function showPrice(root: HTMLElement, price: Price): boolean {
  const changed = showMoney(root.querySelector('[data-price-now]'), price.now);
  const was = root.querySelector<HTMLElement>('[data-was]');
  const label = root.querySelector<HTMLElement>('[data-was-label]');
  if (!was || !label) return changed;
  for (const each of [was, label]) if (each.hidden !== !price.was) each.hidden = !price.was;
  label.parentElement?.classList.toggle('text-sale', price.was !== null);
  if (price.was) showMoney(was.querySelector('[data-price-was]'), price.was);
  const net = Number(root.dataset.net);
  if (net) {
    const perHundred = unitPriceOf(price.now, { amount: net, unit: 'ml' });
    showMoney(root.querySelector('[data-unit-price]'), perHundred);
  }
  return changed;
}

function showAvailability(option: HTMLElement, quantity: number, onSale: boolean): boolean {
  // Before its sale a product stays as built: the page says from when.
  if (!onSale && option.dataset.state === 'coming-soon') return false;
  const availability = availabilityOf(onSale ? quantity : 0);
  const line = option.querySelector<HTMLElement>('[data-availability]');
  if (!line) return false;
  const couldBuy = option.dataset.state === 'in-stock' || option.dataset.state === 'low';
  const canBuy = isBuyable(availability);
  setData(option, 'state', availability.state);
  setData(line, 'tone', canBuy ? 'good' : 'bad');
  write(line, availabilityText(option, availability));
  return canBuy !== couldBuy;
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
  // Not available and not on sale yet look alike in this answer.
  if (!badge || (card.dataset.state === 'coming-soon' && !isAvailable)) return;
  const off = price ? percentOff(price) : 0;
  const isHidden = isAvailable && off === 0;
  if (badge.hidden !== isHidden) badge.hidden = isHidden;
  badge.classList.toggle('bg-sale', isAvailable);
  badge.classList.toggle('text-white', isAvailable);
  badge.classList.toggle('bg-paper', !isAvailable);
  badge.classList.toggle('text-ink', !isAvailable);
  const { textOff = '', textSoldOut = '' } = badge.dataset;
  if (!isHidden) write(badge, isAvailable ? textOff.replace('0', String(off)) : textSoldOut);
}

function announceChange(form: HTMLFormElement): void {
  // The region is there, empty, from the start: screen readers miss one that appears with its text.
  write(form.querySelector('[data-changed]'), form.dataset.textChanged ?? '');
  form.dispatchEvent(new Event('live'));
}
