import { DoctorDeliveryDocument, DoctorOrderSettingsDocument } from '#saleor/gql-staff/graphql.ts';
import { MenuDocument, type MenuItemFragment } from '#saleor/gql/graphql.ts';
import type { ChannelFacts, DeliveryFacts, Known, MenuFacts, OrderSettings } from '../facts.ts';
import { mapKnown, type Patient, unknown } from '../patient.ts';
import { type ListedProduct, unpricedIn } from './listed-products.ts';
import { readProducts, type ShownProduct } from './products.ts';
import { readPromotions } from './promotions.ts';
import { readSearch } from './search.ts';
import { readTrial } from './trial.ts';

/** With the addresses of pictures, for those who fetch some. */
export interface ReadChannel extends ChannelFacts {
  readonly products: readonly ShownProduct[];
}

export async function readChannel(
  patient: Patient,
  slug: string,
  listed: Known<readonly ListedProduct[]>,
  now: Date,
): Promise<ReadChannel> {
  const delivery = await readDelivery(patient, slug);
  if (delivery === null) return unseen(slug);
  const { total, products } = await readProducts(patient, slug);
  return {
    slug,
    delivery,
    menus: {
      navbar: await readMenu(patient, slug, 'navbar'),
      footer: await readMenu(patient, slug, 'footer'),
      home: await readMenu(patient, slug, 'home'),
    },
    total,
    products,
    unpriced: mapKnown(listed, (products) => unpricedIn(slug, products)),
    orders: await readOrderSettings(patient, slug),
    promotions: await readPromotions(patient, slug, now),
    search: await readSearch(patient, slug, now),
    trial: await readTrial(patient, slug, delivery, products),
  };
}

function unseen(slug: string): ReadChannel {
  const why = unknown(`shoppers do not see the channel ${slug}`);
  return {
    slug,
    delivery: null,
    menus: { navbar: null, footer: null, home: null },
    total: 0,
    products: [],
    unpriced: why,
    orders: why,
    promotions: why,
    search: { kind: 'none', why: why.why },
    trial: why,
  };
}

async function readDelivery(patient: Patient, channel: string): Promise<DeliveryFacts | null> {
  const { channel: found } = await patient.see(DoctorDeliveryDocument, { channel });
  if (!found) return null;
  const methods = (found.availableShippingMethodsPerCountry ?? []).map((each) => [
    each.countryCode,
    (each.shippingMethods ?? []).map((method) => ({
      name: method.name,
      isActive: method.active,
      message: method.message ?? '',
      from: method.minimumOrderPrice?.amount ?? null,
      to: method.maximumOrderPrice?.amount ?? null,
    })),
  ]);
  return {
    countries: (found.countries ?? []).map(({ code }) => code),
    methods: Object.fromEntries(methods) as DeliveryFacts['methods'],
  };
}

type Item = MenuItemFragment & { readonly children?: readonly Item[] | null };

async function readMenu(
  patient: Patient,
  channel: string,
  slug: string,
): Promise<MenuFacts | null> {
  const { menu } = await patient.see(MenuDocument, { slug, channel });
  if (!menu) return null;
  const items: readonly Item[] = menu.items ?? [];
  return { items: items.length, dead: items.flatMap(deadOf) };
}

/** An item's page or collection may be unpublished: all that it could lead to is null then (SURPRISES 51). */
function deadOf(item: Item): string[] {
  const children = item.children ?? [];
  const leads = item.category ?? item.collection ?? item.page ?? item.url;
  if (children.length > 0) return children.flatMap(deadOf);
  return leads ? [] : [item.name];
}

async function readOrderSettings(patient: Patient, channel: string): Promise<Known<OrderSettings>> {
  const answer = await patient.askStaff(DoctorOrderSettingsDocument, { channel });
  return mapKnown(answer, ({ channel: found }) => ({
    allowUnpaid: found?.orderSettings.allowUnpaidOrders ?? false,
    expireAfter: found?.orderSettings.expireOrdersAfter ?? null,
  }));
}
