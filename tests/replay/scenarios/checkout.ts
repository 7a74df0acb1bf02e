import type { Exchange } from '../recording.ts';
import type { Arrangement, World } from '../scenario.ts';
import { priceProducts, pricePromotions } from './catalogue.ts';

async function turnOnDemoMails({ asStaff }: World): Promise<void> {
  const { channel } = await asStaff('{ channel(slug: "default-channel") { id } }');
  await asStaff(
    'mutation ($channel: ID!) { pluginUpdate(id: "mirumee.notifications.user_email", channelId: $channel, input: { active: true }) { errors { message } } }',
    { channel: (channel as { id: string }).id },
  );
}

/** A product that staff delete later; only that was recorded. `product` and `variant` are its recorded numbers. */
async function makeProductToDelete(
  { asStaff, identities }: World,
  sku: string,
  product: number,
  variant: number,
): Promise<void> {
  const shop = (await asStaff(
    '{ product(slug: "jojoba-ulje", channel: "rs") { productType { id } category { id } } channel(slug: "rs") { id warehouses { id } } }',
  )) as {
    product: { productType: { id: string }; category: { id: string } };
    channel: { id: string; warehouses: { id: string }[] };
  };
  const { productCreate } = (await asStaff(
    'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } errors { message } } }',
    {
      input: {
        name: 'Za brisanje',
        productType: shop.product.productType.id,
        category: shop.product.category.id,
      },
    },
  )) as { productCreate: { product: { id: string } } };
  const { id } = productCreate.product;
  const channelId = shop.channel.id;
  await asStaff(
    'mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) { productChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
    {
      id,
      input: {
        updateChannels: [{ channelId, isPublished: true, isAvailableForPurchase: true }],
      },
    },
  );
  const { productVariantCreate } = (await asStaff(
    'mutation ($input: ProductVariantCreateInput!) { productVariantCreate(input: $input) { productVariant { id } errors { message } } }',
    {
      input: {
        product: id,
        sku,
        attributes: [],
        stocks: [{ warehouse: shop.channel.warehouses[0]!.id, quantity: 5 }],
      },
    },
  )) as { productVariantCreate: { productVariant: { id: string } } };
  const variantId = productVariantCreate.productVariant.id;
  await asStaff(
    'mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
    { id: variantId, input: [{ channelId, price: 100 }] },
  );
  identities.learn(idOf('Product', product), id);
  identities.learn(idOf('ProductVariant', variant), variantId);
}

/** The first scenario had asked for it already. */
async function askForThumbnail({ asStaff }: World): Promise<void> {
  const { product } = await asStaff(
    '{ product(slug: "lavanda-ulje", channel: "rs") { thumbnail(size: 256) { url } } }',
  );
  await fetch((product as { thumbnail: { url: string } }).thumbnail.url);
}

function fill({ name, request }: Exchange): Exchange['request'] {
  // A shipping method of the demo shop.
  if (name.startsWith('135'))
    return { ...request, variables: { ...request.variables, m: idOf('ShippingMethod', 999_999) } };
  return request;
}

function idOf(type: string, pk: number): string {
  return Buffer.from(`${type}:${pk}`).toString('base64');
}

export const checkout: Arrangement = {
  async start(world) {
    priceProducts(world);
    // The mail plugin was off in the channel.
    world.sandbox.state.switches.set('customer-mail', false);
    await turnOnDemoMails(world);
    await askForThumbnail(world);
  },
  before: {
    '457': (world) => makeProductToDelete(world, 'ZA-BRISANJE-1', 177, 420),
    '471': (world) => makeProductToDelete(world, 'ZA-BRISANJE-2', 180, 422),
    '477': (world) => makeProductToDelete(world, 'ZA-BRISANJE-3', 181, 423),
    '564': pricePromotions,
  },
  fill,
  together: [
    ['302-c-race2-concurrent-1', '303-c-race2-concurrent-2'],
    ['306-c-race2b-concurrent-1', '307-c-race2b-concurrent-2'],
    [
      '310-c-race5-concurrent-4',
      '311-c-race5-concurrent-1',
      '312-c-race5-concurrent-3',
      '313-c-race5-concurrent-5',
      '314-c-race5-concurrent-2',
    ],
    ['504-e-laststock-concurrent-complete-2', '505-e-laststock-concurrent-complete-1'],
    ['539-f-conc1-complete-1', '540-f-conc1-complete-2'],
    ['546-f-conc2-complete-2', '547-f-conc2-complete-1'],
  ],
  except: [
    {
      names: ['081', '082', '083', '084'],
      paths: ['allowedFields', 'requiredFields', 'upperFields'].map(
        (field) => `.body.data.addressValidationRules.${field}`,
      ),
      why: 'sets, which Python writes in another order with each start',
    },
    {
      names: ['510', '511', '512', '513'],
      paths: ['.body.data.checkoutLinesAdd.checkout'],
      why: 'added to at once: how much of it each answer saw was chance',
    },
    {
      names: ['553', '554', '560', '561'],
      why: 'completed at once: which of the two got the last piece was chance',
    },
  ],
};
