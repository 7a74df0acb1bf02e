import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import countries from './data/countries.json' with { type: 'json' };

/** Google's address data about a country or an area of it. Lists are joined with `~`. */
export type AreaData = {
  readonly name?: string;
  readonly lang?: string;
  readonly languages?: string;
  readonly fmt?: string;
  readonly lfmt?: string;
  readonly require?: string;
  readonly upper?: string;
  readonly state_name_type?: string;
  readonly locality_name_type?: string;
  readonly sublocality_name_type?: string;
  readonly zip_name_type?: string;
  readonly zip?: string;
  readonly zipex?: string;
  readonly postprefix?: string;
  readonly sub_keys?: string;
  readonly sub_names?: string;
  readonly sub_lnames?: string;
  readonly sub_lfnames?: string;
};

const byCountry: Readonly<Record<string, AreaData>> = countries;
let byArea: Readonly<Record<string, AreaData>> | null = null;

/** `key`: a country's code, `ZZ` for what holds everywhere, with `--language` for names in another one. */
export function countryData(key: string): AreaData | null {
  return byCountry[key] ?? null;
}

/** `key`: `CC/area/city/district`. Areas without rules of their own have nothing to say. */
export function areaData(key: string): AreaData {
  byArea ??= JSON.parse(
    gunzipSync(readFileSync(new URL('./data/areas.json.gz', import.meta.url))).toString('utf8'),
  ) as Readonly<Record<string, AreaData>>;
  return byArea[key] ?? {};
}
