import type { Channel } from '../../records/shop.ts';
import type { Store } from '../../state/store.ts';
import type { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { inBoth, repeated } from '../../staff-shop/input/lists.ts';
import { instantFrom } from '../../staff-shop/input/instants.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { pksInput } from '../ids.ts';

export type PublishableInput = {
  readonly channelId: string;
  readonly isPublished?: boolean | null;
  readonly publicationDate?: string | null;
  readonly publishedAt?: string | null;
};

type Cleaned<Input> = {
  readonly changed: readonly (Input & { readonly channel: Channel })[];
  readonly removed: readonly number[];
};

/**
 * The channels a listing mutation changes and removes. Duplicates are gathered as errors (then nothing else is
 * looked at); ids of no channel are refused at once. `field` is the input's list of changed channels.
 */
export function cleanChannels<Input extends PublishableInput>(
  store: Store,
  changed: readonly Input[],
  removed: readonly string[],
  field: string,
  errors: FieldErrors,
): Cleaned<Input> {
  const ids = changed.map(({ channelId }) => channelId);
  const both = inBoth(ids, removed);
  if (both.length > 0)
    errors.add(
      'input',
      'DUPLICATED_INPUT_ITEM',
      'The same object cannot be in both lists for adding and removing items.',
      { channels: both },
    );
  for (const [name, list] of [
    [field, ids],
    ['removeChannels', removed],
  ] as const)
    if (repeated(list).length > 0)
      errors.add(name, 'DUPLICATED_INPUT_ITEM', 'Duplicated channel ID.', {
        channels: repeated(list),
      });
  if (errors.any) return { changed: [], removed: [] };
  const channels = recordsOf(store, 'channel', ids, 'channelId');
  return {
    changed: changed.map((input, index) => ({ ...input, channel: channels[index]! })),
    removed: pksInput('channel', removed, 'removeChannels').map(Number),
  };
}

/** Gathers inputs that give the date of publication twice. */
export function checkPublication(inputs: readonly PublishableInput[], errors: FieldErrors): void {
  const wrong = inputs.filter(
    ({ publicationDate, publishedAt }) =>
      publicationDate !== undefined && publishedAt !== undefined,
  );
  if (wrong.length > 0)
    errors.add(
      'publicationDate',
      'INVALID',
      'Only one of argument: publicationDate or publishedAt must be specified.',
      { channels: wrong.map(({ channelId }) => channelId) },
    );
}

/** What an input makes of the two publication fields; publishing without a date is publishing now, also again. */
export function publication(
  input: PublishableInput,
  now: string,
): { isPublished?: boolean; publishedAt?: string | null } {
  const given = input.publicationDate
    ? instantFrom(`${input.publicationDate}T00:00:00Z`)
    : input.publishedAt
      ? instantFrom(input.publishedAt)
      : null;
  const dated = input.publicationDate !== undefined || input.publishedAt !== undefined;
  return {
    ...(input.isPublished !== undefined && { isPublished: input.isPublished ?? false }),
    ...(input.isPublished === true && given === null
      ? { publishedAt: now }
      : dated && { publishedAt: given }),
  };
}
