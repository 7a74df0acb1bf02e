/** Releases made up in tests: real manifests of a few pages. */
import type { PageToBuild } from '#catalogue/views/all.ts';
import type { ContentView } from '#domain/views.ts';
import type { FileEntry, Manifest } from '#publisher/release/manifest.ts';
import type { Plan } from '#publisher/release/plan.ts';
import { BRAND, HOME_EDITIONS } from '../catalogue/fake-catalogue.ts';

export const CODE = 'c0de';

/** A page at `path`; `version` stands for what it shows. */
export function pageAt(path: string, entity: string, version = 1): PageToBuild {
  return { path, entity, cacheKey: `${entity} ${version}`, view: viewOf(path) };
}

export function viewOf(path: string): ContentView {
  const href = path === '' ? '/' : `/${path}/`;
  return {
    kind: 'content',
    frame: {
      edition: HOME_EDITIONS[0]!,
      apiUrl: 'https://api.example/graphql/',
      media: null,
      shopName: 'Manoon',
      brand: BRAND,
      title: `Page ${path}`,
      description: null,
      href,
      shareImage: '/share.jpg',
      alternates: [],
      navigation: [],
      footer: [],
      homeHref: '/',
      cartHref: '/korpa/',
      indexed: true,
    },
    breadcrumbs: [],
    title: path,
    html: '',
  };
}

export function entryOf({ entity, cacheKey }: PageToBuild): FileEntry {
  const type = 'text/html; charset=utf-8';
  return { hash: cacheKey, type, size: 1, key: cacheKey, entity };
}

export function manifestOf(more: Partial<Manifest> = {}): Manifest {
  return {
    id: '20261125T010203004Z-a1b2c3',
    at: '2026-11-25T01:02:03.004Z',
    dataAt: '2026-11-25T01:02:02.000Z',
    code: CODE,
    commit: null,
    saleorVersion: '3.23',
    media: null,
    parent: null,
    mode: 'full',
    backTo: null,
    refusals: [],
    counts: { pages: more.files?.size ?? 0, products: 0 },
    changes: { added: [], changed: [], removed: [] },
    changeCounts: { added: 0, changed: 0, removed: 0 },
    causes: [],
    phases: {},
    files: new Map(),
    olderAssets: [],
    redirects: {},
    gone: {},
    scripts: [],
    ...more,
  };
}

export function releaseOf(pages: readonly PageToBuild[], more: Partial<Manifest> = {}): Manifest {
  const files = new Map(pages.map((page) => [`/${page.path}/`.replace('//', '/'), entryOf(page)]));
  return manifestOf({ files, ...more });
}

/** The release that a plan leads to, without rendering anything. */
export function carriedOut({ kept, render, redirects, gone }: Plan): Manifest {
  const made = render.map((page) => [`/${page.path}/`.replace('//', '/'), entryOf(page)] as const);
  return manifestOf({ files: new Map([...kept, ...made]), redirects, gone });
}
