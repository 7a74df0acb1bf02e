import type { Attribute, InputType } from '../../records/catalogue.ts';
import { refuse } from '../../schema/mutation.ts';
import { slugify, unidecode } from '../../state/slug.ts';
import type { State } from '../../state/state.ts';
import { cleanDocument, jsonInput } from '../editor-js/clean-document.ts';
import { placeValue, valuesOf, valueSlug } from '../attribute-values/stored-values.ts';

export type ValueInput = {
  readonly name?: string | null;
  readonly value?: string | null;
  readonly fileUrl?: string | null;
  readonly contentType?: string | null;
  readonly richText?: string | null;
  readonly plainText?: string | null;
  readonly externalReference?: string | null;
};

const withChoices: ReadonlySet<InputType> = new Set(['DROPDOWN', 'MULTISELECT', 'SWATCH']);
const longestName = 250;

/** How Saleor spells an input type in its messages: `rich-text`. */
export function spelled(inputType: InputType): string {
  return inputType.toLowerCase().replaceAll('_', '-');
}

/**
 * Checks the values an attribute is to get; `attribute` null is one that is being made. Refused under `field`, the
 * first thing that is wrong.
 */
export function checkValueInputs(
  state: State,
  attribute: Attribute | null,
  inputType: InputType,
  inputs: readonly ValueInput[] | null | undefined,
  field: string,
): void {
  if (!inputs) return;
  if (inputs.length > 0 && !withChoices.has(inputType))
    refuse(field, 'INVALID', `Values cannot be used with input type ${spelled(inputType)}.`);
  for (const input of inputs) checkOne(state, inputType, input, field);
  const present = attribute === null ? [] : valuesOf(state.store, attribute);
  const names = new Set(present.map(({ name }) => name.toLowerCase().trim()));
  for (const { name } of inputs)
    if (
      names.has(
        unidecode(name ?? '')
          .toLowerCase()
          .trim(),
      )
    )
      refuse(field, 'ALREADY_EXISTS', `Value ${name} already exists within this attribute.`);
  const fresh = new Set(inputs.map(({ name }) => (name ?? '').toLowerCase().trim()));
  if (fresh.size < inputs.length) refuse(field, 'UNIQUE', 'Provided values are not unique.');
}

function checkOne(state: State, inputType: InputType, input: ValueInput, field: string): void {
  const { name } = input;
  if (name === null || name === undefined)
    return refuse(field, 'REQUIRED', 'The name field is required.');
  if (inputType !== 'SWATCH' && (input.fileUrl || input.contentType || input.value))
    refuse(
      field,
      'INVALID',
      'Cannot define value, file and contentType fields for not swatch attribute.',
    );
  if (inputType === 'SWATCH' && input.value && input.fileUrl)
    refuse(field, 'INVALID', 'Cannot specify both value and file for swatch attribute.');
  if (name === '' || slugify(unidecode(name)) === '')
    refuse(field, 'INVALID', 'This field cannot be blank.');
  if ([...name].length > longestName)
    refuse(
      field,
      'INVALID',
      `Ensure this value has at most ${longestName} characters (it has ${[...name].length}).`,
    );
  const { externalReference } = input;
  if (externalReference && hasReference(state, externalReference))
    refuse(field, 'INVALID', 'Attribute value with this External reference already exists.');
}

function hasReference({ store }: State, externalReference: string): boolean {
  return store.one('attributeValue', 'externalReference', externalReference) !== null;
}

/** Adds checked values to the attribute, in their order. */
export function addValues(
  state: State,
  attribute: Attribute,
  inputs: readonly ValueInput[] | null | undefined,
): void {
  for (const input of inputs ?? []) {
    const name = input.name ?? '';
    placeValue(state.store, attribute, {
      name,
      slug: valueSlug(state.store, attribute, name),
      value: input.value ?? '',
      fileKey: input.fileUrl ? storedKey(state, input.fileUrl) : null,
      contentType: input.contentType ?? null,
      plainText: input.plainText ?? null,
      richText: cleanDocument(jsonInput(input.richText)),
      externalReference: input.externalReference ?? null,
    });
  }
}

/** The key of a file in our storage by its URL. */
export function storedKey({ thumbnails }: State, url: string): string {
  const root = thumbnails.objectUrl('');
  return decodeURIComponent(url.startsWith(root) ? url.slice(root.length) : url);
}
