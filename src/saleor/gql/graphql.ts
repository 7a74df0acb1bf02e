/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddressInput = {
  city?: string | null | undefined;
  cityArea?: string | null | undefined;
  companyName?: string | null | undefined;
  country?: CountryCode | null | undefined;
  countryArea?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  phone?: string | null | undefined;
  postalCode?: string | null | undefined;
  skipValidation?: boolean | null | undefined;
  streetAddress1?: string | null | undefined;
  streetAddress2?: string | null | undefined;
};

export type AddressTypeEnum =
  | 'BILLING'
  | 'SHIPPING';

export type AttributeInputTypeEnum =
  | 'BOOLEAN'
  | 'DATE'
  | 'DATE_TIME'
  | 'DROPDOWN'
  | 'FILE'
  | 'MULTISELECT'
  | 'NUMERIC'
  | 'PLAIN_TEXT'
  | 'REFERENCE'
  | 'RICH_TEXT'
  | 'SINGLE_REFERENCE'
  | 'SWATCH';

export type CheckoutAddressValidationRules = {
  checkFieldsFormat?: boolean | null | undefined;
  checkRequiredFields?: boolean | null | undefined;
  enableFieldsNormalization?: boolean | null | undefined;
};

export type CheckoutCreateInput = {
  billingAddress?: AddressInput | null | undefined;
  channel?: string | null | undefined;
  email?: string | null | undefined;
  languageCode?: LanguageCodeEnum | null | undefined;
  lines: Array<CheckoutLineInput>;
  metadata?: Array<MetadataInput> | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  saveBillingAddress?: boolean | null | undefined;
  saveShippingAddress?: boolean | null | undefined;
  shippingAddress?: AddressInput | null | undefined;
  validationRules?: CheckoutValidationRules | null | undefined;
};

export type CheckoutErrorCode =
  | 'BILLING_ADDRESS_NOT_SET'
  | 'CHANNEL_INACTIVE'
  | 'CHECKOUT_NOT_FULLY_PAID'
  | 'DELIVERY_METHOD_NOT_APPLICABLE'
  | 'EMAIL_NOT_SET'
  | 'GIFT_CARD_NOT_APPLICABLE'
  | 'GRAPHQL_ERROR'
  | 'INACTIVE_PAYMENT'
  | 'INSUFFICIENT_STOCK'
  | 'INVALID'
  | 'INVALID_SHIPPING_METHOD'
  | 'MISSING_ADDRESS_DATA'
  | 'MISSING_CHANNEL_SLUG'
  | 'NON_EDITABLE_GIFT_LINE'
  | 'NON_REMOVABLE_GIFT_LINE'
  | 'NOT_FOUND'
  | 'NO_LINES'
  | 'PAYMENT_ERROR'
  | 'PRICE_OVERRIDE_REASON_WITHOUT_OVERRIDE'
  | 'PRODUCT_NOT_PUBLISHED'
  | 'PRODUCT_UNAVAILABLE_FOR_PURCHASE'
  | 'QUANTITY_GREATER_THAN_LIMIT'
  | 'REQUIRED'
  | 'SHIPPING_ADDRESS_NOT_SET'
  | 'SHIPPING_CHANGE_FORBIDDEN'
  | 'SHIPPING_METHOD_NOT_APPLICABLE'
  | 'SHIPPING_METHOD_NOT_SET'
  | 'SHIPPING_NOT_REQUIRED'
  | 'TAX_ERROR'
  | 'UNAVAILABLE_VARIANT_IN_CHANNEL'
  | 'UNIQUE'
  | 'VOUCHER_NOT_APPLICABLE'
  | 'ZERO_QUANTITY';

export type CheckoutLineInput = {
  forceNewLine?: boolean | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  price?: number | null | undefined;
  priceOverrideReason?: string | null | undefined;
  quantity: number;
  variantId: string | number;
};

export type CheckoutLineUpdateInput = {
  lineId?: string | number | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  price?: number | null | undefined;
  priceOverrideReason?: string | null | undefined;
  quantity?: number | null | undefined;
  variantId?: string | number | null | undefined;
};

export type CheckoutValidationRules = {
  billingAddress?: CheckoutAddressValidationRules | null | undefined;
  shippingAddress?: CheckoutAddressValidationRules | null | undefined;
};

export type CountryCode =
  | 'AD'
  | 'AE'
  | 'AF'
  | 'AG'
  | 'AI'
  | 'AL'
  | 'AM'
  | 'AO'
  | 'AQ'
  | 'AR'
  | 'AS'
  | 'AT'
  | 'AU'
  | 'AW'
  | 'AX'
  | 'AZ'
  | 'BA'
  | 'BB'
  | 'BD'
  | 'BE'
  | 'BF'
  | 'BG'
  | 'BH'
  | 'BI'
  | 'BJ'
  | 'BL'
  | 'BM'
  | 'BN'
  | 'BO'
  | 'BQ'
  | 'BR'
  | 'BS'
  | 'BT'
  | 'BV'
  | 'BW'
  | 'BY'
  | 'BZ'
  | 'CA'
  | 'CC'
  | 'CD'
  | 'CF'
  | 'CG'
  | 'CH'
  | 'CI'
  | 'CK'
  | 'CL'
  | 'CM'
  | 'CN'
  | 'CO'
  | 'CR'
  | 'CU'
  | 'CV'
  | 'CW'
  | 'CX'
  | 'CY'
  | 'CZ'
  | 'DE'
  | 'DJ'
  | 'DK'
  | 'DM'
  | 'DO'
  | 'DZ'
  | 'EC'
  | 'EE'
  | 'EG'
  | 'EH'
  | 'ER'
  | 'ES'
  | 'ET'
  | 'EU'
  | 'FI'
  | 'FJ'
  | 'FK'
  | 'FM'
  | 'FO'
  | 'FR'
  | 'GA'
  | 'GB'
  | 'GD'
  | 'GE'
  | 'GF'
  | 'GG'
  | 'GH'
  | 'GI'
  | 'GL'
  | 'GM'
  | 'GN'
  | 'GP'
  | 'GQ'
  | 'GR'
  | 'GS'
  | 'GT'
  | 'GU'
  | 'GW'
  | 'GY'
  | 'HK'
  | 'HM'
  | 'HN'
  | 'HR'
  | 'HT'
  | 'HU'
  | 'ID'
  | 'IE'
  | 'IL'
  | 'IM'
  | 'IN'
  | 'IO'
  | 'IQ'
  | 'IR'
  | 'IS'
  | 'IT'
  | 'JE'
  | 'JM'
  | 'JO'
  | 'JP'
  | 'KE'
  | 'KG'
  | 'KH'
  | 'KI'
  | 'KM'
  | 'KN'
  | 'KP'
  | 'KR'
  | 'KW'
  | 'KY'
  | 'KZ'
  | 'LA'
  | 'LB'
  | 'LC'
  | 'LI'
  | 'LK'
  | 'LR'
  | 'LS'
  | 'LT'
  | 'LU'
  | 'LV'
  | 'LY'
  | 'MA'
  | 'MC'
  | 'MD'
  | 'ME'
  | 'MF'
  | 'MG'
  | 'MH'
  | 'MK'
  | 'ML'
  | 'MM'
  | 'MN'
  | 'MO'
  | 'MP'
  | 'MQ'
  | 'MR'
  | 'MS'
  | 'MT'
  | 'MU'
  | 'MV'
  | 'MW'
  | 'MX'
  | 'MY'
  | 'MZ'
  | 'NA'
  | 'NC'
  | 'NE'
  | 'NF'
  | 'NG'
  | 'NI'
  | 'NL'
  | 'NO'
  | 'NP'
  | 'NR'
  | 'NU'
  | 'NZ'
  | 'OM'
  | 'PA'
  | 'PE'
  | 'PF'
  | 'PG'
  | 'PH'
  | 'PK'
  | 'PL'
  | 'PM'
  | 'PN'
  | 'PR'
  | 'PS'
  | 'PT'
  | 'PW'
  | 'PY'
  | 'QA'
  | 'RE'
  | 'RO'
  | 'RS'
  | 'RU'
  | 'RW'
  | 'SA'
  | 'SB'
  | 'SC'
  | 'SD'
  | 'SE'
  | 'SG'
  | 'SH'
  | 'SI'
  | 'SJ'
  | 'SK'
  | 'SL'
  | 'SM'
  | 'SN'
  | 'SO'
  | 'SR'
  | 'SS'
  | 'ST'
  | 'SV'
  | 'SX'
  | 'SY'
  | 'SZ'
  | 'TC'
  | 'TD'
  | 'TF'
  | 'TG'
  | 'TH'
  | 'TJ'
  | 'TK'
  | 'TL'
  | 'TM'
  | 'TN'
  | 'TO'
  | 'TR'
  | 'TT'
  | 'TV'
  | 'TW'
  | 'TZ'
  | 'UA'
  | 'UG'
  | 'UM'
  | 'US'
  | 'UY'
  | 'UZ'
  | 'VA'
  | 'VC'
  | 'VE'
  | 'VG'
  | 'VI'
  | 'VN'
  | 'VU'
  | 'WF'
  | 'WS'
  | 'XK'
  | 'YE'
  | 'YT'
  | 'ZA'
  | 'ZM'
  | 'ZW';

