import type { IncomingMessage, ServerResponse } from 'node:http';

/** For every answer, whatever it is. The policy is that of data; pages have one of their own. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

/** Sent behind TLS only: over plain HTTP browsers ignore it, and a laptop must stay reachable. */
const STRICT_TRANSPORT = 'max-age=31536000';

/** Puts them on an answer, before anybody writes it; whoever does may replace one. */
export function protect(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.headers['x-forwarded-proto'] === 'https')
    response.setHeader('Strict-Transport-Security', STRICT_TRANSPORT);
}
