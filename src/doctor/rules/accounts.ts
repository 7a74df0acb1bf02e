import type { ChannelFacts, ShopFacts } from '../facts.ts';
import { check, type Finding } from '../finding.ts';

const area = 'Accounts and mail';
const mailPlugins = ['mirumee.notifications.user_email', 'mirumee.notifications.sendgrid_email'];
/** Events by which an App writes the mails itself. */
const mailEvents = ['NOTIFY_USER', 'ACCOUNT_CONFIRMATION_REQUESTED'];

export function judgeAccounts(shop: ShopFacts, site: string | null): Finding[] {
  const seen = shop.channels.filter(({ delivery }) => delivery !== null);
  return [
    ...seen.map((channel) => judgeMail(channel, shop)),
    judgeConfirmation(shop),
    judgeRedirect(shop, site),
  ];
}

/** Whether somebody writes to the customers of a channel; null when that cannot be known. */
function writesMail(slug: string, { plugins, apps }: ShopFacts): boolean | null {
  const byPlugin =
    plugins.known &&
    plugins.value.some(
      ({ id, activeIn }) =>
        mailPlugins.includes(id) && (activeIn.includes(slug) || activeIn.includes('*')),
    );
  const byApp =
    apps.known &&
    apps.value.some(
      ({ isActive, webhooks }) =>
        isActive &&
        webhooks.some(
          (each) => each.isActive && each.events.some((event) => mailEvents.includes(event)),
        ),
    );
  if (byPlugin || byApp) return true;
  return plugins.known && apps.known ? false : null;
}

function judgeMail({ slug }: ChannelFacts, shop: ShopFacts): Finding {
  const { ok, problem, skipped } = check(area, 'mail');
  const writes = writesMail(slug, shop);
  if (writes) return ok(`Customers of ${slug} get mails.`);
  if (writes === null) {
    const [unknown] = [shop.plugins, shop.apps].filter((each) => !each.known);
    return skipped(`Whether customers of ${slug} get mails: ${unknown!.why}.`);
  }
  return problem(
    `Nobody writes to customers of ${slug}: no order confirmation, no link for a new password, while Saleor says that all went well.`,
    `Dashboard: Extensions → Plugins → User emails → ${slug}: active, with EMAIL_URL set for Saleor; a new channel has it off.`,
  );
}

function judgeConfirmation(shop: ShopFacts): Finding {
  const { ok, problem, skipped } = check(area, 'account confirmation');
  const { mustConfirmAccounts: confirm, channels } = shop;
  if (!confirm.known) return skipped(`Whether new accounts must be confirmed: ${confirm.why}.`);
  if (!confirm.value) return ok('New accounts need no confirmation.');
  const silent = channels.filter(({ slug }) => writesMail(slug, shop) === false);
  if (silent.length === 0) return ok('New accounts are confirmed by a mailed link.');
  return problem(
    'New accounts must be confirmed by a mail that nobody sends: customers cannot sign in.',
    'Activate the mails (above), or dashboard: Configuration → Site settings → account confirmation by e-mail: off.',
  );
}

function judgeRedirect({ redirect }: ShopFacts, site: string | null): Finding {
  const { ok, problem, skipped } = check(area, 'links in mails');
  if (!redirect.known) return skipped(`Whether mails may link to the shop: ${redirect.why}.`);
  if (redirect.value === null) return ok(`Mails may link to ${site}.`);
  return problem(
    `Saleor refuses links to ${site}: ${redirect.value}`,
    `Saleor’s setting ALLOWED_CLIENT_HOSTS: add ${new URL(site!).hostname} (a list with commas).`,
  );
}
