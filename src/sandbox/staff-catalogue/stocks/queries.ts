import { contains } from '../../catalogue/filters/filter-terms.ts';
import type { Stock } from '../../records/catalogue.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import {
  byPk,
  listPage,
  type List,
  type ListArguments,
} from '../../staff-shop/lists/list-query.ts';

const stocks: List<Stock> = {
  order: [byPk],
  filter: {
    quantity: (value: number) => {
      const whole = Math.trunc(value);
      return ({ quantity }) => quantity === whole;
    },
    search:
      (value: string, { context: { store } }) =>
      (stock) => {
        const { name, address } = store.get('warehouse', stock.warehouse);
        return contains(name, value) || contains(store.get('address', address).companyName, value);
      },
  },
};

export const stockQueries: FieldMap = {
  stock: (_: unknown, { id }: { id: string }, { store }) => recordById(store, 'stock', id),
  stocks: (_: unknown, args: ListArguments, context, info) =>
    listPage(context.store.all('stock'), stocks, (stock) => stock, args, { context, info }),
};
