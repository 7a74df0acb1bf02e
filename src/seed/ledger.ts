import { SaleorError } from '#saleor/outcome.ts';
import { SeedError } from './seed-error.ts';

/** `completed`: it was there, but an earlier run had not got to the end of it. */
export type Done = 'created' | 'completed' | 'found';
type Outcome = Done | 'removed' | 'failed';
type Counts = Record<Outcome, number>;

/** Counts what came of everything that a run touched, and keeps why things failed. */
export class Ledger {
  readonly #counts = new Map<string, Counts>();
  readonly #failures: string[] = [];
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  get failures(): readonly string[] {
    return this.#failures;
  }

  count(kind: string, outcome: Outcome): void {
    const counts = this.#counts.get(kind) ?? {
      ...{ created: 0, completed: 0, found: 0, removed: 0, failed: 0 },
    };
    counts[outcome] += 1;
    this.#counts.set(kind, counts);
  }

  /** Does one thing of many: what Saleor refuses is kept, and the others go on. Bugs throw, and a Saleor that is gone. */
  async item(kind: string, name: string, work: () => Promise<Done>): Promise<void> {
    try {
      this.count(kind, await work());
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.count(kind, 'failed');
      this.#failures.push(`${kind}: ${name}: ${error.message}`);
      this.#say(`  ${name}: ${error.message}`);
    }
  }

  /** One line a kind: `products          31 created`. */
  lines(): string[] {
    return [...this.#counts].map(([kind, counts]) => {
      const told = Object.entries(counts).filter(([, number]) => number > 0);
      return `${kind.padEnd(22)}${told.map(([done, number]) => `${number} ${done}`).join(', ')}`;
    });
  }
}

function isRefusal(error: unknown): error is Error {
  if (error instanceof SaleorError)
    return error.failure.kind !== 'unreachable' && error.failure.kind !== 'timeout';
  return error instanceof SeedError;
}

/** What to count for a thing that was there or not, and that something was added to or not. */
export function doneOf(wasThere: boolean, wasAddedTo: boolean): Done {
  if (!wasThere) return 'created';
  return wasAddedTo ? 'completed' : 'found';
}
