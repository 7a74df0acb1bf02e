import type {
  CatalogueCategory,
  CatalogueCollection,
  CataloguePage,
  MenuItem,
  MenuTarget,
  PictureRef,
} from '#domain/catalogue.ts';
import type {
  CategoriesPageQuery,
  CollectionsPageQuery,
  MenuItemFragment,
  PagesPageQuery,
} from './gql/graphql.ts';
import { localized, readCopy } from './read-copy.ts';
import { THUMBNAILS, readThumbnails } from './read-thumbnails.ts';

type CategoryNode = NonNullable<CategoriesPageQuery['categories']>['edges'][number]['node'];
type CollectionNode = NonNullable<CollectionsPageQuery['collections']>['edges'][number]['node'];
type PageNode = NonNullable<PagesPageQuery['pages']>['edges'][number]['node'];
type MenuNode = MenuItemFragment & { readonly children?: readonly MenuNode[] | null };

export function readCategory(node: CategoryNode): CatalogueCategory<PictureRef> {
  return {
    id: node.id,
    parentId: node.parent?.id ?? null,
    copy: readCopy(node, node.en),
    picture: readBackground(node),
    missingPictures: [],
  };
}

function readBackground({ original, ...node }: CategoryNode): PictureRef | null {
  if (!original) return null;
  const thumbnails = THUMBNAILS.map((name) => [name, node[name]?.url] as const);
  return {
    alt: original.alt ?? '',
    original: original.url,
    ...readThumbnails(Object.fromEntries(thumbnails)),
  };
}

export function readCollection(node: CollectionNode): Omit<CatalogueCollection, 'productIds'> {
  return { id: node.id, copy: readCopy(node, node.en) };
}

export function readPage(node: PageNode): CataloguePage<PictureRef> {
  const { en } = node;
  const files = node.attributes.flatMap(({ attribute, values }) => {
    const url = values[0]?.file?.url;
    const file = url && { alt: '', original: url, thumbnails: [] };
    return file && attribute.slug ? [[attribute.slug, file] as const] : [];
  });
  return {
    id: node.id,
    copy: readCopy(
      { ...node, name: node.title, description: node.content },
      en && { ...en, name: en.title, description: en.content },
    ),
    files: Object.fromEntries(files),
    missingPictures: [],
  };
}

export function readMenuItem(node: MenuNode): MenuItem {
  return {
    name: localized(node.name, node.en?.name || node.name),
    target: readTarget(node),
    children: (node.children ?? []).map(readMenuItem),
  };
}

function readTarget(node: MenuItemFragment): MenuTarget | null {
  if (node.category) return { kind: 'category', id: node.category.id };
  if (node.collection) return { kind: 'collection', id: node.collection.id };
  if (node.page) return { kind: 'page', id: node.page.id };
  // All null: its page or collection is unpublished (SURPRISES 51), or it is a mere heading.
  return node.url ? { kind: 'url', url: node.url } : null;
}
