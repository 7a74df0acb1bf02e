declare namespace App {
  interface Locals {
    /** What the page shows, when the publisher renders it. */
    // A file with imports would declare nothing global.
    // eslint-disable-next-line @typescript-eslint/consistent-type-imports
    view?: import('./domain/views.ts').View;
  }
}
