import { html, type Html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { button, table } from './parts.ts';

type Item = {
  id: string;
  name: string;
  url: string | null;
  category: { name: string } | null;
  collection: { name: string } | null;
  page: { title: string } | null;
  children?: Item[] | null;
};
type Menu = { id: string; name: string; slug: string; items: Item[] | null };

const itemFields = 'id name url category { name } collection { name } page { title }';
const fields = `id name slug items { ${itemFields} children { ${itemFields} children { ${itemFields} } } }`;

export const menuList: OfficePage = {
  async show({ api }) {
    const { menus } = await api.ask<{ menus: { edges: { node: Menu }[] } }>(
      '{ menus(first: 100) { edges { node { id name slug items { id } } } } }',
    );
    const rows = menus.edges.map(
      ({ node }) =>
        html`<tr>
          <td><a href="/dashboard/menus/${node.id}/">${node.name}</a></td>
          <td>${node.slug}</td>
          <td class="number">${(node.items ?? []).length}</td>
        </tr>`,
    );
    return { title: 'Menus', body: table(['Name', 'Slug', 'Items'], rows, 'There is none.') };
  },
};

type Targets = {
  categories: { edges: { node: { id: string; name: string } }[] };
  collections: { edges: { node: { id: string; name: string } }[] };
  pages: { edges: { node: { id: string; title: string } }[] };
};

export const menuPage: OfficePage = {
  async show({ api, id }) {
    const { menu } = await api.ask<{ menu: Menu | null }>(
      `query ($id: ID!) { menu(id: $id) { ${fields} } }`,
      { id },
    );
    if (menu === null) return null;
    const { categories, collections, pages } = await api.ask<Targets>(
      '{ categories(first: 100) { edges { node { id name } } } collections(first: 100) { edges { node { id name } } } pages(first: 100) { edges { node { id title } } } }',
    );
    const path = `/dashboard/menus/${menu.id}`;
    const option = (kind: string, target: string, name: string) =>
      html`<option value="${kind}:${target}">${kind}: ${name}</option>`;
    return {
      title: `Menu ${menu.name}`,
      body: html`${tree(path, menu.items ?? [])}
        <h2>New item</h2>
        <form class="row card" method="post" action="${path}/add">
          <div><label for="name">Name</label><input id="name" name="name" required /></div>
          <div>
            <label for="target">Leads to</label
            ><select id="target" name="target">
              <option value="">an address:</option>
              ${categories.edges.map(({ node }) => option('category', node.id, node.name))}${collections.edges.map(({ node }) => option('collection', node.id, node.name))}${pages.edges.map(({ node }) => option('page', node.id, node.title))}
            </select>
          </div>
          <div>
            <label for="url">Address</label><input id="url" name="url" placeholder="https://…" />
          </div>
          <div>
            <label for="parent">Below</label
            ><select id="parent" name="parent">
              <option value="">the menu itself</option>
              ${(menu.items ?? []).map((item) => html`<option value="${item.id}">${item.name}</option>`)}
            </select>
          </div>
          <button>Add item</button>
        </form>`,
    };
  },
  actions: {
    async add({ api, id, form }) {
      const [kind = '', target = ''] = form.text('target').split(':');
      const input = {
        menu: id,
        name: form.text('name'),
        ...(kind === '' ? { url: form.text('url') } : { [kind]: target }),
        ...(form.text('parent') !== '' && { parent: form.text('parent') }),
      };
      await api.change(
        'mutation ($input: MenuItemCreateInput!) { menuItemCreate(input: $input) { errors { field message } } }',
        { input },
      );
      return 'Item added.';
    },
    async rename({ api, form }) {
      const id = form.text('item');
      const { menuItem } = await api.ask<{ menuItem: Target | null }>(
        'query ($id: ID!) { menuItem(id: $id) { url category { id } collection { id } page { id } } }',
        { id },
      );
      // Saleor forgets where an item leads to unless it is told again.
      const input = { name: form.text('name'), ...targetOf(menuItem) };
      await api.change(
        'mutation ($id: ID!, $input: MenuItemInput!) { menuItemUpdate(id: $id, input: $input) { errors { field message } } }',
        { id, input },
      );
      return 'Name saved.';
    },
    async move({ api, id, form }) {
      const moves = [{ itemId: form.text('item'), sortOrder: form.text('way') === 'up' ? -1 : 1 }];
      await api.change(
        'mutation ($menu: ID!, $moves: [MenuItemMoveInput!]!) { menuItemMove(menu: $menu, moves: $moves) { errors { field message } } }',
        { menu: id, moves },
      );
      return 'Item moved.';
    },
    async delete({ api, form }) {
      await api.change(
        'mutation ($id: ID!) { menuItemDelete(id: $id) { errors { field message } } }',
        { id: form.text('item') },
      );
      return 'Item deleted.';
    },
  },
};

type Target = {
  url: string | null;
  category: { id: string } | null;
  collection: { id: string } | null;
  page: { id: string } | null;
};

function targetOf(item: Target | null): Record<string, string> {
  if (item?.category) return { category: item.category.id };
  if (item?.collection) return { collection: item.collection.id };
  if (item?.page) return { page: item.page.id };
  return item?.url ? { url: item.url } : {};
}

function tree(path: string, items: readonly Item[]): Html {
  if (items.length === 0) return html`<p class="muted">It is empty.</p>`;
  return html`<ul class="tree">
    ${items.map((item) => html`<li>${itemForm(path, item)}${item.children && item.children.length > 0 && tree(path, item.children)}</li>`)}
  </ul>`;
}

function itemForm(path: string, { id, name, url, category, collection, page }: Item): Html {
  const target = category?.name ?? collection?.name ?? page?.title ?? url ?? 'nothing';
  const one = (more: Readonly<Record<string, string>> = {}) => ({
    fields: { item: id, ...more },
    about: name,
  });
  return html`<div class="card">
    <form class="row inline" method="post" action="${path}/rename">
      <input type="hidden" name="item" value="${id}" />
      <div>
        <label for="${id}">Leads to ${target}</label
        ><input id="${id}" name="name" required value="${name}" />
      </div>
      <button>Save name</button>
    </form>
    ${button(`${path}/move`, 'Up', one({ way: 'up' }))}
    ${button(`${path}/move`, 'Down', one({ way: 'down' }))}
    ${button(`${path}/delete`, 'Delete', { ...one(), style: 'danger' })}
  </div>`;
}
