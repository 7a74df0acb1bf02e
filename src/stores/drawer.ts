import { atom } from 'nanostores';

/** Is the cart drawer open? */
export const $isDrawerOpen = atom(false);

/** What a screen reader should say about the cart: a change that the eye sees anyway. */
export const $announcement = atom('');

export function announce(text: string): void {
  $announcement.set(text);
}
