/**
 * Named behaviours of Saleor that can be turned off or on while it runs. Saleor's faults are on where a shop must
 * live with them; its delays are off, so that nobody waits for them unasked.
 */
export const switches = {
  oversell: {
    on: true,
    says: 'Two completions at the same moment can both take the last piece.',
  },
  'frozen-prices': {
    on: true,
    says: 'Prices in a checkout stay as they were until one of its lines changes.',
  },
  'deleted-product-in-total': {
    on: true,
    says: 'After a product is deleted its price stays in the totals of open checkouts until a line changes.',
  },
  'stale-problems': {
    on: true,
    says: "A line mutation's own answer can lack the problem that the next read shows.",
  },
  'promotion-lag': {
    on: false,
    says: 'Discounted prices follow promotions and price changes only at the next run of the price task (every 30 s).',
  },
  'search-lag': {
    on: false,
    says: 'New and changed products are found by search only after the next run of the search task (every 20 s).',
  },
  'media-lag': {
    on: false,
    says: 'A picture given by URL answers 503 with Retry-After for some seconds.',
  },
  'uncopied-media': {
    on: false,
    says: "WordPress's pictures have not been copied to the saleor bucket yet: originals and new thumbnails of them answer 404.",
  },
  'legacy-metadata-events': {
    on: true,
    says: 'Metadata changes also send the UPDATED event (useLegacyUpdateWebhookEmission).',
  },
  'dummy-payments': {
    on: true,
    says: 'The plugin mirumee.payments.dummy is active in every channel: anybody can make a paid order.',
  },
  'customer-mail': {
    on: true,
    says: 'The plugin mirumee.notifications.user_email sends mail for every channel; off, it is silent as in a new channel.',
  },
} as const satisfies Record<string, { on: boolean; says: string }>;

export type SwitchName = keyof typeof switches;

export class Switches {
  readonly #state = new Map<SwitchName, boolean>();

  isOn(name: SwitchName): boolean {
    return this.#state.get(name) ?? switches[name].on;
  }

  set(name: SwitchName, on: boolean): void {
    this.#state.set(name, on);
  }

  reset(): void {
    this.#state.clear();
  }

  all(): { name: SwitchName; on: boolean; says: string }[] {
    return (Object.keys(switches) as SwitchName[]).map((name) => ({
      name,
      on: this.isOn(name),
      says: switches[name].says,
    }));
  }
}
