import { areaData, countryData, type AreaData } from './address-data.ts';

/** A value to store and a name of it; one value can have several names. */
export type Choice = { readonly raw: string; readonly verbose: string };

export type AddressField =
  | 'name'
  | 'companyName'
  | 'streetAddress'
  | 'city'
  | 'cityArea'
  | 'countryArea'
  | 'postalCode'
  | 'sortingCode';

/** What Google's data says about addresses in a country, narrowed by the area that is known. */
export type AddressRules = {
  readonly countryCode: string;
  readonly countryName: string;
  readonly addressFormat: string;
  readonly addressLatinFormat: string;
  readonly allowed: ReadonlySet<AddressField>;
  readonly required: ReadonlySet<AddressField>;
  readonly upper: ReadonlySet<AddressField>;
  readonly countryAreaType: string;
  readonly countryAreaChoices: readonly Choice[];
  readonly cityType: string;
  readonly cityChoices: readonly Choice[];
  readonly cityAreaType: string;
  readonly cityAreaChoices: readonly Choice[];
  readonly postalCodeType: string;
  /** Sources of regular expressions that all have to match at the beginning. */
  readonly postalCodeMatchers: readonly string[];
  readonly postalCodeExamples: readonly string[];
  readonly postalCodePrefix: string;
};

export type Place = {
  readonly countryArea?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly cityArea?: string | null | undefined;
};

const fields: Readonly<Record<string, AddressField>> = {
  A: 'streetAddress',
  C: 'city',
  D: 'cityArea',
  N: 'name',
  O: 'companyName',
  S: 'countryArea',
  X: 'sortingCode',
  Z: 'postalCode',
};

/** Rules for a place in a country; null for a country the data does not know. */
export function addressRules(countryCode: string, place: Place = {}): AddressRules | null {
  const own = countryData(countryCode);
  if (own === null || countryCode === 'ZZ') return null;
  const data = { ...countryData('ZZ'), ...own };
  const allowed = fieldsIn(
    [...(data.fmt ?? '').matchAll(/%([ACDNOSXZ])/g)].map(([, letter]) => letter!),
  );
  const areas = walkAreas(countryCode, data, place);
  return {
    countryCode,
    countryName: data.name ?? '',
    addressFormat: data.fmt ?? '',
    addressLatinFormat: data.lfmt ?? data.fmt ?? '',
    allowed,
    required: fieldsIn(data.require ?? ''),
    upper: fieldsIn(data.upper ?? ''),
    countryAreaType: data.state_name_type ?? '',
    countryAreaChoices: compact(areas.choices[0] ?? []),
    cityType: data.locality_name_type ?? '',
    cityChoices: compact(areas.choices[1] ?? []),
    cityAreaType: data.sublocality_name_type ?? '',
    cityAreaChoices: compact(areas.choices[2] ?? []),
    postalCodeType: data.zip_name_type ?? '',
    postalCodeMatchers: [
      ...(allowed.has('postalCode') && data.zip !== undefined ? [`^${data.zip}$`] : []),
      ...areas.matchers,
    ],
    postalCodeExamples: (areas.examples ?? data.zipex)?.split(',') ?? [],
    postalCodePrefix: data.postprefix ?? '',
  };
}

/** The value that `name` is a name of; null when it is none of `choices`. */
export function chosen(name: string, choices: readonly Choice[]): string | null {
  const wanted = name.trim().toLowerCase();
  return (
    choices.find(({ raw, verbose }) => [raw, verbose].some((text) => text.toLowerCase() === wanted))
      ?.raw ?? null
  );
}

function fieldsIn(letters: Iterable<string>): ReadonlySet<AddressField> {
  return new Set([...letters].map((letter) => fields[letter]!));
}

type Areas = {
  readonly choices: Choice[][];
  readonly matchers: string[];
  examples: string | undefined;
};

/** Goes down from country to district as far as `place` is known, in each language the country has. */
function walkAreas(countryCode: string, data: AreaData, place: Place): Areas {
  const areas: Areas = { choices: [], matchers: [], examples: undefined };
  if (data.sub_keys === undefined) return areas;
  const names = [place.countryArea, place.city, place.cityArea];
  const known = [false, false, false];
  for (const language of data.languages?.split('~') ?? [null]) {
    const suffix = language === null || language === data.lang ? '' : `--${language}`;
    let path = countryCode;
    let here: AreaData = countryData(`${countryCode}${suffix}`) ?? {};
    for (let level = 0; level < 3 && here.sub_keys !== undefined; level += 1) {
      const choices = choicesIn(here);
      (areas.choices[level] ??= []).push(...choices);
      const name = names[level];
      const found = name ? chosen(name, choices) : null;
      const wasKnown = known[level];
      // As Saleor's library does, it only remembers what the language just before knew.
      known[level] = found !== null;
      if (found === null) break;
      path += `/${found}`;
      here = areaData(`${path}${suffix}`);
      if (!wasKnown) {
        if (here.zip !== undefined) areas.matchers.push(`^${here.zip}`);
        areas.examples = here.zipex ?? areas.examples;
      }
    }
  }
  return areas;
}

function choicesIn({ sub_keys, sub_names, sub_lnames, sub_lfnames }: AreaData): Choice[] {
  const keys = sub_keys?.split('~') ?? [];
  const named = (list: string | undefined) =>
    list?.split('~').flatMap((verbose, index) => {
      const raw = keys[index];
      return verbose === '' || raw === undefined ? [] : [{ raw, verbose }];
    });
  return [
    ...(named(sub_names) ?? keys.map((raw) => ({ raw, verbose: raw }))),
    ...(named(sub_lnames) ?? []),
    ...(named(sub_lfnames) ?? []),
  ];
}

/** Names of one value together, each once, in order of their code points. */
function compact(choices: readonly Choice[]): Choice[] {
  const byValue = new Map<string, Set<string>>();
  for (const { raw, verbose } of choices)
    byValue.set(raw, (byValue.get(raw) ?? new Set()).add(verbose));
  return [...byValue].flatMap(([raw, names]) =>
    [...names].sort().map((verbose) => ({ raw, verbose })),
  );
}
