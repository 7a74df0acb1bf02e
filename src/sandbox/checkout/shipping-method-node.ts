import { jsonText } from '../catalogue/json-text.ts';
import { translation } from '../catalogue/translations/translation.ts';
import type { Json, WithMetadata } from '../records/base.ts';
import type { CheckoutDelivery } from '../records/sales.ts';
import type { ShippingMethodChannelListing, ShippingMethodType } from '../records/shop.ts';
import type { FieldMaps, FieldResolver } from '../schema/field-map.ts';
import type { InChannel } from '../schema/node.ts';
import { globalId } from '../state/global-id.ts';
import { money, type Money } from '../state/money.ts';
import type { Context } from '../state/state.ts';

/** A method as it was offered to a checkout; what the offer does not remember is null. */
type OfferedMethod = {
  readonly __typename: 'ShippingMethod';
  readonly delivery: CheckoutDelivery;
} & WithMetadata;

/** GraphQL's ShippingMethod: a method as shoppers see it, as it was offered or (in an order, in the shop) as it is. */
export type ShippingMethodNode = OfferedMethod | InChannel<'shippingMethodType'>;

export function methodOfDelivery(delivery: CheckoutDelivery): OfferedMethod {
  const { metadata, privateMetadata } = delivery;
  return { __typename: 'ShippingMethod', delivery, metadata, privateMetadata };
}

type Shown = {
  readonly method: number;
  readonly type: 'PRICE' | 'WEIGHT' | null;
  readonly name: string;
  readonly description: Json | null;
  readonly minimumDeliveryDays: number | null;
  readonly maximumDeliveryDays: number | null;
  readonly price: Money;
  readonly minimumOrderPrice: Money | null;
  readonly maximumOrderPrice: Money | null;
  readonly minimumOrderWeight: Weight | null;
  readonly maximumOrderWeight: Weight | null;
  readonly active: boolean;
  readonly message: string;
};
type Weight = { readonly unit: string; readonly value: number };

function shown(source: ShippingMethodNode, { store }: Context): Shown {
  if (!('delivery' in source)) return asItIs(source, store.get('shop', 1).defaultWeightUnit, store);
  const { delivery } = source;
  const checkout = store.get('checkout', delivery.checkout);
  return {
    ...delivery,
    method: delivery.shippingMethod,
    type: null,
    price: money(delivery.price, store.get('channel', checkout.channel).currency),
    minimumOrderPrice: null,
    maximumOrderPrice: null,
    minimumOrderWeight: null,
    maximumOrderWeight: null,
    active: delivery.active && delivery.isValid,
  };
}

function asItIs(
  { record, channel }: InChannel<'shippingMethodType'>,
  unit: string,
  store: Context['store'],
): Shown {
  const listing = store
    .by('shippingMethodChannelListing', 'shippingMethod', record.pk)
    .find((candidate) => candidate.channel === channel?.pk);
  const amount = (minor: number | null | undefined) =>
    minor === null || minor === undefined || channel === null
      ? null
      : money(minor, channel.currency);
  return {
    ...record,
    method: record.pk,
    price: amount(listing?.price ?? 0)!,
    ...limits(record, listing, amount, unit),
    active: true,
    message: '',
  };
}

function limits(
  { minimumOrderWeight, maximumOrderWeight }: ShippingMethodType,
  listing: ShippingMethodChannelListing | undefined,
  amount: (minor: number | null | undefined) => Money | null,
  unit: string,
) {
  const weight = (kilograms: number | null) =>
    kilograms === null ? null : { unit, value: kilograms };
  return {
    minimumOrderPrice: amount(listing?.minimumOrderPrice),
    maximumOrderPrice: amount(listing?.maximumOrderPrice),
    minimumOrderWeight: weight(minimumOrderWeight),
    maximumOrderWeight: weight(maximumOrderWeight),
  };
}

function field(name: Exclude<keyof Shown, 'method' | 'description'>): FieldResolver {
  return (source: ShippingMethodNode, _: object, context) => shown(source, context)[name];
}

export const shippingMethodFields: FieldMaps = {
  ShippingMethod: {
    id: (source: ShippingMethodNode, _: object, context) =>
      globalId('ShippingMethod', shown(source, context).method),
    type: field('type'),
    name: field('name'),
    description: (source: ShippingMethodNode, _: object, context) =>
      jsonText(shown(source, context).description),
    minimumDeliveryDays: field('minimumDeliveryDays'),
    maximumDeliveryDays: field('maximumDeliveryDays'),
    price: field('price'),
    minimumOrderPrice: field('minimumOrderPrice'),
    maximumOrderPrice: field('maximumOrderPrice'),
    minimumOrderWeight: field('minimumOrderWeight'),
    maximumOrderWeight: field('maximumOrderWeight'),
    active: field('active'),
    message: field('message'),
    translation: (source: ShippingMethodNode, args: { readonly languageCode: string }, context) => {
      const { method } = shown(source, context);
      const record = context.store.find('shippingMethodType', method);
      return record === null ? null : withTypeName(translation(record, args));
    },
  },
};

/** Its translations are those of a ShippingMethod, whatever its record is called. */
function withTypeName(node: ReturnType<typeof translation>) {
  return node === null ? null : { ...node, __typename: 'ShippingMethodTranslation' };
}
