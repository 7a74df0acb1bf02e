declare namespace App {
  interface Locals {
    /** What the page shows, when the publisher renders it. */
    view?: import('./domain/views.ts').View;
  }
}
