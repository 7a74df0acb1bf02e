import {
  contains,
  metadataTerm,
  rangeTerm,
  type MetadataFilter,
  type Range,
} from '../../catalogue/filters/filter-terms.ts';
import { pksOf } from '../../catalogue/lookups.ts';
import type { GiftCard, GiftCardTag } from '../../records/discounts.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { ApiFailure } from '../../state/failures.ts';
import { money } from '../../state/money.ts';
import type { Store } from '../../state/store.ts';
import { byPk, listPage, number, text, time, type List, type ListArguments } from './list-query.ts';

type CardsArguments = ListArguments & { readonly search?: string | null };

const createdAt = time<GiftCard>((card) => card.createdAt);

function cards(store: Store, currency: string | null): List<GiftCard> {
  const product = ({ product: pk }: GiftCard) => store.find('product', pk);
  const user = ({ usedBy }: GiftCard) => store.find('user', usedBy);
  const balance = (field: 'currentBalance' | 'initialBalance') => (range: Range<number>) => {
    if (currency === null)
      throw new ApiFailure(
        'You must provide a `currency` filter parameter for filtering by price.',
      );
    const { gte, lte } = range;
    // A bound of 0 counts as none.
    return rangeTerm<GiftCard>(
      { gte: gte || null, lte: lte || null },
      (card) => money(card[field], card.currency).amount,
    );
  };
  return {
    order: [text(({ code }) => code), byPk],
    sorts: {
      PRODUCT: [
        text((card) => product(card)?.name ?? null),
        text((card) => product(card)?.slug ?? null),
        byPk,
      ],
      USED_BY: [
        text((card) => user(card)?.firstName ?? null),
        text((card) => user(card)?.lastName ?? null),
        createdAt,
      ],
      CURRENT_BALANCE: [number(({ currentBalance }) => currentBalance), createdAt],
      CREATED_AT: [createdAt, byPk],
    },
    filter: {
      isActive: (value: boolean) => (card) => card.isActive === value,
      tags: (names: readonly string[]) => (card) => card.tags.some((tag) => names.includes(tag)),
      products: (ids: readonly string[]) => isOneOf(ids, 'Product', (card) => card.product),
      usedBy: (ids: readonly string[]) => isOneOf(ids, 'User', (card) => card.usedBy),
      assignedTo: (ids: readonly string[]) => isOneOf(ids, 'User', (card) => card.assignedTo),
      used: (value: boolean) => (card) => (card.usedByEmail !== null) === value,
      currency: (value: string) => (card) => card.currency === value,
      currentBalance: balance('currentBalance'),
      initialBalance: balance('initialBalance'),
      code: (value: string) => (card) => card.code === value,
      createdByEmail: (value: string) => (card) => card.createdByEmail === value,
      metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
    },
  };
}

function isOneOf(
  ids: readonly string[],
  type: string,
  of: (card: GiftCard) => number | null,
): (card: GiftCard) => boolean {
  const pks = pksOf(ids, type);
  return (card) => {
    const pk = of(card);
    return pk !== null && pks.has(pk);
  };
}

const tags: List<GiftCardTag> = {
  order: [text(({ name }) => name), byPk],
  filter: {
    search:
      (value: string) =>
      ({ name }) =>
        contains(name, value),
  },
};

export const giftCardLists: FieldMaps = {
  Query: {
    giftCard: (_: unknown, { id }: { id: string }, { store }) => recordById(store, 'giftCard', id),
    giftCards: (_: unknown, args: CardsArguments, context, info) => {
      const { store } = context;
      const currency = (args.filter?.['currency'] as string | undefined) ?? null;
      if (args.sortBy?.field === 'CURRENT_BALANCE' && currency === null)
        throw new ApiFailure('Sorting by balance requires filtering by currency.');
      const items = store
        .all('giftCard')
        .filter((card) => !args.search || isFound(store, card, args.search));
      return listPage(items, cards(store, currency), (card) => card, args, { context, info });
    },
    giftCardCurrencies: (_: unknown, __: object, { store }) => [
      ...new Set(store.all('giftCard').map(({ currency }) => currency)),
    ],
    giftCardTags: (_: unknown, args: ListArguments, context, info) =>
      listPage(context.store.all('giftCardTag'), tags, (tag) => tag, args, { context, info }),
  },
};

/** By code, and by who made or used the card. */
function isFound(store: Store, card: GiftCard, words: string): boolean {
  const people = [card.createdBy, card.usedBy].map((pk) => store.find('user', pk));
  const texts = [
    card.code,
    card.createdByEmail,
    card.usedByEmail,
    ...people.flatMap((user) => [user?.firstName, user?.lastName, user?.email]),
  ];
  return texts.some((each) => each?.toLowerCase().startsWith(words.toLowerCase()));
}
