import { describe, expect, test } from 'vitest';
import type { PictureRef } from '#domain/catalogue.ts';
import type { MediaMap } from '#domain/media.ts';
import { HttpError, type MediaAccess } from '#media/access.ts';
import { NoPictureError } from '#media/no-picture.ts';
import { type ResolverSettings, createPictureResolver } from '#media/pictures.ts';
import { API, BASE, CUTOVER, FakeStorage, MAP } from './fake-storage.ts';

const HOUR = 3_600_000;
const LARGE = { width: 2_000, height: 2_500 };
const UPLOADS = 'manoon-media/wp-content/uploads';

function resolverOf(
  { access }: { access: MediaAccess },
  { map = MAP, ...more }: Partial<ResolverSettings> = {},
) {
  return createPictureResolver({ map, cache: new Map(), access, retryAfter: [], ...more });
}

const resolved = (storage: FakeStorage, ref: PictureRef, map: MediaMap = MAP) =>
  resolverOf(storage, { map }).resolve(ref);

const widths = (sources: readonly { readonly width: number }[] | undefined) =>
  sources?.map(({ width }) => width);

describe('a picture of Saleor’s', () => {
  test('has public addresses, true pixels in both formats and a colour', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('front', 'products/front_1a2b3c4d.jpg', LARGE);
    const at = (size: number, format: string) =>
      `${BASE}/saleor/thumbnails/front_thumbnail_${size}.${format}`;
    const sources = (format: string) => [
      { url: at(256, format), width: 205 },
      { url: at(512, format), width: 410 },
      { url: at(1024, format), width: 819 },
      { url: at(2048, format), width: 1638 },
    ];
    await expect(resolved(storage, { ...ref, alt: 'Bočica' })).resolves.toEqual({
      alt: 'Bočica',
      sources: sources('webp'),
      avif: sources('avif'),
      width: 1638,
      height: 2048,
      color: '#c8b8a8',
      original: `${BASE}/saleor/products/front_1a2b3c4d.jpg`,
    });
  });

  test('is not asked for in sizes that show no more', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('small', 'products/small.jpg', { width: 300, height: 200 });
    const picture = await resolved(storage, ref);
    expect(widths(picture?.sources)).toEqual([256, 300]);
    expect(storage.of('redirectOf').filter((url) => /1024|2048/.test(url))).toEqual([]);
  });

  test('is offered in AVIF only where that is smaller, of which one size tells', async () => {
    const storage = new FakeStorage();
    storage.avif = 1.1;
    const ref = storage.medium('front', 'products/front.jpg', LARGE);
    await expect(resolved(storage, ref)).resolves.toMatchObject({ avif: [] });
    expect(storage.of('redirectOf').filter((url) => url.includes('avif'))).toEqual([
      `${API}/thumbnail/front/512/avif/`,
    ]);
  });

  test('is not asked for in AVIF where the storage says no sizes', async () => {
    const storage = new FakeStorage();
    const look: MediaAccess['look'] = async (url) => {
      const seen = await storage.access.look(url);
      return seen && { ...seen, bytes: null };
    };
    const ref = storage.medium('front', 'products/front.jpg', LARGE);
    const picture = await resolverOf({ access: { ...storage.access, look } }).resolve(ref);
    expect(picture?.avif).toEqual([]);
  });

  test('whose thumbnails have been made is asked of the storage alone', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('front', 'products/front.jpg', LARGE);
    const made = await Promise.all(
      ref.thumbnails.map(async (each) => ({
        ...each,
        url: (await storage.access.redirectOf(each.url))!,
      })),
    );
    storage.forget();
    const picture = await resolved(storage, { ...ref, thumbnails: made });
    expect(widths(picture?.avif)).toEqual([205, 410, 819, 1638]);
    expect(storage.of('redirectOf')).toEqual([]);
  });

  test('that Saleor fetches by itself is found where it has put it', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('given', 'products/given_77f920cc.png', LARGE);
    const picture = await resolved(storage, { ...ref, original: `${API}/image/given/` });
    expect(picture?.original).toBe(`${BASE}/saleor/products/given_77f920cc.png`);
  });

  test('of which Saleor makes no thumbnails is shown as it was uploaded', async () => {
    const storage = new FakeStorage();
    storage.unmade.add('odd');
    const ref = storage.medium('odd', 'products/odd.jpg', LARGE);
    await expect(resolved(storage, ref)).resolves.toMatchObject({
      sources: [{ url: `${BASE}/saleor/products/odd.jpg`, width: 2_000 }],
      avif: [],
      width: 2_000,
      height: 2_500,
    });
  });

  test('loses the sizes that have gone, not itself', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('front', 'products/front.jpg', LARGE);
    const { access } = storage;
    const look: MediaAccess['look'] = async (url) =>
      url.endsWith('_512.webp') ? null : access.look(url);
    const picture = await resolverOf({ access: { ...access, look } }).resolve(ref);
    expect(widths(picture?.sources)).toEqual([205, 819, 1638]);
  });

  test('that lies nowhere is none', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('gone', 'products/gone.jpg', LARGE, false);
    await expect(resolved(storage, ref)).resolves.toBeNull();
    await expect(
      resolved(storage, { ...ref, original: `${API}/image/unknown/` }),
    ).resolves.toBeNull();
  });

  test('has no colour where it would shine through', async () => {
    const storage = new FakeStorage();
    await storage.paint('rgba(200, 180, 168, 0.5)');
    const ref = storage.medium('clear', 'products/clear.png', LARGE);
    await expect(resolved(storage, ref)).resolves.toMatchObject({ color: null });
  });

  test('stays where Saleor says while the storage’s address is not set', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('front', 'products/front.jpg', LARGE);
    // By the address that the storage has for Saleor, and for us.
    const inner = (url: string) => url.replace(BASE, 'http://minio:9000');
    for (const [url, object] of storage.objects) storage.objects.set(inner(url), object);
    const look: MediaAccess['look'] = async (url) => ({ url, etag: null, bytes: null });
    const pictures = resolverOf(
      { access: { ...storage.access, look } },
      { map: { ...MAP, base: null, hosts: [] } },
    );
    await expect(pictures.resolve(ref)).resolves.toMatchObject({
      original: 'http://minio:9000/saleor/products/front.jpg',
      sources: [
        { url: 'http://minio:9000/saleor/thumbnails/front_thumbnail_256.webp' },
        { width: 410 },
        { width: 819 },
        { width: 1_638 },
      ],
    });
  });
});

