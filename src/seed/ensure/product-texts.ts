import {
  type AttributeInputTypeEnum,
  type AttributeValueInput,
  ProductCreateDocument,
  ProductTranslateDocument,
} from '#saleor/gql-staff/graphql.ts';
import type { CatalogueProduct } from '../catalogue-file.ts';
import { placeOf } from '../places.ts';
import { productAttributes, type Value } from '../wanted/attributes.ts';
import { paragraph, richText } from '../wanted/rich-text.ts';
import { translateValues, type ValueInEnglish } from './translate-values.ts';
import type { FoundProduct, Workshop } from './workshop.ts';

export async function createProduct(
  { staff, catalogue, places }: Workshop,
  product: CatalogueProduct,
): Promise<void> {
  const attributes = productAttributes.flatMap(({ slug, inputType, valueOf }) => {
    const value = valueOf(product, catalogue);
    if (value === null) return [];
    const { id, choices } = placeOf(places.attributes, slug, 'attribute');
    return [{ id, ...inputOf(value, inputType, choices) }];
  });
  await staff.change(ProductCreateDocument, {
    input: {
      ...textsIn('sr', product),
      seo: { description: product.tagline.sr },
      category: placeOf(places.categories, product.category, 'category'),
      productType: places.productType,
      attributes,
    },
  });
}

function inputOf(
  value: Value,
  inputType: AttributeInputTypeEnum,
  choices: ReadonlyMap<string, string>,
): AttributeValueInput {
  switch (value.kind) {
    case 'text':
      return { plainText: value.text.sr };
    case 'rich':
      return { richText: value.richText.sr };
    case 'flag':
      return { boolean: value.flag };
    case 'choices': {
      const ids = value.choices.map((each) => ({ id: placeOf(choices, each.name.sr, 'choice') }));
      return inputType === 'DROPDOWN' ? { dropdown: ids[0]! } : { multiselect: ids };
    }
  }
}

function textsIn(language: 'sr' | 'en', product: CatalogueProduct) {
  const description = richText(product.description[language].paragraphs.map(paragraph));
  return {
    name: product.name[language],
    slug: language === 'sr' ? product.slug_sr : product.slug_en,
    ...(description !== null && { description }),
  };
}

/** English texts, of the product and of the attribute values that are its own. */
export async function ensureProductEnglish(
  { staff, catalogue }: Workshop,
  product: CatalogueProduct,
  found: FoundProduct,
): Promise<boolean> {
  if (!found.en)
    await staff.change(ProductTranslateDocument, {
      id: found.id,
      languageCode: 'EN',
      input: { ...textsIn('en', product), seoDescription: product.tagline.en },
    });
  const untranslated = found.attributes.flatMap(({ attribute, values: [own] }) => {
    const wanted = productAttributes.find(({ slug }) => slug === attribute.slug);
    const fields = ownTexts(wanted?.valueOf(product, catalogue) ?? null);
    return own && !own.en && fields ? [{ id: own.id, fields }] : [];
  });
  await translateValues(staff, untranslated);
  return !found.en || untranslated.length > 0;
}

/** Choices are shared: they were translated with their attribute. */
function ownTexts(value: Value | null): ValueInEnglish['fields'] | null {
  if (value?.kind === 'text') return { plainText: value.text.en };
  if (value?.kind === 'rich') return { richText: value.richText.en };
  return null;
}
