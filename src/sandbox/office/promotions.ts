import { html, type Html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { button, table, tag, time } from './parts.ts';
import { refuseForm } from './refusal.ts';

type Rule = {
  id: string;
  name: string | null;
  rewardValue: number | null;
  rewardValueType: string | null;
  channels: { slug: string }[] | null;
  cataloguePredicate: unknown;
};
type Promotion = {
  id: string;
  name: string;
  startDate: string;
  endDate: string | null;
  rules: Rule[] | null;
};

const fields =
  'id name startDate endDate rules { id name rewardValue rewardValueType channels { slug } cataloguePredicate }';

type Choice = { id: string; name: string };
type Choices = {
  channels: { id: string; slug: string }[];
  categories: { edges: { node: Choice }[] };
  collections: { edges: { node: Choice }[] };
};

export const promotionList: OfficePage = {
  async show({ api }) {
    const { promotions } = await api.ask<{ promotions: { edges: { node: Promotion }[] } }>(
      `{ promotions(first: 100) { edges { node { ${fields} } } } }`,
    );
    const { channels, categories, collections } = await api.ask<Choices>(
      '{ channels { id slug } categories(first: 100) { edges { node { id name } } } collections(first: 100) { edges { node { id name } } } }',
    );
    const options = (kind: string, edges: { node: Choice }[]) =>
      edges.map(
        ({ node }) => html`<option value="${kind}:${node.id}">${kind}: ${node.name}</option>`,
      );
    return {
      title: 'Promotions',
      body: html`${table(
          ['Name', 'State', 'Rules', 'Start', 'End'],
          promotions.edges.map(({ node }) => row(node)),
          'There is none.',
        )}
        <h2>New promotion</h2>
        <form class="row card" method="post" action="/dashboard/promotions/-/create">
          <div><label for="name">Name</label><input id="name" name="name" required /></div>
          <div>
            <label for="percent">Per cent off</label
            ><input class="short" id="percent" name="percent" inputmode="decimal" required />
          </div>
          <div>
            <label for="on">On</label
            ><select id="on" name="on">
              ${options('category', categories.edges)}${options('collection', collections.edges)}
            </select>
          </div>
          <div>
            <label for="channel">Channel</label
            ><select id="channel" name="channel">
              ${channels.map(({ id, slug }) => html`<option value="${id}">${slug}</option>`)}
            </select>
          </div>
          <button>Start it now</button>
        </form>`,
    };
  },
  actions: {
    async create({ api, form }) {
      const [kind = '', id = ''] = form.text('on').split(':');
      if (kind !== 'category' && kind !== 'collection') return refuseForm('Choose what it is on.');
      const rule = {
        name: form.text('name'),
        channels: [form.text('channel')],
        rewardValueType: 'PERCENTAGE',
        rewardValue: form.number('percent'),
        cataloguePredicate: { [`${kind}Predicate`]: { ids: [id] } },
      };
      await api.change(
        'mutation ($input: PromotionCreateInput!) { promotionCreate(input: $input) { errors { field message } } }',
        { input: { name: form.text('name'), type: 'CATALOGUE', rules: [rule] } },
      );
      return 'The promotion has started. Prices follow when Saleor has worked them out.';
    },
  },
};

function isRunning({ startDate, endDate }: Promotion): boolean {
  const now = new Date().toISOString();
  return startDate <= now && (endDate === null || endDate > now);
}

function row(promotion: Promotion): Html {
  const { id, name, startDate, endDate, rules } = promotion;
  return html`<tr>
    <td><a href="/dashboard/promotions/${id}/">${name}</a></td>
    <td>${isRunning(promotion) ? tag('running', 'good') : tag('not running')}</td>
    <td>${(rules ?? []).map(summary).join('; ')}</td>
    <td>${time(startDate)}</td>
    <td>${time(endDate)}</td>
  </tr>`;
}

function summary({ rewardValue, rewardValueType, channels }: Rule): string {
  const reward = rewardValueType === 'PERCENTAGE' ? `${rewardValue} %` : String(rewardValue);
  return `−${reward} in ${(channels ?? []).map(({ slug }) => slug).join(', ')}`;
}

export const promotionPage: OfficePage = {
  async show({ api, id }) {
    const { promotion } = await api.ask<{ promotion: Promotion | null }>(
      `query ($id: ID!) { promotion(id: $id) { ${fields} } }`,
      { id },
    );
    if (promotion === null) return null;
    const path = `/dashboard/promotions/${promotion.id}`;
    return {
      title: promotion.name,
      body: html`<p>
          ${isRunning(promotion) ? tag('running', 'good') : tag('not running')} from
          ${time(promotion.startDate)} ${promotion.endDate && `to ${time(promotion.endDate)}`}
        </p>
        ${(promotion.rules ?? []).map(
          (rule) =>
            html`<form class="row card" method="post" action="${path}/value">
              <input type="hidden" name="rule" value="${rule.id}" />
              <div>
                <label for="${rule.id}"
                  >${rule.name || 'Rule'}: value
                  (${rule.rewardValueType === 'PERCENTAGE' ? 'per cent' : 'amount'})</label
                ><input
                  class="short"
                  id="${rule.id}"
                  name="value"
                  inputmode="decimal"
                  required
                  value="${rule.rewardValue ?? ''}"
                />
              </div>
              <button>Save value</button
              ><span class="muted">${JSON.stringify(rule.cataloguePredicate)}</span>
            </form>`,
        )}
        <p>
          ${isRunning(promotion) && button(`${path}/end`, 'End it now')}
          ${button(`${path}/delete`, 'Delete', { style: 'danger' })}
        </p>`,
    };
  },
  actions: {
    async value({ api, form }) {
      await api.change(
        'mutation ($id: ID!, $input: PromotionRuleUpdateInput!) { promotionRuleUpdate(id: $id, input: $input) { errors { field message } } }',
        { id: form.text('rule'), input: { rewardValue: form.number('value') } },
      );
      return 'Value saved.';
    },
    async end({ api, id, parts }) {
      await api.change(
        'mutation ($id: ID!, $input: PromotionUpdateInput!) { promotionUpdate(id: $id, input: $input) { errors { field message } } }',
        { id, input: { endDate: parts.state.clock.instant() } },
      );
      return 'The promotion has ended.';
    },
    async delete({ api, id }) {
      await api.change(
        'mutation ($id: ID!) { promotionDelete(id: $id) { errors { field message } } }',
        { id },
      );
      return { done: 'Promotion deleted.', to: '/dashboard/promotions/' };
    },
  },
};
