import type { SaleorApp } from '../app/service.ts';
import type { Log } from '../log.ts';
import type { Publisher } from '../publisher.ts';
import type { Queue } from '../queue/queue.ts';
import type { AcceptedGates } from '../publisher.ts';
import type { GateName } from '../release/gates.ts';
import type { ReleaseFacts } from '../release/manifest.ts';
import type { Kind, Releases } from '../release/releases.ts';
import type { Site } from '../site/site.ts';
import { HELD, type Worker } from '../worker.ts';
import type { Status } from './page.ts';
import type { StatusActions } from './routes.ts';

/** Flag of the queue: gates that staff let pass once, by name, separated by spaces. */
const ACCEPTED = 'accepted';

/** Gates that staff let pass, kept through a restart. */
export function acceptedGates(queue: Queue): AcceptedGates {
  return {
    get: () => new Set((queue.flag(ACCEPTED) ?? '').split(' ').filter(Boolean) as GateName[]),
    clear: () => {
      if (queue.flag(ACCEPTED) !== null) queue.setFlag(ACCEPTED, null);
    },
  };
}

export interface StaffParts {
  readonly releases: Releases;
  readonly queue: Queue;
  readonly site: Site;
  readonly publisher: Publisher;
  readonly worker: Worker;
  readonly app: SaleorApp;
  readonly log: Log;
}

/** What the status page shows now. */
export async function statusOf(parts: StaffParts, formToken: string): Promise<Status> {
  const { releases, queue, site, publisher, worker, app } = parts;
  const currentId = await releases.currentId();
  return {
    now: new Date(),
    current: currentId === null ? null : await releases.facts(currentId),
    releases: await newest(releases, 'releases', 10),
    refused: await newest(releases, 'refused', 5),
    queue: queue.waiting(),
    held: worker.isHeld,
    builds: worker.builds,
    sweptAt: worker.sweptAt,
    readAt: site.readAt,
    app: app.state,
    refusedGates: publisher.refusedGates,
    deadLinks: await publisher.deadLinks(),
    formToken,
  };
}

async function newest(releases: Releases, kind: Kind, count: number): Promise<ReleaseFacts[]> {
  const ids = (await releases.list(kind)).slice(0, count);
  return Promise.all(ids.map((id) => releases.facts(id, kind)));
}

/** What the buttons of the status page do. */
export function staffActions({
  releases,
  queue,
  site,
  publisher,
  worker,
  log,
}: StaffParts): StatusActions {
  return {
    reconcile: () => worker.wish('asked for by staff'),
    rebuild() {
      // Its pictures, too, are asked for again.
      site.forgetLive();
      publisher.rebuildNext();
      worker.wish('full rebuild asked for by staff');
    },
    async rollback(id) {
      const held = queue.flag(HELD);
      // First of all: a build that is about to begin must not undo it.
      queue.setFlag(HELD, id);
      try {
        await worker.between(async () => {
          await releases.switchTo(id);
          site.forgetLive();
        });
      } catch (error) {
        queue.setFlag(HELD, held);
        worker.notice();
        throw error;
      }
      log('rollback', { release: id });
    },
    resume() {
      queue.setFlag(HELD, null);
      worker.wish('resumed by staff');
      log('resume');
    },
    accept(gate) {
      const gates = new Set([...acceptedGates(queue).get(), gate]);
      queue.setFlag(ACCEPTED, [...gates].join(' '));
      worker.wish(`"${gate}" accepted by staff`);
      log('accept', { gate });
    },
  };
}
