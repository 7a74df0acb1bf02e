import type { Mail } from '../../src/sandbox/records/accounts.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { staffToken } from './app-under-test.ts';
import { ask, type Asking, type Reply } from './asking.ts';
import { temporarySandbox } from './temporary.ts';

export interface AccountError {
  readonly field: string | null;
  readonly code: string;
}
export interface Payload {
  readonly token?: string | null;
  readonly refreshToken?: string | null;
  readonly csrfToken?: string | null;
  readonly user?: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AccountError[];
}
export interface AccountShop {
  readonly sandbox: Sandbox;
  readonly staff: string;
  readonly ask: <Data>(query: string, asking?: Asking) => Promise<Reply<Data>>;
  /** Runs `call`, a mutation with its arguments, and returns its payload; fails on a top-level error. */
  readonly run: (call: string, returning?: string, asking?: Asking) => Promise<Payload>;
  readonly signIn: (email: string, password?: string, asking?: Asking) => Promise<Payload>;
  /** An access token of a customer who may sign in. */
  readonly customer: (email: string) => Promise<string>;
  /** Events that Apps would be told of since the last time this was called, by name. */
  readonly events: () => string[];
  readonly mails: (to: string) => Mail[];
  /** The token in the link of the last mail to somebody. */
  readonly mailed: (to: string) => string;
}

export const password = 'Lozinka-2026';
export const redirect = 'redirectUrl: "http://localhost:4321/nalog"';
export const address =
  'firstName: "Ana", lastName: "Anić", streetAddress1: "Knez Mihailova 5", city: "Beograd", postalCode: "11000", country: RS';

/** A blank shop with the channel `rs` that asks nobody to confirm their address. */
export async function accountShop(): Promise<AccountShop> {
  const sandbox = await temporarySandbox({ seed: { kind: 'blank' } });
  const { state } = sandbox;
  const staff = await staffToken(sandbox);
  const happened: string[] = [];
  state.events.listen(({ name }) => happened.push(name));
  const send = <Data>(query: string, asking?: Asking) => ask<Data>(sandbox, query, asking);
  const run = async (call: string, returning = '', asking?: Asking): Promise<Payload> => {
    const reply = await send<Record<string, Payload>>(
      `mutation { it: ${call} { ${returning} errors { field code } } }`,
      asking,
    );
    if (reply.errors !== undefined || !reply.data)
      throw new Error(reply.errors?.map(({ message }) => message).join('\n') ?? reply.text);
    return reply.data['it']!;
  };
  const signIn = (email: string, given = password, asking?: Asking) =>
    run(
      `tokenCreate(email: "${email}", password: "${given}")`,
      'token refreshToken csrfToken user { id }',
      asking,
    );
  const mails = (to: string) => state.store.all('mail').filter((mail) => mail.to === to);
  await run(
    'channelCreate(input: { name: "RS", slug: "rs", currencyCode: "RSD", defaultCountry: RS, isActive: true })',
    'channel { id }',
    { token: staff },
  );
  await run(
    'shopSettingsUpdate(input: { enableAccountConfirmationByEmail: false })',
    'shop { name }',
    {
      token: staff,
    },
  );
  happened.splice(0);
  return {
    sandbox,
    staff,
    ask: send,
    run,
    signIn,
    async customer(email) {
      await run(`accountRegister(input: { email: "${email}", password: "${password}" })`);
      return (await signIn(email)).token!;
    },
    events: () => happened.splice(0),
    mails,
    mailed: (to) => new URL(mails(to).at(-1)!.link!).searchParams.get('token')!,
  };
}
