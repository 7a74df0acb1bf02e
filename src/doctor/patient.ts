import { createDirectClient, type DirectClient } from '#saleor/direct-client.ts';
import { type Operation, type Outcome, SaleorError } from '#saleor/outcome.ts';
import type { Known } from './facts.ts';

/** The Saleor under examination, and what the doctor may do to it. */
export interface Patient {
  readonly apiUrl: string;
  readonly channels: readonly string[];
  /** The shop's origin. */
  readonly site: string | null;
  readonly mayWrite: boolean;
  readonly hasStaff: boolean;
  /** As a shopper sees it. Throws SaleorError: what pages are built from must be readable. */
  see<T, V extends object>(document: Operation<T, V>, variables: V): Promise<T>;
  /** As a shopper, whatever comes of it. */
  try<T, V extends object>(document: Operation<T, V>, variables: V): Promise<Outcome<T>>;
  /** As staff: unknown without a token, or where it lacks a permission. */
  askStaff<T, V extends object>(document: Operation<T, V>, variables: V): Promise<Known<T>>;
}

export interface ExaminationOptions {
  readonly apiUrl: string;
  readonly channels: readonly string[];
  readonly site?: string | undefined;
  readonly staffToken?: string | undefined;
  readonly mayWrite?: boolean;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
}

export function patientOf(options: ExaminationOptions): Patient {
  const { apiUrl, channels, site = null, staffToken, mayWrite = false, timeout = 20_000 } = options;
  const shopper = createDirectClient(apiUrl, { timeout });
  const staff: DirectClient | null =
    staffToken === undefined ? null : createDirectClient(apiUrl, { token: staffToken, timeout });
  return {
    apiUrl,
    channels,
    site,
    mayWrite,
    hasStaff: staff !== null,
    try: shopper.ask,
    async see(document, variables) {
      const outcome = await shopper.ask(document, variables);
      if (!outcome.ok) throw new SaleorError(outcome.failure);
      return outcome.data;
    },
    async askStaff(document, variables) {
      if (staff === null) return unknown('it takes a staff token: --staff <token>');
      const outcome = await staff.ask(document, variables);
      return outcome.ok
        ? { known: true, value: outcome.data }
        : unknown(`Saleor says "${outcome.failure.detail}"`);
    },
  };
}

/** The same one, once its staff has turned out to be nobody. */
export function withoutStaff(patient: Patient): Patient {
  return {
    ...patient,
    hasStaff: false,
    askStaff: async () => unknown('the staff token is not accepted'),
  };
}

export function unknown(why: string): { readonly known: false; readonly why: string } {
  return { known: false, why };
}

/** The same knowledge in another shape. */
export function mapKnown<A, B>(known: Known<A>, map: (value: A) => B): Known<B> {
  return known.known ? { known: true, value: map(known.value) } : known;
}
