import { type Identities, isCursor, isUuid, typeInId } from './identities.ts';

export interface Difference {
  readonly path: string;
  readonly recorded: unknown;
  readonly actual: unknown;
}

/** What a comparison needs to know beside the two answers. */
export interface Comparison {
  readonly identities: Identities;
  /** The sandbox's time, in ms. */
  readonly now: number;
}

/** Day of the recording: times on it mean "then". */
const recordedDay = /^2026-11-2[23]T/;
const giftCardCode = /^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:\+00:00|Z)$/;
const dayMs = 86_400_000;
const keySlug = /^(?:product|productvariant|page)-\d+_\d+$/;

/** Every difference between a recorded answer and the sandbox's, field by field. */
export function differences(recorded: unknown, actual: unknown, with_: Comparison): Difference[] {
  const found: Difference[] = [];
  compare(recorded, actual, '', with_, found);
  return found;
}

function compare(
  recorded: unknown,
  actual: unknown,
  path: string,
  with_: Comparison,
  found: Difference[],
): void {
  const differs = () => found.push({ path, recorded, actual });
  if (typeof recorded === 'string') {
    if (!sameText(recorded, actual, path, with_)) differs();
  } else if (Array.isArray(recorded)) {
    if (!Array.isArray(actual)) differs();
    else compareLists(recorded, actual, path, with_, found);
  } else if (typeof recorded === 'object' && recorded !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) differs();
    else compareObjects(recorded as Fields, actual as Fields, path, with_, found);
  } else if (recorded !== actual) differs();
}

type Fields = Record<string, unknown>;

function compareObjects(
  recorded: Fields,
  actual: Fields,
  path: string,
  with_: Comparison,
  found: Difference[],
): void {
  if (Array.isArray(recorded['edges']) && Array.isArray(actual['edges'])) {
    const own = (recorded['edges'] as unknown[]).filter((edge) => !isForeign(edge, with_));
    if (own.length < recorded['edges'].length) {
      compareSubsequence(own, actual['edges'] as unknown[], `${path}.edges`, with_, found);
      return;
    }
  }
  for (const key of new Set([...Object.keys(recorded), ...Object.keys(actual)]))
    compare(recorded[key], actual[key], `${path}.${key}`, with_, found);
}

function compareLists(
  recorded: unknown[],
  actual: unknown[],
  path: string,
  with_: Comparison,
  found: Difference[],
): void {
  const own = recorded.filter((item) => !isForeign(item, with_));
  if (own.length < recorded.length) {
    compareSubsequence(own, actual, path, with_, found);
    return;
  }
  if (recorded.length !== actual.length)
    found.push({ path: `${path}.length`, recorded: recorded.length, actual: actual.length });
  for (let index = 0; index < Math.min(recorded.length, actual.length); index++)
    compare(recorded[index], actual[index], `${path}[${index}]`, with_, found);
}

/**
 * The recorded Saleor held its own demo data beside ours: lists with foreign rows are compared by our rows, which
 * must all be there in the same order.
 */
function compareSubsequence(
  own: unknown[],
  actual: unknown[],
  path: string,
  with_: Comparison,
  found: Difference[],
): void {
  let at = 0;
  for (const [index, item] of own.entries()) {
    const next = actual.findIndex(
      (candidate, position) => position >= at && identical(item, candidate, with_),
    );
    if (next < 0) {
      found.push({ path: `${path}[own ${index}]`, recorded: item, actual: actual[at] });
      return;
    }
    compare(item, actual[next], `${path}[own ${index}]`, with_, found);
    at = next + 1;
  }
}

function identical(recorded: unknown, actual: unknown, { identities }: Comparison): boolean {
  const id = idIn(recorded);
  if (id !== null) return identities.get(id) === idIn(actual);
  return JSON.stringify(identities.translate(recorded)) === JSON.stringify(actual);
}

const catalogueTypes = new Set([
  'Product',
  'ProductVariant',
  'Category',
  'Collection',
  'Attribute',
  'AttributeValue',
  'Menu',
  'MenuItem',
  'Page',
  'PageType',
  'ProductType',
  'Channel',
  'Order',
  'User',
]);

/** Whether a row is about something that none of the replayed exchanges made. */
function isForeign(row: unknown, { identities }: Comparison): boolean {
  const id = idIn(row);
  if (id === null) return false;
  return catalogueTypes.has(typeInId(id) ?? '') && !identities.has(id);
}

function idIn(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return null;
  const { id, node } = row as { id?: unknown; node?: unknown };
  if (typeof id === 'string') return id;
  return node === undefined ? null : idIn(node);
}

function sameText(recorded: string, actual: unknown, path: string, with_: Comparison): boolean {
  const { identities, now } = with_;
  if (typeof actual !== 'string') return false;
  if (recorded === actual)
    return identities.has(recorded) ? identities.get(recorded) === actual : true;
  if (/^<[^<>]+>$/.test(recorded)) return actual !== '';
  if (identities.has(recorded)) return identities.get(recorded) === actual;
  if (/^2026-11-2[23]$/.test(recorded)) return actual === new Date(now).toISOString().slice(0, 10);
  if (instant.test(recorded) && recordedDay.test(recorded))
    return instant.test(actual) && Math.abs(Date.parse(actual) - now) < 2 * dayMs;
  if (identities.translate(recorded) === actual) return true;
  if (isIdentity(recorded, actual, path)) return identities.learn(recorded, actual);
  return sameShape(recorded, actual, with_);
}

function isIdentity(recorded: string, actual: string, path: string): boolean {
  const type = typeInId(recorded);
  if (type !== null) return typeInId(actual) === type;
  if (isUuid(recorded)) return isUuid(actual);
  // Slugs of values that belong to one object are made of its key and the attribute's.
  if (keySlug.test(recorded)) return keySlug.test(actual);
  if (isCursor(recorded)) return isCursor(actual);
  if (giftCardCode.test(recorded)) return giftCardCode.test(actual);
  if (path.endsWith('.last4CodeChars')) return /^[0-9A-F]{4}$/.test(actual);
  return path.endsWith('.number') && /^\d+$/.test(recorded) && /^\d+$/.test(actual);
}

/** A storage URL: the random parts of uploads' names are learned like ids. */
function sameShape(recorded: string, actual: string, { identities }: Comparison): boolean {
  const random = /(?<=_)[0-9a-f]{8}(?=[._]|$)/g;
  const translated = identities.translate(recorded);
  if (translated.replace(random, '') !== actual.replace(random, '')) return false;
  const ours = actual.match(random) ?? [];
  return (translated.match(random) ?? []).every(
    (theirs, index) => theirs === ours[index] || identities.learn(theirs, ours[index]!),
  );
}
