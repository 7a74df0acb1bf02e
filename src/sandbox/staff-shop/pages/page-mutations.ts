import { noMetadata } from '../../records/base.ts';
import type { Page, PageType } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse, type Payload } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { assignAttributes } from '../../staff-catalogue/attribute-values/assign.ts';
import type {
  AttributeInput,
  CheckedInput,
} from '../../staff-catalogue/attribute-values/attribute-input.ts';
import { checkAttributeInputs } from '../../staff-catalogue/attribute-values/check-inputs.ts';
import { cleanDocument, jsonInput } from '../../staff-catalogue/editor-js/clean-document.ts';
import { checkSeo, seoInput, type SeoInput } from '../../staff-catalogue/texts.ts';
import { uniqueSlug } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { instantFrom } from '../input/instants.ts';
import { checkSlug, checkText, checkUnique } from '../input/model-checks.ts';
import { recordOfInput } from '../input/nodes.ts';
import { pageBulkDelete, pageBulkPublish, removePage } from './page-bulk.ts';

type PageInput = {
  readonly slug?: string | null;
  readonly title?: string | null;
  readonly content?: string | null;
  readonly attributes?: readonly AttributeInput[] | null;
  readonly isPublished?: boolean | null;
  readonly publicationDate?: string | null;
  readonly publishedAt?: string | null;
  readonly seo?: SeoInput | null;
};

const pageCreate = mutation(
  ({ input }: { input: PageInput & { readonly pageType: string } }, context) => {
    const { store, state } = context;
    const pageType = recordOfInput(store, 'pageType', input.pageType, 'pageType');
    const slug = input.slug || uniqueSlug(store, 'page', input.title ?? '');
    const publishedAt = publication(context, input) ?? null;
    const checked = checkedAttributes(context, input, pageType, true);
    const fields = { ...textsOf(input, null), slug };
    checkPage(store, fields, null);
    if (pageType === null) return refuse('pageType', 'REQUIRED', 'This field cannot be null.');
    const page = store.insert('page', {
      ...noMetadata,
      ...fields,
      pageType: pageType.pk,
      isPublished: input.isPublished ?? false,
      publishedAt,
      createdAt: state.clock.instant(),
      attributes: [],
      translations: {},
    });
    store.update(page, { attributes: assignAttributes(state, page, checked) });
    emit(context, 'PAGE_CREATED', page);
    return payload(page);
  },
);

const pageUpdate = mutation(({ id, input }: { id: string; input: PageInput }, context) => {
  const { store, state } = context;
  const page = requireRecord(store, 'page', id);
  if (input.slug !== undefined && !input.slug)
    refuse('slug', 'REQUIRED', 'Slug value cannot be blank.');
  const publishedAt = publication(context, input);
  const checked = checkedAttributes(context, input, store.get('pageType', page.pageType), false);
  const fields = { ...textsOf(input, page), slug: input.slug ?? page.slug };
  checkPage(store, fields, page);
  store.update(page, {
    ...fields,
    isPublished: input.isPublished === undefined ? page.isPublished : (input.isPublished ?? false),
    ...(publishedAt !== undefined && { publishedAt }),
  });
  store.update(page, { attributes: assignAttributes(state, page, checked) });
  emit(context, 'PAGE_UPDATED', page);
  return payload(page);
});

/** Publishing without a date is publishing now, also when the page was published before. */
function publication(
  { state }: Context,
  { isPublished, publishedAt, publicationDate }: PageInput,
): string | null | undefined {
  if (publicationDate !== undefined && publishedAt !== undefined)
    refuse(
      'publicationDate',
      'INVALID',
      'Only one of argument: publicationDate or publishedAt must be specified.',
    );
  const given = publishedAt || publicationDate;
  if (isPublished === true && !given) return state.clock.instant();
  if (publicationDate === undefined && publishedAt === undefined) return undefined;
  return given ? instantFrom(given) : null;
}

function checkedAttributes(
  { state, store }: Context,
  { attributes }: PageInput,
  pageType: PageType | null,
  creation: boolean,
): CheckedInput[] {
  if (!attributes || attributes.length === 0 || pageType === null) return [];
  const allowed = pageType.attributes.map((pk) => store.get('attribute', pk));
  return checkAttributeInputs(state, attributes, allowed, { creation });
}

function textsOf(input: PageInput, before: Page | null) {
  const seo = seoInput(input);
  return {
    title: input.title === undefined ? (before?.title ?? '') : (input.title ?? ''),
    content:
      input.content === undefined
        ? (before?.content ?? null)
        : cleanDocument(jsonInput(input.content)),
    seoTitle: seo.seoTitle === undefined ? (before?.seoTitle ?? null) : seo.seoTitle,
    seoDescription:
      seo.seoDescription === undefined ? (before?.seoDescription ?? null) : seo.seoDescription,
  };
}

function checkPage(
  store: Store,
  texts: Pick<Page, 'title' | 'slug' | 'seoTitle' | 'seoDescription'>,
  own: Page | null,
): void {
  const errors = new FieldErrors();
  checkSeo(errors, texts);
  checkSlug(errors, texts.slug);
  checkText(errors, 'title', texts.title, 250);
  checkUnique(errors, 'Page', 'slug', own, store.one('page', 'slug', texts.slug));
  errors.refuse();
}

const pageDelete = mutation(({ id }: { id: string }, context) => {
  const page = requireRecord(context.store, 'page', id);
  const copy = { ...page };
  removePage(context.store, page);
  emit(context, 'PAGE_DELETED', copy);
  return payload(copy);
});

function payload(page: Page): Payload {
  return { page: inChannel<'page'>(page, null) };
}

function emit({ state, requestor }: Context, name: string, page: Page): void {
  state.events.emit(name, { page }, requestor);
}

export const pageMutations: FieldMap = {
  pageCreate,
  pageUpdate,
  pageDelete,
  pageBulkDelete,
  pageBulkPublish,
};
