import { html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { button, documentOfText, table, tag, textOfDocument } from './parts.ts';

type Page = {
  id: string;
  title: string;
  slug: string;
  content: string | null;
  isPublished: boolean;
};

export const pageList: OfficePage = {
  async show({ api }) {
    const { pages } = await api.ask<{ pages: { edges: { node: Page }[] } }>(
      '{ pages(first: 100) { edges { node { id title slug isPublished } } } }',
    );
    const rows = pages.edges.map(
      ({ node }) =>
        html`<tr>
          <td><a href="/dashboard/pages/${node.id}/">${node.title}</a></td>
          <td>${node.slug}</td>
          <td>${node.isPublished ? tag('published', 'good') : tag('unpublished', 'bad')}</td>
        </tr>`,
    );
    return { title: 'Pages', body: table(['Title', 'Slug', 'State'], rows, 'There is none.') };
  },
};

const update =
  'mutation ($id: ID!, $input: PageInput!) { pageUpdate(id: $id, input: $input) { errors { field message } } }';

export const pagePage: OfficePage = {
  async show({ api, id }) {
    const { page } = await api.ask<{ page: Page | null }>(
      'query ($id: ID!) { page(id: $id) { id title slug content isPublished } }',
      { id },
    );
    if (page === null) return null;
    const path = `/dashboard/pages/${page.id}`;
    return {
      title: page.title,
      body: html`<form class="card" method="post" action="${path}/texts">
          <p>
            <label for="title">Title</label
            ><input class="wide" id="title" name="title" required value="${page.title}" />
          </p>
          <p>
            <label for="slug">Slug</label
            ><input class="wide" id="slug" name="slug" required value="${page.slug}" />
          </p>
          <p>
            <label for="content"
              >Text: a blank line between paragraphs, headings after ##, lists after -</label
            ><textarea id="content" name="content">${textOfDocument(page.content)}</textarea>
          </p>
          <button>Save page</button>
        </form>
        <p>
          ${page.isPublished ? tag('published', 'good') : tag('unpublished', 'bad')}
          ${button(`${path}/publish`, page.isPublished ? 'Unpublish' : 'Publish', { fields: { published: page.isPublished ? 'no' : 'yes' } })}
          ${button(`${path}/delete`, 'Delete', { style: 'danger' })}
        </p>`,
    };
  },
  actions: {
    async texts({ api, id, form }) {
      const input = {
        title: form.text('title'),
        slug: form.text('slug'),
        content: documentOfText(form.text('content').replaceAll('\r\n', '\n')),
      };
      await api.change(update, { id, input });
      return 'Page saved.';
    },
    async publish({ api, id, form }) {
      const isPublished = form.text('published') === 'yes';
      await api.change(update, { id, input: { isPublished } });
      return isPublished ? 'Published.' : 'Unpublished.';
    },
    async delete({ api, id }) {
      await api.change('mutation ($id: ID!) { pageDelete(id: $id) { errors { field message } } }', {
        id,
      });
      return { done: 'Page deleted.', to: '/dashboard/pages/' };
    },
  },
};
