import { offsetConnection, type PageArguments } from '../../catalogue/connection.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import type { Channel } from '../../records/shop.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { State } from '../../state/state.ts';
import { bySlug } from '../channels/channel-fields.ts';
import {
  isPluginActive,
  knownPlugins,
  pluginById,
  savedPlugin,
  type Plugin,
} from './plugin-state.ts';

type ListArguments = PageArguments & {
  readonly filter?: {
    readonly statusInChannels?: {
      readonly active: boolean;
      readonly channels: readonly string[];
    } | null;
    readonly search?: string | null;
    readonly type?: 'PER_CHANNEL' | 'GLOBAL' | null;
  } | null;
  readonly sortBy?: {
    readonly field: 'NAME' | 'IS_ACTIVE';
    readonly direction: 'ASC' | 'DESC';
  } | null;
};
type Setup = { readonly plugin: Plugin; readonly channel: Channel | null };

export const pluginFields: FieldMaps = {
  Query: {
    plugin: (_: unknown, { id }: { id: string }) => pluginById(id),
    plugins: (_: unknown, args: ListArguments, { state }, info) =>
      offsetConnection(listed(state, args), (plugin) => plugin, args, info),
  },
  Plugin: {
    globalConfiguration: (plugin: Plugin) =>
      plugin.perChannel ? null : ({ plugin, channel: null } satisfies Setup),
    channelConfigurations: (plugin: Plugin, _: object, { store }) =>
      plugin.perChannel
        ? bySlug(store.all('channel')).map((channel): Setup => ({ plugin, channel }))
        : [],
  },
  PluginConfiguration: {
    active: ({ plugin, channel }: Setup, _: object, { state }) =>
      isPluginActive(state, plugin, channel?.pk ?? null),
    configuration: (setup: Setup, _: object, { state }) => configurationOf(state, setup),
  },
};

function listed(state: State, { filter, sortBy }: ListArguments): Plugin[] {
  const { statusInChannels, search, type } = filter ?? {};
  const matches = (plugin: Plugin) =>
    (!type || plugin.perChannel === (type === 'PER_CHANNEL')) &&
    (!search ||
      [plugin.name, plugin.description].some((text) =>
        text.toLowerCase().includes(search.toLowerCase()),
      )) &&
    (!statusInChannels ||
      channelsOf(plugin, statusInChannels.channels).some(
        (channel) => isPluginActive(state, plugin, channel) === statusInChannels.active,
      ));
  const plugins = knownPlugins.filter(matches);
  if (sortBy?.field === 'IS_ACTIVE')
    plugins.sort((a, b) => Number(isAnywhereActive(state, a)) - Number(isAnywhereActive(state, b)));
  return sortBy?.direction === 'DESC' ? plugins.reverse() : plugins;
}

function channelsOf({ perChannel }: Plugin, ids: readonly string[]): (number | null)[] {
  return perChannel
    ? ids.flatMap((id) => {
        const parts = parseGlobalId(id);
        return parts === null ? [] : [Number(pkOf(parts))];
      })
    : [null];
}

function isAnywhereActive(state: State, plugin: Plugin): boolean {
  return plugin.perChannel
    ? state.store.all('channel').some(({ pk }) => isPluginActive(state, plugin, pk))
    : isPluginActive(state, plugin, null);
}

/** The plugin's settings with what staff saved. */
function configurationOf(state: State, { plugin, channel }: Setup) {
  const saved = savedPlugin(state, plugin.id, channel?.pk ?? null)?.configuration ?? [];
  return plugin.configuration.map((item) => ({
    ...item,
    value: saved.find(({ name }) => name === item.name)?.value ?? item.value,
  }));
}
