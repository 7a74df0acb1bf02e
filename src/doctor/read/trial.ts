import { CheckoutCreateDocument, CheckoutLinesUpdateDocument } from '#saleor/gql/graphql.ts';
import type { DeliveryFacts, Known, TrialFacts } from '../facts.ts';
import { type Patient, unknown } from '../patient.ts';
import type { ShownProduct } from './products.ts';

const address = {
  firstName: 'Doktor',
  lastName: 'Proba',
  streetAddress1: 'Knez Mihailova 1',
  city: 'Beograd',
  postalCode: '11000',
  country: 'RS',
  phone: '+381641234567',
} as const;

/** With leave to write: fills a cart, sends it to Serbia, sees what is offered, and empties it. */
export async function readTrial(
  patient: Patient,
  channel: string,
  { countries }: DeliveryFacts,
  products: readonly ShownProduct[],
): Promise<Known<TrialFacts>> {
  if (!patient.mayWrite) return unknown('a trial cart takes --write');
  if (!countries.includes('RS')) return unknown(`${channel} does not deliver to Serbia`);
  const variant = products
    .filter(({ isForSale }) => isForSale)
    .flatMap(({ variants }) => variants)
    .find(({ available }) => available > 0);
  if (!variant) return unknown('there is nothing in stock to put into a cart');
  const answer = await patient.try(CheckoutCreateDocument, {
    input: {
      channel,
      lines: [{ variantId: variant.id, quantity: 1 }],
      shippingAddress: address,
      languageCode: 'SR',
    },
  });
  if (!answer.ok) return unknown(`Saleor says "${answer.failure.detail}"`);
  const { checkout, errors } = answer.data.checkoutCreate ?? { checkout: null, errors: [] };
  if (checkout) {
    const lines = checkout.lines.map(({ id }) => ({ lineId: id, quantity: 0 }));
    await patient.try(CheckoutLinesUpdateDocument, { id: checkout.id, lines });
  }
  return {
    known: true,
    value: {
      refusals: errors.map(({ message }) => message ?? ''),
      methods: (checkout?.shippingMethods ?? [])
        .filter(({ active }) => active)
        .map(({ name }) => name),
    },
  };
}
