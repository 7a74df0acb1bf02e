import type { App, Webhook } from '../records/apps.ts';
import type { Store } from '../state/store.ts';
import { anyEvent, isAsync, lifecycleEvents, permissionFor } from './event-types.ts';

/**
 * The active webhooks that ask for `event`, of active Apps that hold its permission, oldest first. `app`: of that one
 * only.
 */
export function webhooksFor(store: Store, event: string, app?: App): Webhook[] {
  const permission = permissionFor(event);
  return asking(store, event).filter((webhook) => {
    if (app !== undefined && webhook.app !== app.pk) return false;
    const owner = store.get('app', webhook.app);
    return (
      owner.isActive &&
      owner.removedAt === null &&
      (permission === null || owner.permissions.includes(permission))
    );
  });
}

/** The App's own webhooks for what happens to itself; it hears of it even when switched off or deleted. */
export function lifecycleWebhooks(store: Store, event: string, app: App): Webhook[] {
  if (!lifecycleEvents.has(event)) throw new Error(`${event} is not about an App itself`);
  return asking(store, event).filter((webhook) => webhook.app === app.pk);
}

function asking(store: Store, event: string): Webhook[] {
  const found = store.by('webhook', 'events', event);
  if (isAsync(event))
    for (const webhook of store.by('webhook', 'events', anyEvent))
      if (!found.includes(webhook)) found.push(webhook);
  return found.filter(({ isActive }) => isActive).sort((a, b) => a.pk - b.pk);
}

/** Apps that are not deleted, as Saleor lists them. */
export function presentApp(store: Store, pk: number | string | null | undefined): App | null {
  const app = store.find('app', pk);
  return app === null || app.removedAt !== null ? null : app;
}
