import { html, type Html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { amount, button, table, tag, time } from './parts.ts';

type Money = { amount: number; currency: string };
type Address = {
  firstName: string;
  lastName: string;
  streetAddress1: string;
  postalCode: string;
  city: string;
  country: { country: string };
  phone: string | null;
};
type Order = {
  id: string;
  number: string;
  created: string;
  statusDisplay: string;
  status: string;
  paymentStatusDisplay: string;
  userEmail: string | null;
  total: { gross: Money };
};
type FullOrder = Order & {
  shippingAddress: Address | null;
  shippingMethodName: string | null;
  customerNote: string;
  shippingPrice: { gross: Money };
  metadata: { key: string; value: string }[];
  lines: Line[];
  actions: string[];
  fulfillments: { id: string; status: string; trackingNumber: string }[];
};
type Line = {
  id: string;
  productName: string;
  variantName: string;
  quantity: number;
  quantityToFulfill: number;
  totalPrice: { gross: Money };
  allocations: { quantity: number; warehouse: { id: string } }[] | null;
};

const fields =
  'id number created status statusDisplay paymentStatusDisplay userEmail total { gross { amount currency } }';

export const orderList: OfficePage = {
  async show({ api, query }) {
    const { orders } = await api.ask<{
      orders: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { node: Order }[];
      };
    }>(
      `query ($after: String) { orders(first: 25, after: $after, sortBy: {field: NUMBER, direction: DESC}) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`,
      { after: query.get('after') },
    );
    return {
      title: 'Orders',
      body: html`<p class="muted">${orders.totalCount} orders</p>
        ${table(
          ['Number', 'Placed', 'Customer', 'Total', 'State', 'Payment'],
          orders.edges.map(({ node }) => row(node)),
          'Nobody has ordered yet.',
        )}
        ${orders.pageInfo.hasNextPage && html`<p><a href="/dashboard/orders/?${new URLSearchParams({ after: orders.pageInfo.endCursor ?? '' }).toString()}">Next page</a></p>`}`,
    };
  },
};

function row({
  id,
  number,
  created,
  userEmail,
  total,
  status,
  statusDisplay,
  paymentStatusDisplay,
}: Order): Html {
  return html`<tr>
    <td><a href="/dashboard/orders/${id}/">${number}</a></td>
    <td>${time(created)}</td>
    <td>${userEmail}</td>
    <td class="number">${amount(total.gross)}</td>
    <td>
      ${tag(statusDisplay, status === 'CANCELED' ? 'bad' : status === 'FULFILLED' ? 'good' : '')}
    </td>
    <td>${paymentStatusDisplay}</td>
  </tr>`;
}

const orderQuery = `query ($id: ID!) { order(id: $id) { ${fields}
  shippingAddress { firstName lastName streetAddress1 postalCode city country { country } phone }
  shippingMethodName customerNote shippingPrice { gross { amount currency } } metadata { key value } actions
  lines { id productName variantName quantity quantityToFulfill totalPrice { gross { amount currency } } allocations { quantity warehouse { id } } }
  fulfillments { id status trackingNumber } } }`;

const onOrder = (mutation: string) =>
  `mutation ($id: ID!) { ${mutation}(id: $id) { errors { field message } } }`;

