import type { IncomingMessage, ServerResponse } from 'node:http';
import { controlRefusal } from '../faults/control-guard.ts';
import type { Parts, Route } from '../http/parts.ts';
import { Api } from './api.ts';
import { customerList, customerPage } from './customers.ts';
import { faultsPage } from './faults.ts';
import { readForm } from './form.ts';
import { html, type Html } from './html.ts';
import { layout, type Notice } from './layout.ts';
import { mailList, mailPage } from './mail.ts';
import { menuList, menuPage } from './menus.ts';
import type { OfficePage, OfficeRequest } from './office-page.ts';
import { orderList, orderPage } from './orders.ts';
import { overview } from './overview.ts';
import { pageList, pagePage } from './pages.ts';
import { productList, productPage } from './products.ts';
import { promotionList, promotionPage } from './promotions.ts';
import { FormRefusal } from './refusal.ts';
import { webhookList } from './webhooks.ts';

const pages: Readonly<Record<string, { readonly list: OfficePage; readonly one?: OfficePage }>> = {
  '': { list: overview },
  products: { list: productList, one: productPage },
  promotions: { list: promotionList, one: promotionPage },
  menus: { list: menuList, one: menuPage },
  pages: { list: pageList, one: pagePage },
  orders: { list: orderList, one: orderPage },
  customers: { list: customerList, one: customerPage },
  mail: { list: mailList, one: mailPage },
  webhooks: { list: webhookList },
  faults: { list: faultsPage },
};

const prefix = '/dashboard/';

/** `/dashboard/…`: the shop's day for people, as plain pages and forms over Saleor's API. For this machine only. */
export const answerOffice: Route = async (request, response, path, parts) => {
  if (path === '/dashboard') {
    response.writeHead(301, { location: prefix }).end();
    return true;
  }
  if (!path.startsWith(prefix)) return false;
  const refusal = refusalOf(request);
  if (refusal !== null) send(response, 403, '', 'Not from here', html`<p>${refusal}</p>`, null);
  else await answerPage(request, response, path, parts);
  return true;
};

/** Forms of this very site may post; for everything else the rule of the control API holds. */
function refusalOf(request: IncomingMessage): string | null {
  if (request.method !== 'POST') return controlRefusal(request);
  const own = `http://${request.headers.host}`;
  if (request.headers.origin !== undefined && request.headers.origin !== own)
    return 'Pages from elsewhere may not.';
  return controlRefusal({ ...guarded(request), method: 'GET' } as IncomingMessage);
}

function guarded({ headers, socket }: IncomingMessage) {
  return { headers, socket };
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  parts: Parts,
): Promise<void> {
  const pieces = decodeURIComponent(path.slice(prefix.length)).split('/');
  const [section = '', second = '', third = ''] = pieces[0] === '-' ? ['', ...pieces] : pieces;
  const page = pages[section];
  const query = new URL(request.url ?? '', 'http://localhost').searchParams;
  const isPost = request.method === 'POST';
  // A list's form posts to /dashboard/<section>/-/<action>, the overview's to /dashboard/-/<action>.
  const id = second === '-' ? '' : second;
  const chosen = id === '' ? page?.list : page?.one;
  if (chosen === undefined) return notThere(response);
  const office: OfficeRequest = { api: new Api(parts), parts, id, query };
  if (isPost) return act(request, response, chosen, office, section, third);
  const shown = await chosen.show(office);
  if (shown === null) return notThere(response);
  send(response, 200, section, shown.title, shown.body, noticeIn(query));
}

async function act(
  request: IncomingMessage,
  response: ServerResponse,
  page: OfficePage,
  office: OfficeRequest,
  section: string,
  action: string,
): Promise<void> {
  const work = page.actions?.[action];
  if (work === undefined) return notThere(response);
  const back = `${prefix}${section === '' ? '' : `${section}/`}${office.id === '' ? '' : `${office.id}/`}`;
  try {
    const done = await work({ ...office, form: await readForm(request) });
    const { to, text } =
      typeof done === 'string' ? { to: back, text: done } : { to: done.to, text: done.done };
    redirect(response, to, 'done', text);
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    redirect(response, back, 'refused', error.message);
  }
}

function redirect(response: ServerResponse, to: string, kind: Notice['kind'], text: string): void {
  response
    .writeHead(303, { location: `${to}?${new URLSearchParams({ [kind]: text }).toString()}` })
    .end();
}

function noticeIn(query: URLSearchParams): Notice | null {
  for (const kind of ['done', 'refused'] as const) {
    const text = query.get(kind);
    if (text !== null) return { kind, text };
  }
  return null;
}

function notThere(response: ServerResponse): void {
  send(
    response,
    404,
    '',
    'There is no such page',
    html`<p><a href="${prefix}">Back to the overview</a></p>`,
    null,
  );
}

function send(
  response: ServerResponse,
  status: number,
  section: string,
  title: string,
  body: Html,
  notice: Notice | null,
): void {
  const text = layout(section, title, body, notice);
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
    })
    .end(text);
}
