/** Prometheus counters, gauges and histograms, by name and labels. */
export class Metrics {
  readonly #help = new Map<
    string,
    { readonly type: 'counter' | 'gauge' | 'histogram'; readonly help: string }
  >();
  readonly #values = new Map<string, number>();
  readonly #gauges = new Map<string, () => number | null>();
  readonly #buckets = new Map<string, readonly number[]>();

  counter(name: string, help: string): (labels?: Labels, by?: number) => void {
    this.#help.set(name, { type: 'counter', help });
    return (labels = {}, by = 1) => this.#add(key(name, labels), by);
  }

  /** `read` null: there is no value now. */
  gauge(name: string, help: string, read: () => number | null): void {
    this.#help.set(name, { type: 'gauge', help });
    this.#gauges.set(name, read);
  }

  /** `buckets`: upper bounds, rising. */
  histogram(
    name: string,
    help: string,
    buckets: readonly number[],
  ): (value: number, labels?: Labels) => void {
    this.#help.set(name, { type: 'histogram', help });
    this.#buckets.set(name, buckets);
    return (value, labels = {}) => {
      for (const bound of [...buckets, Number.POSITIVE_INFINITY])
        if (value <= bound)
          this.#add(
            key(`${name}_bucket`, {
              ...labels,
              le: bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound),
            }),
            1,
          );
      this.#add(key(`${name}_sum`, labels), value);
      this.#add(key(`${name}_count`, labels), 1);
    };
  }

  /** The text format that Prometheus scrapes. */
  text(): string {
    const lines: string[] = [];
    for (const [name, { type, help }] of this.#help) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
      const read = this.#gauges.get(name);
      const value = read?.() ?? null;
      if (value !== null) lines.push(`${name} ${value}`);
      const own = new RegExp(`^${name}(?:_bucket|_sum|_count)?(?:\\{|$)`);
      for (const [series, count] of this.#values)
        if (own.test(series)) lines.push(`${series} ${count}`);
    }
    return `${lines.join('\n')}\n`;
  }

  #add(series: string, by: number): void {
    this.#values.set(series, (this.#values.get(series) ?? 0) + by);
  }
}

export type Labels = Readonly<Record<string, string>>;

function key(name: string, labels: Labels): string {
  const entries = Object.entries(labels);
  if (entries.length === 0) return name;
  const text = entries
    .map(([label, value]) => `${label}="${value.replace(/["\\\n]/g, '_')}"`)
    .join(',');
  return `${name}{${text}}`;
}