export const orderPage: OfficePage = {
  async show({ api, id }) {
    const { order } = await api.ask<{ order: FullOrder | null }>(orderQuery, { id });
    if (order === null) return null;
    const path = `/dashboard/orders/${order.id}`;
    const lines = order.lines.map(
      ({ productName, variantName, quantity, quantityToFulfill, totalPrice }) =>
        html`<tr>
          <td>${productName}, ${variantName}</td>
          <td class="number">${quantity}</td>
          <td class="number">${quantityToFulfill}</td>
          <td class="number">${amount(totalPrice.gross)}</td>
        </tr>`,
    );
    return {
      title: `Order ${order.number}`,
      body: html`<p>
          ${tag(order.statusDisplay)} ${tag(order.paymentStatusDisplay)} placed
          ${time(order.created)} by ${order.userEmail}
        </p>
        <p>
          ${order.status === 'UNCONFIRMED' && button(`${path}/confirm`, 'Confirm')}
          ${order.actions.includes('MARK_AS_PAID') && button(`${path}/pay`, 'Mark as paid')}
          ${order.lines.some(({ quantityToFulfill }) => quantityToFulfill > 0) && order.status !== 'CANCELED' && button(`${path}/fulfil`, 'Fulfil all')}
          ${order.status !== 'CANCELED' && button(`${path}/cancel`, 'Cancel', { style: 'danger' })}
        </p>
        ${table(['Article', 'Quantity', 'To fulfil', 'Total'], lines, 'It has no lines.')}
        <p>
          ${order.shippingMethodName ?? 'No delivery'}: ${amount(order.shippingPrice.gross)}. In all
          ${amount(order.total.gross)}.
        </p>
        <h2>Goes to</h2>
        ${order.shippingAddress ? addressOf(order.shippingAddress) : html`<p>Nowhere.</p>`}
        ${
          order.customerNote !== '' &&
          html`<h2>Note</h2>
            <p>${order.customerNote}</p>`
        }
        ${
          order.metadata.length > 0 &&
          html`<h2>Metadata</h2>
            ${table(
              ['Key', 'Value'],
              order.metadata.map(
                ({ key, value }) =>
                  html`<tr>
                    <td>${key}</td>
                    <td>${value}</td>
                  </tr>`,
              ),
              '',
            )}`
        }
        ${
          order.fulfillments.length > 0 &&
          html`<h2>Parcels</h2>
            ${table(
              ['State', 'Tracking number', ''],
              order.fulfillments.map((each) => parcelRow(path, each)),
              '',
            )}`
        }`,
    };
  },
  actions: {
    async confirm({ api, id }) {
      await api.change(onOrder('orderConfirm'), { id });
      return 'Order confirmed.';
    },
    async pay({ api, id }) {
      await api.change(onOrder('orderMarkAsPaid'), { id });
      return 'Order marked as paid.';
    },
    async cancel({ api, id }) {
      await api.change(onOrder('orderCancel'), { id });
      return 'Order cancelled.';
    },
    async fulfil({ api, id }) {
      const { order } = await api.ask<{ order: FullOrder }>(orderQuery, { id });
      const { warehouses } = await api.ask<{ warehouses: { edges: { node: { id: string } }[] } }>(
        '{ warehouses(first: 1) { edges { node { id } } } }',
      );
      const lines = order.lines
        .filter(({ quantityToFulfill }) => quantityToFulfill > 0)
        .map(({ id: orderLineId, quantityToFulfill, allocations }) => ({
          orderLineId,
          stocks: [
            {
              quantity: quantityToFulfill,
              warehouse: allocations?.[0]?.warehouse.id ?? warehouses.edges[0]!.node.id,
            },
          ],
        }));
      await api.change(
        'mutation ($order: ID!, $input: OrderFulfillInput!) { orderFulfill(order: $order, input: $input) { errors { field message } } }',
        { order: id, input: { lines, notifyCustomer: false } },
      );
      return 'Order fulfilled.';
    },
    async tracking({ api, form }) {
      await api.change(
        'mutation ($id: ID!, $input: FulfillmentUpdateTrackingInput!) { orderFulfillmentUpdateTracking(id: $id, input: $input) { errors { field message } } }',
        { id: form.text('parcel'), input: { trackingNumber: form.text('number') } },
      );
      return 'Tracking number saved.';
    },
  },
};

function addressOf({
  firstName,
  lastName,
  streetAddress1,
  postalCode,
  city,
  country,
  phone,
}: Address): Html {
  return html`<address>
    ${firstName} ${lastName}<br />${streetAddress1}<br />${postalCode} ${city}<br />${country.country}<br />${phone}
  </address>`;
}

function parcelRow(
  path: string,
  { id, status, trackingNumber }: FullOrder['fulfillments'][number],
): Html {
  return html`<tr>
    <td>${status}</td>
    <td>
      <form class="row" method="post" action="${path}/tracking">
        <input type="hidden" name="parcel" value="${id}" />
        <div>
          <label for="${id}">Tracking number</label
          ><input id="${id}" name="number" value="${trackingNumber}" />
        </div>
        <button>Save</button>
      </form>
    </td>
    <td></td>
  </tr>`;
}
