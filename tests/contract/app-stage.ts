import { createPublicKey, createVerify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An App on this machine: serves its manifest, takes its token, keeps what it is sent. */
export class AppStage {
  readonly received: Received[] = [];
  token = '';
  #server: Server | null = null;
  #origin = '';
  readonly #manifest: (origin: string) => object;

  constructor(manifest: (origin: string) => object) {
    this.#manifest = manifest;
  }

  get manifestUrl(): string {
    return `${this.#origin}/manifest`;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const path = request.url ?? '';
        const body = Buffer.concat(chunks);
        this.received.push({ method: request.method ?? '', path, headers: request.headers, body });
        if (path === '/register')
          this.token = (JSON.parse(body.toString()) as { auth_token: string }).auth_token;
        const answer = path === '/manifest' ? this.#manifest(this.#origin) : {};
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server?.close(resolve) ?? resolve(null));
  }

  /** Deliveries of an event so far, by its name in lower case. */
  deliveries(event: string): Received[] {
    return this.received.filter(({ headers }) => headers['saleor-event'] === event);
  }
}

/** Whether a delivery carries Saleor's signature: a JWS with detached payload, RS256, over the bytes as they came. */
export async function isSigned({ headers, body }: Received, apiUrl: string): Promise<boolean> {
  const [header = '', middle, signature = ''] = String(headers['saleor-signature']).split('.');
  const { kid, alg, b64 } = JSON.parse(Buffer.from(header, 'base64url').toString()) as {
    kid: string;
    alg: string;
    b64: boolean;
  };
  if (middle !== '' || alg !== 'RS256' || b64) return false;
  const set = (await (await fetch(new URL('/.well-known/jwks.json', apiUrl))).json()) as {
    keys: { kid: string }[];
  };
  const key = createPublicKey({
    key: set.keys.find((each) => each.kid === kid)!,
    format: 'jwk',
  });
  return createVerify('RSA-SHA256')
    .update(`${header}.`)
    .update(body)
    .verify(key, signature, 'base64url');
}