describe('a file of an attribute', () => {
  test('is shown as it was uploaded', async () => {
    const storage = new FakeStorage();
    const url = storage.put('saleor/file_upload/hero.webp', 1_920, 1_080);
    const picture = await resolved(storage, { alt: '', original: url, thumbnails: [] });
    expect(picture).toMatchObject({
      sources: [{ url, width: 1_920 }],
      width: 1_920,
      height: 1_080,
    });
    expect(storage.of('redirectOf')).toEqual([]);
  });
});

describe('a picture of WordPress’s', () => {
  const inSaleor = 'products/2021/05/ulje-scaled.jpg';
  /** Before the copy. */
  function wordpress(): { storage: FakeStorage; ref: PictureRef } {
    const storage = new FakeStorage();
    const folder = `${UPLOADS}/2021/05`;
    storage.put(`${folder}/ulje-scaled.jpg`, 2_560, 2_560);
    for (const side of [300, 768, 1024])
      storage.put(`${folder}/ulje-${side}x${side}.jpg`, side, side);
    const pixels = { width: 2_560, height: 2_560 };
    return { storage, ref: storage.medium('old', inSaleor, pixels, false) };
  }

  test('comes from its own bucket in the sizes that WordPress made', async () => {
    const { storage, ref } = wordpress();
    const picture = await resolved(storage, ref);
    const at = (side: number) => ({
      url: `${BASE}/${UPLOADS}/2021/05/ulje-${side}x${side}.jpg`,
      width: side,
    });
    expect(picture).toMatchObject({
      // The upload itself is wider than any screen shows it.
      sources: [at(300), at(768), at(1024)],
      avif: [],
      width: 1_024,
      height: 1_024,
      original: `${BASE}/${UPLOADS}/2021/05/ulje-scaled.jpg`,
    });
    // Saleor has no file to make thumbnails of.
    expect(storage.of('redirectOf')).toEqual([]);
  });

  test('comes from Saleor’s after the cutover, with its thumbnails', async () => {
    const { storage, ref } = wordpress();
    storage.put(`saleor/${inSaleor}`, 2_560, 2_560);
    const picture = await resolved(storage, ref, CUTOVER);
    expect(picture?.original).toBe(`${BASE}/saleor/${inSaleor}`);
    expect(widths(picture?.sources)).toEqual([256, 512, 1024, 2048]);
    expect(JSON.stringify(picture)).not.toContain('manoon-media');
  });

  test('that was not copied in time is still shown, and looked for again', async () => {
    const { storage, ref } = wordpress();
    let now = 0;
    const pictures = resolverOf(storage, { map: CUTOVER, now: () => now });
    const early = await pictures.resolve(ref);
    expect(early?.original).toBe(`${BASE}/${UPLOADS}/2021/05/ulje-scaled.jpg`);
    storage.put(`saleor/${inSaleor}`, 2_560, 2_560);
    now += 2 * 60_000;
    await expect(pictures.resolve(ref)).resolves.toMatchObject({
      original: `${BASE}/saleor/${inSaleor}`,
    });
  });

  test('that only its copy is left of comes from there', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('old', inSaleor, LARGE);
    await expect(resolved(storage, ref)).resolves.toMatchObject({
      original: `${BASE}/saleor/${inSaleor}`,
    });
  });

  test('that lies in neither bucket is none', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('old', inSaleor, LARGE, false);
    await expect(resolved(storage, ref)).resolves.toBeNull();
    expect(storage.of('measure')).toEqual([
      `${BASE}/${UPLOADS}/2021/05/ulje-scaled.jpg`,
      `${BASE}/saleor/${inSaleor}`,
    ]);
  });

  test('is another one in the other phase', async () => {
    const { storage, ref } = wordpress();
    storage.put(`saleor/${inSaleor}`, 2_560, 2_560);
    const cache = new Map();
    for (const map of [MAP, CUTOVER]) {
      const picture = await resolverOf(storage, { map, cache }).resolve(ref);
      expect(picture?.original.includes('manoon-media')).toBe(map === MAP);
    }
  });
});

