import { describe, expect, test } from 'vitest';
import { demo, nameOf } from './demo-catalogue.ts';
import { textsOf } from './editor-js.ts';
import type { Product } from './shapes.ts';
import { bySlug, useSnapshot } from './snapshot.ts';
import { useTarget } from './target.ts';

const target = useTarget(['demo']);
const shop = useSnapshot(target);

describe('attributes', () => {
  const order = [
    'kratak-opis',
    'inci',
    'poreklo',
    'metoda',
    'namena',
    'primena',
    'miris',
    'rok-posle-otvaranja',
    'vegan',
    'organsko',
    'nacin-upotrebe',
    'sadrzaj-seta',
    'upozorenja',
  ];
  const valuesOf = (product: Product, slug: string) =>
    product.attributes.find(({ attribute }) => attribute.slug === slug)!.values;

  test('stand in the order of the product type, also without values', () => {
    for (const { slug_sr: slug } of demo.products)
      expect(bySlug(shop.products, slug).attributes.map(({ attribute }) => attribute.slug)).toEqual(
        order,
      );
    const origin = bySlug(shop.products, 'lavanda').attributes[2]!.attribute;
    expect(origin).toEqual({
      slug: 'poreklo',
      name: 'Poreklo',
      inputType: 'DROPDOWN',
      en: { name: 'Origin' },
    });
  });

  test.each(demo.products)('$slug_sr: plain texts', (seeded) => {
    const product = bySlug(shop.products, seeded.slug_sr);
    const plain = (slug: string) =>
      valuesOf(product, slug).map((value) => [value.plainText, value.en?.plainText]);
    const note = (language: 'sr' | 'en') =>
      seeded.inci_note === null ? '' : `\n${seeded.inci_note[language]}`;
    expect(plain('kratak-opis')).toEqual([[seeded.tagline.sr, seeded.tagline.en]]);
    expect(plain('inci')).toEqual(
      seeded.inci === null ? [] : [[seeded.inci + note('sr'), seeded.inci + note('en')]],
    );
    expect(plain('miris')).toEqual([[seeded.scent.sr, seeded.scent.en]]);
    expect(plain('upozorenja')).toEqual([[seeded.warnings.sr, seeded.warnings.en]]);
  });

  test.each(demo.products)('$slug_sr: choices, flags, lists', (seeded) => {
    const product = bySlug(shop.products, seeded.slug_sr);
    const names = (slug: string) =>
      valuesOf(product, slug).map((value) => ({ sr: value.name, en: value.en?.name }));
    expect(names('poreklo')).toEqual([nameOf('countries', seeded.origin_country)]);
    expect(names('metoda')).toEqual([nameOf('methods', seeded.method)]);
    expect(names('namena')).toEqual(
      seeded.skin_hair_types.map((id) => nameOf('skin_types', id) ?? nameOf('hair_types', id)),
    );
    expect(names('primena')).toEqual(seeded.use_areas.map((id) => nameOf('use_areas', id)));
    expect(valuesOf(product, 'vegan').map((value) => value.boolean)).toEqual([seeded.vegan]);
    expect(valuesOf(product, 'organsko').map((value) => value.boolean)).toEqual([seeded.organic]);
    expect(textsOf(valuesOf(product, 'nacin-upotrebe')[0]!.richText)).toEqual([
      { type: 'list', texts: seeded.description.sr.how_to_use },
    ]);
    expect(textsOf(valuesOf(product, 'nacin-upotrebe')[0]!.en!.richText)).toEqual([
      { type: 'list', texts: seeded.description.en.how_to_use },
    ]);
    expect(
      valuesOf(product, 'sadrzaj-seta').flatMap((value) => textsOf(value.richText)[0]!.texts),
    ).toHaveLength(seeded.contents.length);
  });

  test('months are counted in correct Serbian', () => {
    const texts = (slug: string) =>
      valuesOf(bySlug(shop.products, slug), 'rok-posle-otvaranja').map((value) => [
        value.plainText,
        value.en?.plainText,
      ]);
    expect(texts('arganovo-ulje')).toEqual([['12 meseci', '12 months']]);
    expect(texts('lavanda')).toEqual([['24 meseca', '24 months']]);
  });
});
