import { mergeFieldMaps, type FieldMaps } from '../schema/field-map.ts';
import { channelFields } from './channels/channel-fields.ts';
import { channelMutations } from './channels/channel-mutations.ts';
import { giftCardFields } from './gift-cards/gift-card-fields.ts';
import { giftCardMutations } from './gift-cards/gift-card-mutations.ts';
import { cataloguePartFields } from './lists/catalogue-parts.ts';
import { discountLists } from './lists/discount-lists.ts';
import { giftCardLists } from './lists/gift-card-lists.ts';
import { placeLists } from './lists/place-lists.ts';
import { taxLists } from './lists/tax-lists.ts';
import { menuItemMutations } from './menus/menu-item-mutations.ts';
import { menuMutations } from './menus/menu-mutations.ts';
import { pageMutations } from './pages/page-mutations.ts';
import { pageTypeMutations } from './pages/page-type-mutations.ts';
import { permissionGroupFields } from './permission-groups/group-fields.ts';
import { permissionGroupMutations } from './permission-groups/group-mutations.ts';
import { pluginFields } from './plugins/plugin-fields.ts';
import { pluginMutations } from './plugins/plugin-mutations.ts';
import { promotionEventFields } from './promotions/promotion-events.ts';
import { promotionFields } from './promotions/promotion-fields.ts';
import { promotionMutations } from './promotions/promotion-mutations.ts';
import { saleFields } from './promotions/sale-create.ts';
import { methodMutations } from './shipping/method-mutations.ts';
import { shippingFields } from './shipping/shipping-fields.ts';
import { zoneMutations } from './shipping/zone-mutations.ts';
import { reasonSettingsFields } from './shop/reason-settings.ts';
import { shopFields } from './shop/shop-fields.ts';
import { shopMutations } from './shop/shop-mutations.ts';
import { staffRecipientFields } from './shop/staff-recipients.ts';
import { taxClassMutations } from './taxes/tax-class-mutations.ts';
import { taxConfigurationMutations } from './taxes/tax-configuration-mutations.ts';
import { taxCountryFields, taxCountryMutations } from './taxes/tax-country-mutations.ts';
import { taxFields } from './taxes/tax-fields.ts';
import { translateMutations } from './translations/translate-mutations.ts';
import { translationTypes } from './translations/translation-types.ts';
import { voucherFields } from './vouchers/voucher-fields.ts';
import { voucherMutations } from './vouchers/voucher-mutations.ts';
import { warehouseFields } from './warehouses/warehouse-fields.ts';
import { warehouseMutations } from './warehouses/warehouse-mutations.ts';

export const staffShopFields: FieldMaps = mergeFieldMaps(
  channelFields,
  warehouseFields,
  shippingFields,
  taxFields,
  promotionFields,
  promotionEventFields,
  saleFields,
  voucherFields,
  giftCardFields,
  shopFields,
  reasonSettingsFields,
  staffRecipientFields,
  placeLists,
  taxLists,
  discountLists,
  giftCardLists,
  cataloguePartFields,
  permissionGroupFields,
  taxCountryFields,
  pluginFields,
  translationTypes,
  ...[
    channelMutations,
    warehouseMutations,
    zoneMutations,
    methodMutations,
    taxClassMutations,
    taxConfigurationMutations,
    menuMutations,
    menuItemMutations,
    pageMutations,
    pageTypeMutations,
    promotionMutations,
    voucherMutations,
    giftCardMutations,
    translateMutations,
    shopMutations,
    pluginMutations,
    permissionGroupMutations,
    taxCountryMutations,
  ].map((Mutation) => ({ Mutation })),
);
