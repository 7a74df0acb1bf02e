import type { AppFacts, ChannelFacts, ShopFacts, WebhookFacts } from '../facts.ts';
import { check, counted, type Finding, named } from '../finding.ts';
import { judgePromotions, runBeat } from './promotion-prices.ts';

const area = 'Apps and background work';
/** Milliseconds after which a delivery that waits is not a matter of seconds any more. */
const patience = 10 * 60_000;

export function judgeBackground(shop: ShopFacts): Finding[] {
  const seen = shop.channels.filter(({ delivery }) => delivery !== null);
  return [...judgeApps(shop), ...seen.flatMap(judgePromotions), ...seen.map(judgeSearch)];
}

function judgeApps({ apps, now }: ShopFacts): Finding[] {
  const { ok, warning, skipped } = check(area, 'App');
  if (!apps.known) return [skipped(`Whether an App hears of changes: ${apps.why}.`)];
  const listening = apps.value.filter(hearsOfProducts);
  const heard =
    listening.length > 0
      ? ok(`${named(listening.map(({ name }) => name))} hears of changed products.`)
      : warning(
          'No active App hears of changed products: pages stay as they are until the next build.',
          'Dashboard: Extensions → Install from manifest: the address of the shop’s App.',
        );
  const sleeping = apps.value.filter((app) => !app.isActive);
  return [
    heard,
    ...sleeping.map(({ name }) =>
      warning(`The App "${name}" is not active.`, `Dashboard: Extensions → ${name} → Activate.`),
    ),
    ...judgeWebhooks(apps.value, now),
  ];
}

function hearsOfProducts({ isActive, webhooks }: AppFacts): boolean {
  return (
    isActive && webhooks.some((each) => each.isActive && each.events.includes('PRODUCT_UPDATED'))
  );
}

function judgeWebhooks(apps: readonly AppFacts[], now: Date): Finding[] {
  const { ok, warning, problem } = check(area, 'webhooks');
  const webhooks = apps
    .filter(({ isActive }) => isActive)
    .flatMap((app) => app.webhooks.map((webhook) => ({ app: app.name, ...webhook })));
  const off = webhooks.filter(({ isActive }) => !isActive);
  const failing = webhooks.filter((each) => each.isActive && fails(each));
  const stuck = webhooks.filter((each) => waits(each, now));
  const findings = [
    ...off.map(({ app, name }) =>
      warning(
        `The webhook "${name}" of ${app} is not active.`,
        `Dashboard: Extensions → ${app} → Webhooks; Saleor does not switch it on again by itself.`,
      ),
    ),
    ...failing.map(({ app, name, failed, targetUrl }) =>
      problem(
        `The last deliveries of the webhook "${name}" of ${app} failed (${failed} are kept): ${targetUrl}.`,
        `See that the App runs and answers 2xx in time at that address; Saleor gives up after five tries, so catch up by hand afterwards.`,
      ),
    ),
    ...stuck.map(({ app, name, pending }) =>
      problem(
        `${counted(pending, 'delivery', 'deliveries')} of the webhook "${name}" of ${app} wait, the oldest for more than ten minutes: nobody sends them.`,
        runBeat,
      ),
    ),
  ];
  if (findings.length > 0 || webhooks.length === 0) return findings;
  return [
    ok(`No delivery of ${counted(webhooks.length, 'webhook')} has failed or waits for long.`),
  ];
}

/** Its last news is a failure. */
function fails({ lastFailure, lastSuccess }: WebhookFacts): boolean {
  return lastFailure !== null && (lastSuccess === null || lastFailure > lastSuccess);
}

function waits({ oldestPending }: WebhookFacts, now: Date): boolean {
  return oldestPending !== null && now.getTime() - oldestPending.getTime() > patience;
}

/** Saleor's beat indexes changed products every minute. */
function judgeSearch({ slug, search }: ChannelFacts): Finding {
  const { ok, problem, skipped } = check(area, 'search');
  if (search.kind === 'none') return skipped(`Search in ${slug}: ${search.why}.`);
  const { word, product, found } = search;
  if (found)
    return ok(`Search in ${slug} finds the product changed last, ${product}, by "${word}".`);
  return problem(
    `Search in ${slug} does not find ${product} by "${word}", although it was changed more than five minutes ago: Saleor’s beat does not index.`,
    runBeat,
  );
}
