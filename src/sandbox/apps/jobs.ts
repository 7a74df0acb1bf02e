import type { State } from '../state/state.ts';

const day = 24 * 3600;
const daysPayloadsAreKept = 14;

/** What Saleor's beat clears away: deleted Apps after a day, failed deliveries after two weeks. */
export function registerAppJobs(state: State): void {
  state.jobs.register({ name: 'remove-apps', seconds: day, run: () => removeApps(state) });
  state.jobs.register({
    name: 'delete-event-payloads',
    seconds: day,
    run: () => deleteOldDeliveries(state),
  });
}

function removeApps({ store, clock }: State): void {
  const before = clock.now().getTime() - day * 1000;
  const removed = store
    .all('app')
    .filter(({ removedAt }) => removedAt !== null && Date.parse(removedAt) <= before);
  store.transaction(() => {
    for (const app of removed) {
      for (const webhook of store.by('webhook', 'app', app.pk)) {
        for (const delivery of store.by('eventDelivery', 'webhook', webhook.pk))
          store.remove(delivery);
        store.remove(webhook);
      }
      for (const model of ['appToken', 'appExtension'] as const)
        for (const record of store.by(model, 'app', app.pk)) store.remove(record);
      store.remove(app);
    }
  });
}

function deleteOldDeliveries({ store, clock }: State): void {
  const before = clock.now().getTime() - daysPayloadsAreKept * day * 1000;
  store.transaction(() => {
    for (const delivery of store.all('eventDelivery'))
      if (Date.parse(delivery.createdAt) <= before) store.remove(delivery);
  });
}
