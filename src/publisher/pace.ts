/** Milliseconds that further events are waited for: while they come closer than `quiet`, and for `most` at the most. */
export interface Window {
  readonly quiet: number;
  readonly most: number;
}

/** When builds follow each other so fast, somebody edits much at once. */
export interface BurstRule {
  readonly builds: number;
  /** Milliseconds. */
  readonly within: number;
  readonly window: Window;
}

/**
 * How long events are gathered. A single edit is not kept waiting; in a burst each build takes along what comes in the
 * next seconds, until it is over: else a hundred edits made one after the other would be a hundred releases.
 */
export class Pace {
  readonly #burst: BurstRule;
  /** Of the last builds, by the monotonic clock. */
  #builds: number[] = [];
  #isBurst = false;

  constructor(burst: BurstRule) {
    this.#burst = burst;
  }

  /** A build has been made for events. */
  built(): void {
    const now = performance.now();
    this.#builds = [...this.#builds.filter((at) => now - at < this.#burst.within), now];
    if (this.#builds.length >= this.#burst.builds) this.#isBurst = true;
  }

  /** Waits while `more` says that the number of events grows, as long as `window` or a burst allows. */
  async gather(window: Window, more: () => 'more' | 'same' | 'stop'): Promise<void> {
    const { quiet, most } = this.#isBurst ? longer(window, this.#burst.window) : window;
    const started = performance.now();
    while (performance.now() - started < most) {
      await new Promise((resolve) => setTimeout(resolve, quiet));
      const state = more();
      if (state === 'stop') return;
      if (state === 'same') {
        if (this.#isBurst) this.#builds = [];
        this.#isBurst = false;
        return;
      }
    }
  }
}

function longer(a: Window, b: Window): Window {
  return { quiet: Math.max(a.quiet, b.quiet), most: Math.max(a.most, b.most) };
}
