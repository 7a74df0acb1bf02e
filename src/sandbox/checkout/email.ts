import { isEmail } from '../accounts/user-checks.ts';
import { Refusal, type ErrorEntry } from '../schema/mutation.ts';

const longest = 254;

/** Refuses what Django's validators refuse; spaces around count as part of the address. */
export function checkEmail(email: string): void {
  const invalid = (message: string): ErrorEntry => ({ field: 'email', code: 'INVALID', message });
  const { length } = [...email];
  const errors = [
    ...(isEmail(email) ? [] : [invalid('Enter a valid email address.')]),
    ...(length > longest
      ? [invalid(`Ensure this value has at most ${longest} characters (it has ${length}).`)]
      : []),
  ];
  if (errors.length > 0) throw new Refusal(...errors);
}
