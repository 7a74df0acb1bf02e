import type { Arrangement, World } from '../scenario.ts';

/** The tasks that price promotions; they were queued by hand. */
export function pricePromotions({ sandbox: { state } }: World): void {
  for (const job of ['promotion-toggle', 'promotion-rules', 'recalculate-prices'])
    state.jobs.run(job);
}

/** Beat did send one price task after the setup, but none for the rules of new promotions. */
export function priceProducts({ sandbox: { state } }: World): void {
  state.jobs.run('recalculate-prices');
}

export const catalogue: Arrangement = {
  start: priceProducts,
  before: { '223': pricePromotions },
  except: [
    { names: ['023', '025', '149', '215'], why: "about rows of Saleor's own demo shop" },
    {
      names: ['210'],
      paths: ['.body.data.product.attributes'],
      why: 'a product type keeps its attributes as a set of database keys: with other keys the order is another',
    },
    {
      names: ['005'],
      paths: ['.body.data.shop.channelCurrencies'],
      why: 'a set, which Python writes in another order with each start',
    },
    { names: ['227'], why: 'after orders of a later scenario' },
    { names: ['230'], why: 'about a product that was made beside the recordings' },
  ],
};
