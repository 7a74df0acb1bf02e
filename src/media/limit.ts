/** Runs at most `count` tasks at once, in the order they came. */
export function limit(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place passes straight to whoever waits longest.
      if (next) next();
      else free += 1;
    }
  };
}