export type LanguageCodeEnum =
  | 'AF'
  | 'AF_NA'
  | 'AF_ZA'
  | 'AGQ'
  | 'AGQ_CM'
  | 'AK'
  | 'AK_GH'
  | 'AM'
  | 'AM_ET'
  | 'AR'
  | 'AR_AE'
  | 'AR_BH'
  | 'AR_DJ'
  | 'AR_DZ'
  | 'AR_EG'
  | 'AR_EH'
  | 'AR_ER'
  | 'AR_IL'
  | 'AR_IQ'
  | 'AR_JO'
  | 'AR_KM'
  | 'AR_KW'
  | 'AR_LB'
  | 'AR_LY'
  | 'AR_MA'
  | 'AR_MR'
  | 'AR_OM'
  | 'AR_PS'
  | 'AR_QA'
  | 'AR_SA'
  | 'AR_SD'
  | 'AR_SO'
  | 'AR_SS'
  | 'AR_SY'
  | 'AR_TD'
  | 'AR_TN'
  | 'AR_YE'
  | 'AS'
  | 'ASA'
  | 'ASA_TZ'
  | 'AST'
  | 'AST_ES'
  | 'AS_IN'
  | 'AZ'
  | 'AZ_CYRL'
  | 'AZ_CYRL_AZ'
  | 'AZ_LATN'
  | 'AZ_LATN_AZ'
  | 'BAS'
  | 'BAS_CM'
  | 'BE'
  | 'BEM'
  | 'BEM_ZM'
  | 'BEZ'
  | 'BEZ_TZ'
  | 'BE_BY'
  | 'BG'
  | 'BG_BG'
  | 'BM'
  | 'BM_ML'
  | 'BN'
  | 'BN_BD'
  | 'BN_IN'
  | 'BO'
  | 'BO_CN'
  | 'BO_IN'
  | 'BR'
  | 'BRX'
  | 'BRX_IN'
  | 'BR_FR'
  | 'BS'
  | 'BS_CYRL'
  | 'BS_CYRL_BA'
  | 'BS_LATN'
  | 'BS_LATN_BA'
  | 'CA'
  | 'CA_AD'
  | 'CA_ES'
  | 'CA_ES_VALENCIA'
  | 'CA_FR'
  | 'CA_IT'
  | 'CCP'
  | 'CCP_BD'
  | 'CCP_IN'
  | 'CE'
  | 'CEB'
  | 'CEB_PH'
  | 'CE_RU'
  | 'CGG'
  | 'CGG_UG'
  | 'CHR'
  | 'CHR_US'
  | 'CKB'
  | 'CKB_IQ'
  | 'CKB_IR'
  | 'CS'
  | 'CS_CZ'
  | 'CU'
  | 'CU_RU'
  | 'CY'
  | 'CY_GB'
  | 'DA'
  | 'DAV'
  | 'DAV_KE'
  | 'DA_DK'
  | 'DA_GL'
  | 'DE'
  | 'DE_AT'
  | 'DE_BE'
  | 'DE_CH'
  | 'DE_DE'
  | 'DE_IT'
  | 'DE_LI'
  | 'DE_LU'
  | 'DJE'
  | 'DJE_NE'
  | 'DSB'
  | 'DSB_DE'
  | 'DUA'
  | 'DUA_CM'
  | 'DYO'
  | 'DYO_SN'
  | 'DZ'
  | 'DZ_BT'
  | 'EBU'
  | 'EBU_KE'
  | 'EE'
  | 'EE_GH'
  | 'EE_TG'
  | 'EL'
  | 'EL_CY'
  | 'EL_GR'
  | 'EN'
  | 'EN_AE'
  | 'EN_AG'
  | 'EN_AI'
  | 'EN_AS'
  | 'EN_AT'
  | 'EN_AU'
  | 'EN_BB'
  | 'EN_BE'
  | 'EN_BI'
  | 'EN_BM'
  | 'EN_BS'
  | 'EN_BW'
  | 'EN_BZ'
  | 'EN_CA'
  | 'EN_CC'
  | 'EN_CH'
  | 'EN_CK'
  | 'EN_CM'
  | 'EN_CX'
  | 'EN_CY'
  | 'EN_DE'
  | 'EN_DG'
  | 'EN_DK'
  | 'EN_DM'
  | 'EN_ER'
  | 'EN_FI'
  | 'EN_FJ'
  | 'EN_FK'
  | 'EN_FM'
  | 'EN_GB'
  | 'EN_GD'
  | 'EN_GG'
  | 'EN_GH'
  | 'EN_GI'
  | 'EN_GM'
  | 'EN_GU'
  | 'EN_GY'
  | 'EN_HK'
  | 'EN_IE'
  | 'EN_IL'
  | 'EN_IM'
  | 'EN_IN'
  | 'EN_IO'
  | 'EN_JE'
  | 'EN_JM'
  | 'EN_KE'
  | 'EN_KI'
  | 'EN_KN'
  | 'EN_KY'
  | 'EN_LC'
  | 'EN_LR'
  | 'EN_LS'
  | 'EN_MG'
  | 'EN_MH'
  | 'EN_MO'
  | 'EN_MP'
  | 'EN_MS'
  | 'EN_MT'
  | 'EN_MU'
  | 'EN_MW'
  | 'EN_MY'
  | 'EN_NA'
  | 'EN_NF'
  | 'EN_NG'
  | 'EN_NL'
  | 'EN_NR'
  | 'EN_NU'
  | 'EN_NZ'
  | 'EN_PG'
  | 'EN_PH'
  | 'EN_PK'
  | 'EN_PN'
  | 'EN_PR'
  | 'EN_PW'
  | 'EN_RW'
  | 'EN_SB'
  | 'EN_SC'
  | 'EN_SD'
  | 'EN_SE'
  | 'EN_SG'
  | 'EN_SH'
  | 'EN_SI'
  | 'EN_SL'
  | 'EN_SS'
  | 'EN_SX'
  | 'EN_SZ'
  | 'EN_TC'
  | 'EN_TK'
  | 'EN_TO'
  | 'EN_TT'
  | 'EN_TV'
  | 'EN_TZ'
  | 'EN_UG'
  | 'EN_UM'
  | 'EN_US'
  | 'EN_VC'
  | 'EN_VG'
  | 'EN_VI'
  | 'EN_VU'
  | 'EN_WS'
  | 'EN_ZA'
  | 'EN_ZM'
  | 'EN_ZW'
  | 'EO'
  | 'ES'
  | 'ES_AR'
  | 'ES_BO'
  | 'ES_BR'
  | 'ES_BZ'
  | 'ES_CL'
  | 'ES_CO'
  | 'ES_CR'
  | 'ES_CU'
  | 'ES_DO'
  | 'ES_EA'
  | 'ES_EC'
  | 'ES_ES'
  | 'ES_GQ'
  | 'ES_GT'
  | 'ES_HN'
  | 'ES_IC'
  | 'ES_MX'
  | 'ES_NI'
  | 'ES_PA'
  | 'ES_PE'
  | 'ES_PH'
  | 'ES_PR'
  | 'ES_PY'
  | 'ES_SV'
  | 'ES_US'
  | 'ES_UY'
  | 'ES_VE'
  | 'ET'
  | 'ET_EE'
  | 'EU'
  | 'EU_ES'
  | 'EWO'
  | 'EWO_CM'
  | 'FA'
  | 'FA_AF'
  | 'FA_IR'
  | 'FF'
  | 'FF_ADLM'
  | 'FF_ADLM_BF'
  | 'FF_ADLM_CM'
  | 'FF_ADLM_GH'
  | 'FF_ADLM_GM'
  | 'FF_ADLM_GN'
  | 'FF_ADLM_GW'
  | 'FF_ADLM_LR'
  | 'FF_ADLM_MR'
  | 'FF_ADLM_NE'
  | 'FF_ADLM_NG'
  | 'FF_ADLM_SL'
  | 'FF_ADLM_SN'
  | 'FF_LATN'
  | 'FF_LATN_BF'
  | 'FF_LATN_CM'
  | 'FF_LATN_GH'
  | 'FF_LATN_GM'
  | 'FF_LATN_GN'
  | 'FF_LATN_GW'
  | 'FF_LATN_LR'
  | 'FF_LATN_MR'
  | 'FF_LATN_NE'
  | 'FF_LATN_NG'
  | 'FF_LATN_SL'
  | 'FF_LATN_SN'
  | 'FI'
  | 'FIL'
  | 'FIL_PH'
  | 'FI_FI'
  | 'FO'
  | 'FO_DK'
  | 'FO_FO'
  | 'FR'
  | 'FR_BE'
  | 'FR_BF'
  | 'FR_BI'
  | 'FR_BJ'
  | 'FR_BL'
  | 'FR_CA'
  | 'FR_CD'
  | 'FR_CF'
  | 'FR_CG'
  | 'FR_CH'
  | 'FR_CI'
  | 'FR_CM'
  | 'FR_DJ'
  | 'FR_DZ'
  | 'FR_FR'
  | 'FR_GA'
  | 'FR_GF'
  | 'FR_GN'
  | 'FR_GP'
  | 'FR_GQ'
  | 'FR_HT'
  | 'FR_KM'
  | 'FR_LU'
  | 'FR_MA'
  | 'FR_MC'
  | 'FR_MF'
  | 'FR_MG'
  | 'FR_ML'
  | 'FR_MQ'
  | 'FR_MR'
  | 'FR_MU'
  | 'FR_NC'
  | 'FR_NE'
  | 'FR_PF'
  | 'FR_PM'
  | 'FR_RE'
  | 'FR_RW'
  | 'FR_SC'
  | 'FR_SN'
  | 'FR_SY'
  | 'FR_TD'
  | 'FR_TG'
  | 'FR_TN'
  | 'FR_VU'
  | 'FR_WF'
  | 'FR_YT'
  | 'FUR'
  | 'FUR_IT'
  | 'FY'
  | 'FY_NL'
  | 'GA'
  | 'GA_GB'
  | 'GA_IE'
  | 'GD'
  | 'GD_GB'
  | 'GL'
  | 'GL_ES'
  | 'GSW'
  | 'GSW_CH'
  | 'GSW_FR'
  | 'GSW_LI'
  | 'GU'
  | 'GUZ'
  | 'GUZ_KE'
  | 'GU_IN'
  | 'GV'
  | 'GV_IM'
  | 'HA'
  | 'HAW'
  | 'HAW_US'
  | 'HA_GH'
  | 'HA_NE'
  | 'HA_NG'
  | 'HE'
  | 'HE_IL'
  | 'HI'
  | 'HI_IN'
  | 'HR'
  | 'HR_BA'
  | 'HR_HR'
  | 'HSB'
  | 'HSB_DE'
  | 'HU'
  | 'HU_HU'
  | 'HY'
  | 'HY_AM'
  | 'IA'
  | 'ID'
  | 'ID_ID'
  | 'IG'
  | 'IG_NG'
  | 'II'
  | 'II_CN'
  | 'IS'
  | 'IS_IS'
  | 'IT'
  | 'IT_CH'
  | 'IT_IT'
  | 'IT_SM'
  | 'IT_VA'
  | 'JA'
  | 'JA_JP'
  | 'JGO'
  | 'JGO_CM'
  | 'JMC'
  | 'JMC_TZ'
  | 'JV'
  | 'JV_ID'
  | 'KA'
  | 'KAB'
  | 'KAB_DZ'
  | 'KAM'
  | 'KAM_KE'
  | 'KA_GE'
  | 'KDE'
  | 'KDE_TZ'
  | 'KEA'
  | 'KEA_CV'
  | 'KHQ'
  | 'KHQ_ML'
  | 'KI'
  | 'KI_KE'
  | 'KK'
  | 'KKJ'
  | 'KKJ_CM'
  | 'KK_KZ'
  | 'KL'
  | 'KLN'
  | 'KLN_KE'
  | 'KL_GL'
  | 'KM'
  | 'KM_KH'
  | 'KN'
  | 'KN_IN'
  | 'KO'
  | 'KOK'
  | 'KOK_IN'
  | 'KO_KP'
  | 'KO_KR'
  | 'KS'
  | 'KSB'
  | 'KSB_TZ'
  | 'KSF'
  | 'KSF_CM'
  | 'KSH'
  | 'KSH_DE'
  | 'KS_ARAB'
  | 'KS_ARAB_IN'
  | 'KU'
  | 'KU_TR'
  | 'KW'
  | 'KW_GB'
  | 'KY'
  | 'KY_KG'
  | 'LAG'
  | 'LAG_TZ'
  | 'LB'
  | 'LB_LU'
  | 'LG'
  | 'LG_UG'
  | 'LKT'
  | 'LKT_US'
  | 'LN'
  | 'LN_AO'
  | 'LN_CD'
  | 'LN_CF'
  | 'LN_CG'
  | 'LO'
  | 'LO_LA'
  | 'LRC'
  | 'LRC_IQ'
  | 'LRC_IR'
  | 'LT'
  | 'LT_LT'
  | 'LU'
  | 'LUO'
  | 'LUO_KE'
  | 'LUY'
  | 'LUY_KE'
  | 'LU_CD'
  | 'LV'
  | 'LV_LV'
  | 'MAI'
  | 'MAI_IN'
  | 'MAS'
  | 'MAS_KE'
  | 'MAS_TZ'
  | 'MER'
  | 'MER_KE'
  | 'MFE'
  | 'MFE_MU'
  | 'MG'
  | 'MGH'
  | 'MGH_MZ'
  | 'MGO'
  | 'MGO_CM'
  | 'MG_MG'
  | 'MI'
  | 'MI_NZ'
  | 'MK'
  | 'MK_MK'
  | 'ML'
  | 'ML_IN'
  | 'MN'
  | 'MNI'
  | 'MNI_BENG'
  | 'MNI_BENG_IN'
  | 'MN_MN'
  | 'MR'
  | 'MR_IN'
  | 'MS'
  | 'MS_BN'
  | 'MS_ID'
  | 'MS_MY'
  | 'MS_SG'
  | 'MT'
  | 'MT_MT'
  | 'MUA'
  | 'MUA_CM'
  | 'MY'
  | 'MY_MM'
  | 'MZN'
  | 'MZN_IR'
  | 'NAQ'
  | 'NAQ_NA'
  | 'NB'
  | 'NB_NO'
  | 'NB_SJ'
  | 'ND'
  | 'NDS'
  | 'NDS_DE'
  | 'NDS_NL'
  | 'ND_ZW'
  | 'NE'
  | 'NE_IN'
  | 'NE_NP'
  | 'NL'
  | 'NL_AW'
  | 'NL_BE'
  | 'NL_BQ'
  | 'NL_CW'
  | 'NL_NL'
  | 'NL_SR'
  | 'NL_SX'
  | 'NMG'
  | 'NMG_CM'
  | 'NN'
  | 'NNH'
  | 'NNH_CM'
  | 'NN_NO'
  | 'NUS'
  | 'NUS_SS'
  | 'NYN'
  | 'NYN_UG'
  | 'OM'
  | 'OM_ET'
  | 'OM_KE'
  | 'OR'
  | 'OR_IN'
  | 'OS'
  | 'OS_GE'
  | 'OS_RU'
  | 'PA'
  | 'PA_ARAB'
  | 'PA_ARAB_PK'
  | 'PA_GURU'
  | 'PA_GURU_IN'
  | 'PCM'
  | 'PCM_NG'
  | 'PL'
  | 'PL_PL'
  | 'PRG'
  | 'PS'
  | 'PS_AF'
  | 'PS_PK'
  | 'PT'
  | 'PT_AO'
  | 'PT_BR'
  | 'PT_CH'
  | 'PT_CV'
  | 'PT_GQ'
  | 'PT_GW'
  | 'PT_LU'
  | 'PT_MO'
  | 'PT_MZ'
  | 'PT_PT'
  | 'PT_ST'
  | 'PT_TL'
  | 'QU'
  | 'QU_BO'
  | 'QU_EC'
  | 'QU_PE'
  | 'RM'
  | 'RM_CH'
  | 'RN'
  | 'RN_BI'
  | 'RO'
  | 'ROF'
  | 'ROF_TZ'
  | 'RO_MD'
  | 'RO_RO'
  | 'RU'
  | 'RU_BY'
  | 'RU_KG'
  | 'RU_KZ'
  | 'RU_MD'
  | 'RU_RU'
  | 'RU_UA'
  | 'RW'
  | 'RWK'
  | 'RWK_TZ'
  | 'RW_RW'
  | 'SAH'
  | 'SAH_RU'
  | 'SAQ'
  | 'SAQ_KE'
  | 'SAT'
  | 'SAT_OLCK'
  | 'SAT_OLCK_IN'
  | 'SBP'
  | 'SBP_TZ'
  | 'SD'
  | 'SD_ARAB'
  | 'SD_ARAB_PK'
  | 'SD_DEVA'
  | 'SD_DEVA_IN'
  | 'SE'
  | 'SEH'
  | 'SEH_MZ'
  | 'SES'
  | 'SES_ML'
  | 'SE_FI'
  | 'SE_NO'
  | 'SE_SE'
  | 'SG'
  | 'SG_CF'
  | 'SHI'
  | 'SHI_LATN'
  | 'SHI_LATN_MA'
  | 'SHI_TFNG'
  | 'SHI_TFNG_MA'
  | 'SI'
  | 'SI_LK'
  | 'SK'
  | 'SK_SK'
  | 'SL'
  | 'SL_SI'
  | 'SMN'
  | 'SMN_FI'
  | 'SN'
  | 'SN_ZW'
  | 'SO'
  | 'SO_DJ'
  | 'SO_ET'
  | 'SO_KE'
  | 'SO_SO'
  | 'SQ'
  | 'SQ_AL'
  | 'SQ_MK'
  | 'SQ_XK'
  | 'SR'
  | 'SR_CYRL'
  | 'SR_CYRL_BA'
  | 'SR_CYRL_ME'
  | 'SR_CYRL_RS'
  | 'SR_CYRL_XK'
  | 'SR_LATN'
  | 'SR_LATN_BA'
  | 'SR_LATN_ME'
  | 'SR_LATN_RS'
  | 'SR_LATN_XK'
  | 'SU'
  | 'SU_LATN'
  | 'SU_LATN_ID'
  | 'SV'
  | 'SV_AX'
  | 'SV_FI'
  | 'SV_SE'
  | 'SW'
  | 'SW_CD'
  | 'SW_KE'
  | 'SW_TZ'
  | 'SW_UG'
  | 'TA'
  | 'TA_IN'
  | 'TA_LK'
  | 'TA_MY'
  | 'TA_SG'
  | 'TE'
  | 'TEO'
  | 'TEO_KE'
  | 'TEO_UG'
  | 'TE_IN'
  | 'TG'
  | 'TG_TJ'
  | 'TH'
  | 'TH_TH'
  | 'TI'
  | 'TI_ER'
  | 'TI_ET'
  | 'TK'
  | 'TK_TM'
  | 'TO'
  | 'TO_TO'
  | 'TR'
  | 'TR_CY'
  | 'TR_TR'
  | 'TT'
  | 'TT_RU'
  | 'TWQ'
  | 'TWQ_NE'
  | 'TZM'
  | 'TZM_MA'
  | 'UG'
  | 'UG_CN'
  | 'UK'
  | 'UK_UA'
  | 'UR'
  | 'UR_IN'
  | 'UR_PK'
  | 'UZ'
  | 'UZ_ARAB'
  | 'UZ_ARAB_AF'
  | 'UZ_CYRL'
  | 'UZ_CYRL_UZ'
  | 'UZ_LATN'
  | 'UZ_LATN_UZ'
  | 'VAI'
  | 'VAI_LATN'
  | 'VAI_LATN_LR'
  | 'VAI_VAII'
  | 'VAI_VAII_LR'
  | 'VI'
  | 'VI_VN'
  | 'VO'
  | 'VUN'
  | 'VUN_TZ'
  | 'WAE'
  | 'WAE_CH'
  | 'WO'
  | 'WO_SN'
  | 'XH'
  | 'XH_ZA'
  | 'XOG'
  | 'XOG_UG'
  | 'YAV'
  | 'YAV_CM'
  | 'YI'
  | 'YO'
  | 'YO_BJ'
  | 'YO_NG'
  | 'YUE'
  | 'YUE_HANS'
  | 'YUE_HANS_CN'
  | 'YUE_HANT'
  | 'YUE_HANT_HK'
  | 'ZGH'
  | 'ZGH_MA'
  | 'ZH'
  | 'ZH_HANS'
  | 'ZH_HANS_CN'
  | 'ZH_HANS_HK'
  | 'ZH_HANS_MO'
  | 'ZH_HANS_SG'
  | 'ZH_HANT'
  | 'ZH_HANT_HK'
  | 'ZH_HANT_MO'
  | 'ZH_HANT_TW'
  | 'ZU'
  | 'ZU_ZA';

