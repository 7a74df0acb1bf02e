export type Labels = Readonly<Record<string, string>>;

interface Histogram {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
}

interface Metric {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  /** Lines of the text format. */
  readonly lines: () => string[];
}

/** Prometheus counters, gauges and histograms. Counting costs no more than an addition. */
export class Metrics {
  readonly #metrics = new Map<string, Metric>();

  counter(name: string, help: string): (labels?: Labels, by?: number) => void {
    const series = new Map<string, number>();
    const lines = () => [...series].map(([key, count]) => `${key} ${count}`);
    this.#metrics.set(name, { type: 'counter', help, lines });
    return (labels = {}, by = 1) => {
      const key = seriesOf(name, labels);
      series.set(key, (series.get(key) ?? 0) + by);
    };
  }

  /** `read` null: there is no value now. */
  gauge(name: string, help: string, read: () => number | null): void {
    const lines = () => {
      const value = read();
      return value === null ? [] : [`${name} ${value}`];
    };
    this.#metrics.set(name, { type: 'gauge', help, lines });
  }

  /** `bounds`: upper bounds of the buckets, rising. */
  histogram(
    name: string,
    help: string,
    bounds: readonly number[],
  ): (value: number, labels?: Labels) => void {
    const series = new Map<string, Histogram>();
    const lines = () => [...series.values()].flatMap((each) => histogramLines(name, bounds, each));
    this.#metrics.set(name, { type: 'histogram', help, lines });
    return (value, labels = {}) => {
      const key = Object.values(labels).join(' ');
      let own = series.get(key);
      if (own === undefined) {
        own = { labels, counts: Array.from({ length: bounds.length + 1 }, () => 0), sum: 0 };
        series.set(key, own);
      }
      const place = bounds.findIndex((bound) => value <= bound);
      own.counts[place < 0 ? bounds.length : place]! += 1;
      own.sum += value;
    };
  }

  /** The text format that Prometheus scrapes. */
  text(): string {
    const blocks = [...this.#metrics].map(([name, { type, help, lines }]) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines()].join('\n'),
    );
    return `${blocks.join('\n')}\n`;
  }
}

function histogramLines(
  name: string,
  bounds: readonly number[],
  { labels, counts, sum }: Histogram,
): string[] {
  let total = 0;
  const buckets = counts.map((count, index) => {
    total += count;
    const le = index < bounds.length ? String(bounds[index]) : '+Inf';
    return `${seriesOf(`${name}_bucket`, { ...labels, le })} ${total}`;
  });
  return [
    ...buckets,
    `${seriesOf(`${name}_sum`, labels)} ${sum}`,
    `${seriesOf(`${name}_count`, labels)} ${total}`,
  ];
}

function seriesOf(name: string, labels: Labels): string {
  const entries = Object.entries(labels);
  if (entries.length === 0) return name;
  const text = entries
    .map(([label, value]) => `${label}="${value.replace(/["\\\n]/g, '_')}"`)
    .join(',');
  return `${name}{${text}}`;
}
