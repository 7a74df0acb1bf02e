import type { FieldMap } from '../schema/field-map.ts';
import { mutation } from '../schema/mutation.ts';

/** What a Saleor answers that has no plugin for signing in elsewhere: nothing, and no error. */
export const externalSignInMutations: FieldMap = {
  externalAuthenticationUrl: mutation(() => ({ authenticationData: '{}' })),
  externalObtainAccessTokens: mutation(() => ({})),
  externalRefresh: mutation(() => ({})),
  externalLogout: mutation(() => ({ logoutData: '{}' })),
  externalVerify: mutation(() => ({ isValid: false, verifyData: '{}' })),
};