describe('what is known', () => {
  function shop() {
    const storage = new FakeStorage();
    const refs = ['a', 'b', 'c'].map((id) => storage.medium(id, `products/${id}.jpg`, LARGE));
    return { storage, refs, cache: new Map() };
  }
  const readAll = (
    { storage, refs, cache }: ReturnType<typeof shop>,
    more: Partial<ResolverSettings> = {},
  ) => {
    const pictures = resolverOf(storage, { cache, ...more });
    return Promise.all(refs.map((ref) => pictures.resolve(storage.told(ref))));
  };

  test('is asked for once, however many products and channels show it', async () => {
    const { storage, refs } = shop();
    const pictures = resolverOf(storage);
    const [first, second] = await Promise.all(
      ['Prva', 'Druga'].map((alt) => pictures.resolve({ ...refs[0]!, alt })),
    );
    const later = await pictures.resolve(refs[0]!);
    expect(second).toEqual({ ...first, alt: 'Druga' });
    expect(later).toEqual({ ...first, alt: '' });
    expect(new Set(storage.asked.map(String)).size).toBe(storage.asked.length);
  });

  test('is not asked for again by a reading that finds nothing new', async () => {
    const all = shop();
    const before = await readAll(all);
    all.storage.forget();
    await expect(readAll(all)).resolves.toEqual(before);
    expect(all.storage.asked).toEqual([]);
  });

  test('costs a reading with one new picture the requests for that one', async () => {
    const all = shop();
    await readAll(all);
    all.storage.forget();
    const fresh = all.storage.medium('new', 'products/new.jpg', LARGE);
    await readAll({ ...all, refs: [...all.refs, fresh] });
    expect(all.storage.asked.length).toBeGreaterThan(0);
    expect(all.storage.asked.filter(([, url]) => !url.includes('new'))).toEqual([]);
  });

  test('is looked at once a day, which asks Saleor for nothing', async () => {
    const all = shop();
    const before = await readAll(all, { now: () => 0 });
    all.storage.forget();
    const later = { now: () => 21 * HOUR };
    await expect(readAll(all, later)).resolves.toEqual(before);
    expect(all.storage.asked.toSorted()).toEqual(
      before
        .flatMap((each) => [each!.original, each!.sources[0]!.url])
        .map((url) => ['look', url])
        .toSorted(),
    );
    all.storage.forget();
    await readAll(all, later);
    expect(all.storage.asked).toEqual([]);
  });

  test('is looked at when somebody doubts it', async () => {
    const { storage, refs } = shop();
    let now = HOUR;
    const pictures = resolverOf(storage, { now: () => now });
    await pictures.resolve(refs[0]!);
    storage.forget();
    now += 1;
    pictures.doubtAll();
    await pictures.resolve(storage.told(refs[0]!));
    const looked = [
      ['look', `${BASE}/saleor/products/a.jpg`],
      ['look', `${BASE}/saleor/thumbnails/a_thumbnail_256.webp`],
    ];
    expect(storage.asked).toEqual(looked);
    await pictures.resolve(storage.told(refs[0]!));
    expect(storage.asked).toEqual(looked);
  });

  test('is asked for anew when another file lies there', async () => {
    const all = shop();
    await readAll(all, { now: () => 0 });
    all.storage.put('saleor/products/a.jpg', 400, 500);
    all.storage.objects.get(`${BASE}/saleor/products/a.jpg`)!.etag = '"another"';
    const [a] = await readAll(all, { now: () => 21 * HOUR });
    expect(widths(a?.sources)).toEqual([205, 400]);
  });

  test('is no more when the file is lost', async () => {
    const all = shop();
    await readAll(all, { now: () => 0 });
    all.storage.objects.delete(`${BASE}/saleor/products/a.jpg`);
    const [a, b] = await readAll(all, { now: () => 21 * HOUR });
    expect([a, b?.original]).toEqual([null, `${BASE}/saleor/products/b.jpg`]);
  });

  test('is not believed of a clock that was put back', async () => {
    const all = shop();
    await readAll(all, { now: () => 9 * HOUR });
    all.storage.forget();
    await readAll(all, { now: () => 8 * HOUR });
    expect(all.storage.of('look')).toHaveLength(6);
  });

  test('is not believed where Saleor has begun anew and made no thumbnails yet', async () => {
    const all = shop();
    const before = await readAll(all);
    for (const url of all.storage.objects.keys())
      if (url.includes('_thumbnail_')) all.storage.objects.delete(url);
    all.storage.forget();
    await expect(readAll(all)).resolves.toEqual(before);
    expect(all.storage.of('redirectOf').length).toBeGreaterThan(0);
  });

  test('is not believed where the thumbnails were lost and Saleor knows nothing of it', async () => {
    const all = shop();
    await readAll(all, { now: () => 0 });
    const told = all.refs.map((ref) => all.storage.told(ref));
    for (const url of all.storage.objects.keys())
      if (url.includes('_thumbnail_')) all.storage.objects.delete(url);
    const [a] = await readAll({ ...all, refs: told }, { now: () => 21 * HOUR });
    expect(a?.sources).toEqual([{ url: `${BASE}/saleor/products/a.jpg`, width: 2_000 }]);
  });

  test('is shared with who asks later in a reading, however long that takes', async () => {
    const { storage, refs } = shop();
    let now = 0;
    const pictures = resolverOf(storage, { now: () => now });
    const first = pictures.resolve(refs[0]!);
    now += 2 * 60_000;
    const second = pictures.resolve(refs[0]!);
    await Promise.all([first, second]);
    expect(storage.of('measure')).toHaveLength(1);
    // Read before the thumbnails were made.
    now += 30_000;
    await pictures.resolve(refs[0]!);
    expect(storage.of('measure')).toHaveLength(1);
  });

  test('is not that a picture is missing: both channels hear it at once, later ones ask', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('late', 'products/late.jpg', LARGE, false);
    let now = 0;
    const pictures = resolverOf(storage, { now: () => now });
    await expect(pictures.resolve(ref)).resolves.toBeNull();
    await expect(pictures.resolve(ref)).resolves.toBeNull();
    expect(storage.of('measure')).toHaveLength(1);
    storage.put('saleor/products/late.jpg', 2_000, 2_500);
    now += 2 * 60_000;
    await expect(pictures.resolve(ref)).resolves.toMatchObject({ width: 1_638 });
  });
});

