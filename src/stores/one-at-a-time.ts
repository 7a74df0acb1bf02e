let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `task` when every earlier one has ended. All requests about the cart go through here, so
 * Saleor gets changes in the order of the clicks and no answer can overwrite a newer one.
 */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const mine = last.then(task);
  // A task that throws (a bug) must not stop the ones behind it.
  last = mine.catch(() => undefined);
  return mine;
}