export type MetadataInput = {
  key: string;
  value: string;
};

export type ProductMediaType =
  | 'IMAGE'
  | 'VIDEO';

export type CategoriesPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CategoriesPageQuery = { categories: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, name: string, description: string | null, seoTitle: string | null, seoDescription: string | null, parent: { id: string } | null, original: { url: string, alt: string | null } | null, webp256: { url: string } | null, webp512: { url: string } | null, webp1024: { url: string } | null, webp2048: { url: string } | null, avif256: { url: string } | null, avif512: { url: string } | null, avif1024: { url: string } | null, avif2048: { url: string } | null, en: { slug: string | null, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null } | null } }> } | null };

export type CollectionProductsPageQueryVariables = Exact<{
  id: string | number;
  channel: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CollectionProductsPageQuery = { collection: { products: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string } }> } | null } | null };

export type CollectionsPageQueryVariables = Exact<{
  channel: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CollectionsPageQuery = { collections: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, name: string, description: string | null, seoTitle: string | null, seoDescription: string | null, en: { slug: string | null, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null } | null } }> } | null };

export type MenuQueryVariables = Exact<{
  slug: string;
  channel: string;
}>;


export type MenuQuery = { menu: { id: string, items: Array<{ id: string, name: string, url: string | null, children: Array<{ id: string, name: string, url: string | null, children: Array<{ id: string, name: string, url: string | null, category: { id: string } | null, collection: { id: string } | null, page: { id: string } | null, en: { name: string } | null }> | null, category: { id: string } | null, collection: { id: string } | null, page: { id: string } | null, en: { name: string } | null }> | null, category: { id: string } | null, collection: { id: string } | null, page: { id: string } | null, en: { name: string } | null }> | null } | null };

