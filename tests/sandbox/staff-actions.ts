/** What staff did while a real Saleor was listened to, and the events that it sent for each action. */
export interface Actor {
  /** Runs a mutation by name; says what `returning` asks of its payload. */
  act<Payload = unknown>(name: string, variables: object, returning?: string): Promise<Payload>;
  anonymously(name: string, variables: object): Promise<unknown>;
  read<Data>(query: string, variables: object): Promise<Data>;
  /** The id of what a mutation made or changed. */
  id(name: string, variables: object, field: string): Promise<string>;
  upload(
    name: string,
    input: object,
    file: string,
    returning: string,
  ): Promise<Record<string, { id: string }>>;
  get(path: string): Promise<void>;
}

export type Step = <Result>(
  what: string,
  expected: string,
  act: () => Promise<Result>,
) => Promise<Result>;

const address = { streetAddress1: 'Ulica 1', city: 'Beograd', country: 'RS', postalCode: '11000' };

export async function runActions(shop: Actor, step: Step): Promise<void> {
  const place = await openPlace(shop, step);
  const catalogue = await buildCatalogue(shop, step, place);
  const product = await sell(shop, step, place, catalogue);
  await decorate(shop, step, place, catalogue, product);
  await changeAttributes(shop, step, catalogue);
  await taxes(shop, step, catalogue, product);
  await content(shop, step, catalogue);
  await translate(shop, step, catalogue, product);
  await promote(shop, step, place, product);
  await administer(shop, step, place);
  await inBulk(shop, step, place, catalogue);
  await remove(shop, step, catalogue, product);
}

type Place = { channel: string; warehouse: string; zone: string };

async function openPlace(shop: Actor, step: Step): Promise<Place> {
  const channel = await step('channelCreate', 'CHANNEL_CREATED', () =>
    shop.id(
      'channelCreate',
      {
        input: {
          name: 'Hook',
          slug: 'hook',
          currencyCode: 'USD',
          defaultCountry: 'US',
          isActive: true,
        },
      },
      'channel',
    ),
  );
  const warehouse = await step('createWarehouse', 'WAREHOUSE_CREATED', () =>
    shop.id(
      'createWarehouse',
      { input: { name: 'Hook WH', slug: 'hook-wh', address } },
      'warehouse',
    ),
  );
  await step('channelUpdate (addWarehouses)', 'CHANNEL_UPDATED', () =>
    shop.act('channelUpdate', { id: channel, input: { addWarehouses: [warehouse] } }),
  );
  const zone = await step('shippingZoneCreate', 'SHIPPING_ZONE_CREATED', () =>
    shop.id(
      'shippingZoneCreate',
      {
        input: {
          name: 'Hook Zone',
          countries: ['RS', 'US'],
          addChannels: [channel],
          addWarehouses: [warehouse],
        },
      },
      'shippingZone',
    ),
  );
  return { channel, warehouse, zone };
}

type Catalogue = {
  color: string;
  size: string;
  colorValues: string[];
  type: string;
  categoryA: string;
  categoryB: string;
  collection: string;
};

async function buildCatalogue(shop: Actor, step: Step, { channel }: Place): Promise<Catalogue> {
  const choices = 'attribute { id choices(first: 10) { edges { node { id } } } }';
  type Made = { attribute: { id: string; choices: { edges: { node: { id: string } }[] } } };
  const color = await step('attributeCreate (product, 2 values)', 'ATTRIBUTE_CREATED', () =>
    shop.act<Made>(
      'attributeCreate',
      {
        input: {
          name: 'Hook Color',
          slug: 'hook-color',
          type: 'PRODUCT_TYPE',
          inputType: 'DROPDOWN',
          values: [{ name: 'Hook Red' }, { name: 'Hook Blue' }],
        },
      },
      choices,
    ),
  );
  const size = await step('attributeCreate (variant size)', 'ATTRIBUTE_CREATED', () =>
    shop.id(
      'attributeCreate',
      {
        input: {
          name: 'Hook Size',
          slug: 'hook-size',
          type: 'PRODUCT_TYPE',
          inputType: 'DROPDOWN',
          values: [{ name: 'S' }, { name: 'M' }],
        },
      },
      'attribute',
    ),
  );
  const type = await step('productTypeCreate', '', () =>
    shop.id(
      'productTypeCreate',
      {
        input: {
          name: 'Hook Type',
          slug: 'hook-type',
          hasVariants: true,
          productAttributes: [color.attribute.id],
          variantAttributes: [size],
        },
      },
      'productType',
    ),
  );
  await step('productTypeUpdate (name)', '', () =>
    shop.act('productTypeUpdate', { id: type, input: { name: 'Hook Type 2' } }),
  );
  const category = (name: string, parent?: string) =>
    shop.id('categoryCreate', { input: { name }, ...(parent && { parent }) }, 'category');
  const categoryA = await step('categoryCreate', 'CATEGORY_CREATED', () => category('Hook Cat A'));
  const categoryB = await step('categoryCreate (child)', 'CATEGORY_CREATED', () =>
    category('Hook Cat B', categoryA),
  );
  const collection = await step('collectionCreate', 'COLLECTION_CREATED', () =>
    shop.id('collectionCreate', { input: { name: 'Hook Coll' } }, 'collection'),
  );
  await step('collectionChannelListingUpdate (publish)', '', () =>
    shop.act('collectionChannelListingUpdate', {
      id: collection,
      input: { addChannels: [{ channelId: channel, isPublished: true }] },
    }),
  );
  return {
    color: color.attribute.id,
    size,
    colorValues: color.attribute.choices.edges.map(({ node }) => node.id),
    type,
    categoryA,
    categoryB,
    collection,
  };
}

