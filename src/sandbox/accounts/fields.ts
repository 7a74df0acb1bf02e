import { mergeFieldMaps } from '../schema/field-map.ts';
import { addressTypeFields } from './address-fields.ts';
import { addressMutations } from './address-mutations.ts';
import { customerMutations } from './customer-mutations.ts';
import { customerTypeMutations } from './customer-type-mutations.ts';
import { deletionMutations } from './deletion.ts';
import { emailChangeMutations } from './email-change.ts';
import { externalSignInMutations } from './external-sign-in.ts';
import { accountQueries } from './queries.ts';
import { registrationMutations } from './registration.ts';
import { tokenMutations } from './token-mutations.ts';
import { userTypes } from './user-fields.ts';

export const accountFields = mergeFieldMaps(
  { Query: accountQueries, Address: addressTypeFields },
  userTypes,
  { Mutation: tokenMutations },
  { Mutation: registrationMutations },
  { Mutation: emailChangeMutations },
  { Mutation: deletionMutations },
  { Mutation: addressMutations },
  { Mutation: customerMutations },
  { Mutation: customerTypeMutations },
  { Mutation: externalSignInMutations },
);
