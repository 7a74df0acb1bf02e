import type { SaleorApp } from './app/service.ts';
import type { Build } from './builds.ts';
import type { Log } from './log.ts';
import type { Publisher } from './publisher.ts';
import type { Queue } from './queue/queue.ts';
import { writeChecked } from './release/checked.ts';
import { missingPicturesTeller } from './site/missing-pictures.ts';
import type { Site } from './site/site.ts';

export interface AfterBuildParts {
  readonly dataDir: string;
  readonly queue: Pick<Queue, 'appoint'>;
  readonly site: Pick<Site, 'missingPictures' | 'doubtPictures' | 'nextSaleStart' | 'readAt'>;
  readonly publisher: Pick<Publisher, 'refusedGates'>;
  readonly app: Pick<SaleorApp, 'align'>;
  readonly log: Log;
}

/** What each build is followed by: it tells, appoints the next look, and sees after the App. */
export function afterBuild({
  dataDir,
  queue,
  site,
  publisher,
  app,
  log,
}: AfterBuildParts): (build: Build) => void {
  const tellMissing = missingPicturesTeller(log);
  return (build) => {
    tellMissing(site.missingPictures);
    if (publisher.refusedGates.includes('images')) site.doubtPictures();
    // No event tells that a sale starts: a look at that moment does.
    const start = site.nextSaleStart();
    if (start !== null) queue.appoint(start, 'a sale starts');
    if (build.reason === 'events') return;
    if (isServed(build)) void writeChecked(dataDir, site.readAt!).catch(() => undefined);
    // No event tells that staff put the App to sleep, deleted it, or gave it a permission that it lacked.
    if (isRead(build)) void align(app, log);
  };
}

/** Whether what is served shows the catalogue as it was read. */
function isServed({ outcome }: Build): boolean {
  return outcome === 'published' || outcome === 'unchanged';
}

/** Whether Saleor answered: when it does not, nothing is known of the App. */
function isRead(build: Build): boolean {
  return isServed(build) || build.outcome === 'refused';
}

/** Saleor may be down, or know the App no more: the status page says so, and the next sweep tries again. */
export async function align(app: Pick<SaleorApp, 'align'>, log: Log): Promise<void> {
  await app.align().catch((error: unknown) => {
    log('app_not_aligned', { reason: error instanceof Error ? error.message : String(error) });
  });
}
