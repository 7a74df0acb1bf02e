import { asker, AppUnderTest, type Answer, type Ask } from './app-under-test.ts';
import { checkoutShop, type CheckoutShop } from './checkout-shop.ts';

export interface Session {
  readonly transaction: { readonly id: string; readonly pspReference: string } | null;
  readonly transactionEvent: {
    readonly type: string;
    readonly message: string;
    readonly amount: { readonly amount: number };
  } | null;
  readonly data: unknown;
  readonly errors: readonly { readonly field: string | null; readonly code: string }[];
}
export interface Request {
  readonly event: string;
  /** Null for an empty body. */
  readonly body: {
    readonly data?: unknown;
    readonly amount?: number;
    readonly idempotencyKey?: string;
    readonly customerIpAddress?: string;
    readonly merchantReference?: string;
    readonly action?: {
      readonly amount: number;
      readonly currency: string;
      readonly actionType: string;
    };
    readonly transaction?: { readonly id: string; readonly pspReference: string };
    readonly sourceObject?: { readonly __typename: string; readonly id: string };
  } | null;
}
export interface PaymentShop extends CheckoutShop {
  /** As the payment App. */
  readonly asApp: Ask;
  /** The App's id. */
  readonly app: string;
  /** What the App answers from now on. */
  readonly answers: (answer: object | Answer) => void;
  /** What the App was asked since this was last called. */
  readonly asked: () => Request[];
  readonly initialize: (checkout: string, args?: string) => Promise<Session>;
  readonly process: (transaction: string) => Promise<Session>;
  /** `FULL/NONE`: what is authorised and charged of a checkout or an order. */
  readonly statuses: (id: string) => Promise<string>;
  /** The codes of a completion's errors, or the order. */
  readonly placed: (checkout: string) => Promise<{ order: string | null; refusals: string[] }>;
  /** Staff have the App act, which is waited for. */
  readonly request: (transaction: string, args: string) => Promise<string[]>;
  /** The amounts of a transaction that are not zero. */
  readonly amounts: (transaction: string) => Promise<Record<string, number>>;
}

const selections: Readonly<Record<string, string>> = {
  PAYMENT_GATEWAY_INITIALIZE_SESSION: 'PaymentGatewayInitializeSession { data amount',
  TRANSACTION_INITIALIZE_SESSION:
    'TransactionInitializeSession { data idempotencyKey customerIpAddress merchantReference action { amount currency actionType } transaction { id pspReference }',
  TRANSACTION_PROCESS_SESSION:
    'TransactionProcessSession { data action { amount currency actionType } transaction { id pspReference }',
  TRANSACTION_CHARGE_REQUESTED:
    'TransactionChargeRequested { action { amount currency actionType } transaction { id pspReference }',
  TRANSACTION_REFUND_REQUESTED:
    'TransactionRefundRequested { action { amount currency actionType } transaction { id pspReference }',
  TRANSACTION_CANCELATION_REQUESTED:
    'TransactionCancelationRequested { action { amount currency actionType } transaction { id pspReference }',
};
const session =
  '{ transaction { id pspReference } transactionEvent { type message amount { amount } } data errors { field code } }';
const accounts = [
  'authorized',
  'authorizePending',
  'charged',
  'chargePending',
  'refunded',
  'refundPending',
  'canceled',
  'cancelPending',
];

/** A shop whose orders are paid first, by the App `pay`: one product of 1000, brought for 300. */
export async function paymentShop(): Promise<PaymentShop> {
  const shop = await checkoutShop([{ slug: 'oil', stock: [100, 0] }]);
  const { sandbox, ask, staff } = shop;
  const { state } = sandbox;
  Object.assign(state.appTiming, { readSeconds: 0.2, retrySeconds: 0.001 });
  const server = await new AppUnderTest().start();
  const { id: app, authToken } = await installApp(shop, server);
  await shop.settings({
    orderSettings: { allowUnpaidOrders: false, markAsPaidStrategy: 'TRANSACTION_FLOW' },
    paymentSettings: { defaultTransactionFlowStrategy: 'AUTHORIZATION' },
  });
  let answer: Answer = {};
  for (const event of Object.keys(selections)) server.answers.set(`/${event}`, () => answer);
  let seen = 0;
  const sent = async (query: string) => (await ask<{ it: Session }>(query)).it;
  return {
    ...shop,
    app,
    asApp: asker(sandbox, authToken),
    answers: (given) => {
      const isAnswer = typeof given === 'string' || 'status' in given || 'body' in given;
      answer = isAnswer ? given : { body: JSON.stringify(given) };
    },
    asked: () => {
      const requests = server.received.slice(seen);
      seen = server.received.length;
      return requests.map(({ path, body }) => ({
        event: path.slice(1),
        body: body.length === 0 ? null : (JSON.parse(body.toString()) as Request['body']),
      }));
    },
    initialize: (checkout, args = '') =>
      sent(
        `mutation { it: transactionInitialize(id: "${checkout}", paymentGateway: { id: "pay", data: { card: "x" } } ${args}) ${session} }`,
      ),
    process: (transaction) =>
      sent(
        `mutation { it: transactionProcess(id: "${transaction}", data: { code: 2 }) ${session} }`,
      ),
    statuses: async (id) => {
      const field = Buffer.from(id, 'base64').toString().startsWith('Order') ? 'order' : 'checkout';
      const { it } = await ask<{ it: { authorizeStatus: string; chargeStatus: string } }>(
        `{ it: ${field}(id: "${id}") { authorizeStatus chargeStatus } }`,
      );
      return `${it.authorizeStatus}/${it.chargeStatus}`;
    },
    placed: async (checkout) => {
      const { order, errors } = await shop.complete(checkout);
      return { order: order?.id ?? null, refusals: errors.map(({ code }) => code) };
    },
    request: async (transaction, args) => {
      const { it } = await staff<{ it: { errors: { code: string }[] } }>(
        `mutation { it: transactionRequestAction(id: "${transaction}" ${args}) { errors { code } } }`,
      );
      await state.tasks.settled();
      return it.errors.map(({ code }) => code);
    },
    amounts: async (transaction) => {
      const fields = accounts.map((name) => `${name}Amount { amount }`).join(' ');
      const { it } = await staff<{ it: Record<string, { amount: number }> }>(
        `{ it: transaction(id: "${transaction}") { ${fields} } }`,
      );
      const named = accounts.map((name) => [name, it[`${name}Amount`]!.amount] as const);
      return Object.fromEntries(named.filter(([, amount]) => amount !== 0));
    },
  };
}

/** Returns the App's id and token. */
async function installApp(
  { staff }: CheckoutShop,
  server: AppUnderTest,
): Promise<{ id: string; authToken: string }> {
  const { appCreate } = await staff<{ appCreate: { app: { id: string }; authToken: string } }>(
    'mutation { appCreate(input: { name: "Pay", identifier: "pay", permissions: [HANDLE_PAYMENTS] }) { app { id } authToken errors { message } } }',
  );
  for (const [event, selection] of Object.entries(selections)) {
    const source = event.endsWith('SESSION')
      ? 'sourceObject { __typename ... on Checkout { id } }'
      : '';
    await staff(
      'mutation ($input: WebhookCreateInput!) { webhookCreate(input: $input) { errors { message } } }',
      {
        input: {
          name: event,
          app: appCreate.app.id,
          targetUrl: server.url(`/${event}`),
          syncEvents: [event],
          isActive: true,
          query: `subscription { event { ... on ${selection} ${source} } } }`,
        },
      },
    );
  }
  return { id: appCreate.app.id, authToken: appCreate.authToken };
}
