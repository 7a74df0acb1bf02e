import type { Attribute } from '../../records/catalogue.ts';
import { Refusal, refuse, type ErrorEntry } from '../../schema/mutation.ts';
import { idOf, parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { State } from '../../state/state.ts';
import { namedBy, type AttributeInput, type CheckedInput } from './attribute-input.ts';
import { checkValues } from './check-values.ts';

/**
 * The attribute inputs of a product, variant or page, checked against the attributes its type allows. Refused as
 * Saleor does, all under the field `attributes`; with `creation` every attribute that must have a value is required.
 */
export function checkAttributeInputs(
  state: State,
  inputs: readonly AttributeInput[],
  allowed: readonly Attribute[],
  { creation }: { readonly creation: boolean },
): CheckedInput[] {
  for (const input of inputs) checkNaming(input);
  const checked = resolve(inputs, allowed);
  const found = new Map<string, { code: string; message: string; attributes: string[] }>();
  for (const { attribute, input } of checked)
    for (const [message, code] of checkValues(state, attribute, input)) {
      const entry = found.get(message) ?? { code, message, attributes: [] };
      entry.attributes.push(namedBy(input));
      found.set(message, entry);
    }
  const errors: ErrorEntry[] = [...found.values()].map((entry) => ({
    field: 'attributes',
    ...entry,
  }));
  const given = new Set(checked.map(({ attribute }) => attribute.pk));
  const missing = allowed.filter(({ pk, valueRequired }) => valueRequired && !given.has(pk));
  if (creation && missing.length > 0)
    errors.push({
      field: 'attributes',
      code: 'REQUIRED',
      message: 'All attributes flagged as having a value required must be supplied.',
      attributes: missing.map(idOf),
    });
  if (errors.length > 0) throw new Refusal(...errors);
  return checked;
}

function checkNaming({ id, externalReference }: AttributeInput): void {
  if (id && externalReference)
    refuse('attributes', 'REQUIRED', "Argument 'id' cannot be combined with 'externalReference'");
  if (!id && !externalReference)
    refuse(
      'attributes',
      'REQUIRED',
      "At least one of arguments is required: 'id', 'externalReference'.",
    );
  if (id && parseGlobalId(id)?.type !== 'Attribute')
    refuse('attributes', 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: Attribute.`);
}

/** By the order Saleor keeps attributes in; of two inputs for one attribute the later counts. */
function resolve(inputs: readonly AttributeInput[], allowed: readonly Attribute[]): CheckedInput[] {
  const found = new Map<number, CheckedInput>();
  const missing: string[] = [];
  for (const input of inputs) {
    const pk = input.id ? pkOf(parseGlobalId(input.id)!) : null;
    const attribute = allowed.find((candidate) =>
      pk === null ? candidate.externalReference === input.externalReference : candidate.pk === pk,
    );
    if (attribute !== undefined) found.set(attribute.pk, { attribute, input });
    else missing.push(input.id ? `ID: ${input.id}` : `ExtRef: ${input.externalReference}`);
  }
  if (missing.length > 0)
    refuse('attributes', 'NOT_FOUND', `Could not resolve attributes: ${missing.join(', ')}.`);
  return [...found.values()].sort(({ attribute: a }, { attribute: b }) => inStoredOrder(a, b));
}

/** How Saleor orders attributes where nothing else is asked. */
export function inStoredOrder(a: Attribute, b: Attribute): number {
  return (
    a.storefrontSearchPosition - b.storefrontSearchPosition ||
    (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}