export type PagesPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PagesPageQuery = { pages: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, title: string, content: string | null, seoTitle: string | null, seoDescription: string | null, attributes: Array<{ attribute: { slug: string, name: string, inputType: AttributeInputTypeEnum | null, en: { name: string } | null }, values: Array<{ name: string | null, plainText: string | null, richText: string | null, boolean: boolean | null, file: { url: string, contentType: string | null } | null, en: { name: string, plainText: string | null, richText: string | null } | null }> }>, en: { slug: string | null, title: string | null, content: string | null, seoTitle: string | null, seoDescription: string | null } | null } }> } | null };

export type ProductByIdQueryVariables = Exact<{
  id: string | number;
  channel: string;
}>;


export type ProductByIdQuery = { product: { id: string, slug: string, name: string, description: string | null, seoTitle: string | null, seoDescription: string | null, isAvailableForPurchase: boolean | null, availableForPurchaseAt: string | null, collections: Array<{ id: string }> | null, variants: Array<{ id: string, sku: string | null, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null, media: Array<{ id: string }> | null, en: { name: string } | null }> | null, category: { id: string } | null, pricing: { priceRange: { start: { gross: { amount: number, currency: string } } | null, stop: { gross: { amount: number, currency: string } } | null } | null, priceRangeUndiscounted: { start: { gross: { amount: number, currency: string } } | null } | null } | null, media: Array<{ id: string, alt: string, type: ProductMediaType, original: string, webp256: string, webp512: string, webp1024: string, webp2048: string, avif256: string, avif512: string, avif1024: string, avif2048: string }> | null, attributes: Array<{ attribute: { slug: string, name: string, inputType: AttributeInputTypeEnum | null, en: { name: string } | null }, values: Array<{ name: string | null, plainText: string | null, richText: string | null, boolean: boolean | null, file: { url: string, contentType: string | null } | null, en: { name: string, plainText: string | null, richText: string | null } | null }> }>, productVariants: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sku: string | null, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null, media: Array<{ id: string }> | null, en: { name: string } | null } }> } | null, en: { slug: string | null, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null } | null } | null };

