import { saleorVersion } from './event-source.ts';

type Version = { readonly parts: readonly [number, number, number]; readonly before: boolean };
type Test = (version: Version) => boolean;

const block =
  /^v?(<=|>=|<|>|=|\^|~|)(x|X|\*|0|[1-9]\d*)(?:\.(x|X|\*|0|[1-9]\d*)(?:\.(x|X|\*|0|[1-9]\d*))?)?(?:-([a-zA-Z0-9.-]*))?(?:\+([a-zA-Z0-9.-]*))?$/;

/**
 * Whether this Saleor is within an npm-style range such as `>=3.20 <4`; null for a text that is none. Saleor's own
 * version is a release, so a pre-release in a range only means "before that release".
 */
export function satisfiesRange(range: string): boolean | null {
  const [major = 0, minor = 0, patch = 0] = saleorVersion.split('.').map(Number);
  const version: Version = { parts: [major, minor, patch], before: false };
  const groups: Test[][] = [];
  for (const group of range.split('||')) {
    const tests = testsOf(group.trim() || '>=0.0.0');
    if (tests === null) return null;
    groups.push(tests);
  }
  return groups.some((tests) => tests.every((test) => test(version)));
}

function testsOf(group: string): Test[] | null {
  const blocks = group.includes(' - ')
    ? group.split(' - ').map((text, index) => (index === 0 ? '>=' : '<=') + text)
    : group.split(' ');
  const tests = blocks.map(testOf);
  return tests.includes(null) ? null : (tests as Test[]);
}

function testOf(text: string): Test | null {
  const match = block.exec(text);
  if (match === null) return null;
  const [, operator = '', first, second, third, preRelease, build] = match;
  const [major, minor, patch] = [numberOf(first), numberOf(second), numberOf(third)];
  const isWhole = major !== null && minor !== null && patch !== null;
  if (!isWhole && (preRelease || build)) return null;
  if (major === null) return ['', '=', '>='].includes(operator) ? () => true : null;
  return rangeTest(operator, { major, minor, patch, before: Boolean(preRelease) });
}

type Bound = { major: number; minor: number | null; patch: number | null; before: boolean };

/** Null for a part that is left out or stands for any. */
function numberOf(part: string | undefined): number | null {
  return part !== undefined && /^\d+$/.test(part) ? Number(part) : null;
}

function rangeTest(operator: string, { major, minor, patch, before }: Bound): Test {
  const target: Version = { parts: [major, minor ?? 0, patch ?? 0], before };
  const next = (index: 0 | 1 | 2): Version => {
    const parts: [number, number, number] = [major, minor ?? 0, patch ?? 0];
    parts[index] += 1;
    parts.fill(0, index + 1);
    return { parts, before: false };
  };
  // What a version with parts left out stands for ends before this.
  const end = minor === null ? next(0) : patch === null ? next(1) : null;
  const from: Test = (version) => compare(version, target) >= 0;
  const upTo =
    (limit: Version): Test =>
    (version) =>
      from(version) && compare(version, limit) < 0;
  switch (operator) {
    case '^':
      return upTo(caretEnd(target, minor, patch, next));
    case '~':
      return upTo(minor === null ? next(0) : next(1));
    case '>':
      return (version) =>
        end === null ? compare(version, target) > 0 : compare(version, end) >= 0;
    case '>=':
      return from;
    case '<':
      return (version) => compare(version, target) < 0;
    case '<=':
      return (version) =>
        end === null ? compare(version, target) <= 0 : compare(version, end) < 0;
    default:
      return end === null ? (version) => compare(version, target) === 0 : upTo(end);
  }
}

/** The leftmost number that is not zero must stay. */
function caretEnd(
  { parts }: Version,
  minor: number | null,
  patch: number | null,
  next: (index: 0 | 1 | 2) => Version,
): Version {
  if (parts[0] > 0 || minor === null) return next(0);
  return parts[1] > 0 || patch === null ? next(1) : next(2);
}

function compare(a: Version, b: Version): number {
  for (const [index, part] of a.parts.entries()) {
    const difference = part - b.parts[index]!;
    if (difference !== 0) return difference;
  }
  return Number(b.before) - Number(a.before);
}
