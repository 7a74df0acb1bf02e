import type { ChannelFacts } from '../facts.ts';
import { check, counted, type Finding, named } from '../finding.ts';

/** What to do when nothing happens in the background. */
export const runBeat =
  'Run a Celery worker and, apart from it, one beat with --scheduler saleor.schedulers.schedulers.DatabaseScheduler; `celery worker -B` stalls.';

const { ok, problem, skipped } = check('Apps and background work', 'promotion prices');

/** Saleor's beat works prices out every 30 s: those of running promotions tell whether it does. */
export function judgePromotions({ slug, promotions, products }: ChannelFacts): Finding[] {
  if (!promotions.known) return [skipped(`Promotion prices in ${slug}: ${promotions.why}.`)];
  const { running, products: promoted, isComplete } = promotions.value;
  // What is free cannot become cheaper.
  const about = products.filter(
    ({ id, price }) => promoted.includes(id) && (price?.amount ?? 0) > 0,
  );
  const dear = about.filter(({ onSale }) => !onSale).map((each) => each.slug);
  const lasting = products
    .filter(({ id, onSale }) => isComplete && onSale && !promoted.includes(id))
    .map((each) => each.slug);
  const findings: Finding[] = [];
  if (dear.length > 0) findings.push(tooDear(slug, running, dear, about.length));
  if (lasting.length > 0) findings.push(tooCheap(slug, lasting));
  if (findings.length > 0) return findings;
  if (about.length === 0)
    return [skipped(`Promotion prices in ${slug}: no promotion has run there for two minutes.`)];
  const make = running.length > 1 ? 'make' : 'makes';
  return [ok(`Prices in ${slug} are what ${named(running)} ${make} them.`)];
}

/** All of them: nobody works. Some of them: a rule's products were lost on the way (an import's race). */
function tooDear(slug: string, running: readonly string[], dear: string[], all: number): Finding {
  if (dear.length === all)
    return problem(
      `None of the ${counted(all, 'product')} in ${named(running)} has its lower price in ${slug}: Saleor’s beat does not work prices out.`,
      runBeat,
    );
  return problem(
    `${counted(dear.length, 'product')} of ${named(running)} at full price in ${slug}, while others are lower: ${named(dear)}.`,
    `Dashboard: Discounts → the promotion → save its rule again, for Saleor can lose products of a rule while an import runs. If that does not help within a minute: ${runBeat}`,
  );
}

function tooCheap(slug: string, lasting: readonly string[]): Finding {
  return problem(
    `Lower prices in ${slug} that no running promotion explains: ${named(lasting)}.`,
    `They stay until Saleor’s beat works them out. ${runBeat}`,
  );
}
