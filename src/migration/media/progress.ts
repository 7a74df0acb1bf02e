/** How far a run is. Times in milliseconds. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly elapsed: number;
}

/** `1,200 of 10,000 (12 %), 400/s, 12.5 MB/s, 22 s left`. */
export function progressLine({ done, total, bytes, elapsed }: Progress): string {
  const seconds = Math.max(elapsed, 1) / 1_000;
  const rate = done / seconds;
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  const left = done === 0 ? '' : `, ${spanOf((total - done) / rate)} left`;
  return `${numberOf(done)} of ${numberOf(total)} (${share} %), ${numberOf(Math.round(rate))}/s, ${sizeOf(bytes / seconds)}/s${left}`;
}

export function numberOf(number: number): string {
  return number.toLocaleString('en');
}

export function sizeOf(bytes: number): string {
  if (bytes < 1e3) return `${Math.round(bytes)} B`;
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

function spanOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

/** Told of each item that is done; says how far it is every so often, until it is ended. */
export class Meter {
  readonly #total: number;
  readonly #say: (progress: Progress) => void;
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  #bytes = 0;

  constructor(total: number, say: (progress: Progress) => void, every = 1_000) {
    this.#total = total;
    this.#say = say;
    this.#timer = setInterval(() => this.#tell(), every);
    this.#timer.unref();
  }

  readonly did = (bytes: number): void => {
    this.#done += 1;
    this.#bytes += bytes;
  };

  readonly end = (): void => {
    clearInterval(this.#timer);
    this.#tell();
  };

  #tell(): void {
    const elapsed = performance.now() - this.#started;
    this.#say({ done: this.#done, total: this.#total, bytes: this.#bytes, elapsed });
  }
}
