import { vi } from 'vitest';
import type {
  CheckoutCompleteMutation,
  CheckoutCompleteMutationVariables,
  CheckoutCreateMutation,
  CheckoutCreateMutationVariables,
  CheckoutDeliveryMethodUpdateMutation,
  CheckoutDeliveryMethodUpdateMutationVariables,
  CheckoutDetailsUpdateMutation,
  CheckoutDetailsUpdateMutationVariables,
  CheckoutLanguageCodeUpdateMutation,
  CheckoutLanguageCodeUpdateMutationVariables,
  CheckoutLinesAddMutation,
  CheckoutLinesAddMutationVariables,
  CheckoutLinesDeleteMutation,
  CheckoutLinesDeleteMutationVariables,
  CheckoutLinesUpdateMutation,
  CheckoutLinesUpdateMutationVariables,
  CheckoutQuery,
  CheckoutQueryVariables,
  OrderQuery,
  OrderQueryVariables,
} from '#saleor/gql/graphql.ts';

/** Every operation the stores send, with the type of its answer. */
export interface Answers {
  Checkout: CheckoutQuery;
  CheckoutComplete: CheckoutCompleteMutation;
  CheckoutCreate: CheckoutCreateMutation;
  CheckoutDeliveryMethodUpdate: CheckoutDeliveryMethodUpdateMutation;
  CheckoutDetailsUpdate: CheckoutDetailsUpdateMutation;
  CheckoutLanguageCodeUpdate: CheckoutLanguageCodeUpdateMutation;
  CheckoutLinesAdd: CheckoutLinesAddMutation;
  CheckoutLinesDelete: CheckoutLinesDeleteMutation;
  CheckoutLinesUpdate: CheckoutLinesUpdateMutation;
  Order: OrderQuery;
}

export type Operation = keyof Answers;

interface Variables {
  Checkout: CheckoutQueryVariables;
  CheckoutComplete: CheckoutCompleteMutationVariables;
  CheckoutCreate: CheckoutCreateMutationVariables;
  CheckoutDeliveryMethodUpdate: CheckoutDeliveryMethodUpdateMutationVariables;
  CheckoutDetailsUpdate: CheckoutDetailsUpdateMutationVariables;
  CheckoutLanguageCodeUpdate: CheckoutLanguageCodeUpdateMutationVariables;
  CheckoutLinesAdd: CheckoutLinesAddMutationVariables;
  CheckoutLinesDelete: CheckoutLinesDeleteMutationVariables;
  CheckoutLinesUpdate: CheckoutLinesUpdateMutationVariables;
  Order: OrderQueryVariables;
}

/** How Saleor can fail to answer. A text is a GraphQL error at the top level. */
export type Breakdown = 'network' | 'timeout' | 500 | 502 | 429 | { readonly graphql: string };

export interface Sent {
  readonly operation: Operation;
  readonly variables: unknown;
}

interface Gate {
  readonly promise: Promise<Response>;
  readonly open: (answer: () => Response) => void;
}

export class FakeSaleor {
  readonly sent: Sent[] = [];
  /** Requests nobody scripted: each is a mistake of the stores or of the test. */
  readonly unexpected: string[] = [];
  readonly #script = new Map<Operation, (() => Promise<Response>)[]>();
  readonly #arrivals: { operation: Operation; count: number; seen: () => void }[] = [];

  constructor() {
    vi.stubGlobal('fetch', (_url: string, init: RequestInit) => this.#receive(init));
  }

  /** The next answer to `operation`. */
  answers<O extends Operation>(operation: O, data: Answers[O]): this {
    return this.#next(operation, async () => json({ data }));
  }

  /** The next request of `operation` gets no usable answer. */
  fails(operation: Operation, how: Breakdown): this {
    return this.#next(operation, async () => broken(how));
  }

  /** The next request of `operation` waits until the test answers it. */
  holds<O extends Operation>(operation: O) {
    const gate = gateOf();
    this.#next(operation, () => gate.promise);
    return {
      answer: (data: Answers[O]) => gate.open(() => json({ data })),
      fail: (how: Breakdown) => gate.open(() => broken(how)),
    };
  }

  /** Resolves when the `count`th request of `operation` has arrived. */
  arrived(operation: Operation, count = 1): Promise<void> {
    return new Promise((seen) => {
      this.#arrivals.push({ operation, count, seen });
      this.#tellArrivals();
    });
  }

  /** Variables of every request of `operation`, in order. */
  sentOf<O extends Operation>(operation: O): Variables[O][] {
    return this.sent
      .filter((each) => each.operation === operation)
      .map((each) => each.variables as Variables[O]);
  }

  get operations(): Operation[] {
    return this.sent.map((each) => each.operation);
  }

  #next(operation: Operation, answer: () => Promise<Response>): this {
    this.#script.set(operation, [...(this.#script.get(operation) ?? []), answer]);
    return this;
  }

  async #receive(init: RequestInit): Promise<Response> {
    const { query, variables } = JSON.parse(init.body as string) as {
      query: string;
      variables: unknown;
    };
    const operation = /(?:query|mutation) (\w+)/.exec(query)![1] as Operation;
    this.sent.push({ operation, variables });
    this.#tellArrivals();
    const answer = this.#script.get(operation)?.shift();
    if (answer) return answer();
    this.unexpected.push(operation);
    throw new TypeError(`no answer scripted for ${operation}`);
  }

  #tellArrivals(): void {
    for (const { operation, count, seen } of this.#arrivals) {
      if (this.sentOf(operation).length >= count) seen();
    }
  }
}

function gateOf(): Gate {
  let open: Gate['open'] = () => undefined;
  const promise = new Promise<Response>((resolve, reject) => {
    open = (answer) => {
      try {
        resolve(answer());
      } catch (error) {
        // As fetch does, whatever it is.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        reject(error);
      }
    };
  });
  return { promise, open: (answer) => open(answer) };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

function broken(how: Breakdown): Response {
  if (how === 'network') throw new TypeError('Failed to fetch');
  if (how === 'timeout') throw new DOMException('The operation timed out.', 'TimeoutError');
  if (typeof how === 'number') return new Response('<h1>Bad Gateway</h1>', { status: how });
  // As recorded (2-errors): data beside errors, HTTP 200.
  return json({ errors: [{ message: how.graphql }], data: { checkout: null } });
}
