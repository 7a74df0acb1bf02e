/** Milliseconds: timers of longer sleeps would be off, and the clock may be set meanwhile. */
const LONGEST = 60_000;

/** Sleep that others can end. One sleeper. */
export class Alarm {
  #wake: (() => void) | null = null;
  #isOver = false;

  /** Until `ms` have passed, `end` is called or, unless it must be slept through, `ring` is. */
  async sleep(ms: number, canBeWoken = true): Promise<void> {
    if (this.#isOver) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, LONGEST));
      this.#wake = () => {
        if (!canBeWoken && !this.#isOver) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  ring(): void {
    this.#wake?.();
  }

  /** Ends this sleep, and every later one at once. */
  end(): void {
    this.#isOver = true;
    this.ring();
  }
}
