import { userToken, type TokenType } from '../../../src/sandbox/accounts/tokens.ts';
import type { Exchange } from '../recording.ts';
import type { Arrangement, World } from '../scenario.ts';

type Request = Exchange['request'];

const password = 'Lozinka-2026';
/** Passwords that were masked and are not the usual one. */
const passwords: Readonly<Record<string, string>> = {
  '001': 'kratka',
  '002': 'password123',
  '003': '1234567890',
};

/** Whose token a request carries, by the exchange's number, where it is not the first customer's. */
const bearers: Readonly<Record<string, string>> = {
  ...ofAll(['060', '069', '071', '088', '090', '092', '093', '094'], 'milan'),
  ...ofAll(['096'], 'kept:milan'),
  ...ofAll(['137'], 'kept:reset1'),
  ...ofAll(['139', '141', '143', '145', '146'], 'kept:reset3'),
  ...ofAll(['174', '177', '178'], 'kept:brisanje'),
  ...ofAll(['160', '161', '162', '163', '164', '166'], 'expired'),
};

/** What stands for `<jwt>` or `<reset-token …>` in the variables. */
const tokens: Readonly<Record<string, string>> = {
  '028': 'refresh',
  '031': 'access',
  '032': 'tampered',
  '035': 'access',
  '037': 'refresh',
  '138': 'refresh:reset1',
  '165': 'expired',
  ...ofAll(['133', '134', '135', '136'], 'mail:reset1'),
  ...ofAll(['142', '143', '145'], 'mail:reset3.nova'),
  ...ofAll(['154', '155'], 'mail:jovana'),
  ...ofAll(['169', '170', '171', '172'], 'mail:reset4'),
  ...ofAll(['176', '177'], 'mail:brisanje'),
};

function ofAll(numbers: readonly string[], value: string): Record<string, string> {
  return Object.fromEntries(numbers.map((number) => [number, value]));
}

const addresses: Readonly<Record<string, string>> = {
  ana: 'ana.kupac@example.com',
  milan: 'milan.kupac@example.com',
};

function addressOf(name: string): string {
  return addresses[name] ?? `${name}@example.com`;
}

function tokenFor(
  { sandbox: { state } }: World,
  name: string,
  type: TokenType = 'access',
  age = 0,
): string {
  const user = state.store.one('user', 'email', addressOf(name));
  if (user === null) throw new Error(`${name} has no account yet`);
  state.clock.move(-age);
  const token = userToken(state, user, type);
  state.clock.move(age);
  return token;
}

/** Keeps a token that must not know of what happens afterwards. */
function keep(world: World, name: string): void {
  world.secrets.set(`kept:${name}`, tokenFor(world, name));
}

/** The token in the link of the last mail to somebody. */
function mailed({ sandbox: { state } }: World, name: string): string {
  const mail = state.store
    .all('mail')
    .findLast(({ to, link }) => to === addressOf(name) && link !== null);
  return new URL(mail!.link!).searchParams.get('token')!;
}

function tokenNamed(world: World, name: string): string {
  const { secrets } = world;
  const [kind, who = 'ana'] = name.split(':');
  if (kind === 'mail') return mailed(world, who);
  if (kind === 'kept') return secrets.get(name)!;
  if (kind === 'refresh' && name !== 'refresh') return tokenFor(world, who, 'refresh');
  if (kind === 'tampered') return `${secrets.get('refresh')!.slice(0, -6)}AAAAAA`;
  if (kind === 'expired') return tokenFor(world, 'jovana', 'access', 301);
  return secrets.get(name) ?? tokenFor(world, name);
}

function fill({ name, request }: Exchange, world: World): Request {
  const number = name.slice(0, 3);
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([header, value]) => [
      header,
      value
        .replace('<customer>', () => tokenNamed(world, bearers[number] ?? 'ana'))
        .replace('<custom>', () => tokenNamed(world, bearers[number]!))
        .replace('<jwt>', () => tokenNamed(world, 'refresh')),
    ]),
  );
  if (request.query === undefined)
    return { ...request, headers, body: cookieBody(number, request, world) };
  return { ...request, headers, variables: variablesOf(number, request, world) };
}

