import { html, type Html } from './html.ts';
import { amount, button, table, tag } from './parts.ts';
import type { OfficePage } from './office-page.ts';
import { refuseForm } from './refusal.ts';

type Money = { amount: number; currency: string };
type Listed = {
  id: string;
  name: string;
  thumbnail: { url: string } | null;
  channelListings: { channel: { slug: string }; isPublished: boolean }[];
  productVariants: {
    edges: {
      node: {
        stocks: { quantity: number; quantityAllocated: number }[];
        channelListings: { price: Money | null }[];
      };
    }[];
  };
};

const listQuery = `query ($search: String, $after: String) {
  products(first: 25, after: $after, search: $search, sortBy: {field: NAME, direction: ASC}) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id name thumbnail(size: 64) { url }
      channelListings { channel { slug } isPublished }
      productVariants(first: 20) { edges { node { stocks { quantity quantityAllocated } channelListings { price { amount currency } } } } } } }
  }
}`;
const listQueryWithoutSearch = listQuery
  .replace('$search: String, ', '')
  .replace('search: $search, ', '');

export const productList: OfficePage = {
  async show({ api, query }) {
    const search = query.get('search') ?? '';
    const after = query.get('after');
    const { products } = await api.ask<{
      products: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: Listed }[];
      };
    }>(
      search === ''
        ? listQueryWithoutSearch
        : listQuery.replace(', sortBy: {field: NAME, direction: ASC}', ''),
      {
        after,
        ...(search !== '' && { search }),
      },
    );
    const next = new URLSearchParams({
      ...(search !== '' && { search }),
      after: products.pageInfo.endCursor ?? '',
    });
    return {
      title: 'Products',
      body: html`<form class="row" method="get">
          <div>
            <label for="search">Search</label
            ><input id="search" name="search" type="search" value="${search}" />
          </div>
          <button>Search</button>
        </form>
        <p class="muted">${products.totalCount} products</p>
        ${table(
          ['', 'Name', 'Prices', 'In stock', 'Published'],
          products.edges.map(({ node }) => listRow(node)),
          'No product fits.',
        )}
        ${products.pageInfo.hasNextPage && html`<p><a href="/dashboard/products/?${next.toString()}">Next page</a></p>`}`,
    };
  },
};

function listRow({ id, name, thumbnail, channelListings, productVariants }: Listed): Html {
  const variants = productVariants.edges.map(({ node }) => node);
  const stock = variants
    .flatMap(({ stocks }) => stocks)
    .reduce((sum, each) => sum + each.quantity - each.quantityAllocated, 0);
  const prices = variants.flatMap(({ channelListings: own }) =>
    own.flatMap(({ price }) => (price ? [amount(price)] : [])),
  );
  const published = channelListings
    .filter(({ isPublished }) => isPublished)
    .map(({ channel }) => channel.slug);
  return html`<tr>
    <td>${thumbnail && html`<img class="small" src="${thumbnail.url}" alt="" />`}</td>
    <td><a href="/dashboard/products/${id}/">${name}</a></td>
    <td>${prices.slice(0, 4).join(', ')}</td>
    <td class="number">${stock}</td>
    <td>
      ${published.length > 0 ? published.map((slug) => tag(slug, 'good')) : tag('nowhere', 'bad')}
    </td>
  </tr>`;
}

type Product = {
  id: string;
  name: string;
  slug: string;
  media: { id: string; alt: string; url: string }[];
  channelListings: {
    channel: { id: string; slug: string };
    isPublished: boolean;
    visibleInListings: boolean;
  }[];
  productVariants: { edges: { node: Variant }[] };
};
type Variant = {
  id: string;
  sku: string | null;
  name: string;
  stocks: {
    warehouse: { id: string; name: string };
    quantity: number;
    quantityAllocated: number;
  }[];
  channelListings: { channel: { id: string; slug: string }; price: Money | null }[];
};

const productQuery = `query ($id: ID!) { product(id: $id) {
  id name slug media { id alt url(size: 128) }
  channelListings { channel { id slug } isPublished visibleInListings }
  productVariants(first: 100) { edges { node { id sku name
    stocks { warehouse { id name } quantity quantityAllocated }
    channelListings { channel { id slug } price { amount currency } } } } }
} }`;

const changeListing = `mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) {
  productChannelListingUpdate(id: $id, input: $input) { errors { field message } } }`;