export type ProductVariantsPageQueryVariables = Exact<{
  id: string | number;
  channel: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ProductVariantsPageQuery = { product: { productVariants: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sku: string | null, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null, media: Array<{ id: string }> | null, en: { name: string } | null } }> } | null } | null };

export type ProductsByIdsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  channel: string;
  first: number;
}>;


export type ProductsByIdsQuery = { products: { edges: Array<{ node: { id: string, slug: string, name: string, description: string | null, seoTitle: string | null, seoDescription: string | null, isAvailableForPurchase: boolean | null, availableForPurchaseAt: string | null, collections: Array<{ id: string }> | null, category: { id: string } | null, pricing: { priceRange: { start: { gross: { amount: number, currency: string } } | null, stop: { gross: { amount: number, currency: string } } | null } | null, priceRangeUndiscounted: { start: { gross: { amount: number, currency: string } } | null } | null } | null, media: Array<{ id: string, alt: string, type: ProductMediaType, original: string, webp256: string, webp512: string, webp1024: string, webp2048: string, avif256: string, avif512: string, avif1024: string, avif2048: string }> | null, attributes: Array<{ attribute: { slug: string, name: string, inputType: AttributeInputTypeEnum | null, en: { name: string } | null }, values: Array<{ name: string | null, plainText: string | null, richText: string | null, boolean: boolean | null, file: { url: string, contentType: string | null } | null, en: { name: string, plainText: string | null, richText: string | null } | null }> }>, productVariants: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sku: string | null, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null, media: Array<{ id: string }> | null, en: { name: string } | null } }> } | null, en: { slug: string | null, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null } | null } }> } | null };

export type ProductsPageQueryVariables = Exact<{
  channel: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ProductsPageQuery = { products: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, name: string, description: string | null, seoTitle: string | null, seoDescription: string | null, isAvailableForPurchase: boolean | null, availableForPurchaseAt: string | null, category: { id: string } | null, pricing: { priceRange: { start: { gross: { amount: number, currency: string } } | null, stop: { gross: { amount: number, currency: string } } | null } | null, priceRangeUndiscounted: { start: { gross: { amount: number, currency: string } } | null } | null } | null, media: Array<{ id: string, alt: string, type: ProductMediaType, original: string, webp256: string, webp512: string, webp1024: string, webp2048: string, avif256: string, avif512: string, avif1024: string, avif2048: string }> | null, attributes: Array<{ attribute: { slug: string, name: string, inputType: AttributeInputTypeEnum | null, en: { name: string } | null }, values: Array<{ name: string | null, plainText: string | null, richText: string | null, boolean: boolean | null, file: { url: string, contentType: string | null } | null, en: { name: string, plainText: string | null, richText: string | null } | null }> }>, productVariants: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sku: string | null, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null, media: Array<{ id: string }> | null, en: { name: string } | null } }> } | null, en: { slug: string | null, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null } | null } }> } | null };

export type SaleorVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type SaleorVersionQuery = { shop: { schemaVersion: string } };

export type ShopInfoQueryVariables = Exact<{
  channel: string;
}>;


export type ShopInfoQuery = { shop: { name: string }, channel: { slug: string, countries: Array<{ code: string }> | null } | null, products: { totalCount: number | null } | null };

export type CheckoutCompleteMutationVariables = Exact<{
  id: string | number;
  metadata?: Array<MetadataInput> | MetadataInput | null | undefined;
}>;


export type CheckoutCompleteMutation = { checkoutComplete: { order: { id: string, number: string } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutCreateMutationVariables = Exact<{
  input: CheckoutCreateInput;
}>;


export type CheckoutCreateMutation = { checkoutCreate: { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
          | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
          | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        > | null }>, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock' }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
        | { __typename: 'CheckoutProblemDeliveryMethodStale' }
      > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
        | { __typename: 'ShippingMethod', id: string }
        | { __typename: 'Warehouse' }
       | null } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutDeliveryMethodUpdateMutationVariables = Exact<{
  id: string | number;
  deliveryMethodId: string | number;
}>;


export type CheckoutDeliveryMethodUpdateMutation = { checkoutDeliveryMethodUpdate: { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
          | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
          | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        > | null }>, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock' }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
        | { __typename: 'CheckoutProblemDeliveryMethodStale' }
      > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
        | { __typename: 'ShippingMethod', id: string }
        | { __typename: 'Warehouse' }
       | null } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutDetailsUpdateMutationVariables = Exact<{
  id: string | number;
  email: string;
  address: AddressInput;
}>;


export type CheckoutDetailsUpdateMutation = { checkoutEmailUpdate: { errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null, checkoutBillingAddressUpdate: { errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null, checkoutShippingAddressUpdate: { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
          | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
          | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        > | null }>, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock' }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
        | { __typename: 'CheckoutProblemDeliveryMethodStale' }
      > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
        | { __typename: 'ShippingMethod', id: string }
        | { __typename: 'Warehouse' }
       | null } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutLanguageCodeUpdateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
}>;


export type CheckoutLanguageCodeUpdateMutation = { checkoutLanguageCodeUpdate: { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
          | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
          | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        > | null }>, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock' }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
        | { __typename: 'CheckoutProblemDeliveryMethodStale' }
      > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
        | { __typename: 'ShippingMethod', id: string }
        | { __typename: 'Warehouse' }
       | null } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutLinesAddMutationVariables = Exact<{
  id: string | number;
  lines: Array<CheckoutLineInput> | CheckoutLineInput;
}>;


export type CheckoutLinesAddMutation = { checkoutLinesAdd: { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
          | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
          | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        > | null }>, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock' }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
        | { __typename: 'CheckoutProblemDeliveryMethodStale' }
      > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
        | { __typename: 'ShippingMethod', id: string }
        | { __typename: 'Warehouse' }
       | null } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutLinesDeleteMutationVariables = Exact<{
  id: string | number;
  linesIds: Array<string | number> | string | number;
}>;


export type CheckoutLinesDeleteMutation = { checkoutLinesDelete: { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
          | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
          | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        > | null }>, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock' }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
        | { __typename: 'CheckoutProblemDeliveryMethodStale' }
      > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
        | { __typename: 'ShippingMethod', id: string }
        | { __typename: 'Warehouse' }
       | null } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutLinesUpdateMutationVariables = Exact<{
  id: string | number;
  lines: Array<CheckoutLineUpdateInput> | CheckoutLineUpdateInput;
}>;


export type CheckoutLinesUpdateMutation = { checkoutLinesUpdate: { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
          | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
          | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        > | null }>, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock' }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
        | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
        | { __typename: 'CheckoutProblemDeliveryMethodStale' }
      > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
        | { __typename: 'ShippingMethod', id: string }
        | { __typename: 'Warehouse' }
       | null } | null, errors: Array<{ field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null }> } | null };

export type CheckoutQueryVariables = Exact<{
  id: string | number;
}>;


export type CheckoutQuery = { checkout: { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
        | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
        | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
      > | null }>, problems: Array<
      | { __typename: 'CheckoutLineProblemInsufficientStock' }
      | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
      | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
      | { __typename: 'CheckoutProblemDeliveryMethodStale' }
    > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
      | { __typename: 'ShippingMethod', id: string }
      | { __typename: 'Warehouse' }
     | null } | null };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { order: { id: string, number: string, created: string, userEmail: string | null, languageCodeEnum: LanguageCodeEnum, shippingMethodName: string | null, lines: Array<{ id: string, productName: string, variantName: string, translatedProductName: string, translatedVariantName: string, quantity: number, thumbnail: { url: string } | null, totalPrice: { gross: { amount: number, currency: string } } }>, subtotal: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, total: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null } | null };

