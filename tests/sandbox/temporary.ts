import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A sandbox that is closed after the test, if the test has not done so. */
export async function temporarySandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: 0, dir: temporaryFolder(), ...options });
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await sandbox.close();
    open = false;
  };
  cleanUps.push(close);
  return { ...sandbox, close };
}

export async function query<Data>(
  sandbox: Sandbox,
  text: string,
  variables: object = {},
): Promise<Data> {
  const response = await fetch(sandbox.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Data;
    errors?: { message: string }[];
  };
  if (data === undefined || errors !== undefined)
    throw new Error(errors?.map(({ message }) => message).join('\n'));
  return data;
}

interface Edges<Node> {
  edges: { node: Node }[];
}
export interface LiveVariant {
  id: string;
  sku: string;
  quantityAvailable: number;
  pricing: {
    price: { gross: { amount: number } };
    priceUndiscounted: { gross: { amount: number } };
  };
}

export async function variantOf(
  sandbox: Sandbox,
  sku: string,
  channel = 'rs',
): Promise<LiveVariant> {
  const data = await query<{ products: Edges<{ variants: LiveVariant[] }> }>(
    sandbox,
    'query ($channel: String!) { products(channel: $channel, first: 100) { edges { node { variants { id sku quantityAvailable pricing { price { gross { amount } } priceUndiscounted { gross { amount } } } } } } } }',
    { channel },
  );
  const variants = data.products.edges.flatMap(({ node }) => node.variants);
  return variants.find((variant) => variant.sku === sku)!;
}

export interface TestCheckout {
  id: string;
  lines: {
    id: string;
    unitPrice: { gross: { amount: number } };
    problems: { availableQuantity: number }[];
  }[];
}
const checkoutFields =
  '{ id lines { id unitPrice { gross { amount } } problems { ... on CheckoutLineProblemInsufficientStock { availableQuantity } } } }';

export async function createCheckout(
  sandbox: Sandbox,
  sku: string,
  quantity: number,
): Promise<TestCheckout> {
  const input = {
    channel: 'rs',
    lines: [{ variantId: (await variantOf(sandbox, sku)).id, quantity }],
  };
  const data = await query<{ checkoutCreate: { checkout: TestCheckout } }>(
    sandbox,
    `mutation ($input: CheckoutCreateInput!) { checkoutCreate(input: $input) { checkout ${checkoutFields} } }`,
    { input },
  );
  return data.checkoutCreate.checkout;
}

export async function readCheckout(sandbox: Sandbox, id: string): Promise<TestCheckout | null> {
  return (
    await query<{ checkout: TestCheckout | null }>(
      sandbox,
      `query ($id: ID!) { checkout(id: $id) ${checkoutFields} }`,
      { id },
    )
  ).checkout;
}