type Product = { id: string; first: string; second: string };

async function sell(
  shop: Actor,
  step: Step,
  { channel, warehouse }: Place,
  { color, size, type, categoryA }: Catalogue,
): Promise<Product> {
  const id = await step('productCreate', 'PRODUCT_CREATED', () =>
    shop.id(
      'productCreate',
      {
        input: {
          name: 'Hook P1',
          productType: type,
          category: categoryA,
          attributes: [{ id: color, dropdown: { value: 'Hook Red' } }],
        },
      },
      'product',
    ),
  );
  const listing = (what: string, update: object) =>
    step(`productChannelListingUpdate (${what})`, 'PRODUCT_UPDATED', () =>
      shop.act('productChannelListingUpdate', {
        id,
        input: { updateChannels: [{ channelId: channel, ...update }] },
      }),
    );
  await listing('add, publish', {
    isPublished: true,
    isAvailableForPurchase: true,
    visibleInListings: true,
  });
  const variant = (sku: string, value: string, stocks: object[]) =>
    shop.id(
      'productVariantCreate',
      {
        input: {
          product: id,
          sku,
          name: `Hook ${value}`,
          attributes: [{ id: size, dropdown: { value } }],
          stocks,
        },
      },
      'productVariant',
    );
  const first = await step('productVariantCreate (with stock 5)', 'PRODUCT_VARIANT_CREATED', () =>
    variant('HOOK-1', 'S', [{ warehouse, quantity: 5 }]),
  );
  const price = (what: string, values: object) =>
    step(`productVariantChannelListingUpdate (${what})`, 'PRODUCT_VARIANT_UPDATED', () =>
      shop.act('productVariantChannelListingUpdate', {
        id: first,
        input: [{ channelId: channel, ...values }],
      }),
    );
  await price('first price 10', { price: 10 });
  await price('reprice 10->12', { price: 12 });
  await price('same price again', { price: 12 });
  await price('priorPrice only', { price: 12, priorPrice: 15 });
  await updateProduct(shop, step, id);
  await updateVariants(shop, step, first, warehouse);
  const second = await step(
    'productVariantCreate (2nd variant, no stock)',
    'PRODUCT_VARIANT_CREATED',
    () => variant('HOOK-2', 'M', []),
  );
  await step('productVariantReorder', 'PRODUCT_UPDATED', () =>
    shop.act('productVariantReorder', { productId: id, moves: [{ id: second, sortOrder: -1 }] }),
  );
  await step('productVariantSetDefault', 'PRODUCT_UPDATED', () =>
    shop.act('productVariantSetDefault', { productId: id, variantId: second }),
  );
  await step('productVariantStocksCreate (2nd variant, 3)', 'PRODUCT_VARIANT_BACK_IN_STOCK', () =>
    shop.act('productVariantStocksCreate', {
      variantId: second,
      stocks: [{ warehouse, quantity: 3 }],
    }),
  );
  await step('productVariantStocksDelete (2nd variant)', 'PRODUCT_VARIANT_OUT_OF_STOCK', () =>
    shop.act('productVariantStocksDelete', { variantId: second, warehouseIds: [warehouse] }),
  );
  await listing('unpublish', { isPublished: false });
  await listing('publish again', { isPublished: true });
  await listing('visibleInListings false', { visibleInListings: false });
  await listing('visibleInListings true, availableForPurchase false', {
    visibleInListings: true,
    isAvailableForPurchase: false,
  });
  await listing('availableForPurchase true', { isAvailableForPurchase: true });
  return { id, first, second };
}

