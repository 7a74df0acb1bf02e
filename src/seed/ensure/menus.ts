import {
  MenuCreateDocument,
  MenuItemCreateDocument,
  type MenuItemCreateInput,
  MenuItemTranslateDocument,
  StaffMenuDocument,
} from '#saleor/gql-staff/graphql.ts';
import type { Catalogue, CatalogueLink, Text } from '../catalogue-file.ts';
import { doneOf, type Ledger } from '../ledger.ts';
import { placeOf, type Places } from '../places.ts';
import type { Staff } from '../staff.ts';

/** Collections on the home page, in this order, where the catalogue has them. */
const homeCollections = ['bestseller', 'novo', 'poklon-ideje'];

type Target = Pick<MenuItemCreateInput, 'category' | 'collection' | 'page' | 'url'>;
interface WantedItem {
  readonly label: Text;
  /** Throws SeedError when what it leads to is missing. */
  target(): Target;
  readonly children: readonly WantedItem[];
}
interface FoundItem {
  readonly id: string;
  readonly name: string;
  readonly en: object | null;
  readonly children?: readonly FoundItem[] | null;
}

/** The menus that the shop reads. A migrated Saleor has two of them already, empty. */
export async function ensureMenus(
  staff: Staff,
  ledger: Ledger,
  catalogue: Catalogue,
  places: Places,
): Promise<void> {
  const link = (entry: CatalogueLink) => itemOf(entry, places);
  const group = ({ label, children }: Catalogue['menus']['footer'][number]) => ({
    label,
    target: () => ({}),
    children: children.map(link),
  });
  await ensureMenu(staff, ledger, 'navbar', catalogue.menus.main.map(link));
  await ensureMenu(staff, ledger, 'footer', catalogue.menus.footer.map(group));
  const shelves = homeCollections.flatMap((slug) => {
    const collection = catalogue.collections.find((each) => each.slug.sr === slug);
    return collection ? [link({ label: collection.name, kind: 'collection', ref: slug })] : [];
  });
  await ensureMenu(staff, ledger, 'home', shelves);
}

function itemOf({ label, kind, ref }: CatalogueLink, places: Places): WantedItem {
  const target = (): Target => {
    switch (kind) {
      case 'category':
        return { category: placeOf(places.categories, ref, kind) };
      case 'collection':
        return { collection: placeOf(places.collections, ref, kind) };
      case 'page':
        return { page: placeOf(places.pages, ref, kind) };
      // A Saleor menu item cannot lead to a product; the shop's own path does instead.
      case 'product':
        return { url: `/${ref}/` };
    }
  };
  return { label, target, children: [] };
}

async function ensureMenu(
  staff: Staff,
  ledger: Ledger,
  slug: string,
  items: readonly WantedItem[],
): Promise<void> {
  const { menu: found } = await staff.read(StaffMenuDocument, { slug });
  const input = { name: slug, slug };
  const id = found?.id ?? (await staff.change(MenuCreateDocument, { input })).menu!.id;
  ledger.count('menus', doneOf(!!found, false));
  await ensureItems(staff, ledger, { menu: id }, items, found?.items ?? []);
}

async function ensureItems(
  staff: Staff,
  ledger: Ledger,
  under: { menu: string; parent?: string },
  items: readonly WantedItem[],
  found: readonly FoundItem[],
): Promise<void> {
  for (const item of items) {
    const there = found.find(({ name }) => name === item.label.sr);
    let id = there?.id;
    await ledger.item('menu items', item.label.sr, async () => {
      const input = { ...under, ...item.target(), name: item.label.sr };
      id ??= (await staff.change(MenuItemCreateDocument, { input })).menuItem!.id;
      if (!there?.en)
        await staff.change(MenuItemTranslateDocument, {
          id,
          languageCode: 'EN',
          input: { name: item.label.en },
        });
      return doneOf(!!there, !there?.en);
    });
    if (id !== undefined)
      await ensureItems(
        staff,
        ledger,
        { ...under, parent: id },
        item.children,
        there?.children ?? [],
      );
  }
}
