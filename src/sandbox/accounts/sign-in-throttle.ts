import type { Clock } from '../state/clock.ts';

/** Seconds. */
const [shortestDelay, longestDelay, remembered] = [1, 3600, 7200];

type Count = { count: number; readonly until: number };

/**
 * Saleor's brake on guessing passwords: a failed sign-in shuts its address out for a while, for all accounts, and
 * longer each time for the same account. Kept in memory: Saleor keeps it in its cache.
 */
export class SignInThrottle {
  readonly #clock: Clock;
  /** Until when (ms) an address is shut out. */
  readonly #blocks = new Map<string, number>();
  readonly #failures = new Map<string, Count>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Until when the address is shut out, or null: then it is from now on, for a second, against two tries at once. */
  enter(address: string): Date | null {
    const now = this.#now();
    const until = this.#blocks.get(address) ?? 0;
    if (until > now) return new Date(until);
    this.#blocks.set(address, now + shortestDelay * 1000);
    return null;
  }

  succeed(address: string, user: number): void {
    this.#blocks.delete(address);
    this.#failures.delete(address);
    this.#failures.delete(`${address} ${user}`);
  }

  /** `user` null: the account does not exist. */
  fail(address: string, user: number | null): void {
    const ofUser = user === null ? 0 : this.#count(`${address} ${user}`);
    const ofAddress = this.#count(address);
    const delay = Math.max(
      shortestDelay,
      ofAddress < 100 ? 2 ** (Math.ceil(ofAddress / 10) - 1) : longestDelay,
      ofUser === 0 ? 0 : ofUser < 10 ? 2 ** (ofUser - 1) : longestDelay,
    );
    this.#blocks.set(address, this.#now() + delay * 1000);
  }

  forget(): void {
    this.#blocks.clear();
    this.#failures.clear();
  }

  #count(key: string): number {
    const now = this.#now();
    const known = this.#failures.get(key);
    if (known !== undefined && known.until > now) return (known.count += 1);
    this.#failures.set(key, { count: 1, until: now + remembered * 1000 });
    return 1;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
