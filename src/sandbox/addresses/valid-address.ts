import { noMetadata } from '../records/base.ts';
import type { Address } from '../records/shop.ts';
import { Refusal, refuse, type ErrorEntry } from '../schema/mutation.ts';
import { permissionDenied } from '../state/failures.ts';
import { holdsOneOf } from '../state/requestor.ts';
import type { Context } from '../state/state.ts';
import { addressRules, chosen, type AddressRules, type Choice } from './address-rules.ts';
import { normalisedPhone } from './phone.ts';

/** An Address without its number. */
export type AddressFields = Omit<Address, 'model' | 'pk'>;

type TextField =
  | 'firstName'
  | 'lastName'
  | 'companyName'
  | 'streetAddress1'
  | 'streetAddress2'
  | 'city'
  | 'cityArea'
  | 'postalCode'
  | 'countryArea';

/** GraphQL's AddressInput. Its metadata is not for here: who may write it depends on the mutation. */
export type AddressInput = {
  readonly [Field in TextField | 'phone' | 'country']?: string | null;
} & {
  readonly skipValidation?: boolean | null;
};

/** GraphQL's CheckoutAddressValidationRules. */
export type ValidationRules = {
  readonly checkRequiredFields?: boolean | null;
  readonly checkFieldsFormat?: boolean | null;
  readonly enableFieldsNormalization?: boolean | null;
};

export type AddressOptions = {
  /** The mutation's name, which decides who may skip validation. */
  readonly mutation: string;
  /** Goes into each error. */
  readonly addressType?: 'SHIPPING' | 'BILLING';
  readonly rules?: ValidationRules | null;
  /** What the address was: it keeps fields that relaxed rules let pass without a value. */
  readonly before?: Address | null;
};

const empty: AddressFields = {
  ...noMetadata,
  firstName: '',
  lastName: '',
  companyName: '',
  streetAddress1: '',
  streetAddress2: '',
  city: '',
  cityArea: '',
  postalCode: '',
  country: '',
  countryArea: '',
  phone: '',
  validationSkipped: false,
};

/** Who may send skipValidation: all permissions, and one of the AUTHENTICATED_ conditions if there are any. */
const skippers: Readonly<Record<string, readonly string[]>> = {
  addressCreate: ['MANAGE_USERS'],
  addressUpdate: ['MANAGE_USERS'],
  customerBulkUpdate: ['MANAGE_USERS'],
  draftOrderCreate: ['MANAGE_ORDERS'],
  draftOrderUpdate: ['MANAGE_ORDERS'],
  orderUpdate: ['MANAGE_ORDERS'],
  orderBulkCreate: ['MANAGE_ORDERS_IMPORT'],
  createWarehouse: ['MANAGE_PRODUCTS'],
  updateWarehouse: ['MANAGE_PRODUCTS'],
  shopAddressUpdate: ['MANAGE_SETTINGS'],
  checkoutCreate: ['HANDLE_CHECKOUTS', 'AUTHENTICATED_APP'],
  checkoutShippingAddressUpdate: ['HANDLE_CHECKOUTS', 'AUTHENTICATED_APP'],
  checkoutBillingAddressUpdate: ['HANDLE_CHECKOUTS', 'AUTHENTICATED_APP'],
  accountAddressCreate: ['AUTHENTICATED_APP', 'IMPERSONATE_USER'],
  accountUpdate: ['AUTHENTICATED_APP', 'IMPERSONATE_USER'],
  accountAddressUpdate: ['MANAGE_USERS', 'AUTHENTICATED_APP'],
};

/**
 * The address as Saleor would store it, or a Refusal with an entry for each fault. A bad phone hides all other faults.
 * Markup is stored as typed.
 */