export type AddressFragment = { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } };

export type AttributeValuesFragment = { attribute: { slug: string, name: string, inputType: AttributeInputTypeEnum | null, en: { name: string } | null }, values: Array<{ name: string | null, plainText: string | null, richText: string | null, boolean: boolean | null, file: { url: string, contentType: string | null } | null, en: { name: string, plainText: string | null, richText: string | null } | null }> };

export type CheckoutErrorFragment = { field: string | null, code: CheckoutErrorCode, message: string | null, addressType: AddressTypeEnum | null, variants: Array<string> | null, lines: Array<string> | null };

export type CheckoutFragment = { id: string, email: string | null, languageCode: LanguageCodeEnum, quantity: number, isShippingRequired: boolean, voucherCode: string | null, lines: Array<{ id: string, quantity: number, unitPrice: { gross: { amount: number, currency: string } }, undiscountedUnitPrice: { amount: number, currency: string }, totalPrice: { gross: { amount: number, currency: string } }, variant: { id: string, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, en: { name: string } | null, product: { id: string, slug: string, name: string, thumbnail: { url: string } | null, en: { slug: string | null, name: string | null } | null } }, problems: Array<
      | { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: number | null }
      | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
    > | null }>, problems: Array<
    | { __typename: 'CheckoutLineProblemInsufficientStock' }
    | { __typename: 'CheckoutLineProblemVariantNotAvailable' }
    | { __typename: 'CheckoutProblemDeliveryMethodInvalid' }
    | { __typename: 'CheckoutProblemDeliveryMethodStale' }
  > | null, subtotalPrice: { gross: { amount: number, currency: string } }, shippingPrice: { gross: { amount: number, currency: string } }, totalPrice: { gross: { amount: number, currency: string }, tax: { amount: number, currency: string } }, shippingAddress: { firstName: string, lastName: string, streetAddress1: string, streetAddress2: string, postalCode: string, city: string, phone: string | null, country: { code: string, country: string } } | null, shippingMethods: Array<{ id: string, name: string, active: boolean, message: string | null, minimumDeliveryDays: number | null, maximumDeliveryDays: number | null, price: { amount: number, currency: string }, en: { name: string | null } | null }>, deliveryMethod:
    | { __typename: 'ShippingMethod', id: string }
    | { __typename: 'Warehouse' }
   | null };

export type MenuItemFragment = { id: string, name: string, url: string | null, category: { id: string } | null, collection: { id: string } | null, page: { id: string } | null, en: { name: string } | null };

export type MoneyFragment = { amount: number, currency: string };

export type ProductFragment = { id: string, slug: string, name: string, description: string | null, seoTitle: string | null, seoDescription: string | null, isAvailableForPurchase: boolean | null, availableForPurchaseAt: string | null, category: { id: string } | null, pricing: { priceRange: { start: { gross: { amount: number, currency: string } } | null, stop: { gross: { amount: number, currency: string } } | null } | null, priceRangeUndiscounted: { start: { gross: { amount: number, currency: string } } | null } | null } | null, media: Array<{ id: string, alt: string, type: ProductMediaType, original: string, webp256: string, webp512: string, webp1024: string, webp2048: string, avif256: string, avif512: string, avif1024: string, avif2048: string }> | null, attributes: Array<{ attribute: { slug: string, name: string, inputType: AttributeInputTypeEnum | null, en: { name: string } | null }, values: Array<{ name: string | null, plainText: string | null, richText: string | null, boolean: boolean | null, file: { url: string, contentType: string | null } | null, en: { name: string, plainText: string | null, richText: string | null } | null }> }>, productVariants: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, sku: string | null, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null, media: Array<{ id: string }> | null, en: { name: string } | null } }> } | null, en: { slug: string | null, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null } | null };

