import type { Instant } from '../../records/base.ts';
import type { Channel } from '../../records/shop.ts';
import { refuse } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import type { MetadataInput } from '../input/metadata.ts';

type OrderSettings = {
  readonly automaticallyConfirmAllNewOrders?: boolean | null;
  readonly automaticallyFulfillNonShippableGiftCard?: boolean | null;
  readonly expireOrdersAfter?: number | null;
  readonly deleteExpiredOrdersAfter?: number | null;
  readonly markAsPaidStrategy?: Channel['markAsPaidStrategy'] | null;
  readonly allowUnpaidOrders?: boolean | null;
  readonly includeDraftOrderInVoucherUsage?: boolean | null;
  readonly draftOrderLinePriceFreezePeriod?: number | null;
  readonly useLegacyLineDiscountPropagation?: boolean | null;
};
type AutomaticCompletion = {
  readonly enabled: boolean;
  readonly delay?: number | null;
  readonly cutOffDate?: string | null;
};
type CheckoutSettings = {
  readonly useLegacyErrorFlow?: boolean | null;
  readonly automaticallyCompleteFullyPaidCheckouts?: boolean | null;
  readonly automaticCompletion?: AutomaticCompletion | null;
  readonly allowLegacyGiftCardUse?: boolean | null;
};
type PaymentSettings = {
  readonly defaultTransactionFlowStrategy?: Channel['defaultTransactionFlowStrategy'] | null;
  readonly releaseFundsForExpiredCheckouts?: boolean | null;
  readonly checkoutTtlBeforeReleasingFunds?: number | null;
  readonly checkoutReleaseFundsCutOffDate?: string | null;
};
export type ChannelInput = MetadataInput & {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly currencyCode?: string;
  readonly defaultCountry?: string | null;
  readonly isActive?: boolean | null;
  readonly stockSettings?: { readonly allocationStrategy: Channel['allocationStrategy'] } | null;
  readonly orderSettings?: OrderSettings | null;
  readonly checkoutSettings?: CheckoutSettings | null;
  readonly paymentSettings?: PaymentSettings | null;
  readonly addShippingZones?: readonly string[] | null;
  readonly addWarehouses?: readonly string[] | null;
  readonly removeShippingZones?: readonly string[] | null;
  readonly removeWarehouses?: readonly string[] | null;
};
type Settings = { -readonly [F in keyof Channel]?: Channel[F] };

/** Saleor's AUTOMATIC_CHECKOUT_COMPLETION settings, minutes. */
const defaultCompletionDelay = 30;
const oldestCompletable = 30 * 24 * 60;

/** The channel's fields that the four groups of settings name; refused as Saleor refuses them. */
export function channelSettings(input: ChannelInput, context: Context): Settings {
  const settings: Settings = {};
  if (input.stockSettings) settings.allocationStrategy = input.stockSettings.allocationStrategy;
  if (input.orderSettings) Object.assign(settings, orderSettings(input.orderSettings));
  if (input.checkoutSettings)
    Object.assign(settings, checkoutSettings(input.checkoutSettings, context));
  if (input.paymentSettings) Object.assign(settings, paymentSettings(input.paymentSettings));
  return settings;
}

function orderSettings(input: OrderSettings): Settings {
  const { expireOrdersAfter, deleteExpiredOrdersAfter, draftOrderLinePriceFreezePeriod } = input;
  const settings: Settings = given(input, [
    'automaticallyConfirmAllNewOrders',
    'automaticallyFulfillNonShippableGiftCard',
    'allowUnpaidOrders',
    'includeDraftOrderInVoucherUsage',
    'markAsPaidStrategy',
    'useLegacyLineDiscountPropagation',
  ]);
  if (expireOrdersAfter !== undefined) settings.expireOrdersAfter = expireOrdersAfter || null;
  if (typeof deleteExpiredOrdersAfter === 'number') {
    if (deleteExpiredOrdersAfter < 1 || deleteExpiredOrdersAfter > 120)
      refuse(
        'deleteExpiredOrdersAfter',
        'INVALID',
        'Delete time for expired orders needs to be in range from 1 to 120.',
      );
    settings.deleteExpiredOrdersAfter = deleteExpiredOrdersAfter;
  }
  if (draftOrderLinePriceFreezePeriod !== undefined)
    settings.draftOrderLinePriceFreezePeriod = draftOrderLinePriceFreezePeriod;
  return settings;
}