async function updateProduct(shop: Actor, step: Step, id: string): Promise<void> {
  const update = (what: string, input: object) =>
    step(`productUpdate (${what})`, 'PRODUCT_UPDATED', () =>
      shop.act('productUpdate', { id, input }),
    );
  await update('name', { name: 'Hook P1 renamed' });
  await update('slug', { slug: 'hook-p1-slug' });
  await update('same name, no change', { name: 'Hook P1 renamed' });
  await update('description+seo', {
    description: JSON.stringify({ blocks: [{ type: 'paragraph', data: { text: 'x' } }] }),
    seo: { title: 'T', description: 'D' },
  });
  await update('metadata only in input', { metadata: [{ key: 'a', value: 'b' }] });
  await update('name + metadata', { name: 'Hook P1 r3', metadata: [{ key: 'a', value: 'c' }] });
  await update('externalReference', { externalReference: 'hook-ext' });
  const metadata = { id, input: [{ key: 'hook', value: '1' }] };
  await step('updateMetadata (product)', 'PRODUCT_METADATA_UPDATED, PRODUCT_UPDATED', () =>
    shop.act('updateMetadata', metadata),
  );
  await step('updatePrivateMetadata (product)', 'PRODUCT_METADATA_UPDATED, PRODUCT_UPDATED', () =>
    shop.act('updatePrivateMetadata', metadata),
  );
}

async function updateVariants(
  shop: Actor,
  step: Step,
  variant: string,
  warehouse: string,
): Promise<void> {
  await step(
    'updateMetadata (variant)',
    'PRODUCT_VARIANT_METADATA_UPDATED, PRODUCT_VARIANT_UPDATED',
    () => shop.act('updateMetadata', { id: variant, input: [{ key: 'hook', value: '1' }] }),
  );
  const update = (what: string, input: object) =>
    step(`productVariantUpdate (${what})`, 'PRODUCT_VARIANT_UPDATED', () =>
      shop.act('productVariantUpdate', { id: variant, input }),
    );
  await update('name', { name: 'Hook S2' });
  await update('trackInventory false', { trackInventory: false });
  await update('trackInventory true', { trackInventory: true });
  const stock = (what: string, quantity: number, also = '') =>
    step(
      `productVariantStocksUpdate (${what})`,
      `${also && `PRODUCT_VARIANT_${also}, `}PRODUCT_VARIANT_STOCK_UPDATED`,
      () =>
        shop.act('productVariantStocksUpdate', {
          variantId: variant,
          stocks: [{ warehouse, quantity }],
        }),
    );
  await stock('5->3', 3);
  await stock('3->0', 0, 'OUT_OF_STOCK');
  await stock('0->4', 4, 'BACK_IN_STOCK');
  await stock('4->4', 4);
  const bulk = (what: string, quantity: number) =>
    step(`stockBulkUpdate (${what})`, 'PRODUCT_VARIANT_STOCK_UPDATED', () =>
      shop.act('stockBulkUpdate', {
        stocks: [{ variantId: variant, warehouseId: warehouse, quantity }],
      }),
    );
  await bulk('4->0', 0);
  await bulk('0->6', 6);
}

