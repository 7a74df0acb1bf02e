import type { PluginConfiguration } from '../../records/accounts.ts';
import type { State } from '../../state/state.ts';
import plugins from './plugins.json' with { type: 'json' };

type Item = {
  readonly name: string;
  readonly value: string | null;
  readonly type: string;
  readonly label: string;
};

/** A plugin that Saleor 3.23 brings along, as it is before anybody touches it. */
export type Plugin = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly perChannel: boolean;
  readonly active: boolean;
  readonly configuration: readonly Item[];
};

/** By name. */
export const knownPlugins: readonly Plugin[] = plugins;

export function pluginById(id: string): Plugin | null {
  return knownPlugins.find((plugin) => plugin.id === id) ?? null;
}

/** What staff saved for a plugin in a channel (null: for all of them). */
export function savedPlugin(
  { store }: Pick<State, 'store'>,
  id: string,
  channel: number | null,
): PluginConfiguration | null {
  return (
    store.by('pluginConfiguration', 'plugin', id).find((saved) => saved.channel === channel) ?? null
  );
}

/** Whether it works there: as saved, else as the sandbox's switches say. */
export function isPluginActive(state: State, plugin: Plugin, channel: number | null): boolean {
  const saved = savedPlugin(state, plugin.id, channel);
  if (plugin.id === 'mirumee.payments.dummy')
    return state.switches.isOn('dummy-payments') && saved?.active !== false;
  if (plugin.id === 'mirumee.notifications.user_email')
    return saved?.active ?? state.switches.isOn('customer-mail');
  return saved?.active ?? plugin.active;
}