export function validAddress(
  context: Context,
  input: AddressInput,
  { mutation, addressType, rules, before }: AddressOptions,
): AddressFields {
  const details = addressType === undefined ? {} : { addressType };
  const { country } = input;
  if (country === undefined || country === null)
    return refuse('country', 'REQUIRED', 'This field is required.', details);
  if (input.skipValidation === true) checkMaySkip(context, mutation);
  const checksFormat = rules?.checkFieldsFormat !== false && input.skipValidation !== true;
  const checksRequired = rules?.checkRequiredFields !== false;
  const typed = input.phone ?? '';
  if (typed !== '' && checksFormat && normalisedPhone(typed, country) === null)
    refuse('phone', 'INVALID', `'${typed}' is not a valid phone number.`, details);

  const form = new AddressForm(input, country);
  const isReported = (fault: Fault) => (fault.required ? checksRequired : checksFormat);
  const reported = form.faults
    // One reported fault of a field brings along its others.
    .filter(({ field }) => form.faults.some((fault) => fault.field === field && isReported(fault)))
    .map(({ field, required, message }): ErrorEntry => {
      return { field, code: required ? 'REQUIRED' : 'INVALID', message, ...details };
    });
  if (reported.length > 0) throw new Refusal(...inOrderOfFields(reported));

  const shop = context.store.all('shop')[0];
  const keepsAll = shop?.preserveAllAddressFields === true;
  const values =
    form.isPlaceSound && rules?.enableFieldsNormalization !== false
      ? form.normalised(keepsAll)
      : form.values;
  return {
    ...(before ? fieldsOf(before) : empty),
    ...values,
    ...form.raw(),
    ...noMetadata,
    country,
    validationSkipped: form.faults.length > 0,
  };
}

function checkMaySkip({ requestor }: Context, mutation: string): void {
  const wanted = skippers[mutation];
  if (wanted === undefined)
    return refuse(
      'skipValidation',
      'INVALID',
      "This mutation doesn't allow to skip address validation.",
    );
  const conditions = wanted.filter((permission) => permission.startsWith('AUTHENTICATED_'));
  const allowed =
    wanted
      .filter((permission) => !conditions.includes(permission))
      .every((permission) => requestor.permissions.has(permission)) &&
    (conditions.length === 0 || holdsOneOf(requestor, conditions));
  if (!allowed)
    throw permissionDenied(
      `To skip address validation, you need following permissions: ${wanted.join(', ')}.`,
    );
}

function fieldsOf({ model: _model, pk: _pk, ...fields }: Address): AddressFields {
  return fields;
}

type Fault = {
  readonly field: TextField | 'phone' | 'country';
  readonly required: boolean;
  readonly message: string;
};

const longest: readonly (readonly [TextField, number])[] = [
  ['firstName', 256],
  ['lastName', 256],
  ['companyName', 256],
  ['streetAddress1', 256],
  ['streetAddress2', 256],
  ['city', 256],
  ['cityArea', 128],
  ['postalCode', 20],
  ['countryArea', 128],
];
const required = 'This field is required.';
const notValid = 'This value is not valid for the address.';

/** Saleor's address form: trimmed values, and what is wrong with them. Values at fault are dropped, as Django does. */
class AddressForm {
  readonly faults: Fault[] = [];
  /** Whether Google's rules find no fault: only then are values normalised, whatever else is wrong. */
  isPlaceSound = false;
  readonly values: { [Field in TextField | 'phone']?: string } = {};
  readonly #input: AddressInput;
  readonly #rules: AddressRules | null;
  readonly #places: { [Field in 'countryArea' | 'city' | 'cityArea' | 'postalCode']?: string } = {};

  constructor(input: AddressInput, country: string) {
    this.#input = input;
    this.#rules = addressRules(country, placeOf(input, country));
    this.#readFields();
    this.#readPhone(country);
    if (this.#rules === null)
      this.#fault(
        'country',
        false,
        `Select a valid choice. ${country} is not one of the available choices.`,
      );
    else this.#checkPlace(this.#rules, country);
  }

  /** With values as the country writes them. What its addresses do not have is dropped, unless the shop keeps it. */
  normalised(keepsAll: boolean): AddressForm['values'] {
    const kept = keepsAll ? this.values : {};
    const drop = (field: 'countryArea' | 'city' | 'cityArea' | 'postalCode') =>
      this.#places[field] || kept[field] || '';
    return {
      ...this.values,
      countryArea: drop('countryArea'),
      city: drop('city'),
      cityArea: drop('cityArea'),
      postalCode: drop('postalCode'),
    };
  }

