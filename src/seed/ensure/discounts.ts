import {
  PromotionCreateDocument,
  PromotionTranslateDocument,
  StaffPromotionsDocument,
  StaffVouchersDocument,
  VoucherChannelListingUpdateDocument,
  VoucherCreateDocument,
  VoucherTranslateDocument,
} from '#saleor/gql-staff/graphql.ts';
import type { Catalogue } from '../catalogue-file.ts';
import { type Done, doneOf, type Ledger } from '../ledger.ts';
import type { Places } from '../places.ts';
import type { Staff } from '../staff.ts';
import { predicateOf, promotionsOf, startOf, vouchersOf } from '../wanted/discounts.ts';

export async function ensureDiscounts(
  staff: Staff,
  ledger: Ledger,
  catalogue: Catalogue,
  places: Places,
  now: Date,
): Promise<void> {
  for (const promotion of promotionsOf(catalogue))
    await ledger.item('promotions', promotion.name.sr, () =>
      ensurePromotion(staff, promotion, places, now),
    );
  for (const voucher of vouchersOf(catalogue))
    await ledger.item('vouchers', voucher.code, () => ensureVoucher(staff, voucher, places, now));
}

async function ensurePromotion(
  staff: Staff,
  promotion: ReturnType<typeof promotionsOf>[number],
  places: Places,
  now: Date,
): Promise<Done> {
  const { name, value } = promotion;
  const { promotions } = await staff.read(StaffPromotionsDocument, {});
  const found = promotions?.edges.find(({ node }) => node.name === name.sr)?.node;
  const rule = {
    name: name.sr,
    channels: places.channels.map((channel) => channel.id),
    cataloguePredicate: predicateOf(promotion, places),
    rewardValueType: 'PERCENTAGE' as const,
    rewardValue: value,
  };
  const create = () =>
    staff.change(PromotionCreateDocument, {
      input: {
        name: name.sr,
        type: 'CATALOGUE',
        startDate: startOf(promotion, now),
        rules: [rule],
      },
    });
  const id = found?.id ?? (await create()).promotion!.id;
  if (!found?.en)
    await staff.change(PromotionTranslateDocument, {
      id,
      languageCode: 'EN',
      input: { name: name.en },
    });
  return doneOf(!!found, !found?.en);
}

type Voucher = ReturnType<typeof vouchersOf>[number];

async function ensureVoucher(
  staff: Staff,
  voucher: Voucher,
  places: Places,
  now: Date,
): Promise<Done> {
  const { name, code, value, minimum_order_rsd: minAmountSpent } = voucher;
  const { vouchers } = await staff.read(StaffVouchersDocument, { search: code });
  const found = vouchers?.edges
    .map(({ node }) => node)
    .find(({ codes }) => codes?.edges.some(({ node }) => node.code === code));
  const id = found?.id ?? (await createVoucher(staff, voucher, now));
  // The catalogue tells a minimum in dinars only.
  const channels = places.channels.filter(({ currency }) => currency === 'RSD');
  const listed = found?.channelListings?.map(({ channel }) => channel.id) ?? [];
  const missing = channels.filter((channel) => !listed.includes(channel.id));
  if (missing.length > 0)
    await staff.change(VoucherChannelListingUpdateDocument, {
      id,
      input: {
        addChannels: missing.map((channel) => ({
          channelId: channel.id,
          discountValue: value,
          minAmountSpent,
        })),
      },
    });
  if (!found?.en)
    await staff.change(VoucherTranslateDocument, {
      id,
      languageCode: 'EN',
      input: { name: name.en },
    });
  return doneOf(!!found, missing.length > 0 || !found?.en);
}

async function createVoucher(staff: Staff, voucher: Voucher, now: Date): Promise<string> {
  const { voucher: created } = await staff.change(VoucherCreateDocument, {
    input: {
      name: voucher.name.sr,
      type: 'ENTIRE_ORDER',
      discountValueType: 'PERCENTAGE',
      startDate: startOf(voucher, now),
      addCodes: [voucher.code],
    },
  });
  return created!.id;
}
