import {
  ChannelCreateDocument,
  ChannelUpdateDocument,
  ShippingMethodChannelListingUpdateDocument,
  ShippingPriceCreateDocument,
  ShippingPriceTranslateDocument,
  ShippingZoneCreateDocument,
  StaffShippingZonesDocument,
  type StaffShippingZonesQuery,
  StaffShopDocument,
  StaffWarehouseDocument,
  TaxConfigurationUpdateDocument,
  WarehouseCreateDocument,
} from '#saleor/gql-staff/graphql.ts';
import { type Done, doneOf, type Ledger } from '../ledger.ts';
import type { Channel } from '../places.ts';
import { SeedError } from '../seed-error.ts';
import type { Staff } from '../staff.ts';
import { type Market, markets, type Method } from '../wanted/markets.ts';

const warehouseSlug = 'magacin-beograd';

export async function ensureWarehouse(staff: Staff, ledger: Ledger): Promise<string> {
  const { warehouses } = await staff.read(StaffWarehouseDocument, { slug: warehouseSlug });
  const found = warehouses?.edges[0]?.node.id;
  ledger.count('warehouses', doneOf(found !== undefined, false));
  if (found !== undefined) return found;
  const { warehouse } = await staff.change(WarehouseCreateDocument, {
    input: {
      name: 'Magacin Beograd',
      slug: warehouseSlug,
      address: {
        companyName: 'Manoon',
        streetAddress1: 'Dunavska 12',
        city: 'Beograd',
        postalCode: '11000',
        country: 'RS',
      },
    },
  });
  return warehouse!.id;
}

/** The channels of all markets with their taxes, zones and delivery, all served by `warehouse`. */
export async function ensureMarkets(
  staff: Staff,
  ledger: Ledger,
  warehouse: string,
): Promise<Channel[]> {
  const channels: Channel[] = [];
  for (const market of markets) {
    const channel = await ensureChannel(staff, ledger, market, warehouse);
    await ensureZone(staff, ledger, market, channel, warehouse);
    channels.push(channel);
  }
  return channels;
}

async function channelBySlug(staff: Staff, slug: string) {
  const { channels } = await staff.read(StaffShopDocument, {});
  return channels?.find((each) => each.slug === slug);
}

async function ensureChannel(
  staff: Staff,
  ledger: Ledger,
  market: Market,
  warehouse: string,
): Promise<Channel> {
  const { slug, currency } = market;
  const found = await channelBySlug(staff, slug);
  if (found && found.currencyCode !== currency)
    throw new SeedError(
      `The channel "${slug}" sells in ${found.currencyCode}; the demo shop needs it in ${currency}, and Saleor cannot change a channel's currency. Rename or delete that channel.`,
    );
  if (!found) await createChannel(staff, market);
  const channel = found ?? (await channelBySlug(staff, slug))!;
  const lacksWarehouse = !channel.warehouses.some(({ id }) => id === warehouse);
  if (lacksWarehouse)
    await staff.change(ChannelUpdateDocument, {
      id: channel.id,
      input: { addWarehouses: [warehouse] },
    });
  const setTaxes = await ensureTaxes(staff, channel.taxConfiguration);
  ledger.count('channels', doneOf(found !== undefined, lacksWarehouse || setTaxes));
  return { id: channel.id, slug, currency };
}

function createChannel(staff: Staff, { name, slug, currency, defaultCountry }: Market) {
  return staff.change(ChannelCreateDocument, {
    input: {
      name,
      slug,
      currencyCode: currency,
      defaultCountry,
      isActive: true,
      // Orders are paid in cash on delivery.
      orderSettings: { allowUnpaidOrders: true, markAsPaidStrategy: 'TRANSACTION_FLOW' },
    },
  });
}

const flatRatesIncluded = {
  chargeTaxes: true,
  taxCalculationStrategy: 'FLAT_RATES',
  displayGrossPrices: true,
  pricesEnteredWithTax: true,
} as const;

async function ensureTaxes(
  staff: Staff,
  configuration: { id: string } & Record<keyof typeof flatRatesIncluded, unknown>,
): Promise<boolean> {
  const isSet = Object.entries(flatRatesIncluded).every(
    ([name, value]) => configuration[name as keyof typeof flatRatesIncluded] === value,
  );
  if (isSet) return false;
  await staff.change(TaxConfigurationUpdateDocument, {
    id: configuration.id,
    input: flatRatesIncluded,
  });
  return true;
}

type Zones = NonNullable<StaffShippingZonesQuery['shippingZones']>;
type Zone = Zones['edges'][number]['node'];
type FoundMethod = NonNullable<Zone['shippingMethods']>[number];

async function ensureZone(
  staff: Staff,
  ledger: Ledger,
  { name, countries, methods }: Market,
  channel: Channel,
  warehouse: string,
): Promise<void> {
  const { shippingZones } = await staff.read(StaffShippingZonesDocument, { channel: channel.id });
  const found = shippingZones?.edges.find(({ node }) => node.name === name)?.node;
  ledger.count('shipping zones', doneOf(found !== undefined, false));
  const input = {
    name,
    countries: [...countries],
    addWarehouses: [warehouse],
    addChannels: [channel.id],
  };
  const zone =
    found?.id ?? (await staff.change(ShippingZoneCreateDocument, { input })).shippingZone!.id;
  for (const method of methods) {
    const there = found?.shippingMethods?.find((each) => each.name === method.name);
    await ledger.item('shipping methods', method.name, () =>
      ensureMethod(staff, method, zone, channel, there),
    );
  }
}

async function ensureMethod(
  staff: Staff,
  method: Method,
  zone: string,
  channel: Channel,
  found: FoundMethod | undefined,
): Promise<Done> {
  const { name, english, price, from, to, days } = method;
  const id = found?.id ?? (await createMethod(staff, name, zone, days));
  const isListed = found?.channelListings?.some((each) => each.channel.id === channel.id) ?? false;
  if (!isListed)
    await staff.change(ShippingMethodChannelListingUpdateDocument, {
      id,
      input: {
        addChannels: [
          { channelId: channel.id, price, minimumOrderPrice: from, maximumOrderPrice: to },
        ],
      },
    });
  if (!found?.en)
    await staff.change(ShippingPriceTranslateDocument, {
      id,
      languageCode: 'EN',
      input: { name: english },
    });
  return doneOf(found !== undefined, !isListed || !found?.en);
}

async function createMethod(
  staff: Staff,
  name: string,
  shippingZone: string,
  days: Method['days'],
) {
  const [minimumDeliveryDays, maximumDeliveryDays] = days;
  const { shippingMethod } = await staff.change(ShippingPriceCreateDocument, {
    input: { name, type: 'PRICE', shippingZone, minimumDeliveryDays, maximumDeliveryDays },
  });
  return shippingMethod!.id;
}
