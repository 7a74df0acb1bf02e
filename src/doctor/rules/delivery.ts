import type { ChannelFacts, MethodFacts, ShopFacts } from '../facts.ts';
import { check, type Finding, named } from '../finding.ts';

const area = 'Delivery';
const home = 'RS';
const page = 'Dashboard: Configuration → Shipping methods';

export function judgeDelivery({ channels }: ShopFacts): Finding[] {
  const seen = channels.filter(({ delivery }) => delivery !== null);
  return [judgeHome(seen), ...seen.flatMap(judgeChannel)];
}

function judgeHome(channels: readonly ChannelFacts[]): Finding {
  const { ok, problem, skipped } = check(area, 'Serbia');
  if (channels.length === 0) return skipped('Delivery to Serbia: there is no channel to look at.');
  const homes = channels.filter(({ delivery }) => delivery!.countries.includes(home));
  if (homes.length > 0)
    return ok(
      `${named(homes.map(({ slug }) => slug))} ${homes.length > 1 ? 'deliver' : 'delivers'} to Serbia.`,
    );
  return problem(
    'No channel delivers to Serbia.',
    `${page} → a zone with the country Serbia, the channel and its warehouse.`,
  );
}

function judgeChannel(channel: ChannelFacts): Finding[] {
  const { slug, delivery } = channel;
  const { countries, methods } = delivery!;
  if (countries.length === 0)
    return [
      check(area, 'countries').problem(
        `The channel ${slug} delivers to no country.`,
        `${page} → a zone with countries, the channel ${slug} and its warehouse.`,
      ),
    ];
  const findings = [judgeCountries(channel)];
  if (countries.includes(home)) {
    if ((methods[home] ?? []).length > 0) findings.push(judgeTotals(slug, methods[home]!));
    findings.push(judgeTrial(channel));
  }
  return findings;
}

function judgeCountries({ slug, delivery }: ChannelFacts): Finding {
  const { ok, problem } = check(area, 'methods');
  const { countries, methods } = delivery!;
  const without = countries.filter((code) => !methods[code]?.some(({ isActive }) => isActive));
  if (without.length > 0)
    return problem(
      `${slug} offers no delivery method for ${named(without)}, although its zones name ${without.length > 1 ? 'them' : 'it'}.`,
      `${page} → the zone → a price-based method with a price in ${slug}.`,
    );
  const names = [...new Set(countries.flatMap((code) => methods[code]!.map(({ name }) => name)))];
  return ok(`${slug} delivers to ${named(countries, 15)} by ${named(names)}.`);
}

/** Order totals for which no method is meant: a cart of that size cannot be sent. */
function judgeTotals(slug: string, methods: readonly MethodFacts[]): Finding {
  const { ok, problem } = check(area, 'order totals');
  const gap = firstGap(methods.filter(({ isActive }) => isActive));
  if (gap === null) return ok(`${slug} has a delivery method to Serbia for orders of any total.`);
  const [from, to] = gap;
  return problem(
    `No method of ${slug} delivers orders ${to === null ? `above ${from}` : `between ${from} and ${to}`} to Serbia.`,
    `${page} → the zone of Serbia → the methods: least and greatest order value.`,
  );
}

/**
 * The first range of totals between methods, exclusive, null without one. Steps up to one unit of
 * the currency are none: "up to 4999" and "from 5000" leave nothing out in dinars.
 */
export function firstGap(methods: readonly MethodFacts[]): [number, number | null] | null {
  let reached = 0;
  for (const { from, to } of methods.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))) {
    if ((from ?? 0) > reached + 1) return [reached, from];
    if (to === null) return null;
    reached = Math.max(reached, to);
  }
  return [reached, null];
}

function judgeTrial({ slug, trial }: ChannelFacts): Finding {
  const { ok, problem, skipped } = check(area, 'trial cart');
  if (!trial.known) return skipped(`A trial cart in ${slug}: ${trial.why}.`);
  const { refusals, methods } = trial.value;
  if (refusals.length > 0)
    return problem(
      `A cart for Serbia was refused in ${slug}: ${refusals.join(' ')}`,
      `Dashboard: the stock of the first product; that its warehouse belongs to ${slug} (Configuration → Channels) and to Serbia’s zone (${page}).`,
    );
  if (methods.length > 0)
    return ok(`A cart in ${slug} can be sent to Serbia by ${named(methods)}.`);
  return problem(
    `A cart in ${slug} was offered no delivery to Serbia.`,
    `${page} → the zone of Serbia: order values, weights, postal codes and excluded products of its methods.`,
  );
}