/** Of a refresh by cookie the recording keeps the query only. */
function cookieBody(number: string, { body }: Request, { secrets }: World): string {
  const variables = number === '034' ? { c: secrets.get('csrf') } : {};
  return JSON.stringify({ query: body, variables });
}

function variablesOf(number: string, { variables = {} }: Request, world: World) {
  const text = JSON.stringify(variables)
    .replace('<password>', passwords[number] ?? password)
    .replace(/<jwt>|<reset-token[^>]*>/, () => tokenNamed(world, tokens[number]!));
  return withMethod(JSON.parse(text) as Record<string, unknown>, world);
}

/** What shoppers know as ShippingMethod the setup knows as ShippingMethodType. */
function withMethod(variables: Record<string, unknown>, { identities }: World) {
  const { m } = variables;
  if (typeof m !== 'string') return variables;
  const pk = Buffer.from(m, 'base64').toString().split(':')[1]!;
  const known = identities.get(Buffer.from(`ShippingMethodType:${pk}`).toString('base64'))!;
  const own = Buffer.from(known, 'base64').toString().split(':')[1]!;
  return { ...variables, m: Buffer.from(`ShippingMethod:${own}`).toString('base64') };
}

async function register(world: World, ...names: string[]): Promise<void> {
  for (const name of names)
    await world.asStaff(
      'mutation ($input: AccountRegisterInput!) { accountRegister(input: $input) { errors { code } } }',
      { input: { email: addressOf(name), password, channel: 'rs' } },
    );
}

function wait(seconds: number) {
  return ({ sandbox: { state } }: World) => state.clock.move(seconds);
}

async function start(world: World): Promise<void> {
  await world.asStaff(
    'mutation { shopSettingsUpdate(input: { enableAccountConfirmationByEmail: false }) { errors { code } } }',
  );
  const channel = world.sandbox.state.store.one('channel', 'slug', 'rs')!;
  await world.asStaff(
    'mutation ($id: ID!) { channelUpdate(id: $id, input: { orderSettings: { allowUnpaidOrders: true } }) { errors { code } } }',
    { id: Buffer.from(`Channel:${channel.pk}`).toString('base64') },
  );
}

/** Somebody signs in, which spoils the links mailed before. */
async function signIn(world: World, name: string): Promise<void> {
  wait(10)(world);
  await world.asStaff(
    'mutation ($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) { errors { code } } }',
    { email: addressOf(name), password },
  );
}

export const accounts: Arrangement = {
  start,
  fill,
  after({ name }, body, { secrets }) {
    if (name !== '013-login-ok') return;
    const { tokenCreate } = (body as { data: { tokenCreate: Record<string, string> } }).data;
    secrets.set('access', tokenCreate['token']!);
    secrets.set('refresh', tokenCreate['refreshToken']!);
    secrets.set('csrf', tokenCreate['csrfToken']!);
  },
  before: {
    '019': wait(2),
    '021': wait(2),
    '023': wait(3),
    '025': wait(5),
    '027': wait(9),
    '094': (world) => keep(world, 'milan'),
    '125': (world) => register(world, 'reset1', 'reset2', 'reset3'),
    '133': async (world) => {
      await signIn(world, 'reset1');
      keep(world, 'reset1');
    },
    '139': (world) => keep(world, 'reset3'),
    '147': wait(10),
    '153': wait(10),
    '156': wait(10),
    '167': (world) => register(world, 'reset4', 'brisanje'),
    '174': (world) => keep(world, 'brisanje'),
    '179': wait(10),
  },
  except: [
    {
      names: ['013'],
      paths: ['.headers.set-cookie'],
      why: 'the cookie holds a token and a date',
    },
    {
      names: ['018', '020', '022', '024', '026'],
      paths: ['.body.data.tokenCreate.errors[0].message'],
      why: 'the message holds the time until when nobody may sign in',
    },
    {
      names: ['035', '037'],
      paths: ['.body.data.tokenVerify.payload.iat', '.body.data.tokenVerify.payload.exp'],
      why: 'the time of the token',
    },
    {
      names: ['123', '124'],
      paths: [
        '.body.data.plugin.channelConfigurations',
        '.body.data.pluginUpdate.plugin.channelConfigurations',
      ],
      why: 'the recorded server had two channels more',
    },
  ],
};
