import type { ChannelFacts, MenuFacts, ShopFacts } from '../facts.ts';
import { check, counted, type Finding, named } from '../finding.ts';

const area = 'Catalogue';

/** Products of the sample data that Saleor can be installed with. */
const sampleProducts = [
  'apple-juice',
  'bean-juice',
  'carrot-juice',
  'monospace-tee',
  'white-hoodie',
];

export function judgeCatalogue(shop: ShopFacts, shopName: string): Finding[] {
  const seen = shop.channels.filter(({ delivery }) => delivery !== null);
  return [
    ...seen.flatMap((channel) => judgeProducts(channel)),
    ...seen.flatMap((channel) => judgeMenus(channel)),
    judgeHome(shop),
    judgeSampleData(shop, shopName),
  ];
}

function judgeProducts(channel: ChannelFacts): Finding[] {
  const { slug, total, products } = channel;
  const { ok, problem } = check(area, 'products');
  if (total === 0)
    return [
      problem(
        `Shoppers see no product in ${slug}.`,
        `Dashboard: Products → a product → Availability: publish it in ${slug}, and give its variants a price there.`,
      ),
      judgePrices(channel),
    ];
  const of = products.length < total ? ` (the first ${products.length} were looked at)` : '';
  return [
    ok(`Shoppers see ${counted(total, 'product')} in ${slug}${of}.`),
    judgePrices(channel),
    judgePictures(channel),
    judgeStock(channel),
    judgeEnglish(channel),
  ];
}

function judgePrices({ slug, unpriced }: ChannelFacts): Finding {
  const { ok, warning, skipped } = check(area, 'prices');
  if (!unpriced.known)
    return skipped(`Whether products of ${slug} are hidden for want of a price: ${unpriced.why}.`);
  if (unpriced.value.length === 0)
    return ok(`Everything that is published in ${slug} has a price.`);
  return warning(
    `${counted(unpriced.value.length, 'product is', 'products are')} published in ${slug} without a price, so shoppers do not see them: ${named(unpriced.value)}.`,
    `Dashboard: Products → the product → its variants → Pricing, in ${slug}.`,
  );
}

function judgePictures({ slug, products }: ChannelFacts): Finding {
  const { ok, warning } = check(area, 'pictures');
  const without = products.filter(({ pictures }) => pictures === 0);
  if (without.length === 0) return ok(`Every product in ${slug} has a picture.`);
  return warning(
    `${counted(without.length, 'product')} in ${slug} without a picture: ${named(without.map((each) => each.slug))}.`,
    'Dashboard: Products → the product → Media.',
  );
}

function judgeStock({ slug, products }: ChannelFacts): Finding {
  const { ok, problem } = check(area, 'stock');
  const forSale = products.filter((product) => product.isForSale && product.inStock);
  if (forSale.length > 0)
    return ok(`${forSale.length} of ${products.length} products of ${slug} can be bought now.`);
  return problem(
    `Nothing in ${slug} can be bought: all is out of stock or not yet for sale.`,
    `Dashboard: Products → variants → Stock; and that the warehouse belongs both to ${slug} (Configuration → Channels) and to its shipping zone (Configuration → Shipping methods).`,
  );
}

function judgeEnglish({ slug, products }: ChannelFacts): Finding {
  const { ok, warning } = check(area, 'translations');
  const without = products.filter(({ isInEnglish }) => !isInEnglish);
  if (without.length === 0) return ok(`Every product in ${slug} is translated into English.`);
  return warning(
    `${counted(without.length, 'product')} in ${slug} without an English translation, shown in Serbian on English pages: ${named(without.map((each) => each.slug))}.`,
    'Dashboard: Translations → English → Products.',
  );
}

function judgeMenus({ slug, menus }: ChannelFacts): Finding[] {
  return (['navbar', 'footer', 'home'] as const).map((name) => judgeMenu(slug, name, menus[name]));
}

function judgeMenu(channel: string, name: string, menu: MenuFacts | null): Finding {
  const { ok, warning, problem } = check(area, `menu ${name}`);
  const page = 'Dashboard: Modeling → Structures';
  if (menu === null || menu.items === 0) {
    const sentence =
      menu === null ? `There is no menu "${name}".` : `The menu "${name}" is empty in ${channel}.`;
    const change = `${page}: a structure with the slug ${name}, and its items${name === 'home' ? ', which are collections' : ''}.`;
    // A header without links leads nowhere; without the other two a shop is only poorer.
    return name === 'navbar' ? problem(sentence, change) : warning(sentence, change);
  }
  if (menu.dead.length > 0)
    return warning(
      `The menu "${name}" has items that lead nowhere in ${channel}: ${named(menu.dead)}.`,
      `Publish the page or collection that they are for, or take them out (${page} → ${name}).`,
    );
  return ok(`The menu "${name}" has ${counted(menu.items, 'item')} in ${channel}.`);
}

function judgeHome({ homePictures }: ShopFacts): Finding {
  const { ok, warning } = check(area, 'home page');
  const wanted = ['slika-siroka', 'slika-telefon'];
  if (homePictures === null)
    return warning(
      'There is no published page "naslovna": the home page has no title and picture.',
      'Dashboard: Modeling → Models → Create, with the slug naslovna and the FILE attributes slika-siroka and slika-telefon.',
    );
  const missing = wanted.filter((slug) => !homePictures.includes(slug));
  if (missing.length === 0) return ok('The home page has its pictures.');
  return warning(
    `The page "naslovna" has no file for ${named(missing)}: the home page lacks that picture.`,
    'Dashboard: Modeling → Models → naslovna.',
  );
}

function judgeSampleData({ channels, categories }: ShopFacts, shopName: string): Finding {
  const { ok, warning } = check(area, 'sample data');
  const left = [
    ...(shopName === 'Saleor e-commerce' ? ['the shop’s name'] : []),
    ...categories.filter((slug) => slug === 'default-category').map((slug) => `category ${slug}`),
    ...channels
      .flatMap(({ products }) => products.map(({ slug }) => slug))
      .filter((slug) => sampleProducts.includes(slug))
      .map((slug) => `product ${slug}`),
  ];
  if (left.length === 0) return ok('Nothing of Saleor’s sample data is left in the shop.');
  return warning(
    `Left from Saleor’s installation, and shown in the shop: ${named([...new Set(left)])}.`,
    'Dashboard: Configuration → Site settings for the name; Products and Categories to delete the others.',
  );
}
