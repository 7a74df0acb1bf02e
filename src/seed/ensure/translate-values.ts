import {
  AttributeValueBulkTranslateDocument,
  type AttributeValueTranslationInput,
} from '#saleor/gql-staff/graphql.ts';
import { SeedError } from '../seed-error.ts';
import { type Staff, told } from '../staff.ts';

export interface ValueInEnglish {
  readonly id: string;
  readonly fields: AttributeValueTranslationInput;
}

/** English texts of attribute values; all of them or none. */
export async function translateValues(
  staff: Staff,
  values: readonly ValueInEnglish[],
): Promise<void> {
  if (values.length === 0) return;
  const { results } = await staff.change(AttributeValueBulkTranslateDocument, {
    translations: values.map(({ id, fields }) => ({
      id,
      languageCode: 'EN' as const,
      translationFields: fields,
    })),
  });
  const refused = results.flatMap(({ errors }) => errors ?? []);
  if (refused.length > 0)
    throw new SeedError(`AttributeValueBulkTranslate: ${refused.map(told).join(' ')}`);
}
