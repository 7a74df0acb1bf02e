import type { Channel } from '../../records/shop.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import { refuse } from '../../schema/mutation.ts';
import type { Store } from '../../state/store.ts';
import type { FieldErrors } from './field-errors.ts';
import { inBoth, repeated } from './lists.ts';
import { pythonList, recordsOf } from './nodes.ts';

type WithChannelId = { readonly channelId: string };
export type ListingsInput<Added extends WithChannelId> = {
  readonly addChannels?: readonly Added[] | null;
  readonly removeChannels?: readonly string[] | null;
};

/**
 * The channels of a `…ChannelListingUpdate`. A channel named twice is gathered in `errors` and nothing is returned;
 * strange ids are refused at once.
 */
export function listedChannels<Added extends WithChannelId>(
  store: Store,
  errors: FieldErrors,
  { addChannels, removeChannels }: ListingsInput<Added>,
): { added: { input: Added; channel: Channel }[]; removed: number[] } {
  const addedIds = (addChannels ?? []).map(({ channelId }) => channelId);
  const both = inBoth(addedIds, removeChannels);
  if (both.length > 0)
    errors.add(
      'input',
      'DUPLICATED_INPUT_ITEM',
      'The same object cannot be in both lists for adding and removing items.',
      { channels: both },
    );
  checkRepeated(errors, 'addChannels', addedIds);
  checkRepeated(errors, 'removeChannels', removeChannels ?? []);
  errors.refuse();
  const channels = recordsOf(store, 'channel', addedIds, 'channelId');
  return {
    added: (addChannels ?? []).map((input, index) => ({ input, channel: channels[index]! })),
    removed: removedPks(removeChannels ?? []),
  };
}

function checkRepeated(errors: FieldErrors, field: string, ids: readonly string[]): void {
  const twice = repeated(ids);
  if (twice.length > 0)
    errors.add(field, 'DUPLICATED_INPUT_ITEM', 'Duplicated channel ID.', { channels: twice });
}

/** Channels that do not exist are fine to remove. */
function removedPks(ids: readonly string[]): number[] {
  return ids.map((id) => {
    const parts = parseGlobalId(id);
    if (parts === null)
      return refuse(
        'removeChannels',
        'GRAPHQL_ERROR',
        `Could not resolve to a node with the global id list of '${pythonList([id])}'.`,
      );
    if (parts.type !== 'Channel')
      return refuse('removeChannels', 'GRAPHQL_ERROR', `Must receive Channel id: ${id}.`);
    return Number(pkOf(parts));
  });
}