async function decorate(
  shop: Actor,
  step: Step,
  { channel }: Place,
  { categoryB, collection, color, categoryA }: Catalogue,
  { id, first }: Product,
): Promise<void> {
  const add = () =>
    shop
      .upload('productMediaCreate', { product: id, alt: 'x' }, 'image', 'media { id }')
      .then(({ media }) => media!.id);
  const made = 'PRODUCT_MEDIA_CREATED, PRODUCT_UPDATED';
  const one = await step('productMediaCreate (upload)', made, add);
  const two = await step('productMediaCreate (2nd)', made, add);
  await step('productMediaUpdate (alt)', 'PRODUCT_MEDIA_UPDATED, PRODUCT_UPDATED', () =>
    shop.act('productMediaUpdate', { id: one, input: { alt: 'y' } }),
  );
  await step('productMediaReorder', 'PRODUCT_UPDATED', () =>
    shop.act('productMediaReorder', { productId: id, mediaIds: [two, one] }),
  );
  await step('variantMediaAssign', 'PRODUCT_VARIANT_UPDATED', () =>
    shop.act('variantMediaAssign', { variantId: first, mediaId: two }),
  );
  await step('variantMediaUnassign', 'PRODUCT_VARIANT_UPDATED', () =>
    shop.act('variantMediaUnassign', { variantId: first, mediaId: two }),
  );
  await step('first GET of a /thumbnail/ URL', 'THUMBNAIL_CREATED', () =>
    shop.get(`/thumbnail/${two}/256/webp/`),
  );
  await step('productMediaDelete', 'PRODUCT_MEDIA_DELETED, PRODUCT_UPDATED', () =>
    shop.act('productMediaDelete', { id: two }),
  );
  await collections(shop, step, channel, collection, id);
  const category = (what: string, input: object) =>
    step(`categoryUpdate (${what})`, 'CATEGORY_UPDATED', () =>
      shop.act('categoryUpdate', { id: categoryB, input }),
    );
  await category('name', { name: 'Hook Cat B2' });
  await category('slug', { slug: 'hook-cat-b-new' });
  await category('metadata only', { metadata: [{ key: 'a', value: 'b' }] });
  await step('updateMetadata (category)', '', () =>
    shop.act('updateMetadata', { id: categoryB, input: [{ key: 'a', value: 'c' }] }),
  );
  const product = (what: string, input: object) =>
    step(`productUpdate (${what})`, 'PRODUCT_UPDATED', () =>
      shop.act('productUpdate', { id, input }),
    );
  await product('attribute value', {
    attributes: [{ id: color, dropdown: { value: 'Hook Blue' } }],
  });
  await product('category A->B', { category: categoryB });
  await product('category B->A', { category: categoryA });
}

async function collections(
  shop: Actor,
  step: Step,
  channel: string,
  collection: string,
  product: string,
): Promise<void> {
  await step('collectionAddProducts (1)', 'PRODUCT_UPDATED', () =>
    shop.act('collectionAddProducts', { collectionId: collection, products: [product] }),
  );
  await step('collectionReorderProducts', '', () =>
    shop.act('collectionReorderProducts', {
      collectionId: collection,
      moves: [{ productId: product, sortOrder: 0 }],
    }),
  );
  await step('collectionRemoveProducts (1)', 'PRODUCT_UPDATED', () =>
    shop.act('collectionRemoveProducts', { collectionId: collection, products: [product] }),
  );
  const update = (what: string, input: object) =>
    step(`collectionUpdate (${what})`, 'COLLECTION_UPDATED', () =>
      shop.act('collectionUpdate', { id: collection, input }),
    );
  await update('name', { name: 'Hook Coll renamed' });
  await update('metadata only', { metadata: [{ key: 'a', value: 'b' }] });
  await step('updateMetadata (collection)', 'COLLECTION_METADATA_UPDATED', () =>
    shop.act('updateMetadata', { id: collection, input: [{ key: 'a', value: 'c' }] }),
  );
  const listing = (what: string, input: object) =>
    step(`collectionChannelListingUpdate (${what})`, '', () =>
      shop.act('collectionChannelListingUpdate', { id: collection, input }),
    );
  await listing('unpublish', { addChannels: [{ channelId: channel, isPublished: false }] });
  await listing('remove channel', { removeChannels: [channel] });
}

