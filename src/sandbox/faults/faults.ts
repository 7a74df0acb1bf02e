import { seededChance } from './chance.ts';
import type { Fault, FaultRequest, RequestFault, WebhookFault } from './fault.ts';

/** What a delivery to an App is to suffer; null: nothing. */
export type DeliveryFate = 'lost' | 'doubled' | 'reordered' | { readonly late: number } | null;

type Entry = { fault: Fault; readonly draw: () => number };

/** The faults that are asked for. They live as long as the process: a restart ends them. */
export class Faults {
  readonly #entries = new Map<number, Entry>();
  #last = 0;

  list(): Fault[] {
    return [...this.#entries.values()].map(({ fault }) => fault);
  }

  add(request: FaultRequest): Fault {
    const fault = { ...request, id: ++this.#last };
    this.#entries.set(fault.id, { fault, draw: seededChance(fault.seed) });
    return fault;
  }

  /** Says whether there was one. */
  remove(id: number): boolean {
    return this.#entries.delete(id);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** What happens to a request known by these names, in the order in which it was asked for. */
  ofRequest(names: readonly string[]): RequestFault[] {
    return this.#strike(
      (fault) => isRequestFault(fault) && reaches(fault, names),
    ) as RequestFault[];
  }

  /** What happens to a delivery of `event`, a WebhookEventTypeEnum. Ask once a delivery: it counts. */
  webhookFault(event: string): DeliveryFate {
    const [fault] = this.#strike(
      (candidate) => !isRequestFault(candidate) && reaches(candidate, [event]),
      1,
    ) as WebhookFault[];
    switch (fault?.kind) {
      case undefined:
        return null;
      case 'webhook-lost':
        return 'lost';
      case 'webhook-doubled':
        return 'doubled';
      case 'webhook-reordered':
        return 'reordered';
      case 'webhook-late':
        return { late: fault.ms };
    }
  }

  #strike(concerns: (fault: Fault) => boolean, most = Number.POSITIVE_INFINITY): Fault[] {
    const struck: Fault[] = [];
    for (const entry of this.#entries.values()) {
      const { fault } = entry;
      if (struck.length >= most) break;
      if (!concerns(fault) || entry.draw() >= fault.chance) continue;
      struck.push(fault);
      if (fault.times === null) continue;
      entry.fault = { ...fault, times: fault.times - 1 };
      if (entry.fault.times === 0) this.#entries.delete(fault.id);
    }
    return struck;
  }
}

function isRequestFault({ kind }: Fault): boolean {
  return !kind.startsWith('webhook-');
}

function reaches({ on }: Fault, names: readonly string[]): boolean {
  return on === null || names.includes(on);
}
