import type { JsonObject } from '../records/base.ts';
import type { FieldErrors } from '../staff-shop/input/field-errors.ts';
import { checkText } from '../staff-shop/input/model-checks.ts';
import { cleanDocument, jsonInput } from './editor-js/clean-document.ts';

export type SeoInput = { readonly title?: string | null; readonly description?: string | null };
export type TextsInput = {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly description?: string | null;
  readonly seo?: SeoInput | null;
};

/** The cleaned description of an input; undefined where the input says nothing of it. */
export function descriptionInput(input: TextsInput): JsonObject | null | undefined {
  return input.description === undefined ? undefined : cleanDocument(jsonInput(input.description));
}

/** Those of the two SEO texts that an input gives. */
export function seoInput({ seo }: TextsInput): {
  seoTitle?: string | null;
  seoDescription?: string | null;
} {
  return {
    ...(seo?.title !== undefined && { seoTitle: seo.title }),
    ...(seo?.description !== undefined && { seoDescription: seo.description }),
  };
}

/** Saleor checks these lengths twice and says so twice. */
export function checkSeo(
  errors: FieldErrors,
  { seoTitle, seoDescription }: { seoTitle?: string | null; seoDescription?: string | null },
): void {
  for (let round = 0; round < 2; round += 1)
    checkText(errors, 'seoTitle', seoTitle ?? null, 70, true);
  for (let round = 0; round < 2; round += 1)
    checkText(errors, 'seoDescription', seoDescription ?? null, 300, true);
}
