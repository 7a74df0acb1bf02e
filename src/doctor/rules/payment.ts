import type { AppFacts, ChannelFacts, ShopFacts } from '../facts.ts';
import { check, type Finding, named } from '../finding.ts';

const area = 'Payment';
/** Plugins that call every amount paid (SURPRISES 2). */
const dummies = ['mirumee.payments.dummy', 'mirumee.payments.dummy_credit_card'];
const payingEvents = ['TRANSACTION_INITIALIZE_SESSION', 'PAYMENT_LIST_GATEWAYS'];

export function judgePayment(shop: ShopFacts): Finding[] {
  const seen = shop.channels.filter(({ delivery }) => delivery !== null);
  return seen.flatMap((channel) => [judgeMeans(channel, shop), judgeDummies(channel, shop)]);
}

function judgeMeans({ slug, orders }: ChannelFacts, { apps }: ShopFacts): Finding {
  const { ok, warning, problem, skipped } = check(area, 'means of payment');
  const page = `Dashboard: Configuration → Channels → ${slug} → Allow unpaid orders`;
  if (!orders.known) return skipped(`How orders of ${slug} can be paid: ${orders.why}.`);
  const { allowUnpaid, expireAfter } = orders.value;
  if (allowUnpaid && expireAfter !== null)
    return warning(
      `Unpaid orders of ${slug} expire after ${expireAfter} minutes, and cash on delivery is unpaid until the courier comes.`,
      `Dashboard: Configuration → Channels → ${slug} → Order expiration: empty.`,
    );
  if (allowUnpaid) return ok(`Orders of ${slug} may stay unpaid: cash on delivery works.`);
  if (!apps.known) return skipped(`Whether an App takes payments in ${slug}: ${apps.why}.`);
  const paying = apps.value.filter(takesPayments);
  if (paying.length > 0)
    return warning(
      `${slug} allows no unpaid orders; ${named(paying.map(({ name }) => name))} can take payments, but this shop offers cash on delivery only.`,
      `${page}.`,
    );
  return problem(`Orders of ${slug} can neither stay unpaid nor be paid.`, `${page}.`);
}

function takesPayments({ isActive, webhooks }: AppFacts): boolean {
  return (
    isActive &&
    webhooks.some(
      (webhook) => webhook.isActive && webhook.events.some((event) => payingEvents.includes(event)),
    )
  );
}

function judgeDummies({ slug }: ChannelFacts, { plugins }: ShopFacts): Finding {
  const { ok, problem, skipped } = check(area, 'dummy payments');
  if (!plugins.known)
    return skipped(`Whether anybody can pay with false money in ${slug}: ${plugins.why}.`);
  const active = plugins.value.filter(
    ({ id, activeIn }) =>
      dummies.includes(id) && (activeIn.includes(slug) || activeIn.includes('*')),
  );
  if (active.length === 0) return ok(`No dummy payment plugin is active in ${slug}.`);
  return problem(
    `The plugin "${named(active.map(({ name }) => name))}" is active in ${slug}: anybody can make an order that counts as fully paid.`,
    `Dashboard: Extensions → Plugins → ${named(active.map(({ name }) => name))} → ${slug}: not active.`,
  );
}
