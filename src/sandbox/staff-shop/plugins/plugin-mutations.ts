import type { PluginConfiguration } from '../../records/accounts.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { isPluginActive, pluginById, savedPlugin, type Plugin } from './plugin-state.ts';

type Setting = { readonly name: string; readonly value?: string | null };
type Arguments = {
  readonly id: string;
  readonly channelId?: string | null;
  readonly input: {
    readonly active?: boolean | null;
    readonly configuration?: readonly Setting[] | null;
  };
};

const pluginUpdate = mutation(({ id, channelId, input }: Arguments, { store, state }) => {
  const channel = channelId ? requireRecord(store, 'channel', channelId) : null;
  const plugin = pluginById(id);
  // Without a channel Saleor loads no plugin of channels, so there is none.
  if (plugin === null || (plugin.perChannel && channel === null))
    return refuse('id', 'NOT_FOUND', "Plugin doesn't exist.");
  if (!plugin.perChannel && channel !== null)
    refuse('id', 'INVALID', "Plugin doesn't support configuration per channel.");
  const pk = channel?.pk ?? null;
  const saved = savedPlugin(state, plugin.id, pk);
  const fields = {
    active: input.active ?? saved?.active ?? isPluginActive(state, plugin, pk),
    configuration: configurationAfter(plugin, saved, input.configuration ?? []),
  };
  if (saved !== null) store.update(saved, fields);
  else store.insert('pluginConfiguration', { ...fields, plugin: plugin.id, channel: pk });
  return { plugin: { ...plugin } };
});

/** A setting given as null stays; one the plugin does not have is passed over. */
function configurationAfter(
  { configuration }: Plugin,
  saved: PluginConfiguration | null,
  settings: readonly Setting[],
): PluginConfiguration['configuration'] {
  const known = new Set(configuration.map(({ name }) => name));
  const after = new Map(saved?.configuration.map(({ name, value }) => [name, value]));
  for (const { name, value } of settings)
    if (known.has(name) && value !== null && value !== undefined) after.set(name, value);
  return [...after].map(([name, value]) => ({ name, value }));
}

export const pluginMutations: FieldMap = { pluginUpdate };
