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
  /^(?:[-!#$%&'*+/=?^_`{}|~0-9a-z]+(?:\.[-!#$%&'*+/=?^_`{}|~0-9a-z]+)*|"(?:[^"\\\r\n]|\\.)*")$/i;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domain = new RegExp(`^(?:${label}\\.)+(?:[a-z0-9-]{2,63})(?<!-)$`, 'i');

/** Django's idea of an e-mail address, as far as people have them. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 320) return false;
  const host = text.slice(at + 1);
  const isLiteral = /^\[[a-f0-9:.]+\]$/i.test(host);
  return (
    localPart.test(text.slice(0, at)) && (host === 'localhost' || isLiteral || domain.test(host))
  );
}
