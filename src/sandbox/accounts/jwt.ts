import { verify } from 'node:crypto';
import { ApiFailure } from '../state/failures.ts';
import type { State } from '../state/state.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** A token that PyJWT refuses: its message, and its class as `exception`. */
export class TokenFailure extends ApiFailure {
  /** The class and its parents up to InvalidTokenError, as far as anybody asks. */
  readonly kind: 'expired' | 'undecodable' | 'invalid';

  constructor(message: string, exception: string, kind: TokenFailure['kind']) {
    super(message, exception);
    this.kind = kind;
  }
}

/** A token of Saleor's, signed RS256. */
export function signedToken({ signingKey }: State, claims: Claims): string {
  return signingKey.compact({ alg: 'RS256', kid: signingKey.jwk.kid, typ: 'JWT' }, claims);
}

/** The claims of a token whose signature and times are good; throws TokenFailure for any other. */
export function verifiedClaims({ signingKey, clock }: State, token: string): Claims {
  const parts = partsOf(token);
  if (parts === null) throw new TokenFailure('Not enough segments', 'DecodeError', 'undecodable');
  const { header, claims, signature, signed } = parts;
  const { alg } = header;
  if (alg !== 'RS256' && alg !== 'HS256')
    throw new TokenFailure(
      'The specified alg value is not allowed',
      'InvalidAlgorithmError',
      'invalid',
    );
  const isSigned = alg === 'RS256' && verify('sha256', signed, signingKey.publicKey, signature);
  if (!isSigned)
    throw new TokenFailure('Signature verification failed', 'InvalidSignatureError', 'undecodable');
  const now = clock.now().getTime() / 1000;
  const { iat, exp } = claims;
  if (typeof iat === 'number' && iat > now)
    throw new TokenFailure('The token is not yet valid (iat)', 'ImmatureSignatureError', 'invalid');
  if (typeof exp === 'number' && exp <= now)
    throw new TokenFailure('Signature has expired', 'ExpiredSignatureError', 'expired');
  return claims;
}

/** What a token says of itself, whoever signed it; null for what is no token. */
export function unverifiedClaims(token: string): Claims | null {
  return partsOf(token)?.claims ?? null;
}

function partsOf(token: string) {
  const segments = token.split('.');
  // No number of bytes makes base64 of such a length.
  if (segments.length !== 3 || segments.some(({ length }) => length % 4 === 1)) return null;
  const [header, claims] = segments.slice(0, 2).map(jsonOf);
  if (!header || !claims) return null;
  return {
    header,
    claims,
    signature: Buffer.from(segments[2]!, 'base64url'),
    signed: Buffer.from(segments.slice(0, 2).join('.')),
  };
}

function jsonOf(segment: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Claims)
      : null;
  } catch {
    return null;
  }
}
