import type { IncomingMessage } from 'node:http';

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Why a request may not control the sandbox; null when it may. Only programs and pages of this machine may: a page
 * from elsewhere that is open in a browser here must not, even if its name has been made to mean this machine.
 */
export function controlRefusal(request: IncomingMessage): string | null {
  const { headers, method = 'GET', socket } = request;
  if (!loopback.test(socket.remoteAddress ?? '')) return 'Only this machine may control it.';
  if (!localHost.test(headers.host ?? '')) return 'Ask it as localhost.';
  const { origin } = headers;
  if (origin !== undefined && !isLocalOrigin(origin)) return 'Pages from elsewhere may not.';
  if (headers['sec-fetch-site'] === 'cross-site') return 'Pages from elsewhere may not.';
  // A form of any page can post, but not with this type; other methods need leave that is never given.
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  return method === 'POST' && type !== 'application/json'
    ? 'Send content-type: application/json.'
    : null;
}

function isLocalOrigin(origin: string): boolean {
  return localHost.test(/^https?:\/\/(.*)$/.exec(origin)?.[1] ?? '');
}
