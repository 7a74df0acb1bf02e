import type { Address } from './address.ts';
import type { Money } from './money.ts';

/** A placed order as its confirmation shows it. Whoever knows `id` can read it all: keep it out of URLs. */
export interface Order {
  readonly id: string;
  readonly number: string;
  /** ISO 8601. */
  readonly created: string;
  readonly email: string;
  readonly lines: readonly {
    readonly id: string;
    readonly productName: string;
    readonly variantName: string;
    readonly thumbnail: string | null;
    readonly quantity: number;
    readonly total: Money;
  }[];
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly tax: Money;
  readonly deliveryName: string | null;
  readonly address: Address | null;
}
