import { html, type Html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { button, table, tag, time } from './parts.ts';

type Delivery = {
  id: string;
  eventType: string;
  status: string;
  createdAt: string;
  attempts: { edges: { node: { responseStatusCode: number | null } }[] } | null;
};
type Webhook = {
  id: string;
  name: string | null;
  targetUrl: string;
  isActive: boolean;
  asyncEvents: { eventType: string }[];
  syncEvents: { eventType: string }[];
  eventDeliveries: { edges: { node: Delivery }[] } | null;
};
type App = {
  id: string;
  name: string | null;
  isActive: boolean | null;
  identifier: string | null;
  webhooks: Webhook[] | null;
};

const query = `{ apps(first: 50) { edges { node { id name identifier isActive webhooks { id name targetUrl isActive asyncEvents { eventType } syncEvents { eventType }
  eventDeliveries(first: 5) { edges { node { id eventType status createdAt attempts(first: 10) { edges { node { responseStatusCode } } } } } } } } } } }`;

/** Apps with their webhooks, and the deliveries that have not arrived: those that have vanish, as in Saleor. */
export const webhookList: OfficePage = {
  async show({ api, parts: { state } }) {
    const { apps } = await api.ask<{ apps: { edges: { node: App }[] } }>(query);
    const waiting = state.store
      .all('eventDelivery')
      .filter(({ status }) => status === 'PENDING').length;
    return {
      title: 'Webhooks',
      body: html`<p>${waiting} deliveries wait or are tried again.</p>
        <h2>Install an App</h2>
        <form class="row card" method="post" action="/dashboard/webhooks/-/install">
          <div>
            <label for="manifest">Address of its manifest</label
            ><input
              class="wide"
              id="manifest"
              name="manifest"
              type="url"
              required
              placeholder="http://localhost:4322/api/saleor/manifest"
            />
          </div>
          <button>Install</button>
        </form>
        ${apps.edges.map(({ node }) => appSection(node))}`,
    };
  },
  actions: {
    async install({ api, form }) {
      const manifestUrl = form.text('manifest');
      const { manifest } = await api.change<{
        manifest: { name: string; permissions: { code: string }[] };
      }>(
        'mutation ($url: String!) { appFetchManifest(manifestUrl: $url) { manifest { name permissions { code } } errors { field message } } }',
        { url: manifestUrl },
      );
      const input = {
        appName: manifest.name,
        manifestUrl,
        activateAfterInstallation: true,
        permissions: manifest.permissions.map(({ code }) => code),
      };
      await api.change(
        'mutation ($input: AppInstallInput!) { appInstall(input: $input) { errors { field message } } }',
        { input },
      );
      return 'Saleor is installing the App.';
    },
    async retry({ api, form }) {
      await api.change(
        'mutation ($id: ID!) { eventDeliveryRetry(id: $id) { errors { field message } } }',
        { id: form.text('delivery') },
      );
      return 'It is sent again.';
    },
    async active({ api, form }) {
      const mutation = form.text('active') === 'yes' ? 'appActivate' : 'appDeactivate';
      await api.change(
        `mutation ($id: ID!) { ${mutation}(id: $id) { errors { field message } } }`,
        { id: form.text('app') },
      );
      return 'App saved.';
    },
    async delete({ api, form }) {
      await api.change('mutation ($id: ID!) { appDelete(id: $id) { errors { field message } } }', {
        id: form.text('app'),
      });
      return 'App deleted.';
    },
  },
};

function appSection({ id, name, identifier, isActive, webhooks }: App): Html {
  const active = isActive === true;
  const own = identifier === 'sandbox.staff';
  return html`<h2>${name} ${active ? tag('active', 'good') : tag('inactive', 'bad')}</h2>
    ${!own && html`<p>${button('/dashboard/webhooks/-/active', active ? 'Deactivate' : 'Activate', { fields: { app: id, active: active ? 'no' : 'yes' }, about: name ?? '' })} ${button('/dashboard/webhooks/-/delete', 'Delete', { style: 'danger', fields: { app: id }, about: name ?? '' })}</p>`}
    ${table(['Events', 'Target', 'Not delivered'], (webhooks ?? []).map(webhookRow), 'It has no webhooks.')}`;
}

function webhookRow({
  targetUrl,
  isActive,
  asyncEvents,
  syncEvents,
  eventDeliveries,
}: Webhook): Html {
  const events = [...asyncEvents, ...syncEvents].map(({ eventType }) => eventType).join(', ');
  const open = eventDeliveries?.edges.map(({ node }) => node) ?? [];
  return html`<tr>
    <td>${events} ${!isActive && tag('inactive', 'bad')}</td>
    <td>${targetUrl}</td>
    <td>
      ${open.map(
        (delivery) =>
          html`${tag(delivery.status, delivery.status === 'FAILED' ? 'bad' : '')}
            ${time(delivery.createdAt)}
            ${(delivery.attempts?.edges ?? []).map(({ node }) => node.responseStatusCode ?? 'no answer').join(', ')}
            ${button('/dashboard/webhooks/-/retry', 'Send again', { fields: { delivery: delivery.id }, about: delivery.eventType })}<br />`,
      )}
    </td>
  </tr>`;
}
