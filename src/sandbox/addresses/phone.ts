import data from './data/phone-plans.json' with { type: 'json' };

/** A region's numbering plan. `types`: patterns of valid numbers, with their lengths where these differ from the plan's. */
type Plan = {
  readonly code: number;
  readonly general: string;
  readonly lengths: readonly number[];
  readonly local: readonly number[];
  readonly idd?: string;
  readonly prefix?: string;
  readonly transform?: string;
  readonly leading?: string;
  readonly types: readonly (readonly [string, (readonly number[])?])[];
};
type Number_ = { readonly code: number; readonly national: string };

const plans = data.plans as unknown as Readonly<Record<string, Plan>>;
const shared = data.shared as Readonly<Record<string, readonly string[]>>;
const regionsOfCode = regionsByCode();

const plus = '+\uFF0B';
const punctuation =
  '-x\u2010-\u2015\u2212\u30FC\uFF0D-\uFF0F \u00A0\u00AD\u200B\u2060\u3000()\uFF08\uFF09\uFF3B\uFF3D.\\[\\]/~\u2053\u223C\uFF5E';
const extension = new RegExp(
  '(?:;ext=\\p{Nd}{1,20}' +
    '|[ \u00A0\\t,]*(?:e?xt(?:ensi(?:o\u0301?|\u00F3))?n?|доб|anexo)[:.\uFF0E]?[ \u00A0\\t,-]*\\p{Nd}{1,20}#?' +
    '|[ \u00A0\\t,]*(?:[x\uFF58#\uFF03~\uFF5E]|int)[:.\uFF0E]?[ \u00A0\\t,-]*\\p{Nd}{1,9}#?' +
    '|[- ]+\\p{Nd}{1,6}#' +
    '|[ \u00A0\\t]*(?:,{2}|;)[:.\uFF0E]?[ \u00A0\\t,-]*\\p{Nd}{1,15}#?' +
    '|[ \u00A0\\t]*,+[:.\uFF0E]?[ \u00A0\\t,-]*\\p{Nd}{1,9}#?)$',
  'iu',
);
const viable = new RegExp(
  `^(?:\\p{Nd}{2}|[${plus}]*(?:[${punctuation}*]*\\p{Nd}){3,}[${punctuation}*A-Za-z\\p{Nd}]*)$`,
  'iu',
);
const keypad = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/**
 * A phone number as E.164, or null when it is not a valid one by libphonenumber's rules. `region` is the country whose
 * way of dialling a number without + is written in.
 */
export function normalisedPhone(text: string, region: string | null): string | null {
  const number = parsed(text, region);
  if (number === null || !isPossible(number) || !isValid(number)) return null;
  return `+${number.code}${number.national}`;
}

