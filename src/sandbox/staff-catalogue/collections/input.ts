import type { Collection } from '../../records/catalogue.ts';
import type { Context } from '../../state/state.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { metadataAfter, type MetadataInput } from '../../staff-shop/input/metadata.ts';
import { checkSlug, checkText, checkUnique } from '../../staff-shop/input/model-checks.ts';
import { slugInput } from '../categories/input.ts';
import { backgroundAfter, type BackgroundInput } from '../media/background.ts';
import { checkImage } from '../media/upload.ts';
import { checkSeo, descriptionInput, seoInput, type TextsInput } from '../texts.ts';

export type CollectionInput = TextsInput & MetadataInput & BackgroundInput;

type Cleaned = Omit<Collection, 'model' | 'pk' | 'translations'>;

/** The fields a collection has once the input is applied; `own` null is one being made. */
export function cleanCollection(
  context: Context,
  own: Collection | null,
  input: CollectionInput,
): Cleaned {
  const slug = slugInput(context, own, 'collection', input);
  const upload = input.backgroundImage
    ? checkImage(input.backgroundImage, 'backgroundImage')
    : null;
  const metadata = metadataAfter(own ?? { metadata: {}, privateMetadata: {} }, input);
  const texts = {
    name: input.name === undefined ? (own?.name ?? '') : (input.name ?? ''),
    slug,
    seoTitle: own?.seoTitle ?? null,
    seoDescription: own?.seoDescription ?? null,
    ...seoInput(input),
  };
  checkTexts(context, own, texts, input.backgroundImageAlt);
  const description = descriptionInput(input);
  return {
    ...metadata,
    ...texts,
    description: description === undefined ? (own?.description ?? null) : description,
    backgroundImage: backgroundAfter(
      context,
      own,
      'collection-backgrounds',
      input.backgroundImage === undefined ? undefined : upload,
      input.backgroundImageAlt,
    ),
  };
}

function checkTexts(
  { store }: Context,
  own: Collection | null,
  texts: { name: string; slug: string; seoTitle: string | null; seoDescription: string | null },
  alt: string | null | undefined,
): void {
  const errors = new FieldErrors();
  checkSeo(errors, texts);
  checkText(errors, 'name', texts.name, 250);
  checkSlug(errors, texts.slug, { unicode: true });
  checkText(errors, 'backgroundImageAlt', alt ?? null, 128, true);
  const holder = store.by('collection', 'slug', texts.slug).find((other) => other !== own);
  checkUnique(errors, 'Collection', 'slug', own, holder ?? null);
  errors.refuse();
}
