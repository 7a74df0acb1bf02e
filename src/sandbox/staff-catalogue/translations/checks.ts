import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { checkSlug, checkText } from '../../staff-shop/input/model-checks.ts';
import { checkSeo } from '../texts.ts';
import type { Fields, Translated } from './translate.ts';

const longestName: Readonly<Record<Translated, number>> = {
  product: 250,
  category: 250,
  collection: 250,
  productVariant: 255,
  attribute: 255,
  attributeValue: 250,
};

/** Checks what is not empty by the rules of the translated record's own texts. */
export function checkTranslation(model: Translated, fields: Fields): void {
  const errors = new FieldErrors();
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : null);
  checkSeo(errors, { seoTitle: text('seoTitle'), seoDescription: text('seoDescription') });
  checkText(errors, 'name', text('name'), longestName[model], true);
  if (text('slug')) checkSlug(errors, text('slug')!, { unicode: true });
  errors.refuse();
}
