import type { AppFacts, ChannelFacts, ShopFacts, WebhookFacts } from '../facts.ts';
import { check, counted, type Finding, named } from '../finding.ts';

const area = 'Apps and background work';
/** Milliseconds after which a delivery that waits is not a matter of seconds any more. */
const patience = 10 * 60_000;
const runBeat =
  'Run a Celery worker and, apart from it, one beat with --scheduler saleor.schedulers.schedulers.DatabaseScheduler; `celery worker -B` stalls.';

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
        `${counted(pending, 'delivery', 'deliveries')} of the webhook "${name}" of ${app} wait since more than ten minutes: nobody sends them.`,
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

/** Saleor's beat works prices out every 30 s: those of running promotions tell whether it does. */
function judgePromotions({ slug, promotions, products }: ChannelFacts): Finding[] {
  const { ok, problem, skipped } = check(area, 'promotion prices');
  if (!promotions.known) return [skipped(`Promotion prices in ${slug}: ${promotions.why}.`)];
  const { running, products: promoted, isComplete } = promotions.value;
  // What is free cannot become cheaper.
  const about = products.filter(
    ({ id, price }) => promoted.includes(id) && (price?.amount ?? 0) > 0,
  );
  const dear = about.filter(({ onSale }) => !onSale).map((each) => each.slug);
  const lasting = products
    .filter(({ id, onSale }) => isComplete && onSale && !promoted.includes(id))
    .map((each) => each.slug);
  const findings: Finding[] = [];
  if (dear.length > 0 && dear.length === about.length)
    findings.push(
      problem(
        `None of the ${counted(about.length, 'product')} in ${named(running)} has its lower price in ${slug}: Saleor’s beat does not work prices out.`,
        runBeat,
      ),
    );
  else if (dear.length > 0)
    findings.push(
      problem(
        `${counted(dear.length, 'product')} of ${named(running)} at full price in ${slug}, while others are lower: ${named(dear)}.`,
        `Dashboard: Discounts → the promotion → save its rule again, for Saleor can lose products of a rule while an import runs. If that does not help within a minute: ${runBeat}`,
      ),
    );
  if (lasting.length > 0)
    findings.push(
      problem(
        `Lower prices in ${slug} that no running promotion explains: ${named(lasting)}.`,
        `They stay until Saleor’s beat works them out. ${runBeat}`,
      ),
    );
  if (findings.length > 0) return findings;
  if (about.length === 0)
    return [skipped(`Promotion prices in ${slug}: no promotion has run there for two minutes.`)];
  return [
    ok(
      `Prices in ${slug} are what ${named(running)} ${running.length > 1 ? 'make' : 'makes'} them.`,
    ),
  ];
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
