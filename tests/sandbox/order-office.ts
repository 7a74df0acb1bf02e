import { checkoutShop, pkOf, type CheckoutShop } from './checkout-shop.ts';
import { StaffDesk } from './staff-desk.ts';

export interface Office extends CheckoutShop {
  readonly desk: StaffDesk;
  /** Runs `act`; says what Apps were told, in order. */
  readonly told: (act: () => Promise<unknown>) => Promise<string>;
  /** An order of so many pieces. */
  readonly order: (pieces: number) => Promise<string>;
  readonly lines: (order: string) => Promise<string[]>;
  /** `UNFULFILLED NOT_CHARGED, 8 here, 2 kept` */
  readonly look: (order: string) => Promise<string>;
  readonly north: string;
}

/** A shop with 10 pieces of an oil in the warehouse `north`, paid by hand. */
export async function office(stock: readonly number[] = [10, 0]): Promise<Office> {
  const shop = await checkoutShop([{ slug: 'oil', stock }]);
  await shop.settings({ orderSettings: { markAsPaidStrategy: 'TRANSACTION_FLOW' } });
  const desk = await StaffDesk.at(shop.sandbox);
  const { store, events } = shop.sandbox.state;
  return {
    ...shop,
    desk,
    north: shop.ids.get('north')!,
    told: async (act) => {
      const names: string[] = [];
      const stop = events.listen(({ name }) => names.push(name));
      await act();
      stop();
      return names.filter((name) => !name.startsWith('CHECKOUT')).join(' ');
    },
    order: async (pieces) => (await shop.complete(await shop.ready({ 'oil-0': pieces }))).order!.id,
    lines: async (order) => {
      const { it } = await shop.ask<{ it: { lines: { id: string }[] } }>(
        `{ it: order(id: "${order}") { lines { id } } }`,
      );
      return it.lines.map(({ id }) => id);
    },
    look: async (order) => {
      const { it } = await shop.ask<{ it: { status: string; paymentStatus: string } }>(
        `{ it: order(id: "${order}") { status paymentStatus } }`,
      );
      const variant = Number(pkOf(shop.ids.get('oil-0')!));
      const [here] = store.by('stock', 'variant', variant);
      const kept = store
        .by('allocation', 'stock', here!.pk)
        .reduce((sum, { quantity }) => sum + quantity, 0);
      return `${it.status} ${it.paymentStatus}, ${here!.quantity} here, ${kept} kept`;
    },
  };
}
