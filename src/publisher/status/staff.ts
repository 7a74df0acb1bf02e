import type { SaleorApp } from '../app/service.ts';
import type { Log } from '../log.ts';
import type { Publisher } from '../publisher.ts';
import type { Queue } from '../queue/queue.ts';
import type { AcceptedGates } from '../publisher.ts';
import { tellHold } from '../release/hold.ts';
import type { GateName } from '../release/refusal.ts';
import type { Releases } from '../release/releases.ts';
import type { Site } from '../site/site.ts';
import { HELD, type Worker } from '../worker.ts';
import type { Status } from './page.ts';
import type { StatusActions } from './routes.ts';
import { stateOfStore } from './state.ts';

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

export function addAccepted(queue: Queue, gate: GateName): void {
  const gates = new Set([...acceptedGates(queue).get(), gate]);
  queue.setFlag(ACCEPTED, [...gates].join(' '));
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
export async function statusOf(parts: StaffParts): Promise<Status> {
  const { releases, queue, site, publisher, worker, app } = parts;
  return {
    ...(await stateOfStore(releases, queue)),
    builds: worker.builds,
    refusedGates: publisher.refusedGates,
    sweptAt: worker.sweptAt,
    readAt: site.readAt?.getTime() ?? null,
    app: app.state,
    deadLinks: await publisher.deadLinks(),
    missingPictures: site.missingPictures,
    faults: site.faults,
    heldBack: worker.builds[0]?.outcome === 'refused' ? [] : publisher.refusals,
  };
}

/** What the buttons of the status page and `npm run release` do. */
export function staffActions({
  releases,
  queue,
  site,
  publisher,
  worker,
  log,
}: StaffParts): StatusActions {
  const wish = (why: string): string => {
    worker.wish(why);
    return why;
  };
  return {
    reconcile: () => wish('asked for by staff'),
    rebuild() {
      // Its pictures, too, are asked for again.
      site.forgetLive();
      publisher.rebuildNext();
      return wish('full rebuild asked for by staff');
    },
    async rollback(id) {
      const held = queue.flag(HELD);
      // First of all: a build that is about to begin must not undo it.
      queue.setFlag(HELD, id);
      try {
        await worker.between(async () => {
          await releases.goBack(id);
          site.forgetLive();
        });
      } catch (error) {
        queue.setFlag(HELD, held);
        worker.notice();
        throw error;
      }
      tellHold(releases.folder, true);
      log('rollback', { release: id });
    },
    async hold() {
      queue.setFlag(HELD, queue.flag(HELD) ?? 'staff');
      // What is being built is still published, and nothing after it.
      await worker.between(async () => undefined);
      tellHold(releases.folder, true);
      log('hold');
    },
    resume() {
      queue.setFlag(HELD, null);
      tellHold(releases.folder, false);
      log('resume');
      return wish('resumed by staff');
    },
    accept(gate) {
      addAccepted(queue, gate);
      log('accept', { gate });
      return wish(`"${gate}" accepted by staff`);
    },
  };
}
