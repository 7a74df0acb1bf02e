import { requireStorefrontUrl } from '../../accounts/redirect-url.ts';
import { validAddress, type AddressInput } from '../../addresses/valid-address.ts';
import type { Shop } from '../../records/shop.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { metadataAfter, type MetadataInput } from '../input/metadata.ts';
import { checkText } from '../input/model-checks.ts';
import { shopOf } from './shop-record.ts';

/** Settings that are taken as they come; the others are looked at first. */
type Plain = Pick<
  Shop,
  | 'headerText'
  | 'description'
  | 'trackInventoryByDefault'
  | 'defaultWeightUnit'
  | 'fulfillmentAutoApprove'
  | 'fulfillmentAllowUnpaid'
  | 'defaultMailSenderName'
  | 'defaultMailSenderAddress'
  | 'customerSetPasswordUrl'
  | 'enableAccountConfirmationByEmail'
  | 'allowLoginWithoutConfirmation'
  | 'allowStorefrontTraffic'
  | 'preserveAllAddressFields'
  | 'passwordLoginMode'
  | 'useLegacyShippingZoneStockAvailability'
  | 'includeTaxesInPrices'
  | 'displayGrossPrices'
  | 'chargeTaxesOnShipping'
  | 'useLegacyUpdateWebhookEmission'
  | 'accountConfirmMergeMode'
>;
type Numbers = Pick<
  Shop,
  | 'reserveStockDurationAnonymousUser'
  | 'reserveStockDurationAuthenticatedUser'
  | 'limitQuantityPerCheckout'
>;
type SettingsInput = MetadataInput & {
  readonly [F in keyof (Plain & Numbers)]?: Shop[F] | null;
} & { readonly name?: string | null };

const shopSettingsUpdate = mutation(({ input }: { input: SettingsInput }, context) => {
  const { store, state, requestor } = context;
  const shop = shopOf(store);
  if (
    (input.passwordLoginMode === 'DISABLED' || input.passwordLoginMode === 'CUSTOMERS_ONLY') &&
    requestor.user !== null
  )
    refuse(
      'passwordLoginMode',
      'PASSWORD_AUTH_RESTRICTION',
      'Cannot restrict password login while authenticated with a password.',
    );
  if (input.customerSetPasswordUrl)
    requireStorefrontUrl(input.customerSetPasswordUrl, 'customerSetPasswordUrl');
  if (typeof input.limitQuantityPerCheckout === 'number' && input.limitQuantityPerCheckout < 1)
    refuse('limitQuantityPerCheckout', 'INVALID', 'Quantity limit cannot be lower than 1.');
  const after = metadataAfter(shop, input);
  const patch = {
    ...input,
    name: input.name ?? shop.name,
    ...reservations(input),
    ...after,
  } as Partial<Shop>;
  checkSettings({ ...shop, ...patch });
  const metadataChanged =
    JSON.stringify([after.metadata, after.privateMetadata]) !==
    JSON.stringify([shop.metadata, shop.privateMetadata]);
  store.update(shop, patch);
  if (metadataChanged) state.events.emit('SHOP_METADATA_UPDATED', { shop }, requestor);
  return { shop };
});

/** Nothing and less than a minute turn reservations off. */
function reservations(input: SettingsInput): Partial<Numbers> {
  const minutes = (value: number | null | undefined) => (value && value >= 1 ? value : null);
  return {
    ...(input.reserveStockDurationAnonymousUser !== undefined && {
      reserveStockDurationAnonymousUser: minutes(input.reserveStockDurationAnonymousUser),
    }),
    ...(input.reserveStockDurationAuthenticatedUser !== undefined && {
      reserveStockDurationAuthenticatedUser: minutes(input.reserveStockDurationAuthenticatedUser),
    }),
  };
}

