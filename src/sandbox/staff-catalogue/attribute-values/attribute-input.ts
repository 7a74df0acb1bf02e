import type { Attribute } from '../../records/catalogue.ts';

export type SelectableInput = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
  readonly value?: string | null;
};

/** AttributeValueInput and BulkAttributeValueInput: what an object is to have of one attribute. */
export type AttributeInput = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
  readonly values?: readonly string[] | null;
  readonly dropdown?: SelectableInput | null;
  readonly swatch?: SelectableInput | null;
  readonly multiselect?: readonly SelectableInput[] | null;
  readonly numeric?: string | null;
  readonly file?: string | null;
  readonly contentType?: string | null;
  readonly reference?: string | null;
  readonly references?: readonly string[] | null;
  readonly richText?: string | null;
  readonly plainText?: string | null;
  readonly boolean?: boolean | null;
  readonly date?: string | null;
  readonly dateTime?: string | null;
};

/** An input whose attribute was found and whose values passed the checks. */
export type CheckedInput = { readonly attribute: Attribute; readonly input: AttributeInput };

/** Whether the deprecated `values` speak for an attribute of this kind. */
export function usesOldValues({ inputType }: Attribute, { values }: AttributeInput): boolean {
  return (
    (values?.length ?? 0) > 0 &&
    ['DROPDOWN', 'MULTISELECT', 'SWATCH', 'NUMERIC'].includes(inputType)
  );
}

/** How errors name the attribute: as the input did. */
export function namedBy(input: AttributeInput): string {
  return input.id ?? input.externalReference ?? '';
}

/** Python's float() of a text; null where it fails. */
export function pythonFloat(text: string): number | null {
  const trimmed = text.trim().replace(/(?<=\d)_(?=\d)/g, '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}

/** Message and code. */
export type ValueProblem = readonly [message: string, code: string];
