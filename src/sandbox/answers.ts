import { accountFields } from './accounts/fields.ts';
import { appFields } from './apps/fields.ts';
import { catalogueFields } from './catalogue/fields.ts';
import { checkoutFields } from './checkout/fields.ts';
import { orderFields } from './orders/fields.ts';
import { paymentFields } from './payments/fields.ts';
import { mergeFieldMaps } from './schema/field-map.ts';
import { staffCatalogueFields } from './staff-catalogue/fields.ts';
import { staffShopFields } from './staff-shop/fields.ts';

/** All that the sandbox answers: one map of fields a room. */
export const answers = mergeFieldMaps(
  catalogueFields,
  staffCatalogueFields,
  staffShopFields,
  checkoutFields,
  paymentFields,
  orderFields,
  accountFields,
  appFields,
);
