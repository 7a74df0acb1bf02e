import type { Exchange } from '../recording.ts';
import type { Arrangement, World } from '../scenario.ts';

/** Tokens for the masked headers: the superuser's, and the same one with a signature that is not its own. */
async function signInStaff({ sandbox, secrets }: World): Promise<void> {
  const query = 'mutation { tokenCreate(email: "admin@example.com", password: "admin") { token } }';
  const response = await fetch(sandbox.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { tokenCreate: { token: string } } };
  const { token } = data.tokenCreate;
  secrets.set('staff', token);
  const [header, claims, signature = ''] = token.split('.');
  secrets.set('custom:bad-signature', `${header}.${claims}.${signature.slice(0, -12)}AAAAAAAAAAAA`);
}

/** The recording describes what is too long to keep, and writes `Bearer` into a header that has none. */
function fill({ name, request }: Exchange): Exchange['request'] {
  const { headers = {} } = request;
  if (name === '081-large-body-30MB') return { ...request, body: ' '.repeat(30_000_000) };
  if (name === '091-auth-JWT-scheme-me')
    return { ...request, headers: { ...headers, authorization: 'JWT <staff>' } };
  if (name === '092-auth-lowercase-bearer-me')
    return { ...request, headers: { ...headers, authorization: 'bearer <staff>' } };
  if (name === '093-auth-authorization-bearer-header')
    return { ...request, headers: { ...headers, 'authorization-bearer': '<staff>' } };
  return request;
}

export const errors: Arrangement = {
  start: signInStaff,
  fill,
  except: [
    {
      names: ['044', '045', '046'],
      paths: ['.body.__text'],
      why: 'the sandbox has a page of its own where Saleor shows its playground',
    },
    {
      names: ['055'],
      paths: ['.status', '.body.__text', '.headers.access-control-allow-credentials'],
      why: 'the sandbox has its own back office there, which Saleor keeps in another program',
    },
    {
      names: ['029'],
      paths: [
        '.body.data.products.edges[3].node.thumbnail',
        '.body.data.products.edges[4].node.thumbnail.url',
      ],
      why: 'the pictures of scenario 1b-media had been added and shrunk by then',
    },
    {
      names: ['075'],
      paths: ['.headers.content-encoding'],
      why: "without Saleor's own demo products the answer is too short to be gzipped",
    },
    {
      names: ['054'],
      paths: ['.body.keys[0].n', '.body.keys[0].kid'],
      why: 'every installation has its own key',
    },
  ],
};
