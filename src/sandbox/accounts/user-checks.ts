import { isIP } from 'node:net';
import type { User } from '../records/accounts.ts';
import { FieldErrors } from '../staff-shop/input/field-errors.ts';
import { checkText, checkUnique } from '../staff-shop/input/model-checks.ts';
import type { Store } from '../state/store.ts';

/** What Django's full_clean of a user looks at. */
export type CheckedFields = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly externalReference: string | null;
};

/** What is wrong with a user's fields, in Saleor's order. `own` is the user that has them already, if any. */
export function userErrors(store: Store, fields: CheckedFields, own: User | null): FieldErrors {
  const errors = new FieldErrors();
  const { email, externalReference } = fields;
  checkText(errors, 'externalReference', externalReference, 250, true);
  if (email !== '' && !isEmail(email))
    errors.add('email', 'INVALID', 'Enter a valid email address.');
  checkText(errors, 'email', email, 254);
  checkText(errors, 'firstName', fields.firstName, 256, true);
  checkText(errors, 'lastName', fields.lastName, 256, true);
  if (externalReference !== null)
    checkUnique(
      errors,
      'User',
      'externalReference',
      own,
      store.one('user', 'externalReference', externalReference),
    );
  checkUnique(errors, 'User', 'email', own, store.one('user', 'email', email));
  return errors;
}

const localPart =
  /^(?:[-!#$%&'*+/=?^_`{}|~0-9a-z]+(?:\.[-!#$%&'*+/=?^_`{}|~0-9a-z]+)*|"(?:[^\s"\\\u0080-\uffff]|\\[^\r\n\u0080-\uffff])*")$/i;
const letters = 'a-z\\u00a1-\\uffff';
const host = `[${letters}0-9](?:[${letters}0-9-]{0,61}[${letters}0-9])?`;
const middle = `(?:\\.(?!-)[${letters}0-9-]{1,63}(?<!-))*`;
const top = `\\.(?!-)(?:[${letters}-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)`;
const domain = new RegExp(`^${host}${middle}${top}$`, 'i');

/** Django's idea of an e-mail address: its domain may have letters of any script, what stands before it may not. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 320) return false;
  const place = text.slice(at + 1);
  const address = /^\[([a-f0-9:.]+)\]$/i.exec(place)?.[1];
  return (
    localPart.test(text.slice(0, at)) &&
    (place === 'localhost' || domain.test(place) || (address !== undefined && isIP(address) !== 0))
  );
}
