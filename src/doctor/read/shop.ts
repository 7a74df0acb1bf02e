import {
  DoctorAppsDocument,
  type DoctorAppsQuery,
  DoctorChannelsDocument,
  DoctorPasswordResetDocument,
  DoctorPluginsDocument,
  DoctorSettingsDocument,
} from '#saleor/gql-staff/graphql.ts';
import { CategoriesPageDocument, PagesPageDocument } from '#saleor/gql/graphql.ts';
import { readPage } from '#saleor/read-content.ts';
import type {
  AppFacts,
  Known,
  PluginFacts,
  ShopFacts,
  StaffChannel,
  WebhookFacts,
} from '../facts.ts';
import { mapKnown, type Patient, unknown } from '../patient.ts';
import { readChannel } from './channel.ts';
import { readListedProducts } from './listed-products.ts';
import { readPictures } from './pictures.ts';

const pageSize = 100;

/** All there is to know of a Saleor that answers. Throws SaleorError when shoppers cannot read it. */
export async function readShop(patient: Patient, now: Date): Promise<ShopFacts> {
  const channels = [];
  const listed = await readListedProducts(patient);
  for (const slug of patient.channels) channels.push(await readChannel(patient, slug, listed, now));
  const { categories } = await patient.see(CategoriesPageDocument, { first: pageSize });
  return {
    now,
    channels,
    allChannels: await readChannels(patient),
    categories: (categories?.edges ?? []).map(({ node }) => node.slug),
    homePictures: await readHomePictures(patient),
    pictures: await readPictures(channels.flatMap(({ products }) => products)),
    plugins: await readPlugins(patient),
    apps: await readApps(patient),
    mustConfirmAccounts: mapKnown(
      await patient.askStaff(DoctorSettingsDocument, {}),
      ({ shop }) => shop.enableAccountConfirmationByEmail ?? false,
    ),
    redirect: await readRedirect(patient),
  };
}

async function readChannels(patient: Patient): Promise<Known<StaffChannel[]>> {
  return mapKnown(await patient.askStaff(DoctorChannelsDocument, {}), ({ channels }) =>
    (channels ?? []).map(({ taxConfiguration: taxes, ...channel }) => ({
      slug: channel.slug,
      isActive: channel.isActive,
      currency: channel.currencyCode,
      warehouses: channel.warehouses.map(({ name }) => name),
      chargesTaxes: taxes.chargeTaxes,
      pricesIncludeTax: taxes.pricesEnteredWithTax,
      showsGross: taxes.displayGrossPrices,
    })),
  );
}

async function readHomePictures(patient: Patient): Promise<string[] | null> {
  const { pages } = await patient.see(PagesPageDocument, { first: pageSize });
  const home = (pages?.edges ?? []).find(({ node }) => node.slug === 'naslovna');
  return home ? Object.keys(readPage(home.node).files) : null;
}

async function readPlugins(patient: Patient): Promise<Known<PluginFacts[]>> {
  return mapKnown(await patient.askStaff(DoctorPluginsDocument, {}), ({ plugins }) =>
    (plugins?.edges ?? []).map(
      ({ node: { id, name, globalConfiguration, channelConfigurations } }) => ({
        id,
        name,
        activeIn: [
          ...(globalConfiguration?.active ? ['*'] : []),
          ...channelConfigurations.flatMap(({ active, channel }) =>
            active && channel ? [channel.slug] : [],
          ),
        ],
      }),
    ),
  );
}

type AppNode = NonNullable<DoctorAppsQuery['apps']>['edges'][number]['node'];

async function readApps(patient: Patient): Promise<Known<AppFacts[]>> {
  return mapKnown(await patient.askStaff(DoctorAppsDocument, {}), ({ apps }) =>
    (apps?.edges ?? []).map(({ node }) => ({
      name: node.name ?? '',
      isActive: node.isActive ?? false,
      webhooks: (node.webhooks ?? []).map(webhookOf),
    })),
  );
}

function webhookOf(webhook: NonNullable<AppNode['webhooks']>[number]): WebhookFacts {
  const { failed, pending, succeeded } = webhook;
  return {
    name: webhook.name ?? '',
    isActive: webhook.isActive,
    targetUrl: webhook.targetUrl,
    events: [...webhook.asyncEvents, ...webhook.syncEvents].map(({ eventType }) => eventType),
    failed: failed?.totalCount ?? 0,
    lastFailure: dateOf(failed),
    lastSuccess: dateOf(succeeded),
    pending: pending?.totalCount ?? 0,
    oldestPending: dateOf(pending),
  };
}

function dateOf(
  deliveries: {
    readonly edges: readonly { readonly node: { readonly createdAt: string } }[];
  } | null,
): Date | null {
  const [first] = deliveries?.edges ?? [];
  return first ? new Date(first.node.createdAt) : null;
}

/** Asks for a new password of nobody: Saleor looks at the address of the link before it looks for the account. */
async function readRedirect(patient: Patient): Promise<Known<string | null>> {
  const { site, mayWrite, channels } = patient;
  if (site === null) return unknown('the shop’s address was not told: --site <https://…>');
  if (!mayWrite) return unknown('it sends a mutation, which takes --write');
  const answer = await patient.try(DoctorPasswordResetDocument, {
    email: 'nobody.the-doctor-asks@example.invalid',
    redirectUrl: `${site}/`,
    channel: channels[0] ?? '',
  });
  if (!answer.ok) return unknown(`Saleor says "${answer.failure.detail}"`);
  const errors = answer.data.requestPasswordReset?.errors ?? [];
  const refusal = errors.find(({ field }) => field === 'redirectUrl');
  return { known: true, value: refusal ? (refusal.message ?? refusal.code) : null };
}