describe('a picture that staff replaced', () => {
  test('is another one, though Saleor’s addresses of its thumbnails are the same', async () => {
    const storage = new FakeStorage();
    const cache = new Map();
    const before = storage.medium('category', 'category-backgrounds/a_1a2b3c4d.jpg', LARGE);
    await resolverOf(storage, { cache }).resolve(before);
    storage.objects.clear();
    const after = storage.medium('category', 'category-backgrounds/b_5e6f7a8b.jpg', {
      width: 400,
      height: 500,
    });
    expect(after.thumbnails).toEqual(before.thumbnails);
    const picture = await resolverOf(storage, { cache }).resolve(after);
    expect(picture?.original).toBe(`${BASE}/saleor/category-backgrounds/b_5e6f7a8b.jpg`);
    expect(widths(picture?.sources)).toEqual([205, 400]);
  });
});

test('whoever asks for many is told how far it is, now and then', async () => {
  const storage = new FakeStorage();
  let now = 0;
  const told: [number, number][] = [];
  const access = {
    ...storage.access,
    read: async (url: string) => {
      now += 4_000;
      return storage.access.read(url);
    },
  };
  const onProgress = (...progress: [number, number]) => void told.push(progress);
  const pictures = resolverOf({ access }, { now: () => now, onProgress });
  const refs = Array.from({ length: 9 }, (_, n) =>
    storage.medium(`p${n}`, `products/p${n}.jpg`, LARGE),
  );
  await Promise.all(refs.map((ref) => pictures.resolve(ref)));
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(9);
  for (const [found, asked] of told) expect([found <= asked, asked]).toEqual([true, 9]);
  told.length = 0;
  await pictures.resolve(storage.medium('one', 'products/one.jpg', LARGE));
  expect(told).toEqual([]);
});

