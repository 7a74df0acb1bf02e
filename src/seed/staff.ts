import type { DirectClient } from '#saleor/direct-client.ts';
import { type Operation, SaleorError, operationName } from '#saleor/outcome.ts';
import { SeedError } from './seed-error.ts';

interface Refusal {
  readonly field?: string | null;
  readonly message: string | null;
  readonly code: string;
}
interface Payload {
  readonly errors: readonly Refusal[];
}

/** What seeding does as staff. Nothing is repeated: whoever starts the command again does that. */
export interface Staff {
  /** Throws SaleorError. */
  read<T, V extends object>(document: Operation<T, V>, variables: V): Promise<T>;
  /** The payload of a document's one mutation. Throws SaleorError, and SeedError with what Saleor refuses. */
  change<P extends Payload, V extends object>(
    document: Operation<Readonly<Record<string, P | null>>, V>,
    variables: V,
  ): Promise<P>;
}

export function createStaff(client: DirectClient): Staff {
  const read = async <T, V extends object>(document: Operation<T, V>, variables: V): Promise<T> => {
    const outcome = await client.ask(document, variables);
    if (!outcome.ok) throw new SaleorError(outcome.failure);
    return outcome.data;
  };
  return {
    read,
    async change(document, variables) {
      const [payload] = Object.values(await read(document, variables));
      const operation = operationName(document.toString());
      if (!payload) throw new SeedError(`${operation}: Saleor answered nothing.`);
      if (payload.errors.length > 0)
        throw new SeedError(`${operation}: ${payload.errors.map(told).join(' ')}`);
      return payload;
    },
  };
}

export function told({ field, message, code }: Refusal): string {
  return `${field ? `${field}: ` : ''}${message ?? ''} (${code})`;
}
