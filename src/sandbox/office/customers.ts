import { html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { button, table, tag, time } from './parts.ts';

type Customer = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  isActive: boolean;
  isConfirmed: boolean;
  dateJoined: string;
  orders: { totalCount: number } | null;
};
type FullCustomer = Customer & {
  addresses: {
    id: string;
    streetAddress1: string;
    postalCode: string;
    city: string;
    phone: string | null;
  }[];
  note: string | null;
};

const fields =
  'id email firstName lastName isActive isConfirmed dateJoined orders(first: 1) { totalCount }';

export const customerList: OfficePage = {
  async show({ api }) {
    const { customers } = await api.ask<{
      customers: { totalCount: number; edges: { node: Customer }[] };
    }>(`{ customers(first: 100) { totalCount edges { node { ${fields} } } } }`);
    const rows = customers.edges.map(
      ({ node }) =>
        html`<tr>
          <td><a href="/dashboard/customers/${node.id}/">${node.email}</a></td>
          <td>${node.firstName} ${node.lastName}</td>
          <td>
            ${node.isActive ? tag('active', 'good') : tag('inactive', 'bad')}
            ${!node.isConfirmed && tag('not confirmed')}
          </td>
          <td class="number">${node.orders?.totalCount ?? 0}</td>
          <td>${time(node.dateJoined)}</td>
        </tr>`,
    );
    return {
      title: 'Customers',
      body: table(['E-mail', 'Name', 'State', 'Orders', 'Since'], rows, 'There is none yet.'),
    };
  },
};

export const customerPage: OfficePage = {
  async show({ api, id }) {
    const { user } = await api.ask<{ user: FullCustomer | null }>(
      `query ($id: ID!) { user(id: $id) { ${fields} note addresses { id streetAddress1 postalCode city phone } } }`,
      { id },
    );
    if (user === null) return null;
    const path = `/dashboard/customers/${user.id}`;
    return {
      title: user.email,
      body: html`<form class="row card" method="post" action="${path}/save">
          <div>
            <label for="first">First name</label
            ><input id="first" name="firstName" value="${user.firstName}" />
          </div>
          <div>
            <label for="last">Last name</label
            ><input id="last" name="lastName" value="${user.lastName}" />
          </div>
          <div>
            <label for="note">Note of staff</label
            ><input class="wide" id="note" name="note" value="${user.note}" />
          </div>
          <button>Save customer</button>
        </form>
        <p>
          ${user.isActive ? tag('active', 'good') : tag('inactive', 'bad')}
          ${button(`${path}/active`, user.isActive ? 'Deactivate' : 'Activate', { fields: { active: user.isActive ? 'no' : 'yes' } })}
          ${button(`${path}/delete`, 'Delete', { style: 'danger' })}
        </p>
        <h2>Addresses</h2>
        ${table(
          ['Street', 'Place', 'Phone'],
          user.addresses.map(
            (each) =>
              html`<tr>
                <td>${each.streetAddress1}</td>
                <td>${each.postalCode} ${each.city}</td>
                <td>${each.phone}</td>
              </tr>`,
          ),
          'None is kept.',
        )}`,
    };
  },
  actions: {
    async save({ api, id, form }) {
      const input = {
        firstName: form.text('firstName'),
        lastName: form.text('lastName'),
        note: form.text('note'),
      };
      await api.change(
        'mutation ($id: ID!, $input: CustomerInput!) { customerUpdate(id: $id, input: $input) { errors { field message } } }',
        { id, input },
      );
      return 'Customer saved.';
    },
    async active({ api, id, form }) {
      const isActive = form.text('active') === 'yes';
      await api.change(
        'mutation ($id: ID!, $input: CustomerInput!) { customerUpdate(id: $id, input: $input) { errors { field message } } }',
        { id, input: { isActive } },
      );
      return isActive ? 'Activated.' : 'Deactivated.';
    },
    async delete({ api, id }) {
      await api.change(
        'mutation ($id: ID!) { customerDelete(id: $id) { errors { field message } } }',
        { id },
      );
      return { done: 'Customer deleted.', to: '/dashboard/customers/' };
    },
  },
};
