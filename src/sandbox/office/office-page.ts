import type { Parts } from '../http/parts.ts';
import type { Api } from './api.ts';
import type { Form } from './form.ts';
import type { Html } from './html.ts';

export type OfficeRequest = {
  readonly api: Api;
  readonly parts: Parts;
  /** What follows the section's name in the address; empty for a list. */
  readonly id: string;
  readonly query: URLSearchParams;
};

/** A sentence about what was done, and where to go on if not back to the page. */
type Done = string | { readonly done: string; readonly to: string };

export type OfficePage = {
  /** Null: there is no such thing. */
  show(request: OfficeRequest): Promise<{ title: string; body: Html } | null>;
  /** By the last part of the address that a form posts to. */
  readonly actions?: Readonly<
    Record<string, (request: OfficeRequest & { readonly form: Form }) => Promise<Done>>
  >;
};
