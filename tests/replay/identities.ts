const recordedApi = 'http://127.0.0.1:8000';
const recordedStorage = 'http://127.0.0.1:9100/';

const globalIdPattern = /^[A-Za-z0-9+/=]{8,}$/;
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Which value of the sandbox stands for which recorded one: ids, cursors, storage keys, order numbers. Learned from
 * answers, used in requests and in comparing.
 */
export class Identities {
  readonly #known = new Map<string, string>();
  readonly #taken = new Map<string, string>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  has(recorded: string): boolean {
    return this.#known.has(recorded);
  }

  get(recorded: string): string | undefined {
    return this.#known.get(recorded);
  }

  /** True when the pair fits all that was learned; a new pair is learned. */
  learn(recorded: string, actual: string): boolean {
    const known = this.#known.get(recorded);
    if (known !== undefined) return known === actual;
    if (this.#taken.has(actual)) return false;
    this.#known.set(recorded, actual);
    this.#taken.set(actual, recorded);
    return true;
  }

  /** A recorded text or value with the sandbox's identities in it. */
  translate<Value>(value: Value): Value {
    if (typeof value === 'string') return this.#translateText(value) as Value;
    if (Array.isArray(value)) return value.map((inner: unknown) => this.translate(inner)) as Value;
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, this.translate(inner as unknown)]),
      ) as Value;
    return value;
  }

  #translateText(text: string): string {
    const whole = this.#known.get(text);
    if (whole !== undefined) return whole;
    return text
      .replaceAll(recordedApi, this.#origin)
      .replace(/^127\.0\.0\.1:8000$/, new URL(this.#origin).host)
      .replaceAll(recordedStorage, `${this.#origin}/`)
      .replace(/[A-Za-z0-9+/]{8,}={0,2}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (part) => {
        const known = this.#known.get(part);
        if (known !== undefined) return known;
        // A run of base64 letters may be a path such as /thumbnail/<id>/256.
        return part.includes('/')
          ? part
              .split('/')
              .map((piece) => this.#known.get(piece) ?? piece)
              .join('/')
          : part;
      });
  }
}

/** The type in a global id, or null for any other text. */
export function typeInId(text: string): string | null {
  if (!globalIdPattern.test(text)) return null;
  const decoded = Buffer.from(text, 'base64').toString('latin1');
  return /^([A-Za-z]+):[\w-]+$/.exec(decoded)?.[1] ?? null;
}

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/** Saleor's cursors: base64 of a JSON list, or of `arrayconnection:n`. */
export function isCursor(text: string): boolean {
  if (!globalIdPattern.test(text)) return false;
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return (
    decoded.startsWith('["') ||
    decoded.startsWith('[null') ||
    decoded.startsWith('[0') ||
    /^\[\d/.test(decoded)
  );
}
