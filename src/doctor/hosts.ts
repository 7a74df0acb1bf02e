/**
 * Who can reach a host: `public` all the world, `machine` only programs on the same machine,
 * `inside` only its own network, such as a container's `minio` or a private address.
 */
export type Reach = 'public' | 'machine' | 'inside';

const privateAddress =
  /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:f[cd]|fe[89ab]))/;
const insideName = /\.(?:local|localdomain|internal|intranet|lan|home|svc|docker|test)$/;

/** By the name alone: nothing is looked up. */
export function reachOf(url: string): Reach {
  const { hostname } = new URL(url);
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return 'machine';
  if (/^127\./.test(hostname) || hostname === '[::1]' || hostname === '0.0.0.0') return 'machine';
  if (privateAddress.test(hostname) || insideName.test(hostname)) return 'inside';
  return hostname.includes('.') || hostname.startsWith('[') ? 'public' : 'inside';
}
