import type { APIRoute } from 'astro';

export const prerender = false;

export const GET: APIRoute = ({ params }) => {
  switch (params['id']) {
    case 'broken':
      throw new Error('secret inside');
    case 'missing':
      return new Response(null, { status: 404 });
    case 'stray':
      setTimeout(() => void Promise.reject(new Error('nobody waits for this')), 10);
      return new Response('stray');
    default:
      return new Response(params['id'] ?? '');
  }
};