async function changeAttributes(
  shop: Actor,
  step: Step,
  { color, colorValues, type }: Catalogue,
): Promise<void> {
  const update = (what: string, input: object) =>
    step(`attributeUpdate (${what})`, 'ATTRIBUTE_UPDATED', () =>
      shop.act('attributeUpdate', { id: color, input }),
    );
  await update('name', { name: 'Hook Colour' });
  await update('addValues', { addValues: [{ name: 'Hook Green' }] });
  const [red = '', blue = ''] = colorValues;
  await step('attributeValueUpdate (rename)', 'ATTRIBUTE_UPDATED, ATTRIBUTE_VALUE_UPDATED', () =>
    shop.act('attributeValueUpdate', { id: red, input: { name: 'Hook Crimson' } }),
  );
  const pink = await step(
    'attributeValueCreate',
    'ATTRIBUTE_UPDATED, ATTRIBUTE_VALUE_CREATED',
    () =>
      shop.id(
        'attributeValueCreate',
        { attribute: color, input: { name: 'Hook Pink' } },
        'attributeValue',
      ),
  );
  await step('attributeReorderValues', 'ATTRIBUTE_UPDATED, ATTRIBUTE_VALUE_UPDATED', () =>
    shop.act('attributeReorderValues', {
      attributeId: color,
      moves: [{ id: pink, sortOrder: -1 }],
    }),
  );
  const gone = 'ATTRIBUTE_UPDATED, ATTRIBUTE_VALUE_DELETED';
  await step('attributeValueDelete (unused value)', gone, () =>
    shop.act('attributeValueDelete', { id: pink }),
  );
  await step('attributeValueDelete (value used by a product)', gone, () =>
    shop.act('attributeValueDelete', { id: blue }),
  );
  const material = await shop.id(
    'attributeCreate',
    { input: { name: 'Hook Mat', slug: 'hook-mat', type: 'PRODUCT_TYPE', inputType: 'DROPDOWN' } },
    'attribute',
  );
  await step('productAttributeAssign (to type)', 'ATTRIBUTE_CREATED', () =>
    shop.act('productAttributeAssign', {
      productTypeId: type,
      operations: [{ id: material, type: 'PRODUCT' }],
    }),
  );
  await step('productTypeReorderAttributes', '', () =>
    shop.act('productTypeReorderAttributes', {
      productTypeId: type,
      type: 'PRODUCT',
      moves: [{ id: material, sortOrder: -1 }],
    }),
  );
  await step('productAttributeUnassign (from type)', '', () =>
    shop.act('productAttributeUnassign', { productTypeId: type, attributeIds: [material] }),
  );
  await step('attributeDelete', 'ATTRIBUTE_DELETED', () =>
    shop.act('attributeDelete', { id: material }),
  );
}

async function taxes(shop: Actor, step: Step, { type }: Catalogue, { id }: Product): Promise<void> {
  const taxClass = await step('taxClassCreate', '', () =>
    shop.id(
      'taxClassCreate',
      { input: { name: 'Hook Tax', createCountryRates: [{ countryCode: 'US', rate: 10 }] } },
      'taxClass',
    ),
  );
  await step('productUpdate (taxClass)', 'PRODUCT_UPDATED', () =>
    shop.act('productUpdate', { id, input: { taxClass } }),
  );
  await step('taxClassUpdate (rate 10->20)', '', () =>
    shop.act('taxClassUpdate', {
      id: taxClass,
      input: { updateCountryRates: [{ countryCode: 'US', rate: 20 }] },
    }),
  );
  await step('productTypeUpdate (taxClass)', '', () =>
    shop.act('productTypeUpdate', { id: type, input: { taxClass } }),
  );
}

async function content(shop: Actor, step: Step, { categoryA }: Catalogue): Promise<void> {
  const menu = await step('menuCreate', 'MENU_CREATED', () =>
    shop.id('menuCreate', { input: { name: 'Hook Menu' } }, 'menu'),
  );
  const item = (input: object) =>
    shop.id('menuItemCreate', { input: { menu, ...input } }, 'menuItem');
  const one = await step('menuItemCreate', 'MENU_ITEM_CREATED', () =>
    item({ name: 'Hook I1', url: 'http://x.example/' }),
  );
  const two = await step('menuItemCreate (category)', 'MENU_ITEM_CREATED', () =>
    item({ name: 'Hook I2', category: categoryA }),
  );
  await step('menuItemUpdate (name)', 'MENU_ITEM_UPDATED', () =>
    shop.act('menuItemUpdate', { id: one, input: { name: 'Hook I1b' } }),
  );
  const move = (what: string, moved: object) =>
    step(`menuItemMove (${what})`, 'MENU_ITEM_UPDATED', () =>
      shop.act('menuItemMove', { menu, moves: [moved] }),
    );
  await move('sort', { itemId: two, sortOrder: -1 });
  await move('under parent', { itemId: two, parentId: one });
  await step('menuUpdate (name)', 'MENU_UPDATED', () =>
    shop.act('menuUpdate', { id: menu, input: { name: 'Hook Menu b' } }),
  );
  await step('menuItemTranslate', 'TRANSLATION_CREATED', () =>
    shop.act('menuItemTranslate', { id: one, languageCode: 'PL', input: { name: 'Hook PL' } }),
  );
  await step('menuItemDelete (parent with child)', 'MENU_ITEM_DELETED', () =>
    shop.act('menuItemDelete', { id: one }),
  );
  await step('menuDelete', 'MENU_DELETED', () => shop.act('menuDelete', { id: menu }));
  await pages(shop, step);
}

