import { callWebhook } from '../apps/sync.ts';
import { webhooksFor } from '../apps/webhooks.ts';
import type { Json } from '../records/base.ts';
import type { Channel } from '../records/shop.ts';
import { pythonText } from '../schema/graphql-core/python.ts';
import { waitingMutation } from '../schema/mutation.ts';
import { money } from '../state/money.ts';
import type { State } from '../state/state.ts';
import { giftCardGateway, giftCardGatewayName } from './gift-card-gateway.ts';
import { dummyGateway, dummySettings } from './legacy.ts';
import { amountToPay, channelOf, requireSource } from './source.ts';

type Gateway = {
  readonly id: string;
  readonly name: string;
  readonly currencies: readonly string[];
  readonly config: readonly { readonly field: string; readonly value: string | null }[];
};

/** The dummy plugin for its currencies, payment Apps, gift cards. `currency` null leaves only what needs none. */
export function availableGateways(
  state: State,
  channel: Channel | null,
  currency: string | null,
): Gateway[] {
  const gateways: Gateway[] = [];
  const channels = channel === null ? state.store.all('channel') : [channel];
  const dummy = channels.map((each) => dummySettings(state, each)).find((each) => each !== null);
  if (dummy && (currency === null || dummy.currencies.includes(currency)))
    gateways.push({
      id: dummyGateway,
      name: 'Dummy',
      currencies: dummy.currencies,
      config: [{ field: 'store_customer_card', value: 'false' }],
    });
  if (currency === null) return gateways;
  for (const webhook of webhooksFor(state.store, 'TRANSACTION_INITIALIZE_SESSION')) {
    const { identifier, name } = state.store.get('app', webhook.app);
    gateways.push({ id: identifier, name, currencies: [currency], config: [] });
  }
  const giftCards = { id: giftCardGateway, name: giftCardGatewayName };
  return [...gateways, { ...giftCards, currencies: [currency], config: [] }];
}

type Wanted = { readonly id: string; readonly data?: Json };
type Arguments = {
  readonly id: string;
  readonly amount?: number | null;
  readonly paymentGateways?: readonly Wanted[] | null;
};
type Answer = { readonly data: unknown; readonly problem: string | null };

/** Asks the wanted payment Apps, or all, what the storefront needs to show their forms. */
export const paymentGatewayInitialize = waitingMutation(
  async ({ id, amount, paymentGateways }: Arguments, context) => {
    const { state, store, requestor } = context;
    const source = requireSource(context, id);
    const { currency } = channelOf(store, source);
    const toPay = money(amountToPay(store, source, amount), currency).amount;
    const wanted = new Map((paymentGateways ?? []).map((gateway) => [gateway.id, gateway]));
    const name = 'PAYMENT_GATEWAY_INITIALIZE_SESSION';
    const answers = new Map<string, Answer>();
    for (const webhook of webhooksFor(store, name)) {
      const { identifier } = store.get('app', webhook.app);
      if (answers.has(identifier) || (wanted.size > 0 && !wanted.has(identifier))) continue;
      const data = wanted.get(identifier)?.data ?? null;
      const subject = { sourceObject: source, data, amount: toPay };
      answers.set(identifier, read(await callWebhook(state, webhook, name, subject, requestor)));
    }
    const identifiers = wanted.size > 0 ? wanted.keys() : answers.keys();
    return {
      gatewayConfigs: [...identifiers].map((gateway) => config(gateway, answers.get(gateway))),
    };
  },
);

function config(id: string, answer: Answer | undefined) {
  if (answer === undefined)
    return {
      id,
      data: null,
      errors: [
        {
          field: 'id',
          code: 'NOT_FOUND',
          message: 'Active app with `HANDLE_PAYMENT` permissions or app webhook not found.',
        },
      ],
    };
  const { data, problem } = answer;
  const errors = problem === null ? [] : [{ field: 'id', code: 'INVALID', message: problem }];
  return { id, data, errors };
}

/** What Python takes for nothing (an empty object or list, 0) is no data, and no error. */
function read(answer: unknown): Answer {
  if (answer === null)
    return { data: null, problem: 'Unable to process a payment gateway response.' };
  const isEmpty = !answer || (typeof answer === 'object' && Object.keys(answer).length === 0);
  if (isEmpty) return { data: null, problem: null };
  if (typeof answer !== 'object' || Array.isArray(answer))
    return {
      data: null,
      problem: schemaProblem(
        '',
        'Input should be a valid dictionary or instance of PaymentGatewayInitializeSessionSchema',
        'model_type',
        answer,
      ),
    };
  if (!('data' in answer))
    return { data: null, problem: schemaProblem('\ndata', 'Field required', 'missing', answer) };
  return { data: answer.data, problem: null };
}

/** In pydantic's words, which Saleor hands on as they are. */
function schemaProblem(place: string, reason: string, type: string, input: unknown): string {
  const repr = pythonText(typeof input === 'string' ? [input] : input);
  const shown = typeof input === 'string' ? repr.slice(1, -1) : repr;
  const short = shown.length > 50 ? `${shown.slice(0, 25)}...${shown.slice(-24)}` : shown;
  return (
    `1 validation error for PaymentGatewayInitializeSessionSchema${place}\n` +
    `  ${reason} [type=${type}, input_value=${short}, input_type=${pythonType(input)}]\n` +
    `    For further information visit https://errors.pydantic.dev/2.12/v/${type}`
  );
}

function pythonType(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'str';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    default:
      return 'dict';
  }
}
