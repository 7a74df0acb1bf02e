import {
  StaffTaxClassesDocument,
  TaxClassCreateDocument,
  TaxCountryConfigurationUpdateDocument,
} from '#saleor/gql-staff/graphql.ts';
import { doneOf, type Ledger } from '../ledger.ts';
import type { Staff } from '../staff.ts';
import { taxedCountries, vat } from '../wanted/markets.ts';

/** The class of goods, and each country's own rate: delivery has no class. Returns the class's id. */
export async function ensureTaxClass(staff: Staff, ledger: Ledger): Promise<string> {
  const name = `PDV ${vat}%`;
  const { taxClasses, taxCountryConfigurations } = await staff.read(StaffTaxClassesDocument, {});
  const found = taxClasses?.edges.find(({ node }) => node.name === name)?.node.id;
  ledger.count('tax classes', doneOf(found !== undefined, false));
  const taxClass = found ?? (await createTaxClass(staff, name));
  for (const countryCode of taxedCountries) {
    const rates = taxCountryConfigurations
      ?.find(({ country }) => country.code === countryCode)
      ?.taxClassCountryRates.find((each) => each.taxClass === null);
    await ledger.item('countries’ tax rates', countryCode, async () => {
      if (rates) return 'found';
      const updateTaxClassRates = [{ rate: vat }];
      await staff.change(TaxCountryConfigurationUpdateDocument, {
        countryCode,
        updateTaxClassRates,
      });
      return 'created';
    });
  }
  return taxClass;
}

async function createTaxClass(staff: Staff, name: string): Promise<string> {
  const createCountryRates = taxedCountries.map((countryCode) => ({ countryCode, rate: vat }));
  const { taxClass } = await staff.change(TaxClassCreateDocument, {
    input: { name, createCountryRates },
  });
  return taxClass!.id;
}
