import { noMetadata } from '../../records/base.ts';
import type { Voucher, VoucherCode } from '../../records/discounts.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse, type Payload } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { bulkMutation } from '../input/bulk.ts';
import { codesInOrder } from './voucher-codes.ts';
import {
  checkCodes,
  codesOf,
  oldCodeOf,
  voucherFields,
  type VoucherInput,
} from './voucher-input.ts';
import { voucherCataloguesAdd, voucherCataloguesRemove } from './voucher-catalogues.ts';
import { voucherChannelListingUpdate } from './voucher-listings.ts';
import { voucherCodeBulkDelete } from './voucher-code-bulk-delete.ts';

const voucherCreate = mutation(({ input }: { input: VoucherInput }, context) => {
  const { store } = context;
  checkOneKindOfCode(input);
  const codes = codesOf(store, input);
  const old = oldCodeOf(store, input);
  const fields = voucherFields(context, input, null);
  const wanted = codes.length > 0 ? codes : old ? [old] : [];
  checkCodes(wanted);
  const voucher = store.insert('voucher', { ...noMetadata, ...fields, translations: {} });
  const created = addCodes(context, voucher, wanted);
  if (created.length > 0) emitCodesCreated(context, created);
  emit(context, 'VOUCHER_CREATED', voucher);
  return payload(voucher);
});

function checkOneKindOfCode({ code, addCodes }: VoucherInput): void {
  if (code === '') return;
  if (code && addCodes && addCodes.length > 0)
    refuse(null, 'GRAPHQL_ERROR', "Argument 'code' cannot be combined with 'addCodes'");
  if (!code && (!addCodes || addCodes.length === 0))
    refuse(null, 'GRAPHQL_ERROR', "At least one of arguments is required: 'code', 'addCodes'.");
}

type UpdateArguments = { readonly id: string; readonly input: VoucherInput };

const voucherUpdate = mutation(({ id, input }: UpdateArguments, context) => {
  const { store } = context;
  const voucher = requireRecord(store, 'voucher', id);
  const old = oldCodeOf(store, input);
  const codes = codesOf(store, input);
  checkUsageSettings(store, voucher, input);
  const fields = voucherFields(context, input, voucher);
  checkCodes(old === undefined ? codes : [...codes, old]);
  store.update(voucher, fields);
  const created =
    codes.length > 0
      ? addCodes(context, voucher, codes)
      : old
        ? [renamed(store, voucher, old)]
        : [];
  if (Object.keys(input).some((field) => field !== 'code' && field !== 'addCodes'))
    emit(context, 'VOUCHER_UPDATED', voucher);
  if (created.length > 0) emitCodesCreated(context, created);
  return payload(voucher);
});

function renamed(store: Store, voucher: Voucher, code: string): VoucherCode {
  const codes = store.by('voucherCode', 'voucher', voucher.pk);
  if (codes.length !== 1)
    refuse('code', 'INVALID', 'Cannot update code when multiple codes exists.');
  return store.update<'voucherCode'>(codes[0]!, { code });
}

/** How often codes may be used stays as it is once one of them was. */
function checkUsageSettings(store: Store, voucher: Voucher, input: VoucherInput): void {
  const changed = (['singleUse', 'usageLimit'] as const).filter(
    (field) => input[field] !== undefined && input[field] !== voucher[field],
  );
  if (changed.length === 0 || !isUsed(store, voucher)) return;
  const [field, words] =
    changed[0] === 'singleUse'
      ? (['singleUse', 'single use'] as const)
      : (['usageLimit', 'usage limit'] as const);
  refuse(
    field,
    'VOUCHER_ALREADY_USED',
    `Cannot change ${words} setting when any voucher code has already been used.`,
  );
}

function isUsed(store: Store, { pk }: Voucher): boolean {
  const codes = new Set(store.by('voucherCode', 'voucher', pk).map(({ code }) => code));
  const uses = ({ voucherCode }: { readonly voucherCode: string | null }) =>
    voucherCode !== null && codes.has(voucherCode);
  return (
    store.all('order').some((order) => order.voucher === pk && uses(order)) ||
    store.all('orderLine').some(uses) ||
    store.all('checkout').some(uses)
  );
}

function addCodes(
  { store, state }: Context,
  voucher: Voucher,
  codes: readonly string[],
): VoucherCode[] {
  return codes.map((code) =>
    store.insert('voucherCode', {
      voucher: voucher.pk,
      code,
      isActive: true,
      used: 0,
      createdAt: state.clock.instant(),
    }),
  );
}

const voucherDelete = mutation(({ id }: { id: string }, context) =>
  payload(removed(context, requireRecord(context.store, 'voucher', id))),
);

function removed(context: Context, voucher: Voucher): Voucher {
  const { store } = context;
  const code = codesInOrder(store, voucher)[0]?.code ?? null;
  const copy = { ...voucher };
  for (const each of store.by('voucherCode', 'voucher', voucher.pk)) {
    for (const customer of store.by('voucherCustomer', 'voucherCode', each.pk))
      store.remove(customer);
    store.remove(each);
  }
  for (const listing of store.by('voucherChannelListing', 'voucher', voucher.pk))
    store.remove(listing);
  store.remove(voucher);
  context.state.events.emit('VOUCHER_DELETED', { voucher: copy, code }, context.requestor);
  return copy;
}

function payload(voucher: Voucher): Payload {
  return { voucher: inChannel<'voucher'>(voucher, null) };
}

function emit({ state, requestor }: Context, name: string, voucher: Voucher): void {
  state.events.emit(name, { voucher }, requestor);
}

function emitCodesCreated({ state, requestor }: Context, voucherCodes: VoucherCode[]): void {
  state.events.emit('VOUCHER_CODES_CREATED', { voucherCodes }, requestor);
}

export const voucherMutations: FieldMap = {
  voucherCreate,
  voucherUpdate,
  voucherDelete,
  voucherBulkDelete: bulkMutation('voucher', (vouchers, context) => {
    for (const voucher of vouchers) removed(context, voucher);
  }),
  voucherCataloguesAdd,
  voucherCataloguesRemove,
  voucherChannelListingUpdate,
  voucherCodeBulkDelete,
};
