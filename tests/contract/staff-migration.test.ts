import { describe, expect, test } from 'vitest';
import { documentOf } from './documents.ts';
import type { Connection } from './shapes.ts';
import { useStaffWorld } from './staff-world.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'staff'], { seed: { kind: 'blank' } });
const world = useStaffWorld(target);

interface Entry {
  readonly slug: string;
  readonly name: string;
}

interface Part {
  readonly list: Connection<Entry> & {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** All of a list, as the migration reads it: part by part until Saleor says there is no more. */
async function all(document: string, first: number, after: string | null = null): Promise<Entry[]> {
  const { list } = await target.asStaff<Part>(documentOf(document), { first, after });
  const found = list.edges.map(({ node }) => node);
  const { hasNextPage, endCursor } = list.pageInfo;
  return hasNextPage ? [...found, ...(await all(document, first, endCursor))] : found;
}

describe('what staff read before old pictures are removed', () => {
  test('holds products that are not published, in whatever parts they come', async () => {
    const hidden = await world.product({ price: 1200, stock: 3 });
    await world.listing(hidden.productId, { isPublished: false });
    await world.product({ price: 1200, stock: 3 });
    const whole = await all('migration-products', 100);
    expect(whole.map(({ slug }) => slug)).toContain(hidden.slug);
    expect(await all('migration-products', 1)).toEqual(whole);
  });

  test('holds what Apps and staff have noted on a product and its variants, open or not', async () => {
    const { id, productId, slug } = await world.product({ price: 1200, stock: 3 });
    const notes = [
      [productId, 'updateMetadata', 'open-product'],
      [productId, 'updatePrivateMetadata', 'private-product'],
      [id, 'updateMetadata', 'open-variant'],
      [id, 'updatePrivateMetadata', 'private-variant'],
    ] as const;
    for (const [noted, mutation, value] of notes)
      await world.change(
        'item',
        `mutation ($id: ID!, $input: [MetadataInput!]!) { ${mutation}(id: $id, input: $input) { item { metadata { key } } errors { field message } } }`,
        { id: noted, input: [{ key: 'picture', value }] },
      );
    const picture = (value: string) => [{ key: 'picture', value }];
    const found = (await all('migration-products', 100)).find((each) => each.slug === slug);
    expect(found).toMatchObject({
      metadata: picture('open-product'),
      privateMetadata: picture('private-product'),
      variants: [
        {
          sku: slug,
          metadata: picture('open-variant'),
          privateMetadata: picture('private-variant'),
          attributes: [],
        },
      ],
    });
  });

  test('holds collections that are in no channel', async () => {
    const slug = `ct-${world.tag}-set`;
    const { id } = await world.change<'collection', { id: string }>(
      'collection',
      'mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) { collection { id } errors { field message } } }',
      { input: { name: slug, slug } },
    );
    expect(await all('migration-collections', 100)).toContainEqual(
      expect.objectContaining({ slug, name: slug }),
    );
    await world.change(
      'collection',
      'mutation ($id: ID!) { collectionDelete(id: $id) { collection { id } errors { field message } } }',
      { id },
    );
  });

  test.each([
    'migration-categories',
    'migration-collections',
    'migration-pages',
    'migration-menus',
  ])('is answered for %s, in one part as in many', async (document) => {
    const whole = await all(document, 100);
    for (const { slug, name } of whole) {
      expect(slug).toMatch(/./);
      expect(name).toMatch(/./);
    }
    expect(await all(document, 2)).toEqual(whole);
  });

  test('is preceded by what the token may see', async () => {
    const { app, me } = await target.asStaff<{
      app: { permissions: { code: string }[] } | null;
      me: { userPermissions: { code: string }[] } | null;
    }>(documentOf('migration-permissions'));
    const codes = (app?.permissions ?? me?.userPermissions ?? []).map(({ code }) => code);
    expect(codes).toContain('MANAGE_PRODUCTS');
  });
});
