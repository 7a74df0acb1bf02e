/** Calling code and shape of a national number without its leading zero. */
type Plan = { code: string; national: RegExp; keepsZero?: true };

const plans: Record<string, Plan> = {
  RS: { code: '381', national: /^(?:6\d{7,9}|[1237]\d{6,9})$/ },
  ME: { code: '382', national: /^[2-8]\d{6,8}$/ },
  BA: { code: '387', national: /^[356]\d{7,8}$/ },
  DE: { code: '49', national: /^[1-9]\d{5,12}$/ },
  AT: { code: '43', national: /^[1-9]\d{4,12}$/ },
  HR: { code: '385', national: /^[1-9]\d{6,8}$/ },
  SI: { code: '386', national: /^[1-9]\d{7}$/ },
  SK: { code: '421', national: /^[2-9]\d{8}$/ },
  HU: { code: '36', national: /^[1-9]\d{7,8}$/ },
  RO: { code: '40', national: /^[237]\d{8}$/ },
  BG: { code: '359', national: /^[2-9]\d{6,8}$/ },
  GR: { code: '30', national: /^[2-9]\d{9}$/ },
  // Italian land lines keep their zero after the calling code.
  IT: { code: '39', national: /^[03]\d{5,10}$/, keepsZero: true },
  FR: { code: '33', national: /^[1-9]\d{8}$/ },
  NL: { code: '31', national: /^[1-9]\d{8}$/ },
  PL: { code: '48', national: /^[1-9]\d{8}$/ },
};

/** A phone number as E.164, or null when it cannot be one. `countryCode` is where a number without + is from. */
export function normalisePhone(text: string, countryCode: string): string | null {
  const compact = text.replace(/[\s().\-/]/g, '');
  const international = /^(?:\+|00)(\d+)$/.exec(compact)?.[1];
  if (international !== undefined) return isPlausible(international) ? `+${international}` : null;
  const plan = plans[countryCode];
  if (plan === undefined || !/^\d+$/.test(compact)) return null;
  const national = plan.keepsZero ? compact : compact.replace(/^0/, '');
  return plan.national.test(national) ? `+${plan.code}${national}` : null;
}

/** Countries with a plan are checked by it, all others by E.164's lengths. */
function isPlausible(digits: string): boolean {
  const plan = Object.values(plans).find(({ code }) => digits.startsWith(code));
  return plan === undefined
    ? /^[1-9]\d{7,14}$/.test(digits)
    : plan.national.test(digits.slice(plan.code.length));
}
