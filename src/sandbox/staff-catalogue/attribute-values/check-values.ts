import type { JsonObject } from '../../records/base.ts';
import type { Attribute } from '../../records/catalogue.ts';
import { Refusal } from '../../schema/mutation.ts';
import type { State } from '../../state/state.ts';
import { cleanDocument, jsonInput } from '../editor-js/clean-document.ts';
import { plainText } from '../editor-js/plain-text.ts';
import {
  pythonFloat,
  usesOldValues,
  type AttributeInput,
  type SelectableInput,
  type ValueProblem,
} from './attribute-input.ts';
import { referencesOf, referenceProblem } from './references.ts';

const required: ValueProblem = ['Attribute expects a value but none were given.', 'REQUIRED'];
const blank: ValueProblem = ['Attribute values cannot be blank.', 'REQUIRED'];
const duplicated: ValueProblem = [
  'Duplicated attribute values are provided.',
  'DUPLICATED_INPUT_ITEM',
];
const invalid: ValueProblem = ['Invalid value provided for attribute.', 'INVALID'];
const onlyOne: ValueProblem = ['Attribute must take only one value.', 'INVALID'];
const idAndValue: ValueProblem = [
  'Attribute values cannot be assigned by both id and value.',
  'INVALID',
];
const idAndReference: ValueProblem = [
  'Attribute values cannot be assigned by both id and external reference',
  'INVALID',
];
const tooLong: ValueProblem = ['Attribute value length is exceeded.', 'INVALID'];
const fileRequired: ValueProblem = ['A file URL is required for this attribute.', 'REQUIRED'];
const foreignFile: ValueProblem = [
  'The file_url must be the path to the default storage.',
  'INVALID',
];
const notNumeric: ValueProblem = ['Numeric value is required.', 'INVALID'];

const longestName = 250;

/** What is wrong with the values given for one attribute. */
export function checkValues(
  state: State,
  attribute: Attribute,
  input: AttributeInput,
): ValueProblem[] {
  if (usesOldValues(attribute, input)) return oldValueProblems(attribute, input.values ?? []);
  const mustHave = (missing: boolean): ValueProblem[] =>
    missing && attribute.valueRequired ? [required] : [];
  switch (attribute.inputType) {
    case 'DROPDOWN':
      return selectableProblems(attribute, input.dropdown);
    case 'SWATCH':
      return selectableProblems(attribute, input.swatch);
    case 'MULTISELECT':
      return multiselectProblems(attribute, input.multiselect);
    case 'FILE':
      return fileProblems(state, attribute, input.file);
    case 'REFERENCE':
    case 'SINGLE_REFERENCE':
      return referenceProblem(state.store, attribute, referencesOf(attribute, input));
    case 'RICH_TEXT':
      return mustHave(plainText(document(input.richText)).trim() === '');
    case 'PLAIN_TEXT':
      return mustHave((input.plainText ?? '').trim() === '');
    case 'NUMERIC':
      if (input.numeric === null || input.numeric === undefined) return mustHave(true);
      return pythonFloat(input.numeric) === null ? [notNumeric] : [];
    case 'DATE':
      return mustHave(!input.date);
    case 'DATE_TIME':
      return mustHave(!input.dateTime);
    case 'BOOLEAN':
      return mustHave(input.boolean === null || input.boolean === undefined);
  }
}

function selectableProblems(
  attribute: Attribute,
  input: SelectableInput | null | undefined,
): ValueProblem[] {
  if (!input) return attribute.valueRequired ? [required] : [];
  return choiceProblems(attribute, input);
}

function choiceProblems(
  { valueRequired }: Attribute,
  { id, value, externalReference }: SelectableInput,
): ValueProblem[] {
  if (id && externalReference) return [idAndReference];
  if (id && value) return [idAndValue];
  if (!id && !externalReference && !value) return valueRequired ? [required] : [];
  const problems: ValueProblem[] = [];
  if (value && value.trim() === '') problems.push(blank);
  else if (value && [...value].length > longestName) problems.push(tooLong);
  const identifier = id || externalReference;
  if (identifier && identifier.trim() === '') problems.push(blank);
  return problems;
}

function multiselectProblems(
  attribute: Attribute,
  inputs: readonly SelectableInput[] | null | undefined,
): ValueProblem[] {
  if (!inputs || inputs.length === 0) return attribute.valueRequired ? [required] : [];
  const given = (field: keyof SelectableInput) => inputs.flatMap((input) => input[field] ?? []);
  const lists = [given('id'), given('value'), given('externalReference')];
  const [ids = [], values = []] = lists;
  const own: ValueProblem[] = [];
  if (ids.length > 0 && values.length > 0) own.push(idAndValue);
  else if (lists.every((list) => list.length === 0) && attribute.valueRequired) own.push(required);
  else if (lists.some((list) => new Set(list).size < list.length)) own.push(duplicated);
  return [...own, ...inputs.flatMap((input) => choiceProblems(attribute, input))];
}

function fileProblems(
  state: State,
  attribute: Attribute,
  url: string | null | undefined,
): ValueProblem[] {
  const problems: ValueProblem[] = [];
  if (attribute.valueRequired && (!url || url.trim() === '')) problems.push(fileRequired);
  if (url && !url.startsWith(state.thumbnails.objectUrl(''))) problems.push(foreignFile);
  return problems;
}

function oldValueProblems(attribute: Attribute, values: readonly string[]): ValueProblem[] {
  const problems: ValueProblem[] = [];
  const numeric = attribute.inputType === 'NUMERIC';
  if (attribute.inputType !== 'MULTISELECT' && values.length > 1) problems.push(onlyOne);
  if (new Set(values).size < values.length) problems.push(duplicated);
  for (const value of values)
    if (!numeric && value.trim() === '') problems.push(blank);
    else if (numeric && pythonFloat(value) === null) problems.push(invalid);
    else if (!numeric && [...value].length > longestName) problems.push(tooLong);
  return problems;
}

/** What is no EditorJS document is refused like any other wrong value. */
function document(richText: string | null | undefined): JsonObject | null {
  try {
    return cleanDocument(jsonInput(richText));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(...error.errors.map((entry) => ({ ...entry, field: 'attributes' })));
  }
}
