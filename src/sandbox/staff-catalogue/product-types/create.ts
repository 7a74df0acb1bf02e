import { noMetadata } from '../../records/base.ts';
import { mutation } from '../../schema/mutation.ts';
import { cleanProductType, listed, type ProductTypeInput } from './input.ts';

export const productTypeCreate = mutation<{ input: ProductTypeInput }>(({ input }, { store }) => {
  const { productAttributes, variantAttributes, ...fields } = cleanProductType(store, null, input);
  const productType = store.insert('productType', {
    ...noMetadata,
    ...fields,
    productAttributes: listed(productAttributes ?? []),
    variantAttributes: listed(variantAttributes ?? []).map((attribute) => ({
      attribute,
      variantSelection: false,
    })),
  });
  return { productType };
});
