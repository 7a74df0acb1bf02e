type Job = { readonly name: string; readonly seconds: number; readonly run: () => void };

/** What Saleor leaves to Celery's beat: runs every so many seconds of real time, or when asked to. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #timers: NodeJS.Timeout[] = [];

  register(job: Job): void {
    this.#jobs.set(job.name, job);
  }

  start(): void {
    for (const job of this.#jobs.values())
      this.#timers.push(setInterval(job.run, job.seconds * 1000).unref());
  }

  run(name: string): void {
    const job = this.#jobs.get(name);
    if (job === undefined)
      throw new Error(`There is no job "${name}"; there are ${[...this.#jobs.keys()].join(', ')}.`);
    job.run();
  }

  names(): string[] {
    return [...this.#jobs.keys()];
  }

  stop(): void {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
  }
}