async function pages(shop: Actor, step: Step): Promise<void> {
  const pageType = await step('pageTypeCreate', 'PAGE_TYPE_CREATED', () =>
    shop.id('pageTypeCreate', { input: { name: 'Hook PT', slug: 'hook-pt' } }, 'pageType'),
  );
  await step('pageTypeUpdate', 'PAGE_TYPE_UPDATED', () =>
    shop.act('pageTypeUpdate', { id: pageType, input: { name: 'Hook PT2' } }),
  );
  const make = (title: string) =>
    step('pageCreate (published)', 'PAGE_CREATED', () =>
      shop.id('pageCreate', { input: { title, pageType, isPublished: true } }, 'page'),
    );
  const page = await make('Hook Page');
  const update = (what: string, input: object) =>
    step(`pageUpdate (${what})`, 'PAGE_UPDATED', () => shop.act('pageUpdate', { id: page, input }));
  await update('title', { title: 'Hook Page b' });
  await update('unpublish', { isPublished: false });
  await step('pageBulkPublish (true)', '', () =>
    shop.act('pageBulkPublish', { ids: [page], isPublished: true }),
  );
  await step('updateMetadata (page)', '', () =>
    shop.act('updateMetadata', { id: page, input: [{ key: 'a', value: 'b' }] }),
  );
  await step('pageTranslate', 'TRANSLATION_CREATED', () =>
    shop.act('pageTranslate', { id: page, languageCode: 'PL', input: { title: 'Hook PL' } }),
  );
  const second = await make('Hook Page2');
  const third = await make('Hook Page3');
  await step('pageBulkDelete', '', () => shop.act('pageBulkDelete', { ids: [second] }));
  await step('pageDelete', 'PAGE_DELETED', () => shop.act('pageDelete', { id: third }));
  await step('pageTypeDelete', 'PAGE_TYPE_DELETED', () =>
    shop.act('pageTypeDelete', { id: pageType }),
  );
}

async function translate(
  shop: Actor,
  step: Step,
  { categoryA, collection, size, colorValues }: Catalogue,
  { id, first }: Product,
): Promise<void> {
  const into = (
    name: string,
    id: string,
    expected: string,
    languageCode = 'PL',
    input: object = { name: 'Hook PL' },
  ) =>
    step(`${name} (${languageCode})`, expected, () => shop.act(name, { id, languageCode, input }));
  await into('productTranslate', id, 'TRANSLATION_CREATED');
  await into('productTranslate', id, 'TRANSLATION_UPDATED', 'PL', { name: 'Hook PL2' });
  await into('productVariantTranslate', first, 'PRODUCT_VARIANT_UPDATED, TRANSLATION_CREATED');
  await into('categoryTranslate', categoryA, 'TRANSLATION_CREATED');
  await into('collectionTranslate', collection, 'TRANSLATION_CREATED');
  await into('attributeTranslate', size, 'TRANSLATION_CREATED');
  await into('attributeValueTranslate', colorValues[0]!, 'TRANSLATION_CREATED');
  await step('productBulkTranslate (2 languages)', 'TRANSLATION_CREATED x2', () =>
    shop.act('productBulkTranslate', {
      translations: ['DE', 'SR'].map((languageCode) => ({
        id,
        languageCode,
        translationFields: { name: `Hook ${languageCode}` },
      })),
    }),
  );
}

async function promote(
  shop: Actor,
  step: Step,
  { channel }: Place,
  { id }: Product,
): Promise<void> {
  type Made = { promotion: { id: string; rules: { id: string }[] } };
  const price = 'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED';
  const { promotion } = await step(
    'promotionCreate (active now, 20 %)',
    `${price}, PROMOTION_CREATED, PROMOTION_STARTED`,
    () =>
      shop.act<Made>(
        'promotionCreate',
        {
          input: {
            name: 'Hook Promo A',
            type: 'CATALOGUE',
            rules: [
              {
                name: 'Hook rule',
                channels: [channel],
                rewardValueType: 'PERCENTAGE',
                rewardValue: 20,
                cataloguePredicate: { productPredicate: { ids: [id] } },
              },
            ],
          },
        },
        'promotion { id rules { id } }',
      ),
  );
  await step('promotionRuleUpdate (30 %)', `${price}, PROMOTION_RULE_UPDATED`, () =>
    shop.act('promotionRuleUpdate', { id: promotion.rules[0]!.id, input: { rewardValue: 30 } }),
  );
  await step('promotionDelete (while active)', `${price}, PROMOTION_DELETED`, () =>
    shop.act('promotionDelete', { id: promotion.id }),
  );
}

