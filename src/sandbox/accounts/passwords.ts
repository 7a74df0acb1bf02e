import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { refuse } from '../schema/mutation.ts';

/** Light: a sandbox keeps no secrets, and its tests sign in often. */
const cost = { N: 1024, r: 8, p: 1 };
const keyLength = 32;
const shortest = 8;

/** `<salt hex>:<key hex>` */
export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(password, salt, keyLength, cost).toString('hex')}`;
}

/** Null is the password of those who have none: nothing matches it. */
export function isPassword(password: string, hash: string | null): boolean {
  if (hash === null) return false;
  const [salt = '', key = ''] = hash.split(':');
  const given = scryptSync(password, Buffer.from(salt, 'hex'), keyLength, cost);
  const kept = Buffer.from(key, 'hex');
  return kept.length === given.length && timingSafeEqual(kept, given);
}

/** Saleor asks for length only. */
export function requireGoodPassword(password: string, field: string): void {
  if ([...password].length < shortest)
    refuse(
      field,
      'PASSWORD_TOO_SHORT',
      `This password is too short. It must contain at least ${shortest} characters.`,
    );
}
