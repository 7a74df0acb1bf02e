import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  calculateJwkThumbprint,
  exportJWK,
  exportSPKI,
  FlattenedSign,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { SignatureVerifier, type Verdict } from '#publisher/events/verify.ts';

interface Signer {
  readonly jwk: JWK & { kid: string };
  readonly publicPem: string;
  readonly privateKey: CryptoKey;
}

let saleor: Signer;
let rotated: Signer;
let stranger: Signer;

beforeAll(async () => {
  [saleor, rotated, stranger] = await Promise.all([signer(), signer(), signer()]);
});

async function signer(): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const whole = { ...jwk, kid, use: 'sig', alg: 'RS256', key_ops: ['verify'] };
  return { jwk: whole, publicPem: await exportSPKI(publicKey), privateKey };
}

/** As Python writes JSON: with blanks after its signs, and nothing but ASCII. */
const BODY = Buffer.from(
  '{"__typename": "ProductUpdated", "product": {"id": "UHJvZHVjdDox"}, "n": "\\u010daj"}',
);

/** A signature as Saleor makes it (hooks/APPS.md). */
async function sign(
  body: Buffer,
  { jwk, privateKey }: Signer,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const whole = { alg: 'RS256', b64: false, crit: ['b64'], kid: jwk.kid, typ: 'JWT', ...header };
  const signed = await new FlattenedSign(body).setProtectedHeader(whole).sign(privateKey);
  return `${signed.protected}..${signed.signature}`;
}

const setOf = (...signers: readonly Signer[]): JSONWebKeySet => ({
  keys: signers.map(({ jwk }) => jwk),
});

/** A verifier with the key set that was stored, one that can be fetched, and a clock by hand. */
function verifier(known: JSONWebKeySet | null, fetched: () => JSONWebKeySet | Error) {
  const clock = { now: 1_000_000, fetches: 0 };
  const fetchKeys = async () => {
    clock.fetches += 1;
    const keys = fetched();
    if (keys instanceof Error) throw keys;
    return keys;
  };
  const checks = new SignatureVerifier(fetchKeys, known, () => clock.now);
  return { clock, verify: (body: Buffer, signature?: string) => checks.verify(body, signature) };
}

