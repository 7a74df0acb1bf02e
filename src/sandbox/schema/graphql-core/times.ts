import { instantOf } from '../../state/clock.ts';

const date = /^(\d{4})-?(?:(\d\d)(?:-?(\d\d))?)?$/;
const time = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** `YYYY-MM-DD` of an ISO 8601 date; undefined for what is none. */
export function isoDate(text: string): string | undefined {
  const [, year, month = '01', day = '01'] = date.exec(text) ?? [];
  if (year === undefined) return undefined;
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const whole = `${year}-${month}-${day}`;
  // 31 February would become a day of March.
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(whole)
    ? whole
    : undefined;
}

/** An ISO 8601 time as Saleor keeps it, in UTC with up to six decimals; undefined for what is none. */
export function isoInstant(text: string): string | undefined {
  const [dateText = '', timeText, ...more] = text.split('T');
  if (timeText === undefined || more.length > 0) return undefined;
  const day = isoDate(dateText);
  const parts = time.exec(timeText);
  if (day === undefined || parts === null) return undefined;
  const [, hour, minute = '00', second = '00', fraction = '', zone = 'Z'] = parts;
  const offset =
    zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3) || '00'}`;
  const whole = new Date(`${day}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(whole.getTime())) return undefined;
  const micros = fraction.slice(0, 6).padEnd(6, '0');
  const base = instantOf(whole);
  return micros === '000000' ? base : base.replace('+00:00', `.${micros}+00:00`);
}
