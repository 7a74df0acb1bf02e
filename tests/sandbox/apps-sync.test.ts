import { describe, expect, test } from 'vitest';
import { emptyApp } from '../../src/sandbox/apps/app-mutations.ts';
import { callApp } from '../../src/sandbox/apps/sync.ts';
import { AppUnderTest, type Answer } from './app-under-test.ts';
import { temporarySandbox } from './temporary.ts';

const event = 'PAYMENT_GATEWAY_INITIALIZE_SESSION';

async function payable(permissions: readonly string[] = ['HANDLE_PAYMENTS']) {
  const sandbox = await temporarySandbox({
    seed: { kind: 'blank' },
    appTiming: { readSeconds: 0.15 },
  });
  const server = await new AppUnderTest().start();
  const { state } = sandbox;
  const app = state.store.transaction(() => {
    const made = state.store.insert('app', {
      ...emptyApp,
      name: 'Pay',
      identifier: 'pay',
      permissions,
      createdAt: state.clock.instant(),
    });
    state.store.insert('webhook', {
      app: made.pk,
      name: 'pay',
      identifier: null,
      targetUrl: server.url('/pay'),
      isActive: true,
      secretKey: null,
      events: [event],
      subscriptionQuery:
        'subscription { event { ... on PaymentGatewayInitializeSession { amount data recipient { identifier } } } }',
      channelSlugs: [],
      customHeaders: {},
    });
    return made;
  });
  const call = () =>
    callApp(state, app, event, { amount: 12, data: { b: 1, a: 'č' }, sourceObject: null });
  return { state, server, app, call };
}

describe('a synchronous webhook', () => {
  test('is asked as the App, and its answer waited for', async () => {
    const { server, call, state } = await payable();
    server.answers.set('/pay', { body: '{"data": {"ok": true}}' });
    expect(await call()).toEqual({ data: { ok: true } });
    const [received] = server.at('/pay');
    expect(received!.headers['saleor-event']).toBe('payment_gateway_initialize_session');
    expect(received!.body.toString()).toBe(
      '{"amount": 12.0, "data": {"b": 1, "a": "\\u010d"}, "recipient": {"identifier": "pay"}}',
    );
    expect(state.store.all('eventDelivery')).toEqual([]);
  });

  const failures: Record<string, Answer> = {
    404: { status: 404, body: '{}' },
    500: { status: 500, body: '{}' },
    '302, which is not followed': { status: 302, body: '{}', headers: { location: '/other' } },
    'no JSON': { body: 'fine' },
    nothing: { body: '' },
    'nothing in time': 'silence',
    'a cut line': 'cut',
  };
  test.each(Object.entries(failures))(
    'that answers %s says nothing and is kept as failed',
    async (_, answer) => {
      const { server, call, state } = await payable();
      server.answers.set('/pay', answer);
      expect(await call()).toBeNull();
      expect(server.received.map(({ path }) => path)).toEqual(['/pay']);
      expect(state.store.all('eventDelivery')).toMatchObject([
        { status: 'FAILED', eventType: event, attempts: [{ status: 'FAILED', taskId: null }] },
      ]);
    },
  );

  test('is not asked while the App does not hold the permission', async () => {
    const { server, call } = await payable([]);
    expect(await call()).toBeNull();
    expect(server.received).toEqual([]);
  });
});
