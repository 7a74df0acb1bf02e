import type { Channel } from '../records/shop.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import type { Store } from '../state/store.ts';
import { requireChannel } from './channel-access.ts';

type Input = {
  readonly automaticallyConfirmAllNewOrders?: boolean;
  readonly automaticallyFulfillNonShippableGiftCard?: boolean;
};

/** Settings from before each channel had its own: the first active channel's are shown, and all are changed at once. */
export const orderSettingsFields: FieldMaps = {
  Query: {
    orderSettings: (_: unknown, __: object, { store }) => {
      const channel = firstChannel(store);
      return channel === null ? null : settingsOf(channel);
    },
  },
  Mutation: {
    orderSettingsUpdate: mutation(({ input }: { input: Input }, context) => {
      const { store } = context;
      const first = firstChannel(store);
      if (first === null) return refuse(null, 'INVALID', 'There is no active channel available');
      requireChannel(context, first.pk);
      for (const channel of store.all('channel')) store.update<'channel'>(channel, { ...input });
      return { orderSettings: settingsOf(first) };
    }),
  },
};

function firstChannel(store: Store): Channel | null {
  const active = store.all('channel').filter(({ isActive }) => isActive);
  return active.sort((a, b) => (a.slug < b.slug ? -1 : 1))[0] ?? null;
}

/** The others are not known of in this place; some of them may not be null. */
function settingsOf(channel: Channel) {
  const {
    automaticallyConfirmAllNewOrders,
    automaticallyFulfillNonShippableGiftCard,
    markAsPaidStrategy,
  } = channel;
  return {
    automaticallyConfirmAllNewOrders,
    automaticallyFulfillNonShippableGiftCard,
    markAsPaidStrategy,
  };
}
