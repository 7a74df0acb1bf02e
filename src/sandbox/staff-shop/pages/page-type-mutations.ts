import { noMetadata } from '../../records/base.ts';
import type { Attribute, PageType } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation } from '../../schema/mutation.ts';
import { idOf } from '../../state/global-id.ts';
import { uniqueSlug } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { bulkMutation } from '../input/bulk.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { changedList, checkInBoth } from '../input/lists.ts';
import { checkSlug, checkText, checkUnique } from '../input/model-checks.ts';
import { recordsOf } from '../input/nodes.ts';
import { forgetReasonType } from '../shop/reason-settings.ts';
import { removePage } from './page-bulk.ts';
import { pageTypeAttributeMutations } from './page-type-attributes.ts';

type PageTypeInput = {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly addAttributes?: readonly string[] | null;
  readonly removeAttributes?: readonly string[] | null;
};

const pageTypeCreate = mutation(({ input }: { input: PageTypeInput }, context) => {
  const { store } = context;
  const attributes = recordsOf(store, 'attribute', input.addAttributes, 'addAttributes');
  const fields = {
    name: input.name ?? '',
    slug:
      input.slug ||
      (input.name === undefined ? '' : uniqueSlug(store, 'pageType', input.name ?? '')),
  };
  const errors = new FieldErrors();
  checkAttributes(errors, 'addAttributes', attributes);
  errors.refuse();
  checkPageType(store, fields, null);
  const pageType = store.insert('pageType', {
    ...noMetadata,
    ...fields,
    attributes: attributes.map(({ pk }) => pk),
  });
  emit(context, 'PAGE_TYPE_CREATED', pageType);
  return { pageType };
});

const pageTypeUpdate = mutation(({ id, input }: { id: string; input: PageTypeInput }, context) => {
  const { store } = context;
  const pageType = requireRecord(store, 'pageType', id);
  const errors = new FieldErrors();
  checkInBoth(errors, 'attributes', input.addAttributes, input.removeAttributes);
  const added = recordsOf(store, 'attribute', input.addAttributes, 'addAttributes');
  const removed = recordsOf(store, 'attribute', input.removeAttributes, 'removeAttributes');
  if (input.slug !== undefined && !input.slug)
    errors.add('slug', 'REQUIRED', 'Slug value cannot be blank.');
  checkAttributes(errors, 'addAttributes', added);
  checkAttributes(errors, 'removeAttributes', removed);
  errors.refuse();
  const fields = {
    name: input.name === undefined ? pageType.name : (input.name ?? ''),
    slug: input.slug ?? pageType.slug,
  };
  checkPageType(store, fields, pageType);
  store.update(pageType, {
    ...fields,
    attributes: changedList(
      changedList(
        pageType.attributes,
        [],
        removed.map(({ pk }) => pk),
      ),
      added.map(({ pk }) => pk),
      [],
    ),
  });
  emit(context, 'PAGE_TYPE_UPDATED', pageType);
  return { pageType };
});

function checkAttributes(
  errors: FieldErrors,
  field: string,
  attributes: readonly Attribute[],
): void {
  const wrong = attributes.filter(({ type }) => type !== 'PAGE_TYPE');
  if (wrong.length > 0)
    errors.add(field, 'INVALID', 'Only page type attributes allowed.', {
      attributes: wrong.map(idOf),
    });
}

function checkPageType(
  store: Store,
  { name, slug }: Pick<PageType, 'name' | 'slug'>,
  own: PageType | null,
): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 250);
  checkSlug(errors, slug, { unicode: true });
  checkUnique(errors, 'Page type', 'slug', own, store.one('pageType', 'slug', slug));
  errors.refuse();
}

/** Its pages go with it, without a word about them. */
function removed(context: Context, pageType: PageType): PageType {
  const copy = { ...pageType };
  for (const page of context.store.by('page', 'pageType', pageType.pk))
    removePage(context.store, page);
  forgetReasonType(context.store, pageType.pk);
  context.store.remove(pageType);
  emit(context, 'PAGE_TYPE_DELETED', copy);
  return copy;
}

function emit({ state, requestor }: Context, name: string, pageType: PageType): void {
  state.events.emit(name, { pageType }, requestor);
}

export const pageTypeMutations: FieldMap = {
  pageTypeCreate,
  pageTypeUpdate,
  pageTypeDelete: mutation(({ id }: { id: string }, context) => ({
    pageType: removed(context, requireRecord(context.store, 'pageType', id)),
  })),
  pageTypeBulkDelete: bulkMutation('pageType', (pageTypes, context) => {
    for (const pageType of pageTypes) removed(context, pageType);
  }),
  ...pageTypeAttributeMutations,
};
