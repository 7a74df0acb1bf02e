import type { Instant } from '../records/base.ts';

/** The sandbox's time: the machine's, moved by what a test or a developer asked for. */
export class Clock {
  #offset = 0;
  #last = 0n;

  now(): Date {
    return new Date(Date.now() + this.#offset);
  }

  /** Moves time by `seconds`, also back. */
  move(seconds: number): void {
    this.#offset += seconds * 1000;
  }

  /** Now as Saleor writes it; no two are equal, as times of a database with microseconds seldom are. */
  instant(): Instant {
    const micros = BigInt(this.now().getTime()) * 1000n;
    this.#last = micros > this.#last || this.#last - micros > 1_000_000n ? micros : this.#last + 1n;
    return instantOfMicros(this.#last);
  }
}

/** `2026-11-23T09:32:51.650000+00:00` */
export function instantOf(date: Date): Instant {
  return instantOfMicros(BigInt(date.getTime()) * 1000n);
}

function instantOfMicros(micros: bigint): Instant {
  const date = new Date(Number(micros / 1000n));
  const fraction = String(Number(micros % 1_000_000n)).padStart(6, '0');
  const text = date.toISOString().slice(0, 19);
  // Python leaves a zero fraction out.
  return fraction === '000000' ? `${text}+00:00` : `${text}.${fraction}+00:00`;
}
