import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { noteEvent } from './gift-card-events.ts';
import { isExpired } from './gift-card-input.ts';

function statusMutation(isActive: boolean) {
  return mutation(({ id }: { id: string }, context) => {
    const giftCard = requireRecord(context.store, 'giftCard', id, 'giftCardId');
    if (isActive && isExpired(context, giftCard))
      refuse('id', 'EXPIRED_GIFT_CARD', 'Expired gift card cannot be activated and resend.');
    if (giftCard.isActive !== isActive) {
      context.store.update(giftCard, { isActive });
      noteEvent(context, giftCard, isActive ? 'ACTIVATED' : 'DEACTIVATED');
    }
    context.state.events.emit('GIFT_CARD_STATUS_CHANGED', { giftCard }, context.requestor);
    return { giftCard };
  });
}

export const giftCardStatusMutations: FieldMap = {
  giftCardActivate: statusMutation(true),
  giftCardDeactivate: statusMutation(false),
};
