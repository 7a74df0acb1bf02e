/** A Saleor of a few lines, with a key of its own, that says what a test wants. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair, type JWK } from 'jose';
import { onTestFinished } from 'vitest';
import { APP_ID } from '#publisher/app/manifest.ts';

export const TOKEN = 'vV3rYs3cr3tT0k3n0fth3App012345';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

export interface SaleorAtHand {
  readonly apiUrl: string;
  readonly asked: readonly Asked[];
  /** Instead of what Saleor says to its App; null: no answer at all. */
  graphql: ((asked: Asked) => Answer | null) | undefined;
  jwks: (() => Answer | null) | undefined;
  readonly keys: { keys: JWK[] };
  /** As in the header `Saleor-Signature`. */
  sign(body: string | Buffer): Promise<string>;
}

/** What Saleor answers when the App asks who it is. */
export const self = (more: object = {}, schemaVersion = '3.23') => ({
  data: {
    app: {
      id: 'QXBwOjE=',
      identifier: APP_ID,
      isActive: true,
      permissions: [],
      webhooks: [],
      ...more,
    },
    shop: { schemaVersion },
  },
});

export async function saleorAtHand(): Promise<SaleorAtHand> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const each = { path: request.url!, headers: request.headers, body };
      asked.push(each);
      const answer = each.path === '/graphql/' ? graphql(each) : jwks();
      if (answer === null) return;
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(text);
    });
  });
  const saleor: { -readonly [Key in keyof SaleorAtHand]: SaleorAtHand[Key] } = {
    apiUrl: '',
    asked,
    graphql: undefined,
    jwks: undefined,
    keys: { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] },
    async sign(body) {
      const signed = await new FlattenedSign(Buffer.from(body))
        .setProtectedHeader({ alg: 'RS256', b64: false, crit: ['b64'], kid, typ: 'JWT' })
        .sign(privateKey);
      return `${signed.protected}..${signed.signature}`;
    },
  };
  const graphql = (each: Asked): Answer | null =>
    saleor.graphql
      ? saleor.graphql(each)
      : { body: each.headers.authorization === `Bearer ${TOKEN}` ? self() : refused };
  const jwks = (): Answer | null => (saleor.jwks ? saleor.jwks() : { body: saleor.keys });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  saleor.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql/`;
  return saleor;
}

/** As a real one answers somebody whose token is no good. */
const refused = {
  errors: [{ message: 'To access this path, you need one of the following permissions: OWNER' }],
  data: { app: null, shop: { schemaVersion: '3.23' } },
};

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string;
  return text;
}
