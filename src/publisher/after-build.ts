import type { SaleorApp } from './app/service.ts';
import type { Build } from './builds.ts';
import { type Log, reasonOf } from './log.ts';
import type { Publisher } from './publisher.ts';
import type { Queue } from './queue/queue.ts';
import { writeChecked } from './release/checked.ts';
import { missingPicturesTeller } from './site/missing-pictures.ts';
import type { Site } from './site/site.ts';

export interface AfterBuildParts {
  readonly dataDir: string;
  /** Those that the shop sells in. */
  readonly channels: readonly string[];
  readonly queue: Pick<Queue, 'appoint'>;
  readonly site: Pick<Site, 'missingPictures' | 'doubtPictures' | 'nextSaleStart' | 'readAt'>;
  readonly publisher: Pick<Publisher, 'refusedGates' | 'owing'>;
  readonly app: Pick<SaleorApp, 'align' | 'nextPublication'>;
  readonly log: Log;
  /** Called after an appointment was made while the worker may be asleep. */
  readonly notice: () => void;
}

/** Milliseconds after a date at which it is looked at: by then it is past by Saleor's clock, too. */
const CLOCKS_APART = 1_000;

/** Milliseconds in which builds gather that the App asks for dates after: a burst of edits makes many. */
const GATHERED = 2_000;

/** What each build is followed by: it tells, appoints the next look, and sees after the App. */
export function afterBuild(parts: AfterBuildParts): (build: Build) => void {
  const { dataDir, queue, site, publisher, app, log } = parts;
  const tellMissing = missingPicturesTeller(log);
  const appointPublication = gathered(() => lookAtNextPublication(parts), GATHERED);
  return (build) => {
    tellMissing(site.missingPictures);
    if (publisher.refusedGates.includes('images')) site.doubtPictures();
    // No event tells that a sale starts: a look at that moment does.
    const start = site.nextSaleStart();
    if (start !== null) queue.appoint(start + CLOCKS_APART, 'a sale starts');
    if (!isRead(build)) return;
    // After events, too: they tell of a date that is set, and not of its coming.
    appointPublication();
    if (build.reason === 'events') return;
    const isWhole = isServed(build) && publisher.owing === null;
    if (isWhole) void writeChecked(dataDir, site.readAt!).catch(() => undefined);
    // No event tells that staff put the App to sleep, deleted it, or gave it a permission that it lacked.
    void align(app, log);
  };
}

async function lookAtNextPublication({
  app,
  channels,
  queue,
  log,
  notice,
}: AfterBuildParts): Promise<void> {
  try {
    const date = await app.nextPublication(channels);
    if (date === null) return;
    queue.appoint(date + CLOCKS_APART, 'a publication date has come');
    notice();
  } catch (error) {
    // Then it is found by the sweep.
    log('publication_dates_not_read', { reason: reasonOf(error) });
  }
}

/** Calls within some milliseconds become one at their end. */
function gathered(work: () => Promise<void>, milliseconds: number): () => void {
  let timer: NodeJS.Timeout | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      void work();
    }, milliseconds).unref();
  };
}

/** Whether what is served shows the catalogue as it was read. */
function isServed({ outcome }: Build): boolean {
  return outcome === 'published' || outcome === 'unchanged';
}

/** Whether Saleor answered: when it does not, nothing is known of the App either. */
function isRead(build: Build): boolean {
  return isServed(build) || build.outcome === 'refused';
}

/** Saleor may be down, or know the App no more: the status page says so, and the next sweep tries again. */
export async function align(app: Pick<SaleorApp, 'align'>, log: Log): Promise<void> {
  await app.align().catch((error: unknown) => {
    log('app_not_aligned', { reason: reasonOf(error) });
  });
}
