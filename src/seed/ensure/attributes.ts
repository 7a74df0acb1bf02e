import {
  AttributeCreateDocument,
  type AttributeInputTypeEnum,
  AttributeTranslateDocument,
  StaffAttributeDocument,
  type StaffAttributeQuery,
} from '#saleor/gql-staff/graphql.ts';
import type { Catalogue, Choice, Text } from '../catalogue-file.ts';
import { type Done, doneOf, type Ledger } from '../ledger.ts';
import type { Attribute } from '../places.ts';
import type { Staff } from '../staff.ts';
import { choicesOf, heroAttributes, productAttributes } from '../wanted/attributes.ts';
import { translateValues } from './translate-values.ts';

interface Wanted {
  readonly slug: string;
  readonly name: Text;
  readonly inputType: AttributeInputTypeEnum;
  readonly type: 'PRODUCT_TYPE' | 'PAGE_TYPE';
  readonly choices: readonly Choice[];
}

/** Those of products and of the home page, with the choices that the catalogue uses. */
export async function ensureAttributes(
  staff: Staff,
  ledger: Ledger,
  catalogue: Catalogue,
): Promise<Map<string, Attribute>> {
  const wanted: Wanted[] = [
    ...productAttributes.map((each) => ({
      ...each,
      type: 'PRODUCT_TYPE' as const,
      choices: choicesOf(each, catalogue),
    })),
    ...heroAttributes.map(({ slug, name }) => ({
      ...{ slug, name, inputType: 'FILE' as const, type: 'PAGE_TYPE' as const, choices: [] },
    })),
  ];
  const attributes = new Map<string, Attribute>();
  for (const each of wanted)
    await ledger.item('attributes', each.slug, async () => {
      const { attribute, done } = await ensureAttribute(staff, each);
      attributes.set(each.slug, attribute);
      return done;
    });
  return attributes;
}

type Found = StaffAttributeQuery['attribute'];

async function read(staff: Staff, slug: string): Promise<Found> {
  return (await staff.read(StaffAttributeDocument, { slug })).attribute;
}

async function ensureAttribute(
  staff: Staff,
  wanted: Wanted,
): Promise<{ attribute: Attribute; done: Done }> {
  const found = await read(staff, wanted.slug);
  if (!found) await createAttribute(staff, wanted);
  const attribute = (found ?? (await read(staff, wanted.slug)))!;
  const isNamed = !!attribute.en;
  if (!isNamed)
    await staff.change(AttributeTranslateDocument, {
      id: attribute.id,
      languageCode: 'EN',
      input: { name: wanted.name.en },
    });
  const values = (attribute.choices?.edges ?? []).map(({ node }) => node);
  const untranslated = values.flatMap(({ id, name, en }) => {
    const choice = wanted.choices.find((each) => each.name.sr === name);
    return en || !choice ? [] : [{ id, fields: { name: choice.name.en } }];
  });
  await translateValues(staff, untranslated);
  return {
    attribute: {
      id: attribute.id,
      choices: new Map(values.map(({ id, name }) => [name ?? '', id])),
    },
    done: doneOf(!!found, !isNamed || untranslated.length > 0),
  };
}

function createAttribute(staff: Staff, { slug, name, inputType, type, choices }: Wanted) {
  const isFilter = ['DROPDOWN', 'MULTISELECT', 'BOOLEAN'].includes(inputType);
  return staff.change(AttributeCreateDocument, {
    input: {
      slug,
      name: name.sr,
      type,
      inputType,
      valueRequired: false,
      visibleInStorefront: true,
      filterableInStorefront: isFilter,
      filterableInDashboard: false,
      availableInGrid: false,
      ...(choices.length > 0 && { values: choices.map((choice) => ({ name: choice.name.sr })) }),
    },
  });
}
