import type { Json, JsonObject } from '../../records/base.ts';
import { refuse } from '../../schema/mutation.ts';
import { cleanHtml } from './clean-html.ts';
import { cleanUrl, urlSchemes } from './clean-url.ts';

/** Thrown inside; callers see Saleor's one message for all that is wrong with a document. */
class Invalid extends Error {}

type Cleaner = (value: Json) => Json;
type Shape = Readonly<Record<string, Cleaner>>;

const deepestList = 10;

const orNull =
  (clean: Cleaner): Cleaner =>
  (value) =>
    value === null ? null : clean(value);

const text: Cleaner = (value) => {
  if (typeof value !== 'string') throw new Invalid();
  return value === '' ? '' : cleanHtml(value, urlSchemes);
};
const url: Cleaner = (value) => {
  if (typeof value !== 'string') throw new Invalid();
  return cleanUrl(value);
};
const wholeNumber: Cleaner = (value) => {
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new Invalid();
};
const flag: Cleaner = (value) => {
  if (typeof value === 'boolean') return value;
  if (value === 0 || value === 1) return value === 1;
  throw new Invalid();
};
const number: Cleaner = (value) => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  throw new Invalid();
};
const listOf =
  (clean: Cleaner): Cleaner =>
  (value) => {
    if (!Array.isArray(value)) throw new Invalid();
    return (value as readonly Json[]).map(clean);
  };

/** Keeps the known keys that are there, each cleaned; unknown ones are dropped. */
const shaped =
  (shape: Shape): Cleaner =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Invalid();
    const object = value as JsonObject;
    return Object.fromEntries(
      Object.entries(shape).flatMap(([key, clean]) => {
        const inner = object[key];
        return inner === undefined ? [] : [[key, clean(inner)] as const];
      }),
    );
  };

const optionalText = orNull(text);
const aligned = { alignment: optionalText, align: optionalText };
const sized = { width: orNull(wholeNumber), height: orNull(wholeNumber) };

const meta: Cleaner = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Invalid();
  const entries = Object.entries(value as JsonObject);
  if (entries.length > 10) throw new Invalid();
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      if (typeof inner === 'object' && inner !== null) throw new Invalid();
      return [text(key) as string, typeof inner === 'string' ? text(inner) : inner];
    }),
  );
};

const nestedItem: Cleaner = (value) =>
  shaped({ content: optionalText, items: listOf(nestedItem), meta: orNull(meta) })(value);
const listItem: Cleaner = (value) =>
  value === null ? null : typeof value === 'string' ? text(value) : nestedItem(value);
const listStyle: Cleaner = (value) => {
  if (value === 'ordered' || value === 'unordered' || value === 'checklist') return value;
  throw new Invalid();
};
const listItems: Cleaner = (value) => {
  checkDepth(value, 0);
  return orNull(listOf(listItem))(value);
};

function checkDepth(items: Json | undefined, depth: number): void {
  if (depth === deepestList)
    refuse(null, 'INVALID', 'Invalid EditorJS list: maximum nesting level exceeded');
  if (!Array.isArray(items)) return;
  for (const item of items as readonly Json[]) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) continue;
    const inner = (item as JsonObject)['items'];
    if (Array.isArray(inner) && inner.length > 0) checkDepth(inner, depth + 1);
  }
}

const dataOf: Readonly<Record<string, Shape>> = {
  paragraph: { text: optionalText, ...aligned },
  header: { text: optionalText, level: orNull(wholeNumber), ...aligned },
  list: { style: orNull(listStyle), items: listItems, meta: orNull(meta) },
  quote: { ...sized, text: optionalText, caption: optionalText, ...aligned },
  embed: {
    ...sized,
    embed: orNull(url),
    source: orNull(url),
    caption: optionalText,
    service: optionalText,
  },
  image: {
    ...sized,
    file: orNull(shaped({ url: orNull(url) })),
    caption: optionalText,
    withBorder: orNull(flag),
    withBackground: orNull(flag),
    stretched: orNull(flag),
    url: orNull(url),
  },
  table: {
    withHeadings: orNull(flag),
    stretched: orNull(flag),
    content: orNull(listOf(listOf(text))),
  },
};

const block: Cleaner = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Invalid();
  const { type, data } = value as JsonObject;
  const shape = typeof type === 'string' ? dataOf[type] : undefined;
  if (shape === undefined || data === undefined) throw new Invalid();
  const own: Shape = type === 'image' ? { url: orNull(url) } : {};
  return {
    ...(shaped({ id: optionalText, ...own })(value) as JsonObject),
    type: type as string,
    data: shaped(shape)(data),
  };
};

const documentShape = shaped({
  version: optionalText,
  time: orNull(number),
  blocks: orNull(listOf(block)),
});

/**
 * An EditorJS document as Saleor 3.23 stores it: known blocks and keys only, texts cleaned of harmful HTML, URLs of
 * harmful schemes. Anything that is no such document is refused with INVALID.
 */
export function cleanDocument(value: Json): JsonObject | null {
  if (value === null) return null;
  try {
    return documentShape(value) as JsonObject;
  } catch (error) {
    if (error instanceof Invalid) return refuse(null, 'INVALID', 'Invalid EditorJS input');
    throw error;
  }
}

/** What a JSONString input holds; null for null and for what is no JSON, as Saleor reads it. */
export function jsonInput(value: unknown): Json {
  if (typeof value !== 'string') return null;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return null;
  }
}