/** Unlike elsewhere null is no default here: what must be there is refused without it. */
function checkSettings(shop: Shop): void {
  const errors = new FieldErrors();
  for (const [field, value] of Object.entries(shop))
    if (value === null && !nullable.has(field)) refuseNull(errors, field);
  checkText(errors, 'headerText', shop.headerText, 200, true);
  checkText(errors, 'description', shop.description, 500, true);
  checkText(errors, 'customerSetPasswordUrl', shop.customerSetPasswordUrl, 255, true);
  if (/[\n\r]/.test(shop.defaultMailSenderName ?? ''))
    errors.add('defaultMailSenderName', 'FORBIDDEN_CHARACTER', 'New lines are not allowed.');
  const address = shop.defaultMailSenderAddress ?? '';
  if (address !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address))
    errors.add('defaultMailSenderAddress', 'INVALID', 'Enter a valid email address.');
  errors.refuse();
}

/** An empty text passes Saleor's checks, and its database refuses it then. */
function refuseNull(errors: FieldErrors, field: string): void {
  if (['headerText', 'description', 'defaultMailSenderName'].includes(field))
    throw new ApiFailure('Internal Server Error', 'IntegrityError');
  if (choices.has(field)) errors.add(field, 'REQUIRED', 'This field cannot be null.');
  else errors.add(field, 'INVALID', '“None” value must be either True or False.');
}

const choices = new Set(['defaultWeightUnit', 'passwordLoginMode', 'accountConfirmMergeMode']);

const nullable = new Set([
  'companyAddress',
  'topMenu',
  'bottomMenu',
  'giftCardExpiryPeriod',
  'defaultMailSenderAddress',
  'customerSetPasswordUrl',
  'limitQuantityPerCheckout',
  'reserveStockDurationAnonymousUser',
  'reserveStockDurationAuthenticatedUser',
]);

type DomainArguments = {
  readonly input?: { readonly domain?: string | null; readonly name?: string | null } | null;
};

const shopDomainUpdate = mutation(({ input }: DomainArguments, { store }) => {
  const shop = shopOf(store);
  const fields = { domain: input?.domain ?? shop.domain, name: input?.name ?? shop.name };
  const errors = new FieldErrors();
  if (/\s/.test(fields.domain))
    errors.add('domain', 'INVALID', 'The domain name cannot contain any spaces or tabs.');
  checkText(errors, 'domain', fields.domain, 100);
  checkText(errors, 'name', fields.name, 50);
  errors.refuse();
  store.update(shop, fields);
  return { shop };
});

/** Null takes the address away. */
const shopAddressUpdate = mutation(({ input }: { input?: AddressInput | null }, context) => {
  const { store } = context;
  const shop = shopOf(store);
  const before = store.find('address', shop.companyAddress);
  if (!input) {
    if (before !== null) store.remove(before);
    store.update(shop, { companyAddress: null });
    return { shop };
  }
  const fields = validAddress(context, input, { mutation: 'shopAddressUpdate', before });
  if (before !== null) store.update(before, fields);
  else store.update(shop, { companyAddress: store.insert('address', fields).pk });
  return { shop };
});

type GiftCardSettingsInput = {
  readonly expiryType?: Shop['giftCardExpiryType'] | null;
  readonly expiryPeriod?: Shop['giftCardExpiryPeriod'];
};

const giftCardSettingsUpdate = mutation(
  ({ input }: { input: GiftCardSettingsInput }, { store }) => {
    const shop = shopOf(store);
    const type = input.expiryType ?? shop.giftCardExpiryType;
    if (type === 'EXPIRY_PERIOD' && !input.expiryPeriod)
      refuse(
        'expiryPeriod',
        'REQUIRED',
        'Expiry period settings are required for expiry period gift card settings.',
      );
    store.update(shop, {
      giftCardExpiryType: type,
      giftCardExpiryPeriod: type === 'NEVER_EXPIRE' ? null : (input.expiryPeriod ?? null),
    });
    return { giftCardSettings: shop };
  },
);

export const shopMutations: FieldMap = {
  shopSettingsUpdate,
  shopDomainUpdate,
  shopAddressUpdate,
  giftCardSettingsUpdate,
};
