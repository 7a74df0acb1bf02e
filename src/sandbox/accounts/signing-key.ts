import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

const setting = 'signing-key';

/** The public half as Saleor shows it in its key set. */
export type PublicJwk = {
  readonly kty: string;
  readonly key_ops: readonly string[];
  readonly n: string;
  readonly e: string;
  readonly use: string;
  readonly kid: string;
  readonly alg: string;
};

/**
 * The RSA key that signs tokens and webhook deliveries. It is made when first needed (that takes a moment) and kept with
 * the state, so that what was signed before a restart stays good.
 */
export class SigningKey {
  readonly #database: DatabaseSync;
  #pair: {
    readonly privateKey: KeyObject;
    readonly publicKey: KeyObject;
    readonly jwk: PublicJwk;
  } | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get privateKey(): KeyObject {
    return this.#keys().privateKey;
  }

  get publicKey(): KeyObject {
    return this.#keys().publicKey;
  }

  /** `kid` is the key's thumbprint (RFC 7638). */
  get jwk(): PublicJwk {
    return this.#keys().jwk;
  }

  /** `header.payload.signature`. */
  compact(header: object, payload: object): string {
    const signed = `${encoded(header)}.${encoded(payload)}`;
    return `${signed}.${this.#sign(Buffer.from(signed))}`;
  }

  /** A signature over the bytes of `body`, which is left out: `header..signature` (RFC 7797). */
  detached(body: Buffer): string {
    const header = encoded({
      alg: 'RS256',
      b64: false,
      crit: ['b64'],
      kid: this.jwk.kid,
      typ: 'JWT',
    });
    return `${header}..${this.#sign(Buffer.concat([Buffer.from(`${header}.`), body]))}`;
  }

  #sign(bytes: Buffer): string {
    return sign('sha256', bytes, this.privateKey).toString('base64url');
  }

  #keys() {
    if (this.#pair === null) {
      const privateKey = createPrivateKey(this.#kept() ?? this.#made());
      const publicKey = createPublicKey(privateKey);
      this.#pair = { privateKey, publicKey, jwk: jwkOf(publicKey) };
    }
    return this.#pair;
  }

  #kept(): string | null {
    const row = this.#database.prepare('SELECT value FROM setting WHERE name = ?').get(setting);
    return row === undefined ? null : String(row['value']);
  }

  #made(): string {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    this.#database.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(setting, pem);
    return pem;
  }
}

function jwkOf(publicKey: KeyObject): PublicJwk {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256')
    .update(JSON.stringify({ e, kty: 'RSA', n }))
    .digest('base64url');
  return { kty: 'RSA', key_ops: ['verify'], n, e, use: 'sig', kid, alg: 'RS256' };
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
