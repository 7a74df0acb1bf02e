import { describe, expect, test } from 'vitest';
import { readCategory, readCollection, readMenuItem, readPage } from '#saleor/read-content.ts';
import { readCopy } from '#saleor/read-copy.ts';
import {
  attributeNode,
  backgroundOf,
  categoryNode,
  collectionNode,
  menuNode,
  pageNode,
  paragraph,
  thumbnailRefs,
} from './nodes.ts';

const base = {
  slug: 'ulja',
  name: 'Ulja',
  description: paragraph('Hladno ceđena'),
  seoTitle: 'Ulja | Manoon',
  seoDescription: 'Sva ulja',
};
const sr = {
  slug: 'ulja',
  name: 'Ulja',
  richText: paragraph('Hladno ceđena'),
  seoTitle: 'Ulja | Manoon',
  seoDescription: 'Sva ulja',
};
const english = {
  slug: 'oils',
  name: 'Oils',
  description: paragraph('Cold pressed'),
  seoTitle: 'Oils | Manoon',
  seoDescription: 'All oils',
};
const en = {
  slug: 'oils',
  name: 'Oils',
  richText: paragraph('Cold pressed'),
  seoTitle: 'Oils | Manoon',
  seoDescription: 'All oils',
};

describe('copy', () => {
  test('is read in both languages', () => {
    expect(readCopy(base, english)).toEqual({ sr, en });
  });

  test('without a translation is the base text', () => {
    expect(readCopy(base, null)).toEqual({ sr, en: sr });
  });

  test.each(['slug', 'name', 'description', 'seoTitle', 'seoDescription'] as const)(
    'a missing %s falls back alone',
    (field) => {
      const read = field === 'description' ? 'richText' : field;
      for (const missing of [null, '']) {
        const copy = readCopy(base, { ...english, [field]: missing });
        expect(copy.en).toEqual({ ...en, [read]: sr[read] });
      }
    },
  );

  test('has null, not emptiness', () => {
    const blank = { ...base, description: '', seoTitle: '', seoDescription: null };
    expect(readCopy(blank, null).sr).toEqual({
      slug: 'ulja',
      name: 'Ulja',
      richText: null,
      seoTitle: null,
      seoDescription: null,
    });
  });
});

describe('a category', () => {
  test('has a parent and a picture, or neither', () => {
    const node = categoryNode({
      parent: { id: 'root' },
      ...backgroundOf('ulja', 'Ulja'),
    });
    expect(readCategory(node)).toMatchObject({
      parentId: 'root',
      picture: {
        alt: 'Ulja',
        original: 'https://api.example/media/ulja.jpg',
        thumbnails: thumbnailRefs('ulja'),
      },
    });
    expect(readCategory(categoryNode())).toMatchObject({ parentId: null, picture: null });
  });

  test('its picture may lack an alternative text', () => {
    const node = categoryNode(backgroundOf('ulja', null));
    expect(readCategory(node).picture?.alt).toBe('');
  });
});

test('a collection is its copy', () => {
  const { copy, id } = readCollection(collectionNode({ ...base, en: english }));
  expect(id).toBe('collection-ulja');
  expect(copy).toEqual({ sr, en });
});

describe('a page', () => {
  test('has a title for a name and content for a description', () => {
    const { slug, seoTitle, seoDescription, description: content } = english;
    const node = pageNode({
      title: 'O nama',
      content: paragraph('Mi'),
      en: { slug, title: 'About us', content, seoTitle, seoDescription },
    });
    expect(readPage(node).copy).toMatchObject({
      sr: { name: 'O nama', richText: paragraph('Mi') },
      en: { name: 'About us', richText: paragraph('Cold pressed'), slug: 'oils' },
    });
  });

  test('has its files by attribute, without attributes that have none', () => {
    const attributes = [
      attributeNode('FILE', [{ file: { url: '/wide.webp', contentType: 'image/webp' } }], {
        slug: 'slika-siroka',
      }),
      attributeNode('FILE', [{ file: null }], { slug: 'slika-telefon' }),
      attributeNode('FILE', [], { slug: 'prazan' }),
      attributeNode('PLAIN_TEXT', [{ plainText: 'x' }], { slug: 'tekst' }),
    ];
    expect(readPage(pageNode({ attributes })).files).toEqual({
      'slika-siroka': { alt: '', original: '/wide.webp', thumbnails: [] },
    });
  });
});

describe('a menu item', () => {
  test.each([
    [{ category: { id: 'a' } }, { kind: 'category', id: 'a' }],
    [{ collection: { id: 'a' } }, { kind: 'collection', id: 'a' }],
    [{ page: { id: 'a' } }, { kind: 'page', id: 'a' }],
    [{ url: 'https://example.com' }, { kind: 'url', url: 'https://example.com' }],
    // Its page or collection is unpublished (SURPRISES 51), or it is a mere heading.
    [{}, null],
    [{ url: '' }, null],
  ])('%o leads to %o', (more, target) => {
    expect(readMenuItem(menuNode(more)).target).toEqual(target);
  });

  test('is named in both languages', () => {
    expect(readMenuItem(menuNode({ en: { name: 'Entry' } })).name).toEqual({
      sr: 'Stavka',
      en: 'Entry',
    });
    expect(readMenuItem(menuNode({ en: { name: '' } })).name.en).toBe('Stavka');
  });

  test('has its children, and theirs', () => {
    const item = readMenuItem({
      ...menuNode(),
      children: [{ ...menuNode({ name: 'Dete' }), children: [menuNode({ name: 'Unuče' })] }],
    });
    expect(item.children[0]?.children[0]?.name.sr).toBe('Unuče');
    expect(item.children[0]?.children[0]?.children).toEqual([]);
    expect(readMenuItem({ ...menuNode(), children: null }).children).toEqual([]);
  });
});