describe('what fails', () => {
  test('is tried again', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('new', 'products/new.jpg', LARGE);
    let failures = 2;
    const redirectOf: MediaAccess['redirectOf'] = (url) =>
      failures-- > 0 ? Promise.reject(new Error('HTTP 503')) : storage.access.redirectOf(url);
    const access = { ...storage.access, redirectOf };
    const picture = await resolverOf({ access }, { retryAfter: [1, 1] }).resolve(ref);
    expect(picture?.sources).toHaveLength(4);
  });

  test.each<[string, keyof MediaAccess, Error, string, string]>([
    [
      'a storage that is down',
      'measure',
      new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }),
      `${BASE}/saleor/products/gone.jpg`,
      'ECONNREFUSED',
    ],
    [
      'a slow one',
      'look',
      new DOMException('', 'TimeoutError'),
      `${BASE}/saleor/thumbnails/gone_thumbnail_256.webp`,
      'no answer in time',
    ],
    [
      'a Saleor that fails',
      'redirectOf',
      new HttpError(503),
      `${API}/thumbnail/gone/256/webp/`,
      'HTTP 503',
    ],
  ])(
    '%s is never a missing picture, is named, and blocks no other',
    async (_, what, error, url, reason) => {
      const storage = new FakeStorage();
      const broken = {
        ...storage.access,
        [what]: (each: string) =>
          each.includes('gone') ? Promise.reject(error) : storage.access[what](each),
      };
      const pictures = resolverOf({ access: broken }, { retryAfter: [1] });
      const gone = pictures.resolve(storage.medium('gone', 'products/gone.jpg', LARGE));
      const fine = pictures.resolve(storage.medium('fine', 'products/fine.jpg', LARGE));
      await expect(gone).rejects.toThrow(`${url}: ${reason}`);
      await expect(fine).resolves.toMatchObject({ width: 1_638 });
    },
  );

  test('is asked for anew by the next reading', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('late', 'products/late.jpg', LARGE);
    let isUp = false;
    const measure: MediaAccess['measure'] = (url) =>
      isUp ? storage.access.measure(url) : Promise.reject(new Error('HTTP 503'));
    const pictures = resolverOf({ access: { ...storage.access, measure } });
    await expect(pictures.resolve(ref)).rejects.toThrow('HTTP 503');
    isUp = true;
    await expect(pictures.resolve(ref)).resolves.toMatchObject({ width: 1_638 });
  });
});

