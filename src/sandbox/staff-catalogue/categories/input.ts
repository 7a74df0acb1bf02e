import type { Category } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { refuse } from '../../schema/mutation.ts';
import { uniqueSlug } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { metadataAfter, type MetadataInput } from '../../staff-shop/input/metadata.ts';
import { checkSlug, checkText, checkUnique } from '../../staff-shop/input/model-checks.ts';
import { backgroundAfter, type BackgroundInput } from '../media/background.ts';
import { checkImage } from '../media/upload.ts';
import { checkSeo, descriptionInput, seoInput, type TextsInput } from '../texts.ts';

export type CategoryInput = TextsInput & MetadataInput & BackgroundInput;

type Cleaned = Omit<Category, 'model' | 'pk' | 'updatedAt' | 'translations'>;

/** The fields a category has once the input is applied; `own` null is one being made, under `parentId`. */
export function cleanCategory(
  context: Context,
  own: Category | null,
  input: CategoryInput,
  parentId: string | null | undefined,
): Cleaned {
  const { store } = context;
  const description = descriptionInput(input);
  const slug = slugInput(context, own, 'category', input);
  const parent = parentId
    ? requireRecord(store, 'category', parentId, 'parent').pk
    : (own?.parent ?? null);
  const upload = input.backgroundImage
    ? checkImage(input.backgroundImage, 'backgroundImage')
    : null;
  const metadata = metadataAfter(own ?? { metadata: {}, privateMetadata: {} }, input);
  const texts = {
    name: input.name === undefined ? (own?.name ?? '') : (input.name ?? ''),
    slug,
    description: description === undefined ? (own?.description ?? null) : description,
    seoTitle: own?.seoTitle ?? null,
    seoDescription: own?.seoDescription ?? null,
    ...seoInput(input),
  };
  checkTexts(context, own, texts, input.backgroundImageAlt);
  return {
    ...metadata,
    ...texts,
    parent,
    backgroundImage: backgroundAfter(
      context,
      own,
      'category-backgrounds',
      input.backgroundImage === undefined ? undefined : upload,
      input.backgroundImageAlt,
    ),
  };
}

/** The slug of an input: made of the name for something new, never blank for something that is there. */
export function slugInput(
  { store }: Context,
  own: { readonly slug: string } | null,
  model: 'category' | 'collection' | 'product',
  { slug, name }: TextsInput,
): string {
  if (own !== null) {
    if (slug === undefined) return own.slug;
    return slug || refuse('slug', 'REQUIRED', 'Slug value cannot be blank.');
  }
  return slug || (typeof name === 'string' ? uniqueSlug(store, model, name) : '');
}

function checkTexts(
  { store }: Context,
  own: Category | null,
  texts: { name: string; slug: string; seoTitle: string | null; seoDescription: string | null },
  alt: string | null | undefined,
): void {
  const errors = new FieldErrors();
  checkSeo(errors, texts);
  checkText(errors, 'name', texts.name, 250);
  checkSlug(errors, texts.slug, { unicode: true });
  checkText(errors, 'backgroundImageAlt', alt ?? null, 128, true);
  const holder = store.by('category', 'slug', texts.slug).find((other) => other !== own);
  checkUnique(errors, 'Category', 'slug', own, holder ?? null);
  errors.refuse();
}
