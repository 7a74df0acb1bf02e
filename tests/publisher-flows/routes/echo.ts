import type { APIRoute } from 'astro';
import { SALEOR_API_URL } from 'astro:env/server';
// Of a room of ours, as routes will.
import { formatMoney } from '#i18n/format.ts';

export const prerender = false;

/** What a route knows of a request, and of the shop. */
export const GET: APIRoute = ({ url, clientAddress, cookies }) =>
  Response.json({
    url: url.href,
    clientAddress,
    cookie: cookies.get('seen')?.value ?? null,
    apiUrl: SALEOR_API_URL,
    price: formatMoney({ minor: 990, currency: 'RSD' }, 'sr'),
  });

export const POST: APIRoute = async ({ request, cookies }) => {
  const { length } = await request.text();
  cookies.set('seen', 'yes', { httpOnly: true, secure: true, sameSite: 'strict', path: '/' });
  return Response.json({ length }, { headers: { 'cache-control': 'private, max-age=5' } });
};
