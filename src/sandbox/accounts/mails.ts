import type { Mail } from '../records/accounts.ts';
import type { Channel } from '../records/shop.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

export type Letter = Pick<Mail, 'to' | 'subject' | 'type' | 'text' | 'link'>;

const customerPlugin = 'mirumee.notifications.user_email';
const staffPlugin = 'mirumee.notifications.admin_email';

/**
 * Keeps a mail to a customer as a record, as Saleor sends it: only where its plugin is active in the channel, or the
 * switch `customer-mail` is on. Without a channel it sends none. Says whether it did. Inside a transaction.
 */
export function sendMail(state: State, channel: Channel | null, letter: Letter): boolean {
  if (channel === null) return false;
  const plugin = configurationOf(state.store, customerPlugin, channel.pk);
  if (!state.switches.isOn('customer-mail') && plugin?.active !== true) return false;
  keep(state, channel.slug, letter, senderOf(state.store, plugin));
  return true;
}

/** The same for staff, whose mails belong to no channel. */
export function sendStaffMail(state: State, letter: Letter): void {
  const plugin = configurationOf(state.store, staffPlugin, null);
  keep(state, null, letter, senderOf(state.store, plugin));
}

type Configuration = ReturnType<typeof configurationOf>;

function configurationOf(store: Store, plugin: string, channel: number | null) {
  return store
    .by('pluginConfiguration', 'plugin', plugin)
    .find((configuration) => configuration.channel === channel);
}

function senderOf(store: Store, plugin: Configuration): string {
  const setting = (name: string) =>
    plugin?.configuration.find((field) => field.name === name)?.value || null;
  const shop = store.all('shop')[0];
  const address =
    setting('sender_address') ?? (shop?.defaultMailSenderAddress || 'noreply@example.com');
  const name = setting('sender_name') ?? shop?.defaultMailSenderName ?? '';
  return name === '' ? address : `${name} <${address}>`;
}

function keep(state: State, channel: string | null, letter: Letter, from: string): void {
  state.store.insert('mail', { ...letter, at: state.clock.instant(), from, channel });
}
