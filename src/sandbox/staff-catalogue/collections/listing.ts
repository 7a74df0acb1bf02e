import type { Collection } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import {
  checkPublication,
  cleanChannels,
  publication,
  type PublishableInput,
} from '../listings/channels.ts';

type Input = {
  readonly addChannels?: readonly PublishableInput[] | null;
  readonly removeChannels?: readonly string[] | null;
};

/** Saleor tells nobody of this. */
export const collectionChannelListingUpdate = mutation<{ id: string; input: Input }>(
  ({ id, input }, context) => {
    const { store } = context;
    const collection = requireRecord(store, 'collection', id);
    const errors = new FieldErrors();
    const { changed, removed } = cleanChannels(
      store,
      input.addChannels ?? [],
      input.removeChannels ?? [],
      'addChannels',
      errors,
    );
    checkPublication(changed, errors);
    errors.refuse();
    for (const entry of changed) list(context, collection, entry.channel.pk, entry);
    for (const listing of store.by('collectionChannelListing', 'collection', collection.pk))
      if (removed.includes(listing.channel)) store.remove(listing);
    return { collection: inChannel<'collection'>(collection, null) };
  },
);

function list(
  { store, state }: Context,
  collection: Collection,
  channel: number,
  input: PublishableInput,
): void {
  const fields = publication(input, state.clock.instant());
  const listing = store
    .by('collectionChannelListing', 'collection', collection.pk)
    .find((candidate) => candidate.channel === channel);
  if (listing !== undefined) store.update<'collectionChannelListing'>(listing, fields);
  else
    store.insert('collectionChannelListing', {
      collection: collection.pk,
      channel,
      isPublished: false,
      publishedAt: null,
      ...fields,
    });
}
