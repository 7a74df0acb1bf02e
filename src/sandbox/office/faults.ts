import { FaultInputError, faultKinds, parseFault } from '../faults/fault.ts';
import type { SwitchName } from '../state/switches.ts';
import { html } from './html.ts';
import type { OfficePage } from './office-page.ts';
import { button, table, tag } from './parts.ts';
import { refuseForm } from './refusal.ts';

/** What can be made to go wrong, Saleor's own faults, the clock and the jobs. */
export const faultsPage: OfficePage = {
  async show({ parts: { state } }) {
    const faults = state.faults.list();
    const rows = faults.map(
      ({ id, kind, on, times, chance, ...rest }) =>
        html`<tr>
          <td>${kind}</td>
          <td>${on ?? 'everything'}</td>
          <td>${times ?? 'until taken away'}</td>
          <td>${chance}</td>
          <td>
            ${Object.entries(rest)
              .filter(([name]) => name !== 'seed')
              .map(([name, value]) => `${name} ${String(value)}`)
              .join(', ')}
          </td>
          <td>
            ${button('/dashboard/faults/-/remove', 'Take away', { fields: { fault: String(id) }, about: kind })}
          </td>
        </tr>`,
    );
    const switches = state.switches.all().map(
      ({ name, on, says }) =>
        html`<tr>
          <td>${name}</td>
          <td>${says}</td>
          <td>${on ? tag('on', 'bad') : tag('off')}</td>
          <td>
            ${button('/dashboard/faults/-/switch', on ? 'Turn off' : 'Turn on', { fields: { name, on: on ? 'no' : 'yes' }, about: name })}
          </td>
        </tr>`,
    );
    return {
      title: 'Faults',
      body: html`${table(['Fault', 'On', 'Times', 'Chance', '', ''], rows, 'No fault is switched on.')}
        ${faults.length > 0 && html`<p>${button('/dashboard/faults/-/clear', 'Take all away')}</p>`}
        <h2>New fault</h2>
        <form class="row card" method="post" action="/dashboard/faults/-/add">
          <div>
            <label for="kind">What happens</label
            ><select id="kind" name="kind">
              ${Object.entries(faultKinds).map(([kind, says]) => html`<option value="${kind}">${kind}: ${says}</option>`)}
            </select>
          </div>
          <div>
            <label for="on">On operation, field or event</label
            ><input id="on" name="on" placeholder="everything" />
          </div>
          <div>
            <label for="times">Times</label
            ><input
              class="short"
              id="times"
              name="times"
              inputmode="numeric"
              placeholder="no end"
            />
          </div>
          <div>
            <label for="chance">Chance, 0 to 1</label
            ><input class="short" id="chance" name="chance" inputmode="decimal" placeholder="1" />
          </div>
          <div>
            <label for="ms">Milliseconds</label
            ><input class="short" id="ms" name="ms" inputmode="numeric" />
          </div>
          <div>
            <label for="field">Field (partial)</label
            ><input id="field" name="field" placeholder="Product.pricing" />
          </div>
          <button>Switch on</button>
        </form>
        <h2>As Saleor is</h2>
        ${table(['Switch', 'When it is on', 'State', ''], switches, '')}
        <h2>Time and jobs</h2>
        <form class="row card" method="post" action="/dashboard/faults/-/clock">
          <div>
            <label for="seconds"
              >Move the clock by seconds (it says ${state.clock.now().toISOString()})</label
            ><input class="short" id="seconds" name="seconds" inputmode="numeric" required />
          </div>
          <button>Move</button>
        </form>
        <p>
          ${state.jobs.names().map((name) => html`${button('/dashboard/faults/-/job', 'Run', { fields: { job: name }, about: name })} ${name} `)}
        </p>`,
    };
  },
  actions: {
    async add({ parts: { state }, form }) {
      const given = Object.fromEntries(
        ['on', 'field'].flatMap((name) =>
          form.text(name) === '' ? [] : [[name, form.text(name)]],
        ),
      );
      const numbers = Object.fromEntries(
        ['times', 'chance', 'ms'].flatMap((name) =>
          form.text(name) === '' ? [] : [[name, form.number(name)]],
        ),
      );
      try {
        state.faults.add(parseFault({ kind: form.text('kind'), ...given, ...numbers }));
      } catch (error) {
        if (error instanceof FaultInputError) return refuseForm(error.message);
        throw error;
      }
      return 'The fault is switched on.';
    },
    async remove({ parts: { state }, form }) {
      state.faults.remove(Number(form.text('fault')));
      return 'The fault is taken away.';
    },
    async clear({ parts: { state } }) {
      state.faults.clear();
      return 'All faults are taken away.';
    },
    async switch({ parts: { state }, form }) {
      const name = state.switches.all().find((each) => each.name === form.text('name'))?.name;
      if (name === undefined) return refuseForm('There is no such switch.');
      state.switches.set(name satisfies SwitchName, form.text('on') === 'yes');
      return `${name} is ${form.text('on') === 'yes' ? 'on' : 'off'}.`;
    },
    async clock({ parts: { state }, form }) {
      state.clock.move(form.number('seconds'));
      return 'The clock is moved.';
    },
    async job({ parts: { state }, form }) {
      const job = form.text('job');
      if (!state.jobs.names().includes(job)) return refuseForm('There is no such job.');
      state.jobs.run(job);
      return `${job} has run.`;
    },
  },
};
