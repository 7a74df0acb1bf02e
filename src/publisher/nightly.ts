/** Milliseconds from `now` to the next time it is `hour` o'clock here. */
export function untilHour(now: Date, hour: number): number {
  const next = new Date(now);
  next.setHours(hour, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}

/** Calls `work` each night at `hour`, one after the other; returns what stops that. */
export function everyNight(hour: number, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  let isOver = false;
  const arm = () => {
    if (isOver) return;
    timer = setTimeout(() => void work().finally(arm), untilHour(new Date(), hour));
    timer.unref();
  };
  arm();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
