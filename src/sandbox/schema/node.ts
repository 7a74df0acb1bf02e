import type { AnyRecord, Model, Records } from '../records/all.ts';
import type { Channel } from '../records/shop.ts';
import { typeOf } from '../state/global-id.ts';

/** A record seen in a channel, as Saleor's ChannelContext: prices, listings and stock below it depend on that. */
export type InChannel<M extends Model> = {
  readonly __typename: string;
  readonly record: Records[M];
  /** Null for staff and Apps that named none. */
  readonly channel: Channel | null;
};

export function inChannel<M extends Model>(
  record: Records[M],
  channel: Channel | null,
): InChannel<M> {
  return { __typename: typeOf(record.model), record, channel };
}

/** The record behind a resolver's source, whether wrapped or bare; null for any other value. */
export function recordOf(source: unknown): AnyRecord | null {
  if (typeof source !== 'object' || source === null) return null;
  if ('model' in source) return source as AnyRecord;
  if ('record' in source) return recordOf(source.record);
  return null;
}
