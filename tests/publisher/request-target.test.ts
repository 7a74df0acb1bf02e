import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posix } from 'node:path';
import { originForm, safePath } from '#publisher/request-target.ts';

describe('safePath', () => {
  test.each([
    ['/', '/'],
    ['/proizvod/lavanda-ulje/', '/proizvod/lavanda-ulje/'],
    ['/en/404', '/en/404'],
    ['/_astro/page.BX3k.js', '/_astro/page.BX3k.js'],
    ['/proizvod/%C4%8Daj/', '/proizvod/čaj/'],
    ['/a%20b', '/a b'],
    ['/a..b/c.', '/a..b/c.'],
    ['/%252e%252e%252f', '/%2e%2e%2f'],
  ])('%s names %s', (target, path) => {
    expect(safePath(target)).toBe(path);
  });

  test.each([
    ['nothing', ''],
    ['no slash', 'etc/passwd'],
    ['another server', 'http://evil.example/'],
    ['an asterisk', '*'],
    ['traversal', '/../etc/passwd'],
    ['traversal further on', '/a/../../etc/passwd'],
    ['traversal at the end', '/a/..'],
    ['a dot segment', '/./a'],
    ['encoded traversal', '/%2e%2e/etc/passwd'],
    ['encoded traversal with its slash', '/%2e%2e%2fetc/passwd'],
    ['an encoded slash before traversal', '/a%2f..%2f..%2fetc/passwd'],
    ['half-encoded traversal', '/.%2E/etc/passwd'],
    ['a NUL', '/index.html%00.png'],
    ['a backslash', '/..\\etc\\passwd'],
    ['an encoded backslash', '/a%5c..%5cetc'],
    ['two slashes', '//evil.example/'],
    ['an encoded second slash', '/%2fevil.example/'],
    ['a dot file', '/.env'],
    ['a dot folder', '/a/.git/config'],
    ['an encoded dot file', '/%2eenv'],
    ['a malformed escape', '/%'],
    ['a half escape', '/a%4'],
    ['no UTF-8', '/%ff'],
    ['too much', `/${'a'.repeat(2_048)}`],
  ])('refuses %s: %j', (_, target) => {
    expect(safePath(target)).toBeNull();
  });

  test('whatever it lets through stays below the root', () => {
    const pieces = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2E',
      '%2f',
      '%5c',
      '\\',
      '%00',
      'a',
      '%25',
      '%',
      'č',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (each) => {
        const path = safePath(`/${each.join('')}`);
        if (path === null) return;
        expect(posix.join('/root', path).startsWith('/root/')).toBe(true);
        expect(path.split('/').filter((segment) => segment.startsWith('.'))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('originForm', () => {
  test.each([
    ['/a/?b=http://x/', '/a/?b=http://x/'],
    ['http://shop.test/en/?a=b', '/en/?a=b'],
    ['HTTPS://shop.test:8443/en/', '/en/'],
    ['http://shop.test', '/'],
    ['http://shop.test?a=/b', '/?a=/b'],
    ['http://u:p@shop.test/a', '/a'],
    // What it leads to is refused by its path.
    ['http://shop.test//elsewhere/', '//elsewhere/'],
    ['//elsewhere/', '//elsewhere/'],
    ['ftp://shop.test/a', 'ftp://shop.test/a'],
    ['shop.test:443', 'shop.test:443'],
    ['*', '*'],
    ['', ''],
  ])('%j is %j', (target, expected) => {
    expect(originForm(target)).toBe(expected);
  });
});