describe('a damaged picture', () => {
  test('is none, which costs no second attempt and both channels one', async () => {
    const storage = new FakeStorage();
    const ref = storage.medium('text', 'products/text.jpg', LARGE);
    let now = 0;
    let asked = 0;
    let isDamaged = true;
    const measure: MediaAccess['measure'] = (url) => {
      asked += 1;
      return isDamaged
        ? Promise.reject(new NoPictureError('is an empty file'))
        : storage.access.measure(url);
    };
    const access = { ...storage.access, measure };
    const pictures = resolverOf({ access }, { retryAfter: [60_000], now: () => now });
    for (let channel = 0; channel < 2; channel += 1)
      await expect(pictures.resolve(ref)).rejects.toStrictEqual(
        new NoPictureError('is an empty file'),
      );
    expect(asked).toBe(1);
    isDamaged = false;
    now += 2 * 60_000;
    await expect(pictures.resolve(ref)).resolves.toMatchObject({ width: 1_638 });
  });

  test('has no colour where its bytes cannot be drawn', async () => {
    const storage = new FakeStorage();
    const read = async () => new TextEncoder().encode('no picture');
    const ref = storage.medium('text', 'products/text.jpg', LARGE);
    const pictures = resolverOf({ access: { ...storage.access, read } });
    await expect(pictures.resolve(ref)).resolves.toMatchObject({ width: 1_638, color: null });
  });

  test.each([
    ['HTTP 500', true],
    ['HTTP 502', false],
  ])('that Saleor answers with %s is shown as it was uploaded: %s', async (reason, isShown) => {
    const storage = new FakeStorage();
    const ref = storage.medium('cut', 'products/cut.jpg', LARGE);
    const redirectOf = () => Promise.reject(new HttpError(Number(reason.slice(5))));
    const found = resolverOf({ access: { ...storage.access, redirectOf } }).resolve(ref);
    if (isShown)
      await expect(found).resolves.toMatchObject({
        sources: [{ url: `${BASE}/saleor/products/cut.jpg`, width: 2_000 }],
      });
    else await expect(found).rejects.toThrow(`${API}/thumbnail/cut/256/webp/: ${reason}`);
  });
});

describe('a picture too large to be read', () => {
  test.each([
    ['in pixels', 16_380, 16_380, 800_000, 'has 268 megapixels, more than 50'],
    ['in bytes', 4_000, 4_000, 70 * 2 ** 20, 'is 70 MB large, more than 64'],
  ])('%s is refused before that', async (_, width, height, bytes, reason) => {
    const storage = new FakeStorage();
    const original = storage.put(`${UPLOADS}/2021/05/large.png`, width, height, bytes);
    await expect(resolved(storage, { alt: '', original, thumbnails: [] })).rejects.toStrictEqual(
      new NoPictureError(reason),
    );
    expect(storage.asked).toEqual([['measure', original]]);
  });

  test('is not what cameras make', async () => {
    const storage = new FakeStorage();
    const original = storage.put('saleor/file_upload/large.jpg', 8_160, 6_120, 30_000_000);
    await expect(resolved(storage, { alt: '', original, thumbnails: [] })).resolves.not.toBeNull();
  });
});

test('few thumbnails and few objects are asked for at once, and all are in the end', async () => {
  const storage = new FakeStorage();
  const most = { ofSaleor: 0, ofStorage: 0 };
  const open = { ...most };
  const counted =
    <K extends keyof MediaAccess>(what: K, of: keyof typeof open) =>
    async (url: string) => {
      open[of] += 1;
      most[of] = Math.max(most[of], open[of]);
      await new Promise((resolve) => setImmediate(resolve));
      open[of] -= 1;
      return storage.access[what](url);
    };
  const access = {
    redirectOf: counted('redirectOf', 'ofSaleor'),
    look: counted('look', 'ofStorage'),
    measure: counted('measure', 'ofStorage'),
    read: counted('read', 'ofStorage'),
  } as MediaAccess;
  const refs = Array.from({ length: 40 }, (_, n) =>
    storage.medium(`p${n}`, `products/p${n}.jpg`, LARGE),
  );
  const pictures = resolverOf({ access });
  const all = await Promise.all(refs.map((ref) => pictures.resolve(ref)));
  expect(all.filter((each) => each !== null)).toHaveLength(40);
  expect(most).toEqual({ ofSaleor: 6, ofStorage: 16 });
});

test('few whole files are in memory at once', async () => {
  const storage = new FakeStorage();
  let [open, most] = [0, 0];
  const read: MediaAccess['read'] = async (url) => {
    open += 1;
    most = Math.max(most, open);
    // Long enough for whoever else may read to begin.
    for (let turn = 0; turn < 100; turn += 1) await new Promise((next) => setImmediate(next));
    open -= 1;
    return storage.access.read(url);
  };
  const pictures = resolverOf({ access: { ...storage.access, read } });
  const all = Array.from({ length: 20 }, (_, n) => {
    const original = storage.put(`saleor/file_upload/${n}.jpg`, 900, 900);
    return pictures.resolve({ alt: '', original, thumbnails: [] });
  });
  expect(await Promise.all(all)).toHaveLength(20);
  expect(most).toBe(8);
});
