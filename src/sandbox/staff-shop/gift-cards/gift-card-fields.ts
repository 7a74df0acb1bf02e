import type { GiftCard } from '../../records/discounts.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { permissionDenied } from '../../state/failures.ts';
import { money } from '../../state/money.ts';

export const giftCardFields: FieldMaps = {
  GiftCard: {
    displayCode: ({ code }: GiftCard) => code.slice(-4),
    last4CodeChars: ({ code }: GiftCard) => code.slice(-4),
    code: (card: GiftCard, _: object, { requestor }) => {
      const owners = [card.usedBy, card.assignedTo];
      if (
        requestor.permissions.has('MANAGE_GIFT_CARD') ||
        (requestor.user !== null && owners.includes(requestor.user.pk))
      )
        return card.code;
      throw permissionDenied(
        'To access this path, you need one of the following permissions: OWNER, MANAGE_GIFT_CARD',
      );
    },
    created: ({ createdAt }: GiftCard) => createdAt,
    initialBalance: ({ initialBalance, currency }: GiftCard) => money(initialBalance, currency),
    currentBalance: ({ currentBalance, currency }: GiftCard) => money(currentBalance, currency),
    endDate: ({ expiryDate }: GiftCard) => expiryDate,
    startDate: () => null,
  },
};