/** One product: price, stock, name, slug, publication and pictures. */
export const productPage: OfficePage = {
  async show({ api, id }) {
    const { product } = await api.ask<{ product: Product | null }>(productQuery, { id });
    if (product === null) return null;
    const path = `/dashboard/products/${product.id}`;
    return {
      title: product.name,
      body: html`<div class="card">
          <form class="row" method="post" action="${path}/texts">
            <div>
              <label for="name">Name</label
              ><input class="wide" id="name" name="name" required value="${product.name}" />
            </div>
            <div>
              <label for="slug">Slug</label
              ><input class="wide" id="slug" name="slug" required value="${product.slug}" />
            </div>
            <button>Save texts</button>
          </form>
        </div>
        <h2>Channels</h2>
        ${table(
          ['Channel', 'State', ''],
          product.channelListings.map((listing) => listingRow(path, listing)),
          'It is in no channel.',
        )}
        <h2>Prices and stock</h2>
        ${product.productVariants.edges.map(({ node }) => variantCard(path, node))}
        <h2>Pictures</h2>
        <div class="grid">${product.media.map((media) => mediaCard(path, media))}</div>
        <form class="row card" method="post" action="${path}/picture" enctype="multipart/form-data">
          <div>
            <label for="image">New picture</label
            ><input id="image" name="image" type="file" accept="image/*" required />
          </div>
          <div><label for="alt">Description</label><input id="alt" name="alt" /></div>
          <button>Add picture</button>
        </form>
        <h2>Delete</h2>
        ${button(`${path}/delete`, 'Delete this product', { style: 'danger' })}`,
    };
  },
  actions: {
    async texts({ api, id, form }) {
      const input = { name: form.text('name'), slug: form.text('slug') };
      await api.change(
        'mutation ($id: ID!, $input: ProductInput!) { productUpdate(id: $id, input: $input) { errors { field message } } }',
        { id, input },
      );
      return 'Texts saved.';
    },
    async price({ api, form }) {
      const input = [{ channelId: form.text('channel'), price: form.number('price') }];
      await api.change(
        'mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $input) { errors { field message } } }',
        { id: form.text('variant'), input },
      );
      return 'Price saved.';
    },
    async stock({ api, form }) {
      const quantity = form.number('quantity');
      if (!Number.isInteger(quantity)) refuseForm('A stock is a whole number.');
      await api.change(
        'mutation ($id: ID!, $stocks: [StockInput!]!) { productVariantStocksUpdate(variantId: $id, stocks: $stocks) { errors { field message } } }',
        { id: form.text('variant'), stocks: [{ warehouse: form.text('warehouse'), quantity }] },
      );
      return 'Stock saved.';
    },
    async publish({ api, id, form }) {
      const isPublished = form.text('published') === 'yes';
      await api.change(changeListing, {
        id,
        input: { updateChannels: [{ channelId: form.text('channel'), isPublished }] },
      });
      return isPublished ? 'Published.' : 'Unpublished.';
    },
    async listing({ api, id, form }) {
      const visibleInListings = form.text('visible') === 'yes';
      await api.change(changeListing, {
        id,
        input: { updateChannels: [{ channelId: form.text('channel'), visibleInListings }] },
      });
      return visibleInListings ? 'Shown in listings.' : 'Hidden in listings.';
    },
    async picture({ api, id, form }) {
      const file = form.file('image');
      if (file === null) return refuseForm('Choose a picture first.');
      const image = {
        filename: file.filename,
        contentType: file.contentType,
        body: await file.body,
      };
      await api.change(
        'mutation ($product: ID!, $image: Upload, $alt: String) { productMediaCreate(input: {product: $product, image: $image, alt: $alt}) { errors { field message } } }',
        { product: id, image, alt: form.text('alt') },
      );
      return 'Picture added.';
    },
    async 'delete-picture'({ api, form }) {
      await api.change(
        'mutation ($id: ID!) { productMediaDelete(id: $id) { errors { field message } } }',
        { id: form.text('media') },
      );
      return 'Picture deleted.';
    },
    async delete({ api, id }) {
      await api.change(
        'mutation ($id: ID!) { productDelete(id: $id) { errors { field message } } }',
        { id },
      );
      return { done: 'Product deleted.', to: '/dashboard/products/' };
    },
  },
};

function listingRow(
  path: string,
  { channel, isPublished, visibleInListings }: Product['channelListings'][number],
): Html {
  return html`<tr>
    <td>${channel.slug}</td>
    <td>
      ${isPublished ? tag('published', 'good') : tag('unpublished', 'bad')}
      ${!visibleInListings && tag('hidden in listings')}
    </td>
    <td>
      ${button(`${path}/publish`, isPublished ? 'Unpublish' : 'Publish', { fields: { channel: channel.id, published: isPublished ? 'no' : 'yes' }, about: channel.slug })}
      ${button(`${path}/listing`, visibleInListings ? 'Hide in listings' : 'Show in listings', { fields: { channel: channel.id, visible: visibleInListings ? 'no' : 'yes' }, about: channel.slug })}
    </td>
  </tr>`;
}

function variantCard(path: string, { id, sku, name, stocks, channelListings }: Variant): Html {
  const prices = channelListings.map(
    ({ channel, price }) =>
      html`<form class="row" method="post" action="${path}/price">
        <input type="hidden" name="variant" value="${id}" /><input
          type="hidden"
          name="channel"
          value="${channel.id}"
        />
        <div>
          <label for="price-${id}-${channel.slug}"
            >${name}, price in ${channel.slug}${price && ` (${price.currency})`}</label
          ><input
            class="short"
            id="price-${id}-${channel.slug}"
            name="price"
            inputmode="decimal"
            required
            value="${price?.amount ?? ''}"
          />
        </div>
        <button>Save price</button>
      </form>`,
  );
  const quantities = stocks.map(
    ({ warehouse, quantity, quantityAllocated }) =>
      html`<form class="row" method="post" action="${path}/stock">
        <input type="hidden" name="variant" value="${id}" /><input
          type="hidden"
          name="warehouse"
          value="${warehouse.id}"
        />
        <div>
          <label for="stock-${id}-${warehouse.id}"
            >${name}, stock in
            ${warehouse.name}${quantityAllocated > 0 && ` (${quantityAllocated} ordered)`}</label
          ><input
            class="short"
            id="stock-${id}-${warehouse.id}"
            name="quantity"
            inputmode="numeric"
            required
            value="${quantity}"
          />
        </div>
        <button>Save stock</button>
      </form>`,
  );
  return html`<div class="card">
    <p><strong>${name}</strong> <span class="muted">${sku}</span></p>
    <div class="row" style="display:flex;flex-wrap:wrap;gap:1.5rem">${prices}${quantities}</div>
  </div>`;
}

function mediaCard(path: string, { id, alt, url }: Product['media'][number]): Html {
  return html`<div class="card">
    <img src="${url}" alt="${alt}" width="128" style="max-width:100%" />
    <p class="muted">${alt || 'no description'}</p>
    ${button(`${path}/delete-picture`, 'Delete picture', { style: 'danger', fields: { media: id }, about: alt })}
  </div>`;
}