function parsed(text: string, region: string | null): Number_ | null {
  if (text.length > 250) return null;
  const start = text.search(new RegExp(`[${plus}\\p{Nd}]`, 'u'));
  if (start < 0) return null;
  const candidate = text
    .slice(start)
    .replace(/(?:_|[^#\p{L}\p{N}_])+$/u, '')
    .replace(/[\\/] *x.*$/s, '');
  if (!viable.test(candidate.replace(extension, '')) && !viable.test(candidate)) return null;
  const own = region === null ? undefined : plans[region];
  const hasPlus = new RegExp(`^[${plus}]`).test(candidate);
  if (own === undefined && !hasPlus) return null;
  const withoutExtension = candidate.replace(extension, '');
  return numberIn(viable.test(withoutExtension) ? withoutExtension : candidate, hasPlus, own);
}

function numberIn(candidate: string, hasPlus: boolean, own: Plan | undefined): Number_ | null {
  const digits = normalised(candidate);
  const international = hasPlus ? digits : withoutIdd(digits, own);
  if (international !== null) {
    if (international.length <= 2) return null;
    const split = splitCode(international);
    if (split !== null) return withoutPrefix(split.code, split.national, planOfCode(split.code));
    // A + before a code that is none may stand before 00 and a code.
    return hasPlus && own !== undefined ? codedIn(digits, own) : null;
  }
  return own === undefined ? null : nationalIn(digits, own);
}

/** A number that says its country by 00 or by the code alone. */
function codedIn(digits: string, own: Plan): Number_ | null {
  const international = withoutIdd(digits, own);
  if (international !== null) return numberIn(international, true, undefined);
  return digits.startsWith(String(own.code)) ? nationalIn(digits, own) : null;
}

/** A national number; one that only fits without the country's own code in front of it had that in front. */
function nationalIn(digits: string, own: Plan): Number_ | null {
  const code = String(own.code);
  if (digits.startsWith(code)) {
    const rest = stripped(digits.slice(code.length), own);
    if ((!fits(digits, own) && fits(rest, own)) || lengthOf(digits, own) === 'long')
      return withoutPrefix(own.code, rest, own);
  }
  return withoutPrefix(own.code, digits, own);
}

function withoutPrefix(code: number, digits: string, plan: Plan): Number_ | null {
  if (digits.length < 2) return null;
  const rest = stripped(digits, plan);
  const length = lengthOf(rest, plan);
  const national = length === 'possible' || length === 'long' ? rest : digits;
  return national.length < 2 || national.length > 17 ? null : { code, national };
}

/** Without the prefix of calls inside of the country (0 in most), unless only the whole is a number. */
function stripped(digits: string, plan: Plan): string {
  if (plan.prefix === undefined || digits === '') return digits;
  const pattern = new RegExp(`^(?:${plan.prefix})`);
  const match = pattern.exec(digits);
  if (match === null) return digits;
  const groups = match.slice(1);
  const transform = groups.length > 0 && groups.at(-1) !== undefined ? plan.transform : undefined;
  const rest =
    transform === undefined
      ? digits.slice(match[0].length)
      : digits.replace(pattern, transform.replace(/\\(\d)/g, '$$$1'));
  return fits(digits, plan) && !fits(rest, plan) ? digits : rest;
}

function withoutIdd(digits: string, own: Plan | undefined): string | null {
  if (own?.idd === undefined) return null;
  const match = new RegExp(`^(?:${own.idd})`).exec(digits);
  if (match === null) return null;
  const rest = digits.slice(match[0].length);
  return rest.startsWith('0') ? null : rest;
}

function splitCode(digits: string): Number_ | null {
  for (let length = 1; length <= 3 && length <= digits.length; length += 1) {
    const code = Number(digits.slice(0, length));
    if (!digits.startsWith('0') && regionsOfCode.has(code))
      return { code, national: digits.slice(length) };
  }
  return null;
}

function isPossible({ code, national }: Number_): boolean {
  const plan = planOfCode(code);
  const length = lengthOf(national, plan);
  return length === 'possible' || length === 'local';
}

function isValid({ code, national }: Number_): boolean {
  const regions = regionsOfCode.get(code) ?? [];
  if (regions.length === 1) return isOfType(national, plans[regions[0]!]!);
  const region = regions.find((candidate) => {
    const plan = plans[candidate]!;
    return plan.leading === undefined
      ? isOfType(national, plan)
      : new RegExp(`^(?:${plan.leading})`).test(national);
  });
  return region !== undefined && isOfType(national, plans[region]!);
}

function isOfType(national: string, plan: Plan): boolean {
  return (
    plan.lengths.includes(national.length) &&
    fits(national, plan) &&
    plan.types.some(
      ([pattern, lengths = plan.lengths]) =>
        lengths.includes(national.length) && new RegExp(`^(?:${pattern})$`).test(national),
    )
  );
}

function fits(national: string, plan: Plan): boolean {
  return new RegExp(`^(?:${plan.general})$`).test(national);
}

function lengthOf(
  { length }: string,
  { lengths, local }: Plan,
): 'possible' | 'local' | 'short' | 'long' | 'between' {
  if (local.includes(length)) return 'local';
  if (lengths.includes(length)) return 'possible';
  if (length < (lengths[0] ?? 0)) return 'short';
  return length > (lengths.at(-1) ?? 0) ? 'long' : 'between';
}

/** Digits only; three letters or more are keys of a telephone. */
function normalised(text: string): string {
  const spelled = /(?:.*?[A-Za-z]){3}/.test(text);
  return [...text]
    .map((char) => {
      if (/\p{Nd}/u.test(char)) return digitOf(char);
      const key = keypad.findIndex((letters) => letters.includes(char.toUpperCase()));
      return spelled && /[A-Za-z]/.test(char) ? String(key) : '';
    })
    .join('');
}

/** Unicode keeps the ten digits of a script together, beginning with zero. */
function digitOf(char: string): string {
  const point = char.codePointAt(0)!;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

function planOfCode(code: number): Plan {
  return plans[(regionsOfCode.get(code) ?? [])[0]!]!;
}

function regionsByCode(): ReadonlyMap<number, readonly string[]> {
  const regions = new Map<number, readonly string[]>();
  for (const [region, { code }] of Object.entries(plans)) regions.set(code, [region]);
  for (const [code, list] of Object.entries(shared)) regions.set(Number(code), list);
  return regions;
}