export type VariantFragment = { id: string, sku: string | null, name: string, quantityAvailable: number | null, quantityLimitPerCustomer: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null, media: Array<{ id: string }> | null, en: { name: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CheckoutErrorFragmentDoc = new TypedDocumentString(`
    fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
    `, {"fragmentName":"CheckoutError"}) as unknown as TypedDocumentString<CheckoutErrorFragment, unknown>;
export const MoneyFragmentDoc = new TypedDocumentString(`
    fragment Money on Money {
  amount
  currency
}
    `, {"fragmentName":"Money"}) as unknown as TypedDocumentString<MoneyFragment, unknown>;
export const AddressFragmentDoc = new TypedDocumentString(`
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
    `, {"fragmentName":"Address"}) as unknown as TypedDocumentString<AddressFragment, unknown>;
export const CheckoutFragmentDoc = new TypedDocumentString(`
    fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment Money on Money {
  amount
  currency
}`, {"fragmentName":"Checkout"}) as unknown as TypedDocumentString<CheckoutFragment, unknown>;
export const MenuItemFragmentDoc = new TypedDocumentString(`
    fragment MenuItem on MenuItem {
  id
  name
  url
  category {
    id
  }
  collection {
    id
  }
  page {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}
    `, {"fragmentName":"MenuItem"}) as unknown as TypedDocumentString<MenuItemFragment, unknown>;
export const AttributeValuesFragmentDoc = new TypedDocumentString(`
    fragment AttributeValues on SelectedAttribute {
  attribute {
    slug
    name
    inputType
    en: translation(languageCode: EN) {
      name
    }
  }
  values {
    name
    plainText
    richText
    boolean
    file {
      url
      contentType
    }
    en: translation(languageCode: EN) {
      name
      plainText
      richText
    }
  }
}
    `, {"fragmentName":"AttributeValues"}) as unknown as TypedDocumentString<AttributeValuesFragment, unknown>;
export const VariantFragmentDoc = new TypedDocumentString(`
    fragment Variant on ProductVariant {
  id
  sku
  name
  quantityAvailable
  quantityLimitPerCustomer
  pricing {
    price {
      gross {
        ...Money
      }
    }
    priceUndiscounted {
      gross {
        ...Money
      }
    }
  }
  media {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}
    fragment Money on Money {
  amount
  currency
}`, {"fragmentName":"Variant"}) as unknown as TypedDocumentString<VariantFragment, unknown>;
export const ProductFragmentDoc = new TypedDocumentString(`
    fragment Product on Product {
  id
  slug
  name
  description
  seoTitle
  seoDescription
  isAvailableForPurchase
  availableForPurchaseAt
  category {
    id
  }
  pricing {
    priceRange {
      start {
        gross {
          ...Money
        }
      }
      stop {
        gross {
          ...Money
        }
      }
    }
    priceRangeUndiscounted {
      start {
        gross {
          ...Money
        }
      }
    }
  }
  media {
    id
    alt
    type
    original: url(size: 0)
    webp256: url(size: 256, format: WEBP)
    webp512: url(size: 512, format: WEBP)
    webp1024: url(size: 1024, format: WEBP)
    webp2048: url(size: 2048, format: WEBP)
    avif256: url(size: 256, format: AVIF)
    avif512: url(size: 512, format: AVIF)
    avif1024: url(size: 1024, format: AVIF)
    avif2048: url(size: 2048, format: AVIF)
  }
  attributes {
    ...AttributeValues
  }
  productVariants(first: 100) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...Variant
      }
    }
  }
  en: translation(languageCode: EN) {
    slug
    name
    description
    seoTitle
    seoDescription
  }
}
    fragment AttributeValues on SelectedAttribute {
  attribute {
    slug
    name
    inputType
    en: translation(languageCode: EN) {
      name
    }
  }
  values {
    name
    plainText
    richText
    boolean
    file {
      url
      contentType
    }
    en: translation(languageCode: EN) {
      name
      plainText
      richText
    }
  }
}
fragment Money on Money {
  amount
  currency
}
fragment Variant on ProductVariant {
  id
  sku
  name
  quantityAvailable
  quantityLimitPerCustomer
  pricing {
    price {
      gross {
        ...Money
      }
    }
    priceUndiscounted {
      gross {
        ...Money
      }
    }
  }
  media {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}`, {"fragmentName":"Product"}) as unknown as TypedDocumentString<ProductFragment, unknown>;
export const CategoriesPageDocument = new TypedDocumentString(`
    query CategoriesPage($first: Int!, $after: String) {
  categories(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        slug
        name
        description
        seoTitle
        seoDescription
        parent {
          id
        }
        original: backgroundImage(size: 0) {
          url
          alt
        }
        webp256: backgroundImage(size: 256, format: WEBP) {
          url
        }
        webp512: backgroundImage(size: 512, format: WEBP) {
          url
        }
        webp1024: backgroundImage(size: 1024, format: WEBP) {
          url
        }
        webp2048: backgroundImage(size: 2048, format: WEBP) {
          url
        }
        avif256: backgroundImage(size: 256, format: AVIF) {
          url
        }
        avif512: backgroundImage(size: 512, format: AVIF) {
          url
        }
        avif1024: backgroundImage(size: 1024, format: AVIF) {
          url
        }
        avif2048: backgroundImage(size: 2048, format: AVIF) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
          description
          seoTitle
          seoDescription
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CategoriesPageQuery, CategoriesPageQueryVariables>;
export const CollectionProductsPageDocument = new TypedDocumentString(`
    query CollectionProductsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {
  collection(id: $id, channel: $channel) {
    products(
      first: $first
      after: $after
      sortBy: {field: COLLECTION, direction: ASC}
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionProductsPageQuery, CollectionProductsPageQueryVariables>;
export const CollectionsPageDocument = new TypedDocumentString(`
    query CollectionsPage($channel: String!, $first: Int!, $after: String) {
  collections(channel: $channel, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        slug
        name
        description
        seoTitle
        seoDescription
        en: translation(languageCode: EN) {
          slug
          name
          description
          seoTitle
          seoDescription
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionsPageQuery, CollectionsPageQueryVariables>;
export const MenuDocument = new TypedDocumentString(`
    query Menu($slug: String!, $channel: String!) {
  menu(slug: $slug, channel: $channel) {
    id
    items {
      ...MenuItem
      children {
        ...MenuItem
        children {
          ...MenuItem
        }
      }
    }
  }
}
    fragment MenuItem on MenuItem {
  id
  name
  url
  category {
    id
  }
  collection {
    id
  }
  page {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}`) as unknown as TypedDocumentString<MenuQuery, MenuQueryVariables>;
export const PagesPageDocument = new TypedDocumentString(`
    query PagesPage($first: Int!, $after: String) {
  pages(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        slug
        title
        content
        seoTitle
        seoDescription
        attributes {
          ...AttributeValues
        }
        en: translation(languageCode: EN) {
          slug
          title
          content
          seoTitle
          seoDescription
        }
      }
    }
  }
}
    fragment AttributeValues on SelectedAttribute {
  attribute {
    slug
    name
    inputType
    en: translation(languageCode: EN) {
      name
    }
  }
  values {
    name
    plainText
    richText
    boolean
    file {
      url
      contentType
    }
    en: translation(languageCode: EN) {
      name
      plainText
      richText
    }
  }
}`) as unknown as TypedDocumentString<PagesPageQuery, PagesPageQueryVariables>;
export const ProductByIdDocument = new TypedDocumentString(`
    query ProductById($id: ID!, $channel: String!) {
  product(id: $id, channel: $channel) {
    ...Product
    collections {
      id
    }
    variants {
      ...Variant
    }
  }
}
    fragment AttributeValues on SelectedAttribute {
  attribute {
    slug
    name
    inputType
    en: translation(languageCode: EN) {
      name
    }
  }
  values {
    name
    plainText
    richText
    boolean
    file {
      url
      contentType
    }
    en: translation(languageCode: EN) {
      name
      plainText
      richText
    }
  }
}
fragment Money on Money {
  amount
  currency
}
fragment Product on Product {
  id
  slug
  name
  description
  seoTitle
  seoDescription
  isAvailableForPurchase
  availableForPurchaseAt
  category {
    id
  }
  pricing {
    priceRange {
      start {
        gross {
          ...Money
        }
      }
      stop {
        gross {
          ...Money
        }
      }
    }
    priceRangeUndiscounted {
      start {
        gross {
          ...Money
        }
      }
    }
  }
  media {
    id
    alt
    type
    original: url(size: 0)
    webp256: url(size: 256, format: WEBP)
    webp512: url(size: 512, format: WEBP)
    webp1024: url(size: 1024, format: WEBP)
    webp2048: url(size: 2048, format: WEBP)
    avif256: url(size: 256, format: AVIF)
    avif512: url(size: 512, format: AVIF)
    avif1024: url(size: 1024, format: AVIF)
    avif2048: url(size: 2048, format: AVIF)
  }
  attributes {
    ...AttributeValues
  }
  productVariants(first: 100) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...Variant
      }
    }
  }
  en: translation(languageCode: EN) {
    slug
    name
    description
    seoTitle
    seoDescription
  }
}
fragment Variant on ProductVariant {
  id
  sku
  name
  quantityAvailable
  quantityLimitPerCustomer
  pricing {
    price {
      gross {
        ...Money
      }
    }
    priceUndiscounted {
      gross {
        ...Money
      }
    }
  }
  media {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}`) as unknown as TypedDocumentString<ProductByIdQuery, ProductByIdQueryVariables>;
export const ProductVariantsPageDocument = new TypedDocumentString(`
    query ProductVariantsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {
  product(id: $id, channel: $channel) {
    productVariants(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...Variant
        }
      }
    }
  }
}
    fragment Money on Money {
  amount
  currency
}
fragment Variant on ProductVariant {
  id
  sku
  name
  quantityAvailable
  quantityLimitPerCustomer
  pricing {
    price {
      gross {
        ...Money
      }
    }
    priceUndiscounted {
      gross {
        ...Money
      }
    }
  }
  media {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}`) as unknown as TypedDocumentString<ProductVariantsPageQuery, ProductVariantsPageQueryVariables>;
export const ProductsByIdsDocument = new TypedDocumentString(`
    query ProductsByIds($ids: [ID!]!, $channel: String!, $first: Int!) {
  products(where: {ids: $ids}, channel: $channel, first: $first) {
    edges {
      node {
        ...Product
        collections {
          id
        }
      }
    }
  }
}
    fragment AttributeValues on SelectedAttribute {
  attribute {
    slug
    name
    inputType
    en: translation(languageCode: EN) {
      name
    }
  }
  values {
    name
    plainText
    richText
    boolean
    file {
      url
      contentType
    }
    en: translation(languageCode: EN) {
      name
      plainText
      richText
    }
  }
}
fragment Money on Money {
  amount
  currency
}
fragment Product on Product {
  id
  slug
  name
  description
  seoTitle
  seoDescription
  isAvailableForPurchase
  availableForPurchaseAt
  category {
    id
  }
  pricing {
    priceRange {
      start {
        gross {
          ...Money
        }
      }
      stop {
        gross {
          ...Money
        }
      }
    }
    priceRangeUndiscounted {
      start {
        gross {
          ...Money
        }
      }
    }
  }
  media {
    id
    alt
    type
    original: url(size: 0)
    webp256: url(size: 256, format: WEBP)
    webp512: url(size: 512, format: WEBP)
    webp1024: url(size: 1024, format: WEBP)
    webp2048: url(size: 2048, format: WEBP)
    avif256: url(size: 256, format: AVIF)
    avif512: url(size: 512, format: AVIF)
    avif1024: url(size: 1024, format: AVIF)
    avif2048: url(size: 2048, format: AVIF)
  }
  attributes {
    ...AttributeValues
  }
  productVariants(first: 100) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...Variant
      }
    }
  }
  en: translation(languageCode: EN) {
    slug
    name
    description
    seoTitle
    seoDescription
  }
}
fragment Variant on ProductVariant {
  id
  sku
  name
  quantityAvailable
  quantityLimitPerCustomer
  pricing {
    price {
      gross {
        ...Money
      }
    }
    priceUndiscounted {
      gross {
        ...Money
      }
    }
  }
  media {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}`) as unknown as TypedDocumentString<ProductsByIdsQuery, ProductsByIdsQueryVariables>;
export const ProductsPageDocument = new TypedDocumentString(`
    query ProductsPage($channel: String!, $first: Int!, $after: String) {
  products(channel: $channel, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...Product
      }
    }
  }
}
    fragment AttributeValues on SelectedAttribute {
  attribute {
    slug
    name
    inputType
    en: translation(languageCode: EN) {
      name
    }
  }
  values {
    name
    plainText
    richText
    boolean
    file {
      url
      contentType
    }
    en: translation(languageCode: EN) {
      name
      plainText
      richText
    }
  }
}
fragment Money on Money {
  amount
  currency
}
fragment Product on Product {
  id
  slug
  name
  description
  seoTitle
  seoDescription
  isAvailableForPurchase
  availableForPurchaseAt
  category {
    id
  }
  pricing {
    priceRange {
      start {
        gross {
          ...Money
        }
      }
      stop {
        gross {
          ...Money
        }
      }
    }
    priceRangeUndiscounted {
      start {
        gross {
          ...Money
        }
      }
    }
  }
  media {
    id
    alt
    type
    original: url(size: 0)
    webp256: url(size: 256, format: WEBP)
    webp512: url(size: 512, format: WEBP)
    webp1024: url(size: 1024, format: WEBP)
    webp2048: url(size: 2048, format: WEBP)
    avif256: url(size: 256, format: AVIF)
    avif512: url(size: 512, format: AVIF)
    avif1024: url(size: 1024, format: AVIF)
    avif2048: url(size: 2048, format: AVIF)
  }
  attributes {
    ...AttributeValues
  }
  productVariants(first: 100) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...Variant
      }
    }
  }
  en: translation(languageCode: EN) {
    slug
    name
    description
    seoTitle
    seoDescription
  }
}
fragment Variant on ProductVariant {
  id
  sku
  name
  quantityAvailable
  quantityLimitPerCustomer
  pricing {
    price {
      gross {
        ...Money
      }
    }
    priceUndiscounted {
      gross {
        ...Money
      }
    }
  }
  media {
    id
  }
  en: translation(languageCode: EN) {
    name
  }
}`) as unknown as TypedDocumentString<ProductsPageQuery, ProductsPageQueryVariables>;
export const SaleorVersionDocument = new TypedDocumentString(`
    query SaleorVersion {
  shop {
    schemaVersion
  }
}
    `) as unknown as TypedDocumentString<SaleorVersionQuery, SaleorVersionQueryVariables>;
export const ShopInfoDocument = new TypedDocumentString(`
    query ShopInfo($channel: String!) {
  shop {
    name
  }
  channel(slug: $channel) {
    slug
    countries {
      code
    }
  }
  products(channel: $channel, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ShopInfoQuery, ShopInfoQueryVariables>;
export const CheckoutCompleteDocument = new TypedDocumentString(`
    mutation CheckoutComplete($id: ID!, $metadata: [MetadataInput!]) {
  checkoutComplete(id: $id, metadata: $metadata) {
    order {
      id
      number
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}`) as unknown as TypedDocumentString<CheckoutCompleteMutation, CheckoutCompleteMutationVariables>;
export const CheckoutCreateDocument = new TypedDocumentString(`
    mutation CheckoutCreate($input: CheckoutCreateInput!) {
  checkoutCreate(input: $input) {
    checkout {
      ...Checkout
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutCreateMutation, CheckoutCreateMutationVariables>;
export const CheckoutDeliveryMethodUpdateDocument = new TypedDocumentString(`
    mutation CheckoutDeliveryMethodUpdate($id: ID!, $deliveryMethodId: ID!) {
  checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $deliveryMethodId) {
    checkout {
      ...Checkout
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutDeliveryMethodUpdateMutation, CheckoutDeliveryMethodUpdateMutationVariables>;
export const CheckoutDetailsUpdateDocument = new TypedDocumentString(`
    mutation CheckoutDetailsUpdate($id: ID!, $email: String!, $address: AddressInput!) {
  checkoutEmailUpdate(id: $id, email: $email) {
    errors {
      ...CheckoutError
    }
  }
  checkoutBillingAddressUpdate(id: $id, billingAddress: $address) {
    errors {
      ...CheckoutError
    }
  }
  checkoutShippingAddressUpdate(id: $id, shippingAddress: $address) {
    checkout {
      ...Checkout
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutDetailsUpdateMutation, CheckoutDetailsUpdateMutationVariables>;
export const CheckoutLanguageCodeUpdateDocument = new TypedDocumentString(`
    mutation CheckoutLanguageCodeUpdate($id: ID!, $languageCode: LanguageCodeEnum!) {
  checkoutLanguageCodeUpdate(id: $id, languageCode: $languageCode) {
    checkout {
      ...Checkout
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutLanguageCodeUpdateMutation, CheckoutLanguageCodeUpdateMutationVariables>;
export const CheckoutLinesAddDocument = new TypedDocumentString(`
    mutation CheckoutLinesAdd($id: ID!, $lines: [CheckoutLineInput!]!) {
  checkoutLinesAdd(id: $id, lines: $lines) {
    checkout {
      ...Checkout
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutLinesAddMutation, CheckoutLinesAddMutationVariables>;
export const CheckoutLinesDeleteDocument = new TypedDocumentString(`
    mutation CheckoutLinesDelete($id: ID!, $linesIds: [ID!]!) {
  checkoutLinesDelete(id: $id, linesIds: $linesIds) {
    checkout {
      ...Checkout
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutLinesDeleteMutation, CheckoutLinesDeleteMutationVariables>;
export const CheckoutLinesUpdateDocument = new TypedDocumentString(`
    mutation CheckoutLinesUpdate($id: ID!, $lines: [CheckoutLineUpdateInput!]!) {
  checkoutLinesUpdate(id: $id, lines: $lines) {
    checkout {
      ...Checkout
    }
    errors {
      ...CheckoutError
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment CheckoutError on CheckoutError {
  field
  code
  message
  addressType
  variants
  lines
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutLinesUpdateMutation, CheckoutLinesUpdateMutationVariables>;
export const CheckoutDocument = new TypedDocumentString(`
    query Checkout($id: ID!) {
  checkout(id: $id) {
    ...Checkout
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment Checkout on Checkout {
  id
  email
  languageCode
  quantity
  isShippingRequired
  voucherCode
  lines {
    id
    quantity
    unitPrice {
      gross {
        ...Money
      }
    }
    undiscountedUnitPrice {
      ...Money
    }
    totalPrice {
      gross {
        ...Money
      }
    }
    variant {
      id
      name
      quantityAvailable
      quantityLimitPerCustomer
      en: translation(languageCode: EN) {
        name
      }
      product {
        id
        slug
        name
        thumbnail(size: 256, format: WEBP) {
          url
        }
        en: translation(languageCode: EN) {
          slug
          name
        }
      }
    }
    problems {
      __typename
      ... on CheckoutLineProblemInsufficientStock {
        availableQuantity
      }
    }
  }
  problems {
    __typename
  }
  subtotalPrice {
    gross {
      ...Money
    }
  }
  shippingPrice {
    gross {
      ...Money
    }
  }
  totalPrice {
    gross {
      ...Money
    }
    tax {
      ...Money
    }
  }
  shippingAddress {
    ...Address
  }
  shippingMethods {
    id
    name
    active
    message
    minimumDeliveryDays
    maximumDeliveryDays
    price {
      ...Money
    }
    en: translation(languageCode: EN) {
      name
    }
  }
  deliveryMethod {
    __typename
    ... on ShippingMethod {
      id
    }
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<CheckoutQuery, CheckoutQueryVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!) {
  order(id: $id) {
    id
    number
    created
    userEmail
    languageCodeEnum
    lines {
      id
      productName
      variantName
      translatedProductName
      translatedVariantName
      quantity
      thumbnail(size: 256, format: WEBP) {
        url
      }
      totalPrice {
        gross {
          ...Money
        }
      }
    }
    subtotal {
      gross {
        ...Money
      }
    }
    shippingPrice {
      gross {
        ...Money
      }
    }
    total {
      gross {
        ...Money
      }
      tax {
        ...Money
      }
    }
    shippingMethodName
    shippingAddress {
      ...Address
    }
  }
}
    fragment Address on Address {
  firstName
  lastName
  streetAddress1
  streetAddress2
  postalCode
  city
  phone
  country {
    code
    country
  }
}
fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;