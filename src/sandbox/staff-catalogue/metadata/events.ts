import type { AnyRecord } from '../../records/all.ts';
import type { Context } from '../../state/state.ts';
import { emit } from '../emit.ts';

/** Tells of changed metadata: some models have an event of their own, some also send their UPDATED, many send nothing. */
export function announceMetadata(context: Context, record: AnyRecord): void {
  const legacy = context.store.all('shop')[0]!.useLegacyUpdateWebhookEmission;
  const tell = (name: string, subject: Readonly<Record<string, unknown>>) =>
    emit(context, name, subject);
  switch (record.model) {
    case 'checkout':
      tell('CHECKOUT_METADATA_UPDATED', { checkout: record });
      if (legacy) tell('CHECKOUT_UPDATED', { checkout: record });
      break;
    case 'product':
      if (legacy) tell('PRODUCT_UPDATED', { product: record });
      tell('PRODUCT_METADATA_UPDATED', { product: record });
      break;
    case 'productVariant':
      if (legacy) tell('PRODUCT_VARIANT_UPDATED', { productVariant: record });
      tell('PRODUCT_VARIANT_METADATA_UPDATED', { productVariant: record });
      break;
    case 'user':
      if (legacy) tell('CUSTOMER_UPDATED', { user: record });
      tell('CUSTOMER_METADATA_UPDATED', { user: record });
      break;
    case 'fulfillment':
      tell('FULFILLMENT_METADATA_UPDATED', {
        fulfillment: record,
        order: context.store.get('order', record.order),
      });
      break;
    case 'transactionItem':
      tell('TRANSACTION_ITEM_METADATA_UPDATED', { transaction: record });
      break;
    case 'collection':
    case 'giftCard':
    case 'channel':
    case 'order':
    case 'shippingZone':
    case 'shop':
    case 'warehouse':
    case 'voucher':
      tell(`${constantCase(record.model)}_METADATA_UPDATED`, { [record.model]: record });
      break;
    default:
  }
}

/** `giftCard` → `GIFT_CARD` */
function constantCase(model: string): string {
  return model.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