async function administer(
  shop: Actor,
  step: Step,
  { channel, warehouse, zone }: Place,
): Promise<void> {
  await step('shopSettingsUpdate', '', () =>
    shop.act('shopSettingsUpdate', { input: { headerText: 'Hook' } }),
  );
  await step('channelUpdate (name)', 'CHANNEL_UPDATED', () =>
    shop.act('channelUpdate', { id: channel, input: { name: 'Hook Ch2' } }),
  );
  await step('channelDeactivate', 'CHANNEL_STATUS_CHANGED', () =>
    shop.act('channelDeactivate', { id: channel }),
  );
  await step('channelActivate', 'CHANNEL_STATUS_CHANGED', () =>
    shop.act('channelActivate', { id: channel }),
  );
  await step('updateWarehouse', 'WAREHOUSE_UPDATED', () =>
    shop.act('updateWarehouse', { id: warehouse, input: { name: 'Hook WH2' } }),
  );
  await step('shippingZoneUpdate (name)', 'SHIPPING_ZONE_UPDATED', () =>
    shop.act('shippingZoneUpdate', { id: zone, input: { name: 'Hook Zone2' } }),
  );
  const method = await step('shippingPriceCreate', 'SHIPPING_PRICE_CREATED', () =>
    shop.id(
      'shippingPriceCreate',
      { input: { name: 'Hook Ship', shippingZone: zone, type: 'PRICE' } },
      'shippingMethod',
    ),
  );
  await step('shippingPriceUpdate', 'SHIPPING_PRICE_UPDATED', () =>
    shop.act('shippingPriceUpdate', { id: method, input: { name: 'Hook Ship2' } }),
  );
  await step('shippingMethodChannelListingUpdate (price)', 'SHIPPING_PRICE_UPDATED', () =>
    shop.act('shippingMethodChannelListingUpdate', {
      id: method,
      input: { addChannels: [{ channelId: channel, price: 5 }] },
    }),
  );
  await step('shippingPriceDelete', 'SHIPPING_PRICE_DELETED', () =>
    shop.act('shippingPriceDelete', { id: method }),
  );
  const voucher = await step('voucherCreate', 'VOUCHER_CODES_CREATED, VOUCHER_CREATED', () =>
    shop.id(
      'voucherCreate',
      {
        input: {
          name: 'Hook V',
          addCodes: ['HOOK'],
          type: 'ENTIRE_ORDER',
          discountValueType: 'PERCENTAGE',
        },
      },
      'voucher',
    ),
  );
  await step('voucherDelete', 'VOUCHER_DELETED', () => shop.act('voucherDelete', { id: voucher }));
  await customers(shop, step);
}

async function customers(shop: Actor, step: Step): Promise<void> {
  const user = await step('customerCreate', 'CUSTOMER_CREATED', () =>
    shop.id('customerCreate', { input: { email: 'hook@example.com', isActive: true } }, 'user'),
  );
  await step('requestPasswordReset', 'ACCOUNT_SET_PASSWORD_REQUESTED', () =>
    shop.anonymously('requestPasswordReset', {
      email: 'hook@example.com',
      redirectUrl: 'http://localhost:3000/r',
      channel: 'hook',
    }),
  );
  await step('customerDelete', 'CUSTOMER_DELETED', () => shop.act('customerDelete', { id: user }));
}