const unreachable = () => new Error('connect ECONNREFUSED');
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a signature', () => {
  test('of Saleor over these very bytes is genuine, and nobody is asked', async () => {
    const { verify, clock } = verifier(setOf(saleor), unreachable);
    expect(await verify(BODY, await sign(BODY, saleor))).toBe('genuine');
    expect(clock.fetches).toBe(0);
  });

  test('holds for no other bytes', async () => {
    const { verify } = verifier(setOf(saleor), unreachable);
    const signature = await sign(BODY, saleor);
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(BODY.toString())));
    for (const body of [
      rewritten,
      BODY.subarray(0, -1),
      Buffer.concat([BODY, Buffer.from('\n')]),
      Buffer.alloc(0),
    ])
      expect(await verify(body, signature)).toBe('forged');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(BODY.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(BODY);
          changed[at] = changed[at]! ^ by;
          expect(await verify(changed, signature)).toBe('forged');
        },
      ),
      { numRuns: 50 },
    );
  });

  test('of another key is forged, also under the name of ours', async () => {
    const { verify } = verifier(setOf(saleor), () => setOf(saleor));
    expect(await verify(BODY, await sign(BODY, stranger))).toBe('forged');
    expect(await verify(BODY, await sign(BODY, stranger, { kid: saleor.jwk.kid }))).toBe('forged');
  });

  test.each<[string, string | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['dots', '..'],
    ['one part', 'abc'],
    ['no header', '..abc'],
    ['no value', 'abc..'],
    ['four parts', 'a..b.c'],
    ['no JSON', `${Buffer.from('{').toString('base64url')}..abc`],
    ['null', `${encode(null)}..abc`],
    ['a list', `${encode([])}..abc`],
    ['a text', `${encode('RS256')}..abc`],
    ['no base64', '%%%..%%%'],
    ['very long', `${'a'.repeat(100_000)}..${'b'.repeat(100_000)}`],
    ['the hex of the older kind', createHmac('sha256', 'secret').update(BODY).digest('hex')],
  ])('that is %s is forged', async (_, signature) => {
    const { verify } = verifier(setOf(saleor), () => setOf(saleor));
    expect(await verify(BODY, signature)).toBe('forged');
  });

  test('with its payload inside is none of Saleor’s', async () => {
    const { verify } = verifier(setOf(saleor), () => setOf(saleor));
    const [header, , value] = (await sign(BODY, saleor)).split('.');
    expect(await verify(BODY, `${header}.${BODY.toString('base64url')}.${value}`)).toBe('forged');
  });

  test('of no algorithm, or of a secret made of the public key, is forged', async () => {
    const { verify } = verifier(setOf(saleor), () => setOf(saleor));
    const { kid } = saleor.jwk;
    const none = encode({ alg: 'none', b64: false, crit: ['b64'], kid });
    for (const value of ['', 'AA']) expect(await verify(BODY, `${none}..${value}`)).toBe('forged');
    for (const secret of [saleor.publicPem, saleor.jwk.n!, '']) {
      const header = encode({ alg: 'HS256', b64: false, crit: ['b64'], kid });
      const value = createHmac('sha256', secret)
        .update(Buffer.concat([Buffer.from(`${header}.`), BODY]))
        .digest('base64url');
      expect(await verify(BODY, `${header}..${value}`)).toBe('forged');
    }
  });

  test('by another way of using the same key is none of Saleor’s', async () => {
    for (const alg of ['RS384', 'RS512', 'PS256']) {
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
      const other = { ...(await exportJWK(publicKey)), kid: 'any', use: 'sig' };
      const checks = verifier({ keys: [other] }, unreachable);
      const header = { alg, b64: false, crit: ['b64'], kid: 'any' };
      const signed = await new FlattenedSign(BODY).setProtectedHeader(header).sign(privateKey);
      expect(await checks.verify(BODY, `${signed.protected}..${signed.signature}`)).toBe('forged');
    }
  });

  test('over the payload in base64, as tokens are signed, is none of Saleor’s', async () => {
    const { verify } = verifier(setOf(saleor), () => setOf(saleor));
    const signed = await new FlattenedSign(BODY)
      .setProtectedHeader({ alg: 'RS256', kid: saleor.jwk.kid })
      .sign(saleor.privateKey);
    expect(await verify(BODY, `${signed.protected}..${signed.signature}`)).toBe('forged');
  });

  test('that wants what nobody here understands is forged', async () => {
    const { verify } = verifier(setOf(saleor), () => setOf(saleor));
    const header = { alg: 'RS256', b64: false, crit: ['b64', 'exp'], exp: 1, kid: saleor.jwk.kid };
    expect(await verify(BODY, `${encode(header)}..${randomBytes(256).toString('base64url')}`)).toBe(
      'forged',
    );
  });

  test('is judged whatever it is', async () => {
    const { verify, clock } = verifier(setOf(saleor), () => setOf(saleor));
    const header = fc.oneof(
      fc.string(),
      fc.jsonValue().map(encode),
      fc
        .record({
          alg: fc.constantFrom('RS256', 'RS512', 'PS256', 'none', 'HS256', 1, null),
          kid: fc.constantFrom(saleor.jwk.kid, 'x', 1, null),
          b64: fc.constantFrom(true, false, 'false', null),
          crit: fc.constantFrom(['b64'], [], ['x'], 'b64', null),
        })
        .map(encode),
    );
    await fc.assert(
      fc.asyncProperty(header, fc.base64String(), async (first, value) => {
        clock.now += 10_000;
        expect(await verify(BODY, `${first}..${value}`)).toBe('forged');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a key that is not known', () => {
  test('is fetched once, for all that wait', async () => {
    const { verify, clock } = verifier(setOf(saleor), () => setOf(saleor, rotated));
    const signature = await sign(BODY, rotated);
    const verdicts = await Promise.all(Array.from({ length: 5 }, () => verify(BODY, signature)));
    expect(new Set(verdicts)).toEqual(new Set<Verdict>(['genuine']));
    expect(clock.fetches).toBe(1);
    expect(await verify(BODY, await sign(BODY, saleor))).toBe('genuine');
    expect(await verify(BODY, signature)).toBe('genuine');
    expect(clock.fetches).toBe(1);
  });

  test('does not make a request of each forged signature', async () => {
    const { verify, clock } = verifier(setOf(saleor), () => setOf(saleor));
    for (let turn = 0; turn < 20; turn++) {
      clock.now += 400;
      expect(await verify(BODY, await sign(BODY, stranger, { kid: `bogus ${turn}` }))).toBe(
        turn === 0 ? 'forged' : 'unknowable',
      );
    }
    expect(clock.fetches).toBe(1);
    clock.now += 10_000;
    await verify(BODY, await sign(BODY, stranger));
    expect(clock.fetches).toBe(2);
  });

  test('because Saleor has just changed it is not taken for a forger’s, whoever made us ask before', async () => {
    let keys = setOf(saleor);
    const { verify, clock } = verifier(setOf(saleor), () => keys);
    expect(await verify(BODY, await sign(BODY, stranger))).toBe('forged');
    keys = setOf(rotated);
    clock.now += 9_999;
    const signature = await sign(BODY, rotated);
    expect(await verify(BODY, signature)).toBe('unknowable');
    // Saleor sends it again after 10 s.
    clock.now += 10_000;
    expect(await verify(BODY, signature)).toBe('genuine');
  });

  test('that cannot be fetched makes the signature unknowable, so that Saleor sends it again', async () => {
    let keys: JSONWebKeySet | Error = unreachable();
    const { verify, clock } = verifier(setOf(saleor), () => keys);
    const signature = await sign(BODY, rotated);
    expect(await verify(BODY, signature)).toBe('unknowable');
    // Saleor's keys can be had again, but nobody asks so soon.
    keys = setOf(rotated);
    expect(await verify(BODY, signature)).toBe('unknowable');
    expect(clock.fetches).toBe(1);
    clock.now += 10_000;
    expect(await verify(BODY, signature)).toBe('genuine');
    clock.now += 10_000;
    expect(await verify(BODY, await sign(BODY, saleor))).toBe('forged');
  });

  test('does not keep a known one from being believed while Saleor is down', async () => {
    const { verify } = verifier(setOf(saleor), unreachable);
    await verify(BODY, await sign(BODY, stranger));
    expect(await verify(BODY, await sign(BODY, saleor))).toBe('genuine');
  });
});

describe('without any key', () => {
  test('they are fetched at the first signature', async () => {
    const { verify, clock } = verifier(null, () => setOf(saleor));
    expect(await verify(BODY, await sign(BODY, saleor))).toBe('genuine');
    expect(clock.fetches).toBe(1);
  });

  test('nothing is known until Saleor can be asked', async () => {
    let keys: JSONWebKeySet | Error = unreachable();
    const { verify, clock } = verifier(null, () => keys);
    const signature = await sign(BODY, saleor);
    expect(await verify(BODY, signature)).toBe('unknowable');
    keys = setOf(saleor);
    clock.now += 10_000;
    expect(await verify(BODY, signature)).toBe('genuine');
  });

  test('what is no signature at all is forged, and nobody is asked', async () => {
    const { verify, clock } = verifier(null, unreachable);
    expect(await verify(BODY, undefined)).toBe('forged');
    expect(clock.fetches).toBe(0);
  });
});
