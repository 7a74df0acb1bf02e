type Task = (signal: AbortSignal) => Promise<void>;

/**
 * What Saleor leaves to Celery's workers: tasks done in the order in which they were added, two at a time. A request
 * never waits for one.
 */
export class Tasks {
  readonly #workers: number;
  readonly #waiting: Task[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #controller = new AbortController();
  #running = 0;
  #onSettled: (() => void)[] = [];

  constructor(workers = 2) {
    this.#workers = workers;
  }

  /** Aborted when the sandbox ends: what is aborted must write nothing more. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** `seconds`: not before then. */
  add(task: Task, seconds = 0): void {
    if (this.signal.aborted) return;
    if (seconds <= 0) {
      this.#waiting.push(task);
      this.#next();
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.add(task);
      this.#tellSettled();
    }, seconds * 1000);
    this.#timers.add(timer);
    timer.unref();
  }

  /** When nothing runs, waits or is put off any more. */
  async settled(): Promise<void> {
    if (!this.#isSettled()) await new Promise<void>((resolve) => this.#onSettled.push(resolve));
  }

  /** Drops what waits, aborts what runs and waits for its end. */
  async stop(): Promise<void> {
    this.#controller.abort();
    this.#waiting.length = 0;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    await this.settled();
  }

  #next(): void {
    while (this.#running < this.#workers) {
      const task = this.#waiting.shift();
      if (task === undefined) return;
      this.#running += 1;
      void this.#run(task);
    }
  }

  async #run(task: Task): Promise<void> {
    try {
      // Not in the stack of whoever added it.
      await Promise.resolve();
      if (!this.signal.aborted) await task(this.signal);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
    this.#running -= 1;
    this.#next();
    this.#tellSettled();
  }

  #isSettled(): boolean {
    return this.#running === 0 && this.#waiting.length === 0 && this.#timers.size === 0;
  }

  #tellSettled(): void {
    if (!this.#isSettled()) return;
    for (const tell of this.#onSettled.splice(0)) tell();
  }
}
