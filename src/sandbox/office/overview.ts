import { html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { button, tag } from './parts.ts';

/** What there is, and what is switched so that somebody may wonder. */
export const overview: OfficePage = {
  async show({ parts: { state } }) {
    const { store, faults, origin, clock } = state;
    const counts = [
      ['products', 'Products', store.count('product')],
      ['orders', 'Orders', store.count('order')],
      ['customers', 'Customers', store.all('user').filter(({ isStaff }) => !isStaff).length],
      ['mail', 'Mails', store.count('mail')],
      ['webhooks', 'Apps', store.all('app').filter(({ type }) => type === 'THIRDPARTY').length],
    ] as const;
    return {
      title: 'Overview',
      body: html`<p>
          This is the back office of a Saleor sandbox: what you change here happens as in Saleor,
          and Apps are told of it.
        </p>
        <div class="grid">
          ${counts.map(([path, name, count]) => html`<a class="card" href="/dashboard/${path}/"><strong>${count}</strong> ${name}</a>`)}
        </div>
        <p>API: <code>${origin}/graphql/</code>, its clock says ${clock.now().toISOString()}.</p>
        <p>
          ${faults.list().length > 0 ? tag(`${faults.list().length} faults are switched on`, 'bad') : 'No fault is switched on.'}
          <a href="/dashboard/faults/">Faults</a>
        </p>
        <h2>Start again</h2>
        <p class="muted">
          Forgets every change, order and mail, and fills the shop as it was at first.
        </p>
        ${button('/dashboard/-/reset', 'Reset the sandbox', { style: 'danger' })}`,
    };
  },
  actions: {
    async reset({ parts }) {
      await parts.reset();
      return 'The sandbox is as it was at first.';
    },
  },
};
