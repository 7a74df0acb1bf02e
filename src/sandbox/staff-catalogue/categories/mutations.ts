import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import { emit } from '../emit.ts';
import { cleanCategory, type CategoryInput } from './input.ts';

export const categoryCreate = mutation<{ input: CategoryInput; parent?: string | null }>(
  ({ input, parent }, context) => {
    const category = context.store.insert('category', {
      ...cleanCategory(context, null, input, parent),
      updatedAt: context.state.clock.instant(),
      translations: {},
    });
    emit(context, 'CATEGORY_CREATED', { category });
    return { category };
  },
);

export const categoryUpdate = mutation<{ id: string; input: CategoryInput }>(
  ({ id, input }, context) => {
    const category = requireRecord(context.store, 'category', id);
    context.store.update<'category'>(category, {
      ...cleanCategory(context, category, input, null),
      updatedAt: context.state.clock.instant(),
    });
    emit(context, 'CATEGORY_UPDATED', { category });
    return { category };
  },
);
