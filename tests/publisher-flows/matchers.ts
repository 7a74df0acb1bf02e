import { expect } from 'vitest';

/** Pages are long: a failure names what was looked for, and not the page. */
expect.extend({
  show(html: string, mark: string) {
    return { pass: html.includes(mark), message: () => `the page does not show ${mark}` };
  },
  hide(html: string, mark: string) {
    return { pass: !html.includes(mark), message: () => `the page still shows ${mark}` };
  },
});

declare module 'vitest' {
  interface Matchers {
    show(mark: string): void;
    hide(mark: string): void;
  }
}
