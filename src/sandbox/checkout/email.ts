import { refuse } from './refusal.ts';

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** Refuses what Django's validator refuses; spaces around count as part of the address. */
export function checkEmail(email: string): void {
  if (email === '') refuse('email', 'REQUIRED', 'This field cannot be blank.');
  const at = email.lastIndexOf('@');
  if (at < 1 || !local.test(email.slice(0, at)) || !domain.test(email.slice(at + 1)))
    refuse('email', 'INVALID', 'Enter a valid email address.');
}
