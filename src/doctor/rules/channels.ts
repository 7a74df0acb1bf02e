import type { ChannelFacts, ShopFacts } from '../facts.ts';
import { check, type Finding, named } from '../finding.ts';

const area = 'Channels';

export function judgeChannels(shop: ShopFacts): Finding[] {
  return [...shop.channels.flatMap((channel) => judgeChannel(channel, shop)), judgeLeftover(shop)];
}

function judgeChannel(channel: ChannelFacts, shop: ShopFacts): Finding[] {
  const { slug, delivery } = channel;
  if (delivery === null) return [judgeUnseen(slug, shop)];
  return [judgeCurrency(channel), judgeWarehouses(slug, shop), judgeTaxes(channel, shop)];
}

function judgeUnseen(slug: string, { allChannels }: ShopFacts): Finding {
  const { problem } = check(area, 'channel');
  const change = `Dashboard: Configuration → Channels → ${slug} → Activate; or name another channel (--channel here, SALEOR_CHANNEL for the shop).`;
  if (!allChannels.known) return problem(`Saleor shows no active channel "${slug}".`, change);
  const found = allChannels.value.find((each) => each.slug === slug);
  if (found) return problem(`The channel "${slug}" is not active.`, change);
  return problem(
    `Saleor has no channel "${slug}"; it has ${named(allChannels.value.map((each) => each.slug))}.`,
    'Dashboard: Configuration → Channels → Create channel, with that slug; or name another channel (--channel here, SALEOR_CHANNEL for the shop).',
  );
}

function judgeCurrency({ slug, products }: ChannelFacts): Finding {
  const { ok, skipped } = check(area, 'currency');
  const currency = products.find(({ price }) => price !== null)?.price?.currency;
  return currency === undefined
    ? skipped(`The currency of ${slug}: nothing there has a price.`)
    : ok(`The channel ${slug} is active and sells in ${currency}.`);
}

function judgeWarehouses(slug: string, { allChannels }: ShopFacts): Finding {
  const { ok, problem, skipped } = check(area, 'warehouses');
  if (!allChannels.known) return skipped(`The warehouses of ${slug}: ${allChannels.why}.`);
  const warehouses = allChannels.value.find((each) => each.slug === slug)?.warehouses ?? [];
  if (warehouses.length > 0) return ok(`${slug} sells from ${named(warehouses)}.`);
  return problem(
    `The channel ${slug} has no warehouse, so nothing in it can be bought.`,
    `Dashboard: Configuration → Channels → ${slug} → Warehouses.`,
  );
}

function judgeTaxes({ slug, products }: ChannelFacts, { allChannels }: ShopFacts): Finding {
  const { ok, warning, skipped } = check(area, 'taxes');
  const page = `Dashboard: Configuration → Taxes → ${slug}`;
  const settings = allChannels.known
    ? allChannels.value.find((each) => each.slug === slug)
    : undefined;
  if (settings && !settings.chargesTaxes)
    return warning(`${slug} charges no taxes.`, `${page}: charge taxes.`);
  if (settings && !(settings.pricesIncludeTax && settings.showsGross))
    return warning(
      `Prices of ${slug} are entered or shown without VAT; the shop shows gross prices.`,
      `${page}: prices entered with tax, and gross prices shown in the storefront.`,
    );
  const priced = products.filter(({ price }) => (price?.amount ?? 0) > 0);
  if (priced.length === 0) return skipped(`Taxes in ${slug}: nothing there has a price.`);
  const untaxed = priced.filter(({ price }) => price!.tax === 0);
  if (untaxed.length === 0) return ok(`All prices of ${slug} contain tax.`);
  return warning(
    `Prices of ${slug} contain no VAT: ${named(untaxed.map((each) => each.slug))}.`,
    'Dashboard: Configuration → Taxes → Tax classes: a rate for the country, and the class on the product types; or Countries: a default rate.',
  );
}

/** The channel that Saleor's installation makes, in dollars. */
function judgeLeftover({ allChannels, channels }: ShopFacts): Finding {
  const { ok, warning, skipped } = check(area, 'leftover channels');
  if (!allChannels.known) return skipped(`Channels left active by mistake: ${allChannels.why}.`);
  const isNamed = channels.some(({ slug }) => slug === 'default-channel');
  const leftover = allChannels.value.find(({ slug }) => slug === 'default-channel');
  if (isNamed || !leftover?.isActive)
    return ok('The channel of Saleor’s installation is not left over.');
  return warning(
    'The channel "default-channel" of Saleor’s installation is still active: carts can be made in it.',
    'Dashboard: Configuration → Channels → default-channel → Deactivate.',
  );
}