async function inBulk(
  shop: Actor,
  step: Step,
  { channel, warehouse }: Place,
  { type, categoryA, collection, color, size }: Catalogue,
): Promise<void> {
  type Made = { results: { product: { id: string; variants: { id: string }[] } }[] };
  const { results } = await step(
    'productBulkCreate (3 products, 1 variant each)',
    'PRODUCT_CREATED x3, PRODUCT_VARIANT_CREATED x3',
    () =>
      shop.act<Made>(
        'productBulkCreate',
        {
          products: [0, 1, 2].map((number) => ({
            name: `Hook Bulk ${number}`,
            productType: type,
            category: categoryA,
            collections: [collection],
            attributes: [{ id: color, dropdown: { value: 'Hook Green' } }],
            channelListings: [{ channelId: channel, isPublished: true }],
            variants: [
              {
                sku: `HOOK-B${number}`,
                attributes: [{ id: size, dropdown: { value: 'S' } }],
                stocks: [{ warehouse, quantity: 4 }],
                channelListings: [{ channelId: channel, price: 8 }],
              },
            ],
          })),
        },
        'results { product { id variants { id } } }',
      ),
  );
  const [first, second, third] = results.map(({ product }) => product.id) as [
    string,
    string,
    string,
  ];
  await variantsInBulk(shop, step, channel, warehouse, size, first);
  await step('collectionDelete (with products)', 'COLLECTION_DELETED, PRODUCT_UPDATED x3', () =>
    shop.act('collectionDelete', { id: collection }),
  );
  await step('productVariantDelete (last variant of product)', 'PRODUCT_VARIANT_DELETED', () =>
    shop.act('productVariantDelete', { sku: 'HOOK-B1' }),
  );
  await step('productBulkDelete (2)', 'PRODUCT_DELETED x2', () =>
    shop.act('productBulkDelete', { ids: [second, third] }),
  );
}

async function variantsInBulk(
  shop: Actor,
  step: Step,
  channel: string,
  warehouse: string,
  size: string,
  product: string,
): Promise<void> {
  type Created = { results: { productVariant: { id: string } }[] };
  const { results } = await step('productVariantBulkCreate (2)', 'PRODUCT_VARIANT_CREATED x2', () =>
    shop.act<Created>(
      'productVariantBulkCreate',
      {
        product,
        variants: ['M', 'L'].map((value) => ({
          sku: `HOOK-BV-${value}`,
          attributes: [{ id: size, dropdown: { value } }],
          stocks: [{ warehouse, quantity: 4 }],
          channelListings: [{ channelId: channel, price: 8 }],
        })),
      },
      'results { productVariant { id } }',
    ),
  );
  const [one, two] = results.map(({ productVariant }) => productVariant.id) as [string, string];
  type Listed = { productVariant: { channelListings: { id: string }[]; stocks: { id: string }[] } };
  const { productVariant } = await shop.read<Listed>(
    'query($id: ID) { productVariant(id: $id) { channelListings { id } stocks { id } } }',
    { id: one },
  );
  const update = (what: string, changes: object) =>
    step(`productVariantBulkUpdate (${what})`, 'PRODUCT_VARIANT_UPDATED', () =>
      shop.act('productVariantBulkUpdate', { product, variants: [{ id: one, ...changes }] }),
    );
  await update('price only, 1 variant', { channelListings: { update: [] } });
  await update('price via channelListings.update', {
    channelListings: {
      update: [{ channelListing: productVariant.channelListings[0]!.id, price: 9 }],
    },
  });
  await update('stock 4->0 via stocks.update', {
    stocks: { update: [{ stock: productVariant.stocks[0]!.id, quantity: 0 }] },
  });
  await step('productVariantBulkDelete (1)', 'PRODUCT_VARIANT_DELETED', () =>
    shop.act('productVariantBulkDelete', { ids: [two] }),
  );
}

async function remove(
  shop: Actor,
  step: Step,
  { categoryA }: Catalogue,
  { id, second }: Product,
): Promise<void> {
  const warehouse = await shop.id(
    'createWarehouse',
    { input: { name: 'Hook WH3', slug: 'hook-wh3', address } },
    'warehouse',
  );
  await step('productVariantStocksCreate', 'PRODUCT_VARIANT_BACK_IN_STOCK, WAREHOUSE_CREATED', () =>
    shop.act('productVariantStocksCreate', {
      variantId: second,
      stocks: [{ warehouse, quantity: 3 }],
    }),
  );
  await step(
    'deleteWarehouse (holding the only stock of a variant)',
    'PRODUCT_VARIANT_OUT_OF_STOCK, WAREHOUSE_DELETED',
    () => shop.act('deleteWarehouse', { id: warehouse }),
  );
  await step('productDelete', 'PRODUCT_DELETED', () => shop.act('productDelete', { id }));
  await step('categoryDelete (with a product)', 'CATEGORY_DELETED, PRODUCT_UPDATED', () =>
    shop.act('categoryDelete', { id: categoryA }),
  );
}
