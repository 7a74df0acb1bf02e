import type { Json } from '../../records/base.ts';
import type { ShippingMethodType } from '../../records/shop.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { cleanDocument, jsonInput } from '../../staff-catalogue/editor-js/clean-document.ts';
import { parseGlobalId } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { checkSeo } from '../../staff-catalogue/texts.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { checkText } from '../input/model-checks.ts';
import { requireMethod } from '../shipping/method-by-id.ts';
import { keepTranslation, translated } from './translate.ts';

type Arguments<Input> = {
  readonly id: string;
  readonly languageCode: string;
  readonly input: Input;
};
type Name = { readonly name?: string | null };
type NameAndDescription = Name & { readonly description?: Json };

function checkName({ name }: Name, longest: number): void {
  if (!name) return;
  const errors = new FieldErrors();
  checkText(errors, 'name', name, longest);
  errors.refuse();
}

const menuItemTranslate = mutation(({ id, languageCode, input }: Arguments<Name>, context) => {
  const item = translated(context, 'menuItem', id);
  checkName(input, 128);
  keepTranslation<'menuItem'>(context, item, languageCode, ['name'], input);
  return { menuItem: inChannel<'menuItem'>(item, null) };
});

/** The method whose number an id has, whatever its type. */
function translatedMethod({ store }: Context, id: string): ShippingMethodType {
  if (parseGlobalId(id) === null) refuse('id', 'INVALID', 'Invalid ID has been provided.');
  return requireMethod(store, id);
}

const shippingPriceTranslate = mutation(
  ({ id, languageCode, input }: Arguments<NameAndDescription>, context) => {
    const method = translatedMethod(context, id);
    checkName(input, 100);
    keepTranslation<'shippingMethodType'>(context, method, languageCode, ['name', 'description'], {
      ...input,
      ...(input.description !== undefined && {
        description: cleanDocument(jsonInput(input.description)),
      }),
    });
    return { shippingMethod: inChannel<'shippingMethodType'>(method, null) };
  },
);

const voucherTranslate = mutation(({ id, languageCode, input }: Arguments<Name>, context) => {
  const voucher = translated(context, 'voucher', id);
  checkName(input, 255);
  keepTranslation<'voucher'>(context, voucher, languageCode, ['name'], input);
  return { voucher: inChannel<'voucher'>(voucher, null) };
});

const promotionTranslate = mutation(
  ({ id, languageCode, input }: Arguments<NameAndDescription>, context) => {
    const promotion = translated(context, 'promotion', id);
    checkName(input, 255);
    keepTranslation<'promotion'>(context, promotion, languageCode, ['name', 'description'], input);
    return { promotion };
  },
);

const promotionRuleTranslate = mutation(
  ({ id, languageCode, input }: Arguments<NameAndDescription>, context) => {
    const promotionRule = translated(context, 'promotionRule', id);
    checkName(input, 255);
    keepTranslation<'promotionRule'>(
      context,
      promotionRule,
      languageCode,
      ['name', 'description'],
      input,
    );
    return { promotionRule };
  },
);

type PageTexts = {
  readonly title?: string | null;
  readonly slug?: string | null;
  readonly seoTitle?: string | null;
  readonly seoDescription?: string | null;
  readonly content?: Json;
};

/** Answers with the page's translatable content, unlike all others. */
const pageTranslate = mutation(({ id, languageCode, input }: Arguments<PageTexts>, context) => {
  const page = translated(context, 'page', id, 'PageTranslatableContent');
  const errors = new FieldErrors();
  if (input.title) checkText(errors, 'title', input.title, 250);
  if (input.slug) checkText(errors, 'slug', input.slug, 255);
  checkSeo(errors, input);
  errors.refuse();
  if (input.slug) refuseTakenSlug(context.store.all('page'), page, languageCode, input.slug);
  keepTranslation<'page'>(
    context,
    page,
    languageCode,
    ['title', 'slug', 'content', 'seoTitle', 'seoDescription'],
    {
      ...input,
      ...(input.content !== undefined && { content: cleanDocument(jsonInput(input.content)) }),
    },
  );
  return { page: { __typename: 'PageTranslatableContent', record: page } };
});

type WithSlugs = {
  readonly translations: Readonly<Partial<Record<string, { readonly slug: string | null }>>>;
};

function refuseTakenSlug<Own extends WithSlugs>(
  all: readonly Own[],
  own: Own,
  languageCode: string,
  slug: string,
): void {
  if (all.some((other) => other !== own && other.translations[languageCode]?.slug === slug))
    refuse('slug', 'UNIQUE', 'Translation with this slug and language code already exists');
}

type ShopTexts = { readonly headerText?: string | null; readonly description?: string | null };

const shopSettingsTranslate = mutation(({ languageCode, input }: Arguments<ShopTexts>, context) => {
  const shop = context.store.all('shop')[0]!;
  const errors = new FieldErrors();
  if (input.headerText) checkText(errors, 'headerText', input.headerText, 200);
  if (input.description) checkText(errors, 'description', input.description, 500);
  errors.refuse();
  keepTranslation<'shop'>(context, shop, languageCode, ['headerText', 'description'], input);
  return { shop };
});

export const translateMutations: FieldMap = {
  menuItemTranslate,
  shippingPriceTranslate,
  voucherTranslate,
  promotionTranslate,
  promotionRuleTranslate,
  pageTranslate,
  shopSettingsTranslate,
};
