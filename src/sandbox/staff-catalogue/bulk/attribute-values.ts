import type { Attribute, InputType } from '../../records/catalogue.ts';
import { slugify, unidecode } from '../../state/slug.ts';
import type { State } from '../../state/state.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { type insertValue, valuesOf } from '../attribute-values/stored-values.ts';
import { spelled, storedKey, type ValueInput } from '../attributes/value-inputs.ts';
import type { RowError } from './rows.ts';

export type NewValue = Parameters<typeof insertValue>[2];

/** External references of values: those that come twice in the call. */
export type ValueReferences = { readonly repeated: ReadonlySet<string> };

export function valueReferences(inputs: readonly ValueInput[]): ValueReferences {
  return {
    repeated: new Set(repeated(inputs.flatMap(({ externalReference }) => externalReference || []))),
  };
}

const withChoices: ReadonlySet<InputType> = new Set(['DROPDOWN', 'MULTISELECT', 'SWATCH']);
const plain = (name: string) => unidecode(name.toLowerCase().trim());
const longestName = 250;

/** The values of a row that can be made, with their slugs; `attribute` null is one being made. */
export function cleanValues(
  state: State,
  attribute: Attribute | null,
  inputType: InputType,
  inputs: readonly ValueInput[],
  references: ValueReferences,
  path: 'values' | 'addValues',
  errors: RowError[],
): NewValue[] {
  const names = new Set(repeated(inputs.flatMap(({ name }) => (name ? plain(name) : []))));
  const slugs = new Set(
    attribute === null ? [] : valuesOf(state.store, attribute).map(({ slug }) => slug),
  );
  const cleaned = inputs.filter((input, index) => {
    const problem = problemOf(state, inputType, input, references, names);
    if (problem !== null) {
      const [field, code, message] = problem;
      errors.push({ path: field === 'values' ? field : `${path}.${index}${field}`, code, message });
      return false;
    }
    const swatch = swatchProblem(inputType, input);
    if (swatch !== null)
      errors.push({ path: `${path}.${index}`, code: 'INVALID', message: swatch });
    return true;
  });
  // The model's check counts only what is left.
  return cleaned.flatMap((input, index): NewValue[] => {
    const name = input.name ?? '';
    const length = [...name].length;
    if (length <= longestName) return [valueOf(state, input, name, slugs)];
    errors.push({
      path: `${path}.${index}.name`,
      code: 'MAX_LENGTH',
      message: `Ensure this value has at most ${longestName} characters (it has ${length}).`,
    });
    return [];
  });
}

type Problem = readonly [field: string, code: string, message: string];

function problemOf(
  { store }: State,
  inputType: InputType,
  input: ValueInput,
  references: ValueReferences,
  repeatedNames: ReadonlySet<string>,
): Problem | null {
  const { externalReference: reference, name } = input;
  if (reference && references.repeated.has(reference))
    return ['.externalReference', 'DUPLICATED_INPUT_ITEM', 'Duplicated external reference.'];
  if (reference && store.one('attributeValue', 'externalReference', reference) !== null)
    return ['.externalReference', 'UNIQUE', 'External reference already exists.'];
  if (!name) return ['.name', 'REQUIRED', 'The field is required.'];
  if (repeatedNames.has(plain(name))) return ['.name', 'DUPLICATED_INPUT_ITEM', 'Duplicated name.'];
  if (input.value && !withChoices.has(inputType))
    // Saleor shows a Python tuple here.
    return [
      'values',
      'INVALID',
      `('Values cannot be used with input type ${spelled(inputType)}.',)`,
    ];
  if ('richText' in input || 'plainText' in input)
    return [
      '',
      'INVALID',
      "Deprecated fields 'rich_text', 'plain_text' and are not allowed in bulk mutation.",
    ];
  return null;
}

function swatchProblem(
  inputType: InputType,
  { value, fileUrl, contentType }: ValueInput,
): string | null {
  if (inputType !== 'SWATCH')
    return value || fileUrl || contentType
      ? 'Cannot define value, file and contentType fields for not swatch attribute.'
      : null;
  return value && fileUrl ? 'Cannot specify both value and file for swatch attribute.' : null;
}

function valueOf(state: State, input: ValueInput, name: string, slugs: Set<string>): NewValue {
  const slug = slugify(unidecode(name));
  let free = slug;
  for (let suffix = 2; slugs.has(free); suffix += 1) free = `${slug}-${suffix}`;
  slugs.add(free);
  return {
    name,
    slug: free,
    value: input.value ?? '',
    fileKey: input.fileUrl ? storedKey(state, input.fileUrl) : null,
    contentType: input.contentType ?? null,
    externalReference: input.externalReference ?? null,
  };
}
