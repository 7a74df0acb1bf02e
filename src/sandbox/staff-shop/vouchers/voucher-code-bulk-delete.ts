import { mutation } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';

/** Codes that are not there are fine; ids of another type end it. */
export const voucherCodeBulkDelete = mutation(
  ({ ids }: { ids: readonly string[] }, { store, state, requestor }) => {
    const parsed = ids.map((id) => ({ id, parts: parseGlobalId(id) }));
    const wrong = parsed.filter(({ parts }) => parts?.type !== 'VoucherCode');
    if (wrong.length > 0) {
      const error = {
        field: null,
        path: 'ids',
        code: 'INVALID',
        message: 'Invalid VoucherCode ID.',
        voucherCodes: wrong.map(({ id }) => id),
      };
      return { count: 0, errors: [error] };
    }
    const pks = new Set(parsed.map(({ parts }) => pkOf(parts!)));
    const codes = [...pks].flatMap((pk) => store.find('voucherCode', pk) ?? []);
    const voucherCodes = codes.map((code) => ({ ...code }));
    for (const code of codes) {
      for (const customer of store.by('voucherCustomer', 'voucherCode', code.pk))
        store.remove(customer);
      store.remove(code);
    }
    state.events.emit('VOUCHER_CODES_DELETED', { voucherCodes }, requestor);
    return { count: codes.length };
  },
);
