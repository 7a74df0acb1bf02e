import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { staffToken } from './app-under-test.ts';
import { catalogueShop } from './catalogue-shop.ts';
import { StaffDesk, type Refusal } from './staff-desk.ts';

type Answer = Readonly<Record<string, Readonly<Record<string, unknown>> & { errors: Refusal[] }>>;

async function desk() {
  const shop = await catalogueShop([{ slug: 'a' }]);
  const { sandbox } = shop;
  const token = await staffToken(sandbox);
  const picture = await sharp({
    create: { width: 4, height: 3, channels: 3, background: '#997755' },
  })
    .png()
    .toBuffer();
  /** A GraphQL multipart request: `file` is put at `variables.<path>`. */
  const send = async (query: string, variables: object, path: string, file: File) => {
    const form = new FormData();
    form.append('operations', JSON.stringify({ query, variables }));
    form.append('map', JSON.stringify({ 0: [`variables.${path}`] }));
    form.append('0', file);
    const response = await fetch(sandbox.apiUrl, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    return ((await response.json()) as { data: Answer }).data;
  };
  const upload = (name: string, body: Uint8Array | string = picture, type = 'image/png') =>
    send(
      'mutation ($input: ProductMediaCreateInput!) { productMediaCreate(input: $input) { media { id url(size: 0) alt type } errors { field code message } } }',
      { input: { product: shop.ids.get('a')!, alt: 'Flašica', image: null } },
      'input.image',
      new File([typeof body === 'string' ? body : new Uint8Array(body)], name, { type }),
    );
  return {
    shop,
    staff: await StaffDesk.at(sandbox),
    id: (name: string) => shop.ids.get(name)!,
    send,
    upload,
    picture,
  };
}

describe('pictures', () => {
  test('are stored as they came, under a name of their own', async () => {
    const { upload, picture } = await desk();
    const { productMediaCreate } = await upload('moja slika.png');
    const media = productMediaCreate!['media'] as { url: string };
    expect(media).toMatchObject({ alt: 'Flašica', type: 'IMAGE' });
    expect(media.url).toMatch(/\/products\/moja_slika_[0-9a-f]{8}\.png$/);
    const stored = await fetch(media.url);
    expect(Buffer.from(await stored.arrayBuffer())).toEqual(picture);
  });

  test.each([
    ['text', 'x.png', 'zdravo', 'image/png'],
    ['another type', 'x.txt', undefined, 'text/plain'],
  ])('are refused: %s', async (_, name, body, type) => {
    const { upload } = await desk();
    const { productMediaCreate } = await upload(name, body, type);
    expect(productMediaCreate).toMatchObject({
      media: null,
      errors: [{ field: 'image', code: 'INVALID' }],
    });
  });

  test('go into another order, and to variants of their product only', async () => {
    const { shop, staff, id, upload } = await desk();
    const add = async (name: string) =>
      ((await upload(name)).productMediaCreate!['media'] as { id: string }).id;
    const [one, two] = [await add('1.png'), await add('2.png')];
    const media = async () => {
      const { product } = await shop.ask<{ product: { media: { id: string }[] } }>(
        '{ product(slug: "a", channel: "rs") { media { id } } }',
      );
      return product.media.map((each) => each.id);
    };
    expect(await media()).toEqual([one, two]);
    await staff.act('productMediaReorder', { productId: id('a'), mediaIds: [two, one] });
    expect(await media()).toEqual([two, one]);
    const assign = (variantId: string) =>
      staff.try('variantMediaAssign', { mediaId: one, variantId });
    expect((await assign(id('a-0'))).errors).toEqual([]);
    expect((await assign(id('a-0'))).errors.map(({ code }) => code)).toEqual([
      'MEDIA_ALREADY_ASSIGNED',
    ]);
    await shop.add({ slug: 'b' });
    expect((await assign(id('b-0'))).errors.map(({ code }) => code)).toEqual([
      'NOT_PRODUCTS_IMAGE',
    ]);
    await staff.act('productMediaDelete', { id: one });
    expect(await media()).toEqual([two]);
  });
});

test('a file has its URL and type from the upload', async () => {
  const { send } = await desk();
  const query =
    'mutation ($file: Upload!) { fileUpload(file: $file) { uploadedFile { url contentType } errors { code } } }';
  const { fileUpload } = await send(
    query,
    { file: null },
    'file',
    new File(['zdravo\n'], 'uputstvo.txt', { type: 'text/plain' }),
  );
  const { url, contentType } = fileUpload!['uploadedFile'] as { url: string; contentType: string };
  expect(contentType).toBe('text/plain');
  expect(url).toMatch(/\/file_upload\/uputstvo_[0-9a-f]{8}\.txt$/);
  expect(await (await fetch(url)).text()).toBe('zdravo\n');
});
