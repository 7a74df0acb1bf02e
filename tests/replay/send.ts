import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { staff } from '../../src/sandbox/seeding/blank.ts';
import type { Exchange } from './recording.ts';
import type { World } from './scenario.ts';

export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
  readonly body: unknown;
}

/** Sends one recorded request to the sandbox, with the sandbox's ids and tokens in it. */
export async function send(request: Exchange['request'], world: World): Promise<Answer> {
  const headers = headersOf(request, world);
  if (request.body?.startsWith('multipart/form-data') === true)
    return sendMultipart(request.body, headers, world);
  const { sandbox, identities } = world;
  if (request.query !== undefined)
    return post(
      sandbox.apiUrl,
      { 'content-type': 'application/json', ...headers },
      JSON.stringify({
        query: identities.translate(request.query),
        ...(request.operationName !== undefined && { operationName: request.operationName }),
        ...(request.variables !== undefined && {
          variables: identities.translate(request.variables),
        }),
      }),
    );
  const path = identities.translate(request.path ?? '/graphql/');
  const [plain = '', followed] = path.split(' ');
  const url = new URL(plain, sandbox.origin);
  const body = request.body === undefined ? undefined : identities.translate(request.body);
  const answer = await raw(url, request.method ?? 'GET', headers, body);
  const location = answer.headers.get('location');
  if (followed === undefined || location === undefined) return answer;
  const final = await raw(new URL(location, sandbox.origin), 'GET', {}, undefined);
  return { ...final, body: await summaryOf(location, final.headers.get('content-type')) };
}

function headersOf(
  { headers = {} }: Exchange['request'],
  { secrets, identities }: World,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      identities
        .translate(value)
        .replace('<staff>', secrets.get('staff') ?? staff.token)
        .replace('<customer>', secrets.get('jwt') ?? '')
        .replace(/<([\w:-]+)>/, (whole, secret: string) => secrets.get(secret) ?? whole),
    ]),
  );
}

function post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  return raw(new URL(url), 'POST', headers, body);
}

/** The smallest PNG there is; pictures of the recording are not kept. */
async function sendMultipart(
  described: string,
  headers: Record<string, string>,
  { sandbox, identities }: World,
): Promise<Answer> {
  const [, operations = '', map = '', filename = '', width = '9', height = '6'] =
    /operations=(.*); map=(.*); 0=@(\S+) \((\d+)x(\d+)/.exec(described) ?? [];
  const { default: sharp } = await import('sharp');
  const picture = await sharp({
    create: { width: Number(width), height: Number(height), channels: 3, background: '#997755' },
  })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('operations', identities.translate(operations));
  form.append('map', map);
  form.append('0', new Blob([new Uint8Array(picture)], { type: 'image/png' }), filename);
  const { authorization = '' } = headers;
  const response = await fetch(sandbox.apiUrl, {
    method: 'POST',
    headers: { authorization },
    body: form,
  });
  return {
    status: response.status,
    headers: { get: (name) => response.headers.get(name) ?? undefined },
    body: await response.json(),
  };
}

/** What the recording tells of a picture that was reached through a redirect; it could not measure AVIF. */
async function summaryOf(finalUrl: string, contentType: string | undefined) {
  const { default: sharp } = await import('sharp');
  const picture = Buffer.from(await (await fetch(finalUrl)).arrayBuffer());
  const { width, height } = await sharp(picture).metadata();
  return { contentType, pixels: contentType === 'image/avif' ? null : [width, height], finalUrl };
}

/** Node's own client: `fetch` adds headers and follows its own ideas about encodings. */
function raw(
  url: URL,
  method: string,
  headers: Record<string, string>,
  body: string | Buffer | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // The recorder's client asked for gzip wherever it was not told otherwise.
    const sent = { 'accept-encoding': 'gzip, deflate', ...headers };
    const outgoing = httpRequest(url, { method, headers: sent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const get = (name: string) => {
          const value = incoming.headers[name.toLowerCase()];
          return Array.isArray(value) ? value.join(', ') : value;
        };
        resolve({
          status: incoming.statusCode ?? 0,
          headers: { get },
          body: bodyOf(Buffer.concat(chunks), get('content-encoding'), get('content-type') ?? ''),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** As the recordings keep it: JSON, text as `__text`, other bytes by their number. */
function bodyOf(bytes: Buffer, encoding: string | undefined, type: string): unknown {
  const plain = encoding === 'gzip' ? gunzipSync(bytes) : bytes;
  if (type.startsWith('application/json')) return JSON.parse(plain.toString('utf8'));
  if (type === '' || /^(?:image|application\/octet)/.test(type))
    return { __magic: plain.subarray(0, 4).toString('hex') };
  return { __text: plain.toString('utf8') };
}
