import type { FieldMaps } from '../schema/field-map.ts';
import { ApiFailure } from '../state/failures.ts';
import { addressRules, type AddressField, type Place } from './address-rules.ts';

type RulesArguments = Place & { readonly countryCode: string };

export const addressFields: FieldMaps = {
  Query: {
    addressValidationRules: (_: unknown, { countryCode, ...place }: RulesArguments) => {
      const rules = addressRules(countryCode, place);
      if (rules === null)
        throw new ApiFailure(`Cannot validate address for ${countryCode} country code.`);
      const { allowed, required, upper, ...shown } = rules;
      return {
        ...shown,
        allowedFields: allowed.has('streetAddress')
          ? [...fieldNames(allowed), 'streetAddress2']
          : fieldNames(allowed),
        requiredFields: fieldNames(required),
        upperFields: fieldNames(upper),
      };
    },
  },
};

/** As Saleor names them: sets without an order, so these come in the alphabet's. */
function fieldNames(fields: ReadonlySet<AddressField>): string[] {
  return [...fields].map((field) => (field === 'streetAddress' ? 'streetAddress1' : field)).sort();
}