function checkoutSettings(input: CheckoutSettings, context: Context): Settings {
  const automatic = input.automaticallyCompleteFullyPaidCheckouts;
  if (automatic !== undefined && input.automaticCompletion !== undefined)
    refuse(
      'automaticallyCompleteFullyPaidCheckouts',
      'INVALID',
      "Cannot provide both 'automaticallyCompleteFullyPaidCheckouts' and 'automaticCompletion'. Use 'automaticCompletion' instead.",
    );
  const settings: Settings = given(input, ['allowLegacyGiftCardUse', 'useLegacyErrorFlow']);
  if (input.automaticCompletion)
    return { ...settings, ...automaticCompletion(input.automaticCompletion, context) };
  if (typeof automatic === 'boolean')
    return { ...settings, ...automaticCompletion({ enabled: automatic }, context) };
  return settings;
}

function automaticCompletion(
  { enabled, delay = null, cutOffDate = null }: AutomaticCompletion,
  context: Context,
): Settings {
  if (!enabled) {
    if (delay !== null)
      refuse('delay', 'INVALID', 'The delay cannot be set when automatic completion is disabled.');
    if (cutOffDate !== null)
      refuse(
        'cutOffDate',
        'INVALID',
        'The cut-off date cannot be set when automatic completion is disabled.',
      );
    return {
      automaticallyCompleteFullyPaidCheckouts: false,
      automaticCompletionDelay: null,
      automaticCompletionCutOffDate: null,
    };
  }
  if (delay !== null && delay >= oldestCompletable)
    refuse(
      'delay',
      'INVALID',
      `The automatic completion delay must be less than ${oldestCompletable}.0, that is the threshold for the oldest modified checkout eligible for automatic completion.`,
    );
  return {
    automaticallyCompleteFullyPaidCheckouts: true,
    automaticCompletionDelay: delay ?? defaultCompletionDelay,
    automaticCompletionCutOffDate: cutOff(cutOffDate, context),
  };
}

function cutOff(cutOffDate: string | null, { state }: Context): Instant {
  if (cutOffDate === null) return state.clock.instant();
  const oldest = state.clock.now().getTime() - oldestCompletable * 60_000;
  if (Date.parse(cutOffDate) < oldest)
    refuse(
      'cutOffDate',
      'INVALID',
      'The cut-off date must be more recent than the threshold for the oldest modified checkout eligible for automatic completion.',
    );
  return cutOffDate;
}

function paymentSettings(input: PaymentSettings): Settings {
  const { checkoutTtlBeforeReleasingFunds: hours, checkoutReleaseFundsCutOffDate: cutOffDate } =
    input;
  if (typeof hours === 'number' && hours <= 0)
    refuse(
      'checkoutTtlBeforeReleasingFunds',
      'INVALID',
      'The time in hours after which funds for expired checkouts will be released must be greater than 0.',
    );
  return {
    ...given(input, [
      'defaultTransactionFlowStrategy',
      'releaseFundsForExpiredCheckouts',
      'checkoutTtlBeforeReleasingFunds',
    ]),
    ...(cutOffDate !== undefined && {
      checkoutReleaseFundsCutOffDate: cutOffDate,
    }),
  };
}

/** The named fields that are there and not null. */
function given<Input extends object>(
  input: Input,
  fields: readonly (keyof Input & keyof Channel)[],
): Settings {
  const there = fields.filter((field) => input[field] !== undefined && input[field] !== null);
  return Object.fromEntries(there.map((field) => [field, input[field]])) as Settings;
}
