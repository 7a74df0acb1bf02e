import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type KeptPicture, fileCache } from '#media/picture-cache.ts';

const DAY = 24 * 3_600_000;

function folder(): string {
  const name = mkdtempSync(join(tmpdir(), 'manoon-pictures-'));
  onTestFinished(() => rmSync(name, { recursive: true, force: true }));
  return name;
}

const fileIn = (name = folder()) => join(name, 'data', 'pictures.txt');

function picture(name: string, askedAt = 0): KeptPicture {
  const at = (size: number) => `https://media.example/saleor/${name}_${size}.webp`;
  return {
    askedAt,
    upload: `https://media.example/saleor/products/${name}.jpg`,
    etag: '"a"',
    picture: {
      sources: [
        { url: at(256), width: 205 },
        { url: at(512), width: 410 },
      ],
      avif: [{ url: at(256), width: 205 }],
      width: 410,
      height: 512,
      color: '#c8b8a8',
      original: `https://media.example/saleor/products/${name}.jpg`,
    },
  };
}

describe('what is known of pictures', () => {
  test('is there for the next process', () => {
    const file = fileIn();
    const cache = fileCache(file, () => 0);
    expect(cache.get('a')).toBeUndefined();
    const all = { a: picture('a'), b: { ...picture('b'), etag: null } };
    for (const [key, kept] of Object.entries(all)) cache.set(key, kept);
    const next = fileCache(file, () => 0);
    expect({ a: next.get('a'), b: next.get('b') }).toEqual(all);
  });

  test('is what was found out last', () => {
    const file = fileIn();
    fileCache(file, () => 0).set('a', picture('old'));
    fileCache(file, () => 0).set('a', picture('new'));
    expect(fileCache(file, () => 0).get('a')).toEqual(picture('new'));
  });

  test('is forgotten when nobody has asked for 30 days', () => {
    const file = fileIn();
    const cache = fileCache(file, () => 0);
    cache.set('left', picture('left', 0));
    cache.set('used', picture('used', 5 * DAY));
    const later = fileCache(file, () => 31 * DAY);
    expect([later.get('left'), later.get('used')]).toEqual([undefined, picture('used', 5 * DAY)]);
  });

  test('survives one who is killed while writing', () => {
    const file = fileIn();
    const cache = fileCache(file, () => 0);
    cache.set('a', picture('a'));
    const whole = readFileSync(file, 'utf8');
    cache.set('b', picture('b'));
    for (let cut = whole.length; cut < readFileSync(file, 'utf8').length; cut += 37) {
      const copy = fileIn();
      fileCache(copy, () => 0).set('x', picture('x'));
      writeFileSync(copy, readFileSync(file, 'utf8').slice(0, cut));
      const next = fileCache(copy, () => 0);
      expect(next.get('a')).toEqual(picture('a'));
      // What comes next is not joined to the half line.
      next.set('c', picture('c'));
      expect(fileCache(copy, () => 0).get('c')).toEqual(picture('c'));
    }
  });

  test('two processes may write at once', () => {
    const file = fileIn();
    const [one, other] = [fileCache(file, () => 0), fileCache(file, () => 0)];
    one.set('a', picture('a'));
    other.set('b', picture('b'));
    one.set('c', picture('c'));
    const next = fileCache(file, () => 0);
    // What one of them overwrote is asked for again, and nothing is damaged.
    for (const key of ['b', 'c']) expect(next.get(key)).toEqual(picture(key));
  });

  test('does not grow with each day that it is looked at', () => {
    const file = fileIn();
    const cache = fileCache(file, () => 0);
    cache.set('a', picture('a'));
    const one = statSync(file).size;
    for (let day = 0; day < 5_000; day += 1) cache.set('a', picture('a', day));
    expect(statSync(file).size).toBeLessThan(one * 1_200);
    expect(fileCache(file, () => 5_000).get('a')?.askedAt).toBe(4_999);
  });

  test('is kept in memory where it cannot be written', () => {
    const file = folder();
    const cache = fileCache(file, () => 0);
    cache.set('a', picture('a'));
    expect(cache.get('a')).toEqual(picture('a'));
  });
});

describe('a file that was tampered with', () => {
  const { upload: there, picture: good } = picture('a');
  const line = (
    kept: unknown,
    key: unknown = 'a',
    askedAt: unknown = 0,
    etag: unknown = null,
    upload: unknown = there,
  ) => `${JSON.stringify([key, askedAt, upload, etag, kept])}\n`;
  const heading = 'pictures 2\n';
  const readBack = (text: string) => {
    const file = join(folder(), 'pictures.txt');
    writeFileSync(file, text);
    return fileCache(file, () => 0);
  };

  test('is read where it is in order', () => {
    expect(readBack(heading + line(good)).get('a')?.picture).toEqual(good);
  });

  test.each<[string, unknown]>([
    ['another kind of thing', 'picture'],
    ['nothing', null],
    ['no sources', { ...good, sources: [] }],
    ['sources that are none', { ...good, sources: 'x' }],
    ['a script for a URL', { ...good, sources: [{ url: 'javascript:alert(1)', width: 1 }] }],
    ['a URL that leaves its attribute', { ...good, original: 'https://x.example/a" onerror="b' }],
    ['a URL that begins another', { ...good, avif: [{ url: 'https://x.example/a b', width: 1 }] }],
    ['a relative URL', { ...good, original: '/a.webp' }],
    ['a colour that is a style', { ...good, color: 'red;background:url(//x.example)' }],
    ['a width of nothing', { ...good, width: 0 }],
    ['a width that is none', { ...good, sources: [{ url: good.original, width: '1' }] }],
    ['a height beyond all', { ...good, height: 1e9 }],
  ])('does not bring %s into a page', (_, kept) => {
    expect(readBack(heading + line(kept)).get('a')).toBeUndefined();
  });

  test.each<[string, string]>([
    ['is of another version', `pictures 1\n${line(good)}`],
    ['is empty', ''],
    ['has a key that is none', heading + line(good, 7)],
    ['has a time that is none', heading + line(good, 'a', '0')],
    ['has a time to come', heading + line(good, 'a', DAY)],
    ['has a tag that is none', heading + line(good, 'a', 0, 7)],
    ['has a place that is none', heading + line(good, 'a', 0, null, 'file:///etc/passwd')],
  ])('that %s is not believed', (_, text) => {
    expect(readBack(text).get('a')).toBeUndefined();
  });

  test('hurts nobody, whatever it holds, and is put in order by the next that is kept', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.json().map((json) => heading + json),
      fc.array(fc.anything(), { maxLength: 5 }).map((parts) => heading + JSON.stringify(parts)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const file = join(folder(), 'pictures.txt');
        writeFileSync(file, text);
        fileCache(file, () => 0).set('new', picture('new'));
        appendFileSync(file, text);
        expect(fileCache(file, () => 0).get('new')).toEqual(picture('new'));
      }),
      { numRuns: 100 },
    );
  });
});