  /** The fields at fault as they were typed, for rules that let faults pass. */
  raw(): AddressForm['values'] {
    const raw: AddressForm['values'] = {};
    for (const { field } of this.faults) {
      const typed = this.#input[field];
      if (field !== 'country' && typed !== undefined && typed !== null) raw[field] = typed;
    }
    return raw;
  }

  #readFields(): void {
    const rules = this.#rules;
    for (const [field, maximum] of longest) {
      const value = (this.#input[field] ?? '').trim();
      const { length } = [...value];
      const isChoice = field === 'countryArea' && (rules?.countryAreaChoices.length ?? 0) > 0;
      if (isChoice && value === '' && rules?.required.has('countryArea') === true)
        this.#fault(field, true, required);
      else if (!isChoice && length > maximum)
        this.#fault(
          field,
          false,
          `Ensure this value has at most ${maximum} characters (it has ${length}).`,
        );
      else this.values[field] = value;
    }
  }

  #readPhone(country: string): void {
    const typed = (this.#input.phone ?? '').trim();
    const phone = typed === '' ? '' : normalisedPhone(typed, country);
    if (phone === null) this.#fault('phone', false, 'The phone number entered is not valid.');
    else this.values.phone = phone;
  }

  /** Google's rules, in the order in which Saleor's errors come. */
  #checkPlace(rules: AddressRules, country: string): void {
    const before = this.faults.length;
    const countryArea = substituted(this.values.countryArea, country);
    if (countryArea !== undefined) this.values.countryArea = countryArea;
    this.#check('countryArea', rules, countryArea, rules.countryAreaChoices);
    this.#check('city', rules, this.values.city, rules.cityChoices);
    this.#check('cityArea', rules, this.values.cityArea, rules.cityAreaChoices);
    this.#check('postalCode', rules, this.values.postalCode, []);
    const postalCode = this.#places.postalCode ?? '';
    if (
      postalCode !== '' &&
      !rules.postalCodeMatchers.every((pattern) => new RegExp(`^(?:${pattern})`).test(postalCode))
    )
      this.#fault('postalCode', false, notValid);
    const street = (this.values.streetAddress1 ?? '') + (this.values.streetAddress2 ?? '');
    if (street === '' && rules.required.has('streetAddress'))
      this.#fault('streetAddress1', true, required);
    this.isPlaceSound = this.faults.length === before;
  }

  #check(
    field: 'countryArea' | 'city' | 'cityArea' | 'postalCode',
    rules: AddressRules,
    typed: string | undefined,
    choices: readonly Choice[],
  ): void {
    if (!rules.allowed.has(field)) return;
    const value = rules.upper.has(field) ? typed?.toUpperCase() : typed;
    const isRequired = rules.required.has(field);
    if (value === undefined || value === '') {
      if (isRequired) this.#fault(field, true, required);
      return;
    }
    const known = choices.length === 0 ? value : chosen(value, choices);
    if (known === null) this.#fault(field, false, notValid);
    else this.#places[field] = known;
  }

  #fault(field: Fault['field'], isRequired: boolean, message: string): void {
    this.faults.push({ field, required: isRequired, message });
    if (field !== 'country') delete this.values[field];
  }
}

function placeOf({ countryArea, city, cityArea }: AddressInput, country: string) {
  return { countryArea: substituted(countryArea ?? undefined, country), city, cityArea };
}

/** Irish counties may come without the Co. that the data writes. */
function substituted(countryArea: string | undefined, country: string): string | undefined {
  if (country !== 'IE' || countryArea === undefined) return countryArea;
  const county = `Co. ${countryArea.trim()}`;
  return chosen(county, addressRules('IE')?.countryAreaChoices ?? []) ?? countryArea;
}

/** All errors of a field stand together, where its first one does. */
function inOrderOfFields(errors: readonly ErrorEntry[]): ErrorEntry[] {
  const fields = [...new Set(errors.map(({ field }) => field))];
  return fields.flatMap((field) => errors.filter((error) => error.field === field));
}
