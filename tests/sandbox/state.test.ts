import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { act } from '../support/staff.ts';
import {
  createCheckout,
  query,
  readCheckout,
  temporaryFolder,
  temporarySandbox,
  variantOf,
} from './temporary.ts';

const almond = 'MN-BU-03-50ML';

const access = ({ apiUrl }: Sandbox) => ({ apiUrl, token: 'sandbox-staff-token' });
/** What staff do, through the API. */
const setPrice = (sandbox: Sandbox, sku: string, channel: string, amount: number) =>
  act(access(sandbox), { do: 'price', sku, channel, amount });
const setStock = (sandbox: Sandbox, sku: string, quantity: number) =>
  act(access(sandbox), { do: 'stock', sku, quantity });

describe('the state', () => {
  test('survives a restart', async () => {
    const dir = temporaryFolder();
    const first = await temporarySandbox({ dir });
    const { id } = await createCheckout(first, almond, 2);
    await setPrice(first, almond, 'rs', 999);
    await setStock(first, almond, 7);
    await first.close();
    const second = await temporarySandbox({ dir });
    expect(await readCheckout(second, id)).toMatchObject({
      id,
      lines: [{ unitPrice: { gross: { amount: 790 } } }],
    });
    expect(await variantOf(second, almond)).toMatchObject({
      quantityAvailable: 7,
      pricing: { price: { gross: { amount: 999 } } },
    });
  });

  test('is forgotten on reset, and only what the sandbox wrote', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    const first = await temporarySandbox({ dir });
    const { id } = await createCheckout(first, almond, 2);
    await first.close();
    const second = await temporarySandbox({ dir, reset: true });
    expect(await readCheckout(second, id)).toBeNull();
    expect(existsSync(join(dir, 'notes.txt'))).toBe(true);
  });

  test('is filled anew when the seed changed, and kept when it did not', async () => {
    const dir = temporaryFolder();
    const seed = temporaryFolder();
    cpSync('src/sandbox/seed', seed, { recursive: true });
    const first = await temporarySandbox({ dir, seed: { kind: 'demo', folder: seed } });
    const { id } = await createCheckout(first, almond, 1);
    await first.close();
    const same = await temporarySandbox({ dir, seed: { kind: 'demo', folder: seed } });
    expect(await readCheckout(same, id)).not.toBeNull();
    await same.close();
    const file = join(seed, 'catalogue.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Bademovo ulje', 'Ulje badema'));
    const changed = await temporarySandbox({ dir, seed: { kind: 'demo', folder: seed } });
    expect(await readCheckout(changed, id)).toBeNull();
    const { products } = await query<{ products: { edges: { node: { name: string } }[] } }>(
      changed,
      '{ products(channel: "rs", first: 2) { edges { node { name } } } }',
    );
    expect(products.edges[1]!.node.name).toBe('Ulje badema');
  });

  test('a new sandbox has the stock of the seed, told up to fifty', async () => {
    const sandbox = await temporarySandbox();
    expect((await variantOf(sandbox, 'MN-BU-05-50ML')).quantityAvailable).toBe(3);
    expect((await variantOf(sandbox, almond)).quantityAvailable).toBe(50);
  });
});

describe('what a test may change', () => {
  test('a price: open checkouts keep theirs until a line changes', async () => {
    const sandbox = await temporarySandbox();
    const { id, lines } = await createCheckout(sandbox, almond, 1);
    await setPrice(sandbox, almond, 'rs', 850);
    expect((await readCheckout(sandbox, id))!.lines[0]!.unitPrice.gross.amount).toBe(790);
    await query(
      sandbox,
      'mutation ($id: ID!, $lines: [CheckoutLineUpdateInput!]!) { checkoutLinesUpdate(id: $id, lines: $lines) { errors { code } } }',
      { id, lines: [{ lineId: lines[0]!.id, quantity: 1 }] },
    );
    expect((await readCheckout(sandbox, id))!.lines[0]!.unitPrice.gross.amount).toBe(850);
  });

  test('a price under promotion', async () => {
    const sandbox = await temporarySandbox();
    await setPrice(sandbox, 'MN-NK-22-50ML', 'eu', 10.05);
    expect((await variantOf(sandbox, 'MN-NK-22-50ML', 'eu')).pricing).toEqual({
      price: { gross: { amount: 8.04 } },
      priceUndiscounted: { gross: { amount: 10.05 } },
    });
  });

  test('stock: open checkouts show the problem', async () => {
    const sandbox = await temporarySandbox();
    const { id } = await createCheckout(sandbox, almond, 5);
    await setStock(sandbox, almond, 2);
    expect((await readCheckout(sandbox, id))!.lines[0]!.problems).toEqual([
      { availableQuantity: 2 },
    ]);
    await setStock(sandbox, almond, 5);
    expect((await readCheckout(sandbox, id))!.lines[0]!.problems).toEqual([]);
  });

  test('nothing that is not there', async () => {
    const sandbox = await temporarySandbox();
    await expect(setStock(sandbox, 'NEMA', 1)).rejects.toThrow('no variant has the SKU "NEMA"');
    await expect(setPrice(sandbox, almond, 'nema', 1)).rejects.toThrow(
      'not sold in the channel "nema"',
    );
    await expect(setPrice(sandbox, almond, 'rs', -1)).rejects.toThrow('found -1');
  });
});

test('stock that went meanwhile stops the completion', async () => {
  const sandbox = await temporarySandbox();
  const address = {
    firstName: 'Ana',
    lastName: 'Anić',
    streetAddress1: 'Knez Mihailova 5',
    city: 'Beograd',
    country: 'RS',
  };
  const variantId = (await variantOf(sandbox, almond)).id;
  const input = {
    channel: 'rs',
    email: 'ana@example.com',
    shippingAddress: address,
    billingAddress: address,
    lines: [{ variantId, quantity: 2 }],
  };
  const { checkoutCreate } = await query<{
    checkoutCreate: { checkout: { id: string; shippingMethods: { id: string }[] } };
  }>(
    sandbox,
    'mutation ($input: CheckoutCreateInput!) { checkoutCreate(input: $input) { checkout { id shippingMethods { id } } } }',
    { input },
  );
  const { id, shippingMethods } = checkoutCreate.checkout;
  await query(
    sandbox,
    'mutation ($id: ID!, $method: ID!) { checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $method) { errors { code } } }',
    { id, method: shippingMethods[0]!.id },
  );
  await setStock(sandbox, almond, 1);
  const complete =
    'mutation ($id: ID!) { checkoutComplete(id: $id) { order { number } errors { field code message variants } } }';
  expect(await query(sandbox, complete, { id })).toEqual({
    checkoutComplete: {
      order: null,
      errors: [
        {
          field: null,
          code: 'INSUFFICIENT_STOCK',
          message: 'Insufficient product stock: 50 ml',
          variants: [variantId],
        },
      ],
    },
  });
  await setStock(sandbox, almond, 2);
  expect(await query(sandbox, complete, { id })).toEqual({
    checkoutComplete: { order: { number: expect.stringMatching(/^\d+$/) as string }, errors: [] },
  });
  expect((await variantOf(sandbox, almond)).quantityAvailable).toBe(0);
});
