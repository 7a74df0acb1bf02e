import type { Promotion } from '../records/discounts.ts';
import type { Instant } from '../records/base.ts';

type Times = Pick<Promotion, 'startDate' | 'endDate' | 'lastNotifiedAt'>;

/** Times are compared as texts: Saleor's form of them sorts as the times do. */
export function isActive(
  { startDate, endDate }: Omit<Times, 'lastNotifiedAt'>,
  now: Instant,
): boolean {
  return startDate <= now && (endDate === null || endDate >= now);
}

/** Whether its start has come and nobody was told since. */
export function hasToStart({ startDate, lastNotifiedAt }: Times, now: Instant): boolean {
  return startDate <= now && (lastNotifiedAt === null || lastNotifiedAt < startDate);
}

/** Whether its end has come and nobody was told since. */
export function hasToEnd({ endDate, lastNotifiedAt }: Times, now: Instant): boolean {
  return (
    endDate !== null && endDate <= now && (lastNotifiedAt === null || lastNotifiedAt < endDate)
  );
}
