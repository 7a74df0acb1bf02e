import type { Copy, Localized } from '#domain/catalogue.ts';

/** Saleor's own fields are Serbian (BASE_LOCALE); `english` is their translation. */
export function localized<T>(base: T, english: T): Localized<T> {
  return { sr: base, en: english };
}

interface CopyFields {
  slug: string;
  name: string;
  description: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
}

/** Every field of a translation may be missing by itself; the base text stands in. */
export function readCopy(
  base: CopyFields,
  translation: { [K in keyof CopyFields]: CopyFields[K] | null } | null,
): Localized<Copy> {
  const copy = (fields: CopyFields): Copy => ({
    slug: fields.slug,
    name: fields.name,
    richText: fields.description || null,
    seoTitle: fields.seoTitle || null,
    seoDescription: fields.seoDescription || null,
  });
  return localized(
    copy(base),
    copy({
      slug: translation?.slug || base.slug,
      name: translation?.name || base.name,
      description: translation?.description || base.description,
      seoTitle: translation?.seoTitle || base.seoTitle,
      seoDescription: translation?.seoDescription || base.seoDescription,
    }),
  );
}
