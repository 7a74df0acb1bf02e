/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccountConfirmModeEnum =
  | 'MERGE_DISABLED'
  | 'REQUIRE_PASSWORD';

export type AccountErrorCode =
  | 'ACCOUNT_NOT_CONFIRMED'
  | 'ACTIVATE_OWN_ACCOUNT'
  | 'ACTIVATE_SUPERUSER_ACCOUNT'
  | 'CHANNEL_INACTIVE'
  | 'DEACTIVATE_OWN_ACCOUNT'
  | 'DEACTIVATE_SUPERUSER_ACCOUNT'
  | 'DELETE_NON_STAFF_USER'
  | 'DELETE_OWN_ACCOUNT'
  | 'DELETE_STAFF_ACCOUNT'
  | 'DELETE_SUPERUSER_ACCOUNT'
  | 'DISABLED_AUTHENTICATION_METHOD'
  | 'DUPLICATED_INPUT_ITEM'
  | 'FILE_SIZE_LIMIT_EXCEEDED'
  | 'GRAPHQL_ERROR'
  | 'INACTIVE'
  | 'INVALID'
  | 'INVALID_CREDENTIALS'
  | 'INVALID_PASSWORD'
  | 'JWT_DECODE_ERROR'
  | 'JWT_INVALID_CSRF_TOKEN'
  | 'JWT_INVALID_TOKEN'
  | 'JWT_MISSING_TOKEN'
  | 'JWT_SIGNATURE_EXPIRED'
  | 'LEFT_NOT_MANAGEABLE_PERMISSION'
  | 'LOGIN_ATTEMPT_DELAYED'
  | 'MISSING_CHANNEL_SLUG'
  | 'NOT_FOUND'
  | 'OUT_OF_SCOPE_GROUP'
  | 'OUT_OF_SCOPE_PERMISSION'
  | 'OUT_OF_SCOPE_USER'
  | 'PASSWORD_ENTIRELY_NUMERIC'
  | 'PASSWORD_RESET_ALREADY_REQUESTED'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_SIMILAR'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'UNKNOWN_IP_ADDRESS';

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

export type AllocationStrategyEnum =
  | 'PRIORITIZE_HIGH_STOCK'
  | 'PRIORITIZE_SORTING_ORDER';

export type AssignedAttributeReferenceInput = {
  categorySlugs?: ContainsFilterInput | null | undefined;
  collectionSlugs?: ContainsFilterInput | null | undefined;
  pageSlugs?: ContainsFilterInput | null | undefined;
  productSlugs?: ContainsFilterInput | null | undefined;
  productVariantSkus?: ContainsFilterInput | null | undefined;
  referencedIds?: ContainsFilterInput | null | undefined;
};

export type AssignedAttributeValueInput = {
  boolean?: boolean | null | undefined;
  date?: DateRangeInput | null | undefined;
  dateTime?: DateTimeRangeInput | null | undefined;
  name?: StringFilterInput | null | undefined;
  numeric?: DecimalFilterInput | null | undefined;
  reference?: AssignedAttributeReferenceInput | null | undefined;
  slug?: StringFilterInput | null | undefined;
};

export type AssignedAttributeWhereInput = {
  slug?: string | null | undefined;
  value?: AssignedAttributeValueInput | null | undefined;
};

export type AttributeCreateInput = {
  availableInGrid?: boolean | null | undefined;
  entityType?: AttributeEntityTypeEnum | null | undefined;
  externalReference?: string | null | undefined;
  filterableInDashboard?: boolean | null | undefined;
  filterableInStorefront?: boolean | null | undefined;
  inputType?: AttributeInputTypeEnum | null | undefined;
  isVariantOnly?: boolean | null | undefined;
  name: string;
  referenceTypes?: Array<string | number> | null | undefined;
  slug?: string | null | undefined;
  storefrontSearchPosition?: number | null | undefined;
  type: AttributeTypeEnum;
  unit?: MeasurementUnitsEnum | null | undefined;
  valueRequired?: boolean | null | undefined;
  values?: Array<AttributeValueCreateInput> | null | undefined;
  visibleInStorefront?: boolean | null | undefined;
};

export type AttributeEntityTypeEnum =
  | 'CATEGORY'
  | 'COLLECTION'
  | 'PAGE'
  | 'PRODUCT'
  | 'PRODUCT_VARIANT';

export type AttributeErrorCode =
  | 'ALREADY_EXISTS'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type AttributeInput = {
  boolean?: boolean | null | undefined;
  date?: DateRangeInput | null | undefined;
  dateTime?: DateTimeRangeInput | null | undefined;
  slug?: string | null | undefined;
  value?: AssignedAttributeValueInput | null | undefined;
  values?: Array<string> | null | undefined;
  valuesRange?: IntRangeInput | null | undefined;
};

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

export type AttributeTypeEnum =
  | 'CUSTOMER_TYPE'
  | 'PAGE_TYPE'
  | 'PRODUCT_TYPE';

export type AttributeValueBulkTranslateInput = {
  externalReference?: string | null | undefined;
  id?: string | number | null | undefined;
  languageCode: LanguageCodeEnum;
  translationFields: AttributeValueTranslationInput;
};

export type AttributeValueCreateInput = {
  contentType?: string | null | undefined;
  externalReference?: string | null | undefined;
  fileUrl?: string | null | undefined;
  name: string;
  plainText?: string | null | undefined;
  richText?: string | null | undefined;
  value?: string | null | undefined;
};

export type AttributeValueInput = {
  boolean?: boolean | null | undefined;
  contentType?: string | null | undefined;
  date?: string | null | undefined;
  dateTime?: string | null | undefined;
  dropdown?: AttributeValueSelectableTypeInput | null | undefined;
  externalReference?: string | null | undefined;
  file?: string | null | undefined;
  id?: string | number | null | undefined;
  multiselect?: Array<AttributeValueSelectableTypeInput> | null | undefined;
  numeric?: string | null | undefined;
  plainText?: string | null | undefined;
  reference?: string | number | null | undefined;
  references?: Array<string | number> | null | undefined;
  richText?: string | null | undefined;
  swatch?: AttributeValueSelectableTypeInput | null | undefined;
  values?: Array<string> | null | undefined;
};

export type AttributeValueSelectableTypeInput = {
  externalReference?: string | null | undefined;
  id?: string | number | null | undefined;
  value?: string | null | undefined;
};

export type AttributeValueTranslateErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED';

export type AttributeValueTranslationInput = {
  name?: string | null | undefined;
  plainText?: string | null | undefined;
  richText?: string | null | undefined;
};

export type CataloguePredicateInput = {
  AND?: Array<CataloguePredicateInput> | null | undefined;
  OR?: Array<CataloguePredicateInput> | null | undefined;
  categoryPredicate?: CategoryWhereInput | null | undefined;
  collectionPredicate?: CollectionWhereInput | null | undefined;
  productPredicate?: ProductWhereInput | null | undefined;
  variantPredicate?: ProductVariantWhereInput | null | undefined;
};

export type CategoryInput = {
  backgroundImage?: Blob | null | undefined;
  backgroundImageAlt?: string | null | undefined;
  description?: string | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  name?: string | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  seo?: SeoInput | null | undefined;
  slug?: string | null | undefined;
};

export type CategoryWhereInput = {
  AND?: Array<CategoryWhereInput> | null | undefined;
  OR?: Array<CategoryWhereInput> | null | undefined;
  ids?: Array<string | number> | null | undefined;
  metadata?: Array<MetadataFilter> | null | undefined;
};

export type ChannelCreateInput = {
  addShippingZones?: Array<string | number> | null | undefined;
  addWarehouses?: Array<string | number> | null | undefined;
  checkoutSettings?: CheckoutSettingsInput | null | undefined;
  currencyCode: string;
  defaultCountry: CountryCode;
  isActive?: boolean | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  name: string;
  orderSettings?: OrderSettingsInput | null | undefined;
  paymentSettings?: PaymentSettingsInput | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  slug: string;
  stockSettings?: StockSettingsInput | null | undefined;
};

export type ChannelErrorCode =
  | 'ALREADY_EXISTS'
  | 'CHANNELS_CURRENCY_MUST_BE_THE_SAME'
  | 'CHANNEL_WITH_ORDERS'
  | 'DUPLICATED_INPUT_ITEM'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type ChannelUpdateInput = {
  addShippingZones?: Array<string | number> | null | undefined;
  addWarehouses?: Array<string | number> | null | undefined;
  checkoutSettings?: CheckoutSettingsInput | null | undefined;
  defaultCountry?: CountryCode | null | undefined;
  isActive?: boolean | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  name?: string | null | undefined;
  orderSettings?: OrderSettingsInput | null | undefined;
  paymentSettings?: PaymentSettingsInput | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  removeShippingZones?: Array<string | number> | null | undefined;
  removeWarehouses?: Array<string | number> | null | undefined;
  slug?: string | null | undefined;
  stockSettings?: StockSettingsInput | null | undefined;
};

export type CheckoutAutoCompleteInput = {
  cutOffDate?: string | null | undefined;
  delay?: number | null | undefined;
  enabled: boolean;
};

export type CheckoutSettingsInput = {
  allowLegacyGiftCardUse?: boolean | null | undefined;
  automaticCompletion?: CheckoutAutoCompleteInput | null | undefined;
  automaticallyCompleteFullyPaidCheckouts?: boolean | null | undefined;
  useLegacyErrorFlow?: boolean | null | undefined;
};

export type CollectionChannelListingUpdateInput = {
  addChannels?: Array<PublishableChannelListingInput> | null | undefined;
  removeChannels?: Array<string | number> | null | undefined;
};

export type CollectionCreateInput = {
  backgroundImage?: Blob | null | undefined;
  backgroundImageAlt?: string | null | undefined;
  description?: string | null | undefined;
  isPublished?: boolean | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  name?: string | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  products?: Array<string | number> | null | undefined;
  publicationDate?: string | null | undefined;
  seo?: SeoInput | null | undefined;
  slug?: string | null | undefined;
};

export type CollectionErrorCode =
  | 'CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT'
  | 'DUPLICATED_INPUT_ITEM'
  | 'FILE_SIZE_LIMIT_EXCEEDED'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type CollectionWhereInput = {
  AND?: Array<CollectionWhereInput> | null | undefined;
  OR?: Array<CollectionWhereInput> | null | undefined;
  ids?: Array<string | number> | null | undefined;
  metadata?: Array<MetadataFilter> | null | undefined;
};

export type ContainsFilterInput = {
  containsAll?: Array<string> | null | undefined;
  containsAny?: Array<string> | null | undefined;
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

export type CountryRateInput = {
  countryCode: CountryCode;
  rate: number;
};

export type DateRangeInput = {
  gte?: string | null | undefined;
  lte?: string | null | undefined;
};

export type DateTimeFilterInput = {
  eq?: string | null | undefined;
  oneOf?: Array<string> | null | undefined;
  range?: DateTimeRangeInput | null | undefined;
};

export type DateTimeRangeInput = {
  gte?: string | null | undefined;
  lte?: string | null | undefined;
};

export type DecimalFilterInput = {
  eq?: number | null | undefined;
  oneOf?: Array<number> | null | undefined;
  range?: DecimalRangeInput | null | undefined;
};

export type DecimalRangeInput = {
  gte?: number | null | undefined;
  lte?: number | null | undefined;
};

export type DiscountErrorCode =
  | 'ALREADY_EXISTS'
  | 'CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT'
  | 'DUPLICATED_INPUT_ITEM'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'VOUCHER_ALREADY_USED';

export type DiscountValueTypeEnum =
  | 'FIXED'
  | 'PERCENTAGE';

export type DiscountedObjectWhereInput = {
  AND?: Array<DiscountedObjectWhereInput> | null | undefined;
  OR?: Array<DiscountedObjectWhereInput> | null | undefined;
  baseSubtotalPrice?: DecimalFilterInput | null | undefined;
  baseTotalPrice?: DecimalFilterInput | null | undefined;
};

export type GlobalIdFilterInput = {
  eq?: string | number | null | undefined;
  oneOf?: Array<string | number> | null | undefined;
};

export type IntRangeInput = {
  gte?: number | null | undefined;
  lte?: number | null | undefined;
};

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

export type MarkAsPaidStrategyEnum =
  | 'PAYMENT_FLOW'
  | 'TRANSACTION_FLOW';

export type MeasurementUnitsEnum =
  | 'ACRE_FT'
  | 'ACRE_IN'
  | 'CM'
  | 'CUBIC_CENTIMETER'
  | 'CUBIC_DECIMETER'
  | 'CUBIC_FOOT'
  | 'CUBIC_INCH'
  | 'CUBIC_METER'
  | 'CUBIC_MILLIMETER'
  | 'CUBIC_YARD'
  | 'DM'
  | 'FL_OZ'
  | 'FT'
  | 'G'
  | 'INCH'
  | 'KG'
  | 'KM'
  | 'LB'
  | 'LITER'
  | 'M'
  | 'MM'
  | 'OZ'
  | 'PINT'
  | 'QT'
  | 'SQ_CM'
  | 'SQ_DM'
  | 'SQ_FT'
  | 'SQ_INCH'
  | 'SQ_KM'
  | 'SQ_M'
  | 'SQ_MM'
  | 'SQ_YD'
  | 'TONNE'
  | 'YD';

export type MenuCreateInput = {
  items?: Array<MenuItemInput> | null | undefined;
  name: string;
  slug?: string | null | undefined;
};

export type MenuErrorCode =
  | 'CANNOT_ASSIGN_NODE'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'INVALID_MENU_ITEM'
  | 'NOT_FOUND'
  | 'NO_MENU_ITEM_PROVIDED'
  | 'REQUIRED'
  | 'TOO_MANY_MENU_ITEMS'
  | 'UNIQUE';

export type MenuItemCreateInput = {
  category?: string | number | null | undefined;
  collection?: string | number | null | undefined;
  menu: string | number;
  name: string;
  page?: string | number | null | undefined;
  parent?: string | number | null | undefined;
  url?: string | null | undefined;
};

export type MenuItemInput = {
  category?: string | number | null | undefined;
  collection?: string | number | null | undefined;
  name?: string | null | undefined;
  page?: string | number | null | undefined;
  url?: string | null | undefined;
};

export type MetadataFilter = {
  key: string;
  value?: string | null | undefined;
};

export type MetadataInput = {
  key: string;
  value: string;
};

export type NameTranslationInput = {
  name?: string | null | undefined;
};

export type OrderPredicateInput = {
  AND?: Array<OrderPredicateInput> | null | undefined;
  OR?: Array<OrderPredicateInput> | null | undefined;
  discountedObjectPredicate?: DiscountedObjectWhereInput | null | undefined;
};

export type OrderSettingsInput = {
  allowUnpaidOrders?: boolean | null | undefined;
  automaticallyConfirmAllNewOrders?: boolean | null | undefined;
  automaticallyFulfillNonShippableGiftCard?: boolean | null | undefined;
  deleteExpiredOrdersAfter?: number | null | undefined;
  draftOrderLinePriceFreezePeriod?: number | null | undefined;
  expireOrdersAfter?: number | null | undefined;
  includeDraftOrderInVoucherUsage?: boolean | null | undefined;
  markAsPaidStrategy?: MarkAsPaidStrategyEnum | null | undefined;
  useLegacyLineDiscountPropagation?: boolean | null | undefined;
};

export type PageCreateInput = {
  attributes?: Array<AttributeValueInput> | null | undefined;
  content?: string | null | undefined;
  isPublished?: boolean | null | undefined;
  pageType: string | number;
  publicationDate?: string | null | undefined;
  publishedAt?: string | null | undefined;
  seo?: SeoInput | null | undefined;
  slug?: string | null | undefined;
  title?: string | null | undefined;
};

export type PageErrorCode =
  | 'ATTRIBUTE_ALREADY_ASSIGNED'
  | 'DUPLICATED_INPUT_ITEM'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type PageTranslationInput = {
  content?: string | null | undefined;
  seoDescription?: string | null | undefined;
  seoTitle?: string | null | undefined;
  slug?: string | null | undefined;
  title?: string | null | undefined;
};

export type PageTypeCreateInput = {
  addAttributes?: Array<string | number> | null | undefined;
  name?: string | null | undefined;
  slug?: string | null | undefined;
};

export type PasswordLoginModeEnum =
  | 'CUSTOMERS_ONLY'
  | 'DISABLED'
  | 'ENABLED';

export type PaymentSettingsInput = {
  checkoutReleaseFundsCutOffDate?: string | null | undefined;
  checkoutTtlBeforeReleasingFunds?: number | null | undefined;
  defaultTransactionFlowStrategy?: TransactionFlowStrategyEnum | null | undefined;
  releaseFundsForExpiredCheckouts?: boolean | null | undefined;
};

export type PermissionEnum =
  | 'HANDLE_CHECKOUTS'
  | 'HANDLE_PAYMENTS'
  | 'HANDLE_TAXES'
  | 'IMPERSONATE_USER'
  | 'MANAGE_APPS'
  | 'MANAGE_CHANNELS'
  | 'MANAGE_CHECKOUTS'
  | 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES'
  | 'MANAGE_DISCOUNTS'
  | 'MANAGE_GIFT_CARD'
  | 'MANAGE_MENUS'
  | 'MANAGE_OBSERVABILITY'
  | 'MANAGE_ORDERS'
  | 'MANAGE_ORDERS_IMPORT'
  | 'MANAGE_PAGES'
  | 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'
  | 'MANAGE_PLUGINS'
  | 'MANAGE_PRODUCTS'
  | 'MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'
  | 'MANAGE_SETTINGS'
  | 'MANAGE_SHIPPING'
  | 'MANAGE_STAFF'
  | 'MANAGE_TAXES'
  | 'MANAGE_TRANSLATIONS'
  | 'MANAGE_USERS';

export type PostalCodeRuleInclusionTypeEnum =
  | 'EXCLUDE'
  | 'INCLUDE';

export type PreorderSettingsInput = {
  endDate?: string | null | undefined;
  globalThreshold?: number | null | undefined;
};

export type PriceRangeInput = {
  gte?: number | null | undefined;
  lte?: number | null | undefined;
};

export type ProductAttributeAssignInput = {
  id: string | number;
  type: ProductAttributeType;
  variantSelection?: boolean | null | undefined;
};

export type ProductAttributeType =
  | 'PRODUCT'
  | 'VARIANT';

export type ProductChannelListingAddInput = {
  addVariants?: Array<string | number> | null | undefined;
  availableForPurchaseAt?: string | null | undefined;
  availableForPurchaseDate?: string | null | undefined;
  channelId: string | number;
  isAvailableForPurchase?: boolean | null | undefined;
  isPublished?: boolean | null | undefined;
  publicationDate?: string | null | undefined;
  publishedAt?: string | null | undefined;
  removeVariants?: Array<string | number> | null | undefined;
  visibleInListings?: boolean | null | undefined;
};

export type ProductChannelListingUpdateInput = {
  removeChannels?: Array<string | number> | null | undefined;
  updateChannels?: Array<ProductChannelListingAddInput> | null | undefined;
};

export type ProductCreateInput = {
  attributes?: Array<AttributeValueInput> | null | undefined;
  category?: string | number | null | undefined;
  chargeTaxes?: boolean | null | undefined;
  collections?: Array<string | number> | null | undefined;
  description?: string | null | undefined;
  externalReference?: string | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  name?: string | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  productType: string | number;
  rating?: number | null | undefined;
  seo?: SeoInput | null | undefined;
  slug?: string | null | undefined;
  taxClass?: string | number | null | undefined;
  taxCode?: string | null | undefined;
  weight?: number | null | undefined;
};

export type ProductErrorCode =
  | 'ALREADY_EXISTS'
  | 'ATTRIBUTE_ALREADY_ASSIGNED'
  | 'ATTRIBUTE_CANNOT_BE_ASSIGNED'
  | 'ATTRIBUTE_VARIANTS_DISABLED'
  | 'CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT'
  | 'DUPLICATED_INPUT_ITEM'
  | 'FILE_SIZE_LIMIT_EXCEEDED'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'INVALID_FILE_TYPE'
  | 'INVALID_PRICE'
  | 'MEDIA_ALREADY_ASSIGNED'
  | 'NOT_FOUND'
  | 'NOT_PRODUCTS_IMAGE'
  | 'NOT_PRODUCTS_VARIANT'
  | 'PREORDER_VARIANT_CANNOT_BE_DEACTIVATED'
  | 'PRODUCT_NOT_ASSIGNED_TO_CHANNEL'
  | 'PRODUCT_WITHOUT_CATEGORY'
  | 'REQUIRED'
  | 'UNIQUE'
  | 'UNSUPPORTED_MEDIA_PROVIDER'
  | 'UNSUPPORTED_MIME_TYPE';

export type ProductFilterInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  availableFrom?: string | null | undefined;
  categories?: Array<string | number> | null | undefined;
  channel?: string | null | undefined;
  collections?: Array<string | number> | null | undefined;
  giftCard?: boolean | null | undefined;
  hasCategory?: boolean | null | undefined;
  hasPreorderedVariants?: boolean | null | undefined;
  ids?: Array<string | number> | null | undefined;
  isAvailable?: boolean | null | undefined;
  isPublished?: boolean | null | undefined;
  isVisibleInListing?: boolean | null | undefined;
  metadata?: Array<MetadataFilter> | null | undefined;
  minimalPrice?: PriceRangeInput | null | undefined;
  price?: PriceRangeInput | null | undefined;
  productTypes?: Array<string | number> | null | undefined;
  publishedFrom?: string | null | undefined;
  search?: string | null | undefined;
  slugs?: Array<string> | null | undefined;
  stockAvailability?: StockAvailability | null | undefined;
  stocks?: ProductStockFilterInput | null | undefined;
  updatedAt?: DateTimeRangeInput | null | undefined;
};

export type ProductMediaCreateInput = {
  alt?: string | null | undefined;
  image?: Blob | null | undefined;
  mediaUrl?: string | null | undefined;
  product: string | number;
};

export type ProductMediaType =
  | 'IMAGE'
  | 'VIDEO';

export type ProductStockFilterInput = {
  quantity?: IntRangeInput | null | undefined;
  warehouseIds?: Array<string | number> | null | undefined;
};

export type ProductTypeInput = {
  hasVariants?: boolean | null | undefined;
  isDigital?: boolean | null | undefined;
  isShippingRequired?: boolean | null | undefined;
  kind?: ProductTypeKindEnum | null | undefined;
  name?: string | null | undefined;
  productAttributes?: Array<string | number> | null | undefined;
  slug?: string | null | undefined;
  taxClass?: string | number | null | undefined;
  taxCode?: string | null | undefined;
  variantAttributes?: Array<string | number> | null | undefined;
  weight?: number | null | undefined;
};

export type ProductTypeKindEnum =
  | 'GIFT_CARD'
  | 'NORMAL';

export type ProductVariantChannelListingAddInput = {
  channelId: string | number;
  costPrice?: number | null | undefined;
  preorderThreshold?: number | null | undefined;
  price: number;
  priorPrice?: number | null | undefined;
};

export type ProductVariantCreateInput = {
  attributes: Array<AttributeValueInput>;
  externalReference?: string | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  name?: string | null | undefined;
  preorder?: PreorderSettingsInput | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  product: string | number;
  quantityLimitPerCustomer?: number | null | undefined;
  sku?: string | null | undefined;
  stocks?: Array<StockInput> | null | undefined;
  trackInventory?: boolean | null | undefined;
  weight?: number | null | undefined;
};

export type ProductVariantWhereInput = {
  AND?: Array<ProductVariantWhereInput> | null | undefined;
  OR?: Array<ProductVariantWhereInput> | null | undefined;
  attributes?: Array<AssignedAttributeWhereInput> | null | undefined;
  ids?: Array<string | number> | null | undefined;
  metadata?: Array<MetadataFilter> | null | undefined;
  sku?: StringFilterInput | null | undefined;
  updatedAt?: DateTimeRangeInput | null | undefined;
};

export type ProductWhereInput = {
  AND?: Array<ProductWhereInput> | null | undefined;
  OR?: Array<ProductWhereInput> | null | undefined;
  attributes?: Array<AttributeInput> | null | undefined;
  availableFrom?: string | null | undefined;
  category?: GlobalIdFilterInput | null | undefined;
  collection?: GlobalIdFilterInput | null | undefined;
  giftCard?: boolean | null | undefined;
  hasCategory?: boolean | null | undefined;
  hasPreorderedVariants?: boolean | null | undefined;
  ids?: Array<string | number> | null | undefined;
  isAvailable?: boolean | null | undefined;
  isPublished?: boolean | null | undefined;
  isVisibleInListing?: boolean | null | undefined;
  metadata?: Array<MetadataFilter> | null | undefined;
  minimalPrice?: DecimalFilterInput | null | undefined;
  name?: StringFilterInput | null | undefined;
  price?: DecimalFilterInput | null | undefined;
  productType?: GlobalIdFilterInput | null | undefined;
  publishedFrom?: string | null | undefined;
  slug?: StringFilterInput | null | undefined;
  stockAvailability?: StockAvailability | null | undefined;
  stocks?: ProductStockFilterInput | null | undefined;
  updatedAt?: DateTimeFilterInput | null | undefined;
};

export type PromotionCreateErrorCode =
  | 'GIFTS_NUMBER_LIMIT'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'INVALID_GIFT_TYPE'
  | 'INVALID_PRECISION'
  | 'MISSING_CHANNELS'
  | 'MULTIPLE_CURRENCIES_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'RULES_NUMBER_LIMIT';

export type PromotionCreateInput = {
  description?: unknown;
  endDate?: string | null | undefined;
  name: string;
  rules?: Array<PromotionRuleInput> | null | undefined;
  startDate?: string | null | undefined;
  type: PromotionTypeEnum;
};

export type PromotionRuleInput = {
  cataloguePredicate?: CataloguePredicateInput | null | undefined;
  channels?: Array<string | number> | null | undefined;
  description?: unknown;
  gifts?: Array<string | number> | null | undefined;
  name?: string | null | undefined;
  orderPredicate?: OrderPredicateInput | null | undefined;
  rewardType?: RewardTypeEnum | null | undefined;
  rewardValue?: number | null | undefined;
  rewardValueType?: RewardValueTypeEnum | null | undefined;
};

export type PromotionRuleUpdateErrorCode =
  | 'DUPLICATED_INPUT_ITEM'
  | 'GIFTS_NUMBER_LIMIT'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'INVALID_GIFT_TYPE'
  | 'INVALID_PRECISION'
  | 'MISSING_CHANNELS'
  | 'MULTIPLE_CURRENCIES_NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'REQUIRED';

export type PromotionRuleUpdateInput = {
  addChannels?: Array<string | number> | null | undefined;
  addGifts?: Array<string | number> | null | undefined;
  cataloguePredicate?: CataloguePredicateInput | null | undefined;
  description?: unknown;
  name?: string | null | undefined;
  orderPredicate?: OrderPredicateInput | null | undefined;
  removeChannels?: Array<string | number> | null | undefined;
  removeGifts?: Array<string | number> | null | undefined;
  rewardType?: RewardTypeEnum | null | undefined;
  rewardValue?: number | null | undefined;
  rewardValueType?: RewardValueTypeEnum | null | undefined;
};

export type PromotionTranslationInput = {
  description?: unknown;
  name?: string | null | undefined;
};

export type PromotionTypeEnum =
  | 'CATALOGUE'
  | 'ORDER';

export type PublishableChannelListingInput = {
  channelId: string | number;
  isPublished?: boolean | null | undefined;
  publicationDate?: string | null | undefined;
  publishedAt?: string | null | undefined;
};

export type RewardTypeEnum =
  | 'GIFT'
  | 'SUBTOTAL_DISCOUNT';

export type RewardValueTypeEnum =
  | 'FIXED'
  | 'PERCENTAGE';

export type SeoInput = {
  description?: string | null | undefined;
  title?: string | null | undefined;
};

export type ShippingErrorCode =
  | 'ALREADY_EXISTS'
  | 'DUPLICATED_INPUT_ITEM'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'MAX_LESS_THAN_MIN'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type ShippingMethodChannelListingAddInput = {
  channelId: string | number;
  maximumOrderPrice?: number | null | undefined;
  minimumOrderPrice?: number | null | undefined;
  price?: number | null | undefined;
};

export type ShippingMethodChannelListingInput = {
  addChannels?: Array<ShippingMethodChannelListingAddInput> | null | undefined;
  removeChannels?: Array<string | number> | null | undefined;
};

export type ShippingMethodTypeEnum =
  | 'PRICE'
  | 'WEIGHT';

export type ShippingPostalCodeRulesCreateInputRange = {
  end?: string | null | undefined;
  start: string;
};

export type ShippingPriceInput = {
  addPostalCodeRules?: Array<ShippingPostalCodeRulesCreateInputRange> | null | undefined;
  deletePostalCodeRules?: Array<string | number> | null | undefined;
  description?: string | null | undefined;
  inclusionType?: PostalCodeRuleInclusionTypeEnum | null | undefined;
  maximumDeliveryDays?: number | null | undefined;
  maximumOrderWeight?: number | null | undefined;
  minimumDeliveryDays?: number | null | undefined;
  minimumOrderWeight?: number | null | undefined;
  name?: string | null | undefined;
  shippingZone?: string | number | null | undefined;
  taxClass?: string | number | null | undefined;
  type?: ShippingMethodTypeEnum | null | undefined;
};

export type ShippingPriceTranslationInput = {
  description?: string | null | undefined;
  name?: string | null | undefined;
};

export type ShippingZoneCreateInput = {
  addChannels?: Array<string | number> | null | undefined;
  addWarehouses?: Array<string | number> | null | undefined;
  countries?: Array<string> | null | undefined;
  default?: boolean | null | undefined;
  description?: string | null | undefined;
  name?: string | null | undefined;
};

export type ShopErrorCode =
  | 'ALREADY_EXISTS'
  | 'CANNOT_FETCH_TAX_RATES'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'PASSWORD_AUTH_RESTRICTION'
  | 'REQUIRED'
  | 'UNIQUE';

export type ShopSettingsInput = {
  accountConfirmMergeMode?: AccountConfirmModeEnum | null | undefined;
  allowLoginWithoutConfirmation?: boolean | null | undefined;
  allowStorefrontTraffic?: boolean | null | undefined;
  chargeTaxesOnShipping?: boolean | null | undefined;
  customerSetPasswordUrl?: string | null | undefined;
  defaultMailSenderAddress?: string | null | undefined;
  defaultMailSenderName?: string | null | undefined;
  defaultWeightUnit?: WeightUnitsEnum | null | undefined;
  description?: string | null | undefined;
  displayGrossPrices?: boolean | null | undefined;
  enableAccountConfirmationByEmail?: boolean | null | undefined;
  fulfillmentAllowUnpaid?: boolean | null | undefined;
  fulfillmentAutoApprove?: boolean | null | undefined;
  headerText?: string | null | undefined;
  includeTaxesInPrices?: boolean | null | undefined;
  limitQuantityPerCheckout?: number | null | undefined;
  metadata?: Array<MetadataInput> | null | undefined;
  name?: string | null | undefined;
  passwordLoginMode?: PasswordLoginModeEnum | null | undefined;
  preserveAllAddressFields?: boolean | null | undefined;
  privateMetadata?: Array<MetadataInput> | null | undefined;
  reserveStockDurationAnonymousUser?: number | null | undefined;
  reserveStockDurationAuthenticatedUser?: number | null | undefined;
  trackInventoryByDefault?: boolean | null | undefined;
  useLegacyShippingZoneStockAvailability?: boolean | null | undefined;
  useLegacyUpdateWebhookEmission?: boolean | null | undefined;
};

export type SiteDomainInput = {
  domain?: string | null | undefined;
  name?: string | null | undefined;
};

export type StockAvailability =
  | 'IN_STOCK'
  | 'OUT_OF_STOCK';

export type StockInput = {
  quantity: number;
  warehouse: string | number;
};

export type StockSettingsInput = {
  allocationStrategy: AllocationStrategyEnum;
};

export type StringFilterInput = {
  eq?: string | null | undefined;
  oneOf?: Array<string> | null | undefined;
};

export type TaxCalculationStrategy =
  | 'FLAT_RATES'
  | 'TAX_APP';

export type TaxClassCreateErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND';

export type TaxClassCreateInput = {
  createCountryRates?: Array<CountryRateInput> | null | undefined;
  name: string;
};

export type TaxClassRateInput = {
  rate?: number | null | undefined;
  taxClassId?: string | number | null | undefined;
};

export type TaxConfigurationPerCountryInput = {
  chargeTaxes: boolean;
  countryCode: CountryCode;
  displayGrossPrices: boolean;
  taxAppId?: string | null | undefined;
  taxCalculationStrategy?: TaxCalculationStrategy | null | undefined;
  useWeightedTaxForShipping?: boolean | null | undefined;
};

export type TaxConfigurationUpdateErrorCode =
  | 'DUPLICATED_INPUT_ITEM'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND';

export type TaxConfigurationUpdateInput = {
  chargeTaxes?: boolean | null | undefined;
  displayGrossPrices?: boolean | null | undefined;
  pricesEnteredWithTax?: boolean | null | undefined;
  removeCountriesConfiguration?: Array<CountryCode> | null | undefined;
  taxAppId?: string | null | undefined;
  taxCalculationStrategy?: TaxCalculationStrategy | null | undefined;
  updateCountriesConfiguration?: Array<TaxConfigurationPerCountryInput> | null | undefined;
  useWeightedTaxForShipping?: boolean | null | undefined;
};

export type TaxCountryConfigurationUpdateErrorCode =
  | 'CANNOT_CREATE_NEGATIVE_RATE'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'ONLY_ONE_DEFAULT_COUNTRY_RATE_ALLOWED';

export type TransactionFlowStrategyEnum =
  | 'AUTHORIZATION'
  | 'CHARGE';

export type TranslationErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type TranslationInput = {
  description?: string | null | undefined;
  name?: string | null | undefined;
  seoDescription?: string | null | undefined;
  seoTitle?: string | null | undefined;
  slug?: string | null | undefined;
};

export type UploadErrorCode =
  | 'GRAPHQL_ERROR'
  | 'INVALID_FILE_TYPE'
  | 'UNSUPPORTED_MIME_TYPE';

export type VoucherChannelListingAddInput = {
  channelId: string | number;
  discountValue?: number | null | undefined;
  minAmountSpent?: number | null | undefined;
};

export type VoucherChannelListingInput = {
  addChannels?: Array<VoucherChannelListingAddInput> | null | undefined;
  removeChannels?: Array<string | number> | null | undefined;
};

export type VoucherInput = {
  addCodes?: Array<string> | null | undefined;
  applyOncePerCustomer?: boolean | null | undefined;
  applyOncePerOrder?: boolean | null | undefined;
  categories?: Array<string | number> | null | undefined;
  code?: string | null | undefined;
  collections?: Array<string | number> | null | undefined;
  countries?: Array<string> | null | undefined;
  discountValueType?: DiscountValueTypeEnum | null | undefined;
  endDate?: string | null | undefined;
  minCheckoutItemsQuantity?: number | null | undefined;
  name?: string | null | undefined;
  onlyForStaff?: boolean | null | undefined;
  products?: Array<string | number> | null | undefined;
  singleUse?: boolean | null | undefined;
  startDate?: string | null | undefined;
  type?: VoucherTypeEnum | null | undefined;
  usageLimit?: number | null | undefined;
  variants?: Array<string | number> | null | undefined;
};

export type VoucherTypeEnum =
  | 'ENTIRE_ORDER'
  | 'SHIPPING'
  | 'SPECIFIC_PRODUCT';

export type WarehouseCreateInput = {
  address: AddressInput;
  email?: string | null | undefined;
  externalReference?: string | null | undefined;
  name: string;
  shippingZones?: Array<string | number> | null | undefined;
  slug?: string | null | undefined;
};

export type WarehouseErrorCode =
  | 'ALREADY_EXISTS'
  | 'GRAPHQL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'REQUIRED'
  | 'UNIQUE';

export type WebhookEventTypeAsyncEnum =
  | 'ACCOUNT_CHANGE_EMAIL_REQUESTED'
  | 'ACCOUNT_CONFIRMATION_REQUESTED'
  | 'ACCOUNT_CONFIRMED'
  | 'ACCOUNT_DELETED'
  | 'ACCOUNT_DELETE_REQUESTED'
  | 'ACCOUNT_EMAIL_CHANGED'
  | 'ACCOUNT_SET_PASSWORD_REQUESTED'
  | 'ADDRESS_CREATED'
  | 'ADDRESS_DELETED'
  | 'ADDRESS_UPDATED'
  | 'ANY_EVENTS'
  | 'APP_DELETED'
  | 'APP_INSTALLED'
  | 'APP_STATUS_CHANGED'
  | 'APP_UPDATED'
  | 'ATTRIBUTE_CREATED'
  | 'ATTRIBUTE_DELETED'
  | 'ATTRIBUTE_UPDATED'
  | 'ATTRIBUTE_VALUE_CREATED'
  | 'ATTRIBUTE_VALUE_DELETED'
  | 'ATTRIBUTE_VALUE_UPDATED'
  | 'CATEGORY_CREATED'
  | 'CATEGORY_DELETED'
  | 'CATEGORY_UPDATED'
  | 'CHANNEL_CREATED'
  | 'CHANNEL_DELETED'
  | 'CHANNEL_METADATA_UPDATED'
  | 'CHANNEL_STATUS_CHANGED'
  | 'CHANNEL_UPDATED'
  | 'CHECKOUT_CREATED'
  | 'CHECKOUT_FULLY_AUTHORIZED'
  | 'CHECKOUT_FULLY_PAID'
  | 'CHECKOUT_METADATA_UPDATED'
  | 'CHECKOUT_UPDATED'
  | 'COLLECTION_CREATED'
  | 'COLLECTION_DELETED'
  | 'COLLECTION_METADATA_UPDATED'
  | 'COLLECTION_UPDATED'
  | 'CUSTOMER_CREATED'
  | 'CUSTOMER_DELETED'
  | 'CUSTOMER_METADATA_UPDATED'
  | 'CUSTOMER_TYPE_CREATED'
  | 'CUSTOMER_TYPE_DELETED'
  | 'CUSTOMER_TYPE_UPDATED'
  | 'CUSTOMER_UPDATED'
  | 'DRAFT_ORDER_CREATED'
  | 'DRAFT_ORDER_DELETED'
  | 'DRAFT_ORDER_UPDATED'
  | 'FULFILLMENT_APPROVED'
  | 'FULFILLMENT_CANCELED'
  | 'FULFILLMENT_CREATED'
  | 'FULFILLMENT_METADATA_UPDATED'
  | 'FULFILLMENT_TRACKING_NUMBER_UPDATED'
  | 'GIFT_CARD_CREATED'
  | 'GIFT_CARD_DELETED'
  | 'GIFT_CARD_EXPORT_COMPLETED'
  | 'GIFT_CARD_METADATA_UPDATED'
  | 'GIFT_CARD_SENT'
  | 'GIFT_CARD_STATUS_CHANGED'
  | 'GIFT_CARD_UPDATED'
  | 'INVOICE_DELETED'
  | 'INVOICE_REQUESTED'
  | 'INVOICE_SENT'
  | 'MENU_CREATED'
  | 'MENU_DELETED'
  | 'MENU_ITEM_CREATED'
  | 'MENU_ITEM_DELETED'
  | 'MENU_ITEM_UPDATED'
  | 'MENU_UPDATED'
  | 'NOTIFY_USER'
  | 'OBSERVABILITY'
  | 'ORDER_BULK_CREATED'
  | 'ORDER_CANCELLED'
  | 'ORDER_CONFIRMED'
  | 'ORDER_CREATED'
  | 'ORDER_EXPIRED'
  | 'ORDER_FULFILLED'
  | 'ORDER_FULLY_PAID'
  | 'ORDER_FULLY_REFUNDED'
  | 'ORDER_METADATA_UPDATED'
  | 'ORDER_PAID'
  | 'ORDER_REFUNDED'
  | 'ORDER_UPDATED'
  | 'PAGE_CREATED'
  | 'PAGE_DELETED'
  | 'PAGE_TYPE_CREATED'
  | 'PAGE_TYPE_DELETED'
  | 'PAGE_TYPE_UPDATED'
  | 'PAGE_UPDATED'
  | 'PERMISSION_GROUP_CREATED'
  | 'PERMISSION_GROUP_DELETED'
  | 'PERMISSION_GROUP_UPDATED'
  | 'PRODUCT_CREATED'
  | 'PRODUCT_DELETED'
  | 'PRODUCT_EXPORT_COMPLETED'
  | 'PRODUCT_MEDIA_CREATED'
  | 'PRODUCT_MEDIA_DELETED'
  | 'PRODUCT_MEDIA_UPDATED'
  | 'PRODUCT_METADATA_UPDATED'
  | 'PRODUCT_UPDATED'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_CREATED'
  | 'PRODUCT_VARIANT_DELETED'
  | 'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED'
  | 'PRODUCT_VARIANT_METADATA_UPDATED'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_STOCK_UPDATED'
  | 'PRODUCT_VARIANT_UPDATED'
  | 'PROMOTION_CREATED'
  | 'PROMOTION_DELETED'
  | 'PROMOTION_ENDED'
  | 'PROMOTION_RULE_CREATED'
  | 'PROMOTION_RULE_DELETED'
  | 'PROMOTION_RULE_UPDATED'
  | 'PROMOTION_STARTED'
  | 'PROMOTION_UPDATED'
  | 'SALE_CREATED'
  | 'SALE_DELETED'
  | 'SALE_TOGGLE'
  | 'SALE_UPDATED'
  | 'SHIPPING_PRICE_CREATED'
  | 'SHIPPING_PRICE_DELETED'
  | 'SHIPPING_PRICE_UPDATED'
  | 'SHIPPING_ZONE_CREATED'
  | 'SHIPPING_ZONE_DELETED'
  | 'SHIPPING_ZONE_METADATA_UPDATED'
  | 'SHIPPING_ZONE_UPDATED'
  | 'SHOP_METADATA_UPDATED'
  | 'STAFF_CREATED'
  | 'STAFF_DELETED'
  | 'STAFF_SET_PASSWORD_REQUESTED'
  | 'STAFF_UPDATED'
  | 'THUMBNAIL_CREATED'
  | 'TRANSACTION_ITEM_METADATA_UPDATED'
  | 'TRANSLATION_CREATED'
  | 'TRANSLATION_UPDATED'
  | 'VOUCHER_CODES_CREATED'
  | 'VOUCHER_CODES_DELETED'
  | 'VOUCHER_CODE_EXPORT_COMPLETED'
  | 'VOUCHER_CREATED'
  | 'VOUCHER_DELETED'
  | 'VOUCHER_METADATA_UPDATED'
  | 'VOUCHER_UPDATED'
  | 'WAREHOUSE_CREATED'
  | 'WAREHOUSE_DELETED'
  | 'WAREHOUSE_METADATA_UPDATED'
  | 'WAREHOUSE_UPDATED';

export type WebhookEventTypeEnum =
  | 'ACCOUNT_CHANGE_EMAIL_REQUESTED'
  | 'ACCOUNT_CONFIRMATION_REQUESTED'
  | 'ACCOUNT_CONFIRMED'
  | 'ACCOUNT_DELETED'
  | 'ACCOUNT_DELETE_REQUESTED'
  | 'ACCOUNT_EMAIL_CHANGED'
  | 'ACCOUNT_SET_PASSWORD_REQUESTED'
  | 'ADDRESS_CREATED'
  | 'ADDRESS_DELETED'
  | 'ADDRESS_UPDATED'
  | 'ANY_EVENTS'
  | 'APP_DELETED'
  | 'APP_INSTALLED'
  | 'APP_STATUS_CHANGED'
  | 'APP_UPDATED'
  | 'ATTRIBUTE_CREATED'
  | 'ATTRIBUTE_DELETED'
  | 'ATTRIBUTE_UPDATED'
  | 'ATTRIBUTE_VALUE_CREATED'
  | 'ATTRIBUTE_VALUE_DELETED'
  | 'ATTRIBUTE_VALUE_UPDATED'
  | 'CATEGORY_CREATED'
  | 'CATEGORY_DELETED'
  | 'CATEGORY_UPDATED'
  | 'CHANNEL_CREATED'
  | 'CHANNEL_DELETED'
  | 'CHANNEL_METADATA_UPDATED'
  | 'CHANNEL_STATUS_CHANGED'
  | 'CHANNEL_UPDATED'
  | 'CHECKOUT_CALCULATE_TAXES'
  | 'CHECKOUT_CREATED'
  | 'CHECKOUT_FILTER_SHIPPING_METHODS'
  | 'CHECKOUT_FULLY_AUTHORIZED'
  | 'CHECKOUT_FULLY_PAID'
  | 'CHECKOUT_METADATA_UPDATED'
  | 'CHECKOUT_UPDATED'
  | 'COLLECTION_CREATED'
  | 'COLLECTION_DELETED'
  | 'COLLECTION_METADATA_UPDATED'
  | 'COLLECTION_UPDATED'
  | 'CUSTOMER_CREATED'
  | 'CUSTOMER_DELETED'
  | 'CUSTOMER_METADATA_UPDATED'
  | 'CUSTOMER_TYPE_CREATED'
  | 'CUSTOMER_TYPE_DELETED'
  | 'CUSTOMER_TYPE_UPDATED'
  | 'CUSTOMER_UPDATED'
  | 'DRAFT_ORDER_CREATED'
  | 'DRAFT_ORDER_DELETED'
  | 'DRAFT_ORDER_UPDATED'
  | 'FULFILLMENT_APPROVED'
  | 'FULFILLMENT_CANCELED'
  | 'FULFILLMENT_CREATED'
  | 'FULFILLMENT_METADATA_UPDATED'
  | 'FULFILLMENT_TRACKING_NUMBER_UPDATED'
  | 'GIFT_CARD_CREATED'
  | 'GIFT_CARD_DELETED'
  | 'GIFT_CARD_EXPORT_COMPLETED'
  | 'GIFT_CARD_METADATA_UPDATED'
  | 'GIFT_CARD_SENT'
  | 'GIFT_CARD_STATUS_CHANGED'
  | 'GIFT_CARD_UPDATED'
  | 'INVOICE_DELETED'
  | 'INVOICE_REQUESTED'
  | 'INVOICE_SENT'
  | 'LIST_STORED_PAYMENT_METHODS'
  | 'MENU_CREATED'
  | 'MENU_DELETED'
  | 'MENU_ITEM_CREATED'
  | 'MENU_ITEM_DELETED'
  | 'MENU_ITEM_UPDATED'
  | 'MENU_UPDATED'
  | 'NOTIFY_USER'
  | 'OBSERVABILITY'
  | 'ORDER_BULK_CREATED'
  | 'ORDER_CALCULATE_TAXES'
  | 'ORDER_CANCELLED'
  | 'ORDER_CONFIRMED'
  | 'ORDER_CREATED'
  | 'ORDER_EXPIRED'
  | 'ORDER_FILTER_SHIPPING_METHODS'
  | 'ORDER_FULFILLED'
  | 'ORDER_FULLY_PAID'
  | 'ORDER_FULLY_REFUNDED'
  | 'ORDER_METADATA_UPDATED'
  | 'ORDER_PAID'
  | 'ORDER_REFUNDED'
  | 'ORDER_UPDATED'
  | 'PAGE_CREATED'
  | 'PAGE_DELETED'
  | 'PAGE_TYPE_CREATED'
  | 'PAGE_TYPE_DELETED'
  | 'PAGE_TYPE_UPDATED'
  | 'PAGE_UPDATED'
  | 'PAYMENT_AUTHORIZE'
  | 'PAYMENT_CAPTURE'
  | 'PAYMENT_CONFIRM'
  | 'PAYMENT_GATEWAY_INITIALIZE_SESSION'
  | 'PAYMENT_GATEWAY_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_LIST_GATEWAYS'
  | 'PAYMENT_METHOD_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_METHOD_PROCESS_TOKENIZATION_SESSION'
  | 'PAYMENT_PROCESS'
  | 'PAYMENT_REFUND'
  | 'PAYMENT_VOID'
  | 'PERMISSION_GROUP_CREATED'
  | 'PERMISSION_GROUP_DELETED'
  | 'PERMISSION_GROUP_UPDATED'
  | 'PRODUCT_CREATED'
  | 'PRODUCT_DELETED'
  | 'PRODUCT_EXPORT_COMPLETED'
  | 'PRODUCT_MEDIA_CREATED'
  | 'PRODUCT_MEDIA_DELETED'
  | 'PRODUCT_MEDIA_UPDATED'
  | 'PRODUCT_METADATA_UPDATED'
  | 'PRODUCT_UPDATED'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_BACK_IN_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_CREATED'
  | 'PRODUCT_VARIANT_DELETED'
  | 'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED'
  | 'PRODUCT_VARIANT_METADATA_UPDATED'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_FOR_CLICK_AND_COLLECT'
  | 'PRODUCT_VARIANT_OUT_OF_STOCK_IN_CHANNEL'
  | 'PRODUCT_VARIANT_STOCK_UPDATED'
  | 'PRODUCT_VARIANT_UPDATED'
  | 'PROMOTION_CREATED'
  | 'PROMOTION_DELETED'
  | 'PROMOTION_ENDED'
  | 'PROMOTION_RULE_CREATED'
  | 'PROMOTION_RULE_DELETED'
  | 'PROMOTION_RULE_UPDATED'
  | 'PROMOTION_STARTED'
  | 'PROMOTION_UPDATED'
  | 'SALE_CREATED'
  | 'SALE_DELETED'
  | 'SALE_TOGGLE'
  | 'SALE_UPDATED'
  | 'SHIPPING_LIST_METHODS_FOR_CHECKOUT'
  | 'SHIPPING_PRICE_CREATED'
  | 'SHIPPING_PRICE_DELETED'
  | 'SHIPPING_PRICE_UPDATED'
  | 'SHIPPING_ZONE_CREATED'
  | 'SHIPPING_ZONE_DELETED'
  | 'SHIPPING_ZONE_METADATA_UPDATED'
  | 'SHIPPING_ZONE_UPDATED'
  | 'SHOP_METADATA_UPDATED'
  | 'STAFF_CREATED'
  | 'STAFF_DELETED'
  | 'STAFF_SET_PASSWORD_REQUESTED'
  | 'STAFF_UPDATED'
  | 'STORED_PAYMENT_METHOD_DELETE_REQUESTED'
  | 'THUMBNAIL_CREATED'
  | 'TRANSACTION_CANCELATION_REQUESTED'
  | 'TRANSACTION_CHARGE_REQUESTED'
  | 'TRANSACTION_INITIALIZE_SESSION'
  | 'TRANSACTION_ITEM_METADATA_UPDATED'
  | 'TRANSACTION_PROCESS_SESSION'
  | 'TRANSACTION_REFUND_REQUESTED'
  | 'TRANSLATION_CREATED'
  | 'TRANSLATION_UPDATED'
  | 'VOUCHER_CODES_CREATED'
  | 'VOUCHER_CODES_DELETED'
  | 'VOUCHER_CODE_EXPORT_COMPLETED'
  | 'VOUCHER_CREATED'
  | 'VOUCHER_DELETED'
  | 'VOUCHER_METADATA_UPDATED'
  | 'VOUCHER_UPDATED'
  | 'WAREHOUSE_CREATED'
  | 'WAREHOUSE_DELETED'
  | 'WAREHOUSE_METADATA_UPDATED'
  | 'WAREHOUSE_UPDATED';

export type WebhookEventTypeSyncEnum =
  | 'CHECKOUT_CALCULATE_TAXES'
  | 'CHECKOUT_FILTER_SHIPPING_METHODS'
  | 'LIST_STORED_PAYMENT_METHODS'
  | 'ORDER_CALCULATE_TAXES'
  | 'ORDER_FILTER_SHIPPING_METHODS'
  | 'PAYMENT_AUTHORIZE'
  | 'PAYMENT_CAPTURE'
  | 'PAYMENT_CONFIRM'
  | 'PAYMENT_GATEWAY_INITIALIZE_SESSION'
  | 'PAYMENT_GATEWAY_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_LIST_GATEWAYS'
  | 'PAYMENT_METHOD_INITIALIZE_TOKENIZATION_SESSION'
  | 'PAYMENT_METHOD_PROCESS_TOKENIZATION_SESSION'
  | 'PAYMENT_PROCESS'
  | 'PAYMENT_REFUND'
  | 'PAYMENT_VOID'
  | 'SHIPPING_LIST_METHODS_FOR_CHECKOUT'
  | 'STORED_PAYMENT_METHOD_DELETE_REQUESTED'
  | 'TRANSACTION_CANCELATION_REQUESTED'
  | 'TRANSACTION_CHARGE_REQUESTED'
  | 'TRANSACTION_INITIALIZE_SESSION'
  | 'TRANSACTION_PROCESS_SESSION'
  | 'TRANSACTION_REFUND_REQUESTED';

export type WeightUnitsEnum =
  | 'G'
  | 'KG'
  | 'LB'
  | 'OZ'
  | 'TONNE';

export type DoctorAppsQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctorAppsQuery = { apps: { edges: Array<{ node: { name: string | null, isActive: boolean | null, webhooks: Array<{ name: string | null, isActive: boolean, targetUrl: string, asyncEvents: Array<{ eventType: WebhookEventTypeAsyncEnum }>, syncEvents: Array<{ eventType: WebhookEventTypeSyncEnum }>, failed: { totalCount: number | null, edges: Array<{ node: { createdAt: string, eventType: WebhookEventTypeEnum } }> } | null, pending: { totalCount: number | null, edges: Array<{ node: { createdAt: string, eventType: WebhookEventTypeEnum } }> } | null, succeeded: { edges: Array<{ node: { createdAt: string } }> } | null }> | null } }> } | null };

export type DoctorChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctorChannelsQuery = { channels: Array<{ slug: string, isActive: boolean, currencyCode: string, defaultCountry: { code: string }, warehouses: Array<{ name: string }>, taxConfiguration: { chargeTaxes: boolean, displayGrossPrices: boolean, pricesEnteredWithTax: boolean, taxCalculationStrategy: TaxCalculationStrategy | null } }> | null };

export type DoctorDeliveryQueryVariables = Exact<{
  channel: string;
}>;


export type DoctorDeliveryQuery = { channel: { countries: Array<{ code: string }> | null, availableShippingMethodsPerCountry: Array<{ countryCode: CountryCode, shippingMethods: Array<{ name: string, active: boolean, message: string | null, price: { amount: number, currency: string }, minimumOrderPrice: { amount: number } | null, maximumOrderPrice: { amount: number } | null }> | null }> | null } | null };

export type DoctorListedProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DoctorListedProductsQuery = { products: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { slug: string, channelListings: Array<{ isPublished: boolean, channel: { slug: string } }> | null, variants: Array<{ channelListings: Array<{ channel: { slug: string }, price: { amount: number } | null }> | null }> | null } }> } | null };

export type DoctorOrderSettingsQueryVariables = Exact<{
  channel: string;
}>;


export type DoctorOrderSettingsQuery = { channel: { orderSettings: { allowUnpaidOrders: boolean, expireOrdersAfter: number | null } } | null };

export type DoctorPasswordResetMutationVariables = Exact<{
  email: string;
  redirectUrl: string;
  channel: string;
}>;


export type DoctorPasswordResetMutation = { requestPasswordReset: { errors: Array<{ field: string | null, message: string | null, code: AccountErrorCode }> } | null };

export type DoctorPluginsQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctorPluginsQuery = { plugins: { edges: Array<{ node: { id: string, name: string, globalConfiguration: { active: boolean } | null, channelConfigurations: Array<{ active: boolean, channel: { slug: string } | null }> } }> } | null };

export type DoctorProductsOfQueryVariables = Exact<{
  channel: string;
  filter: ProductFilterInput;
}>;


export type DoctorProductsOfQuery = { products: { totalCount: number | null, edges: Array<{ node: { id: string } }> } | null };

export type DoctorProductsQueryVariables = Exact<{
  channel: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DoctorProductsQuery = { products: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, isAvailableForPurchase: boolean | null, pricing: { onSale: boolean | null, priceRange: { start: { currency: string, gross: { amount: number }, tax: { amount: number } } | null } | null } | null, media: Array<{ type: ProductMediaType, original: string, small: string }> | null, variants: Array<{ id: string, quantityAvailable: number | null }> | null, en: { slug: string | null } | null } }> } | null };

export type DoctorPromotionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctorPromotionsQuery = { promotions: { totalCount: number | null, edges: Array<{ node: { name: string, type: PromotionTypeEnum | null, startDate: string, endDate: string | null, rules: Array<{ name: string | null, cataloguePredicate: unknown, rewardValue: number | null, channels: Array<{ slug: string }> | null }> | null } }> } | null };

export type DoctorRecentProductsQueryVariables = Exact<{
  channel: string;
}>;


export type DoctorRecentProductsQuery = { products: { edges: Array<{ node: { id: string, slug: string, name: string, updatedAt: string } }> } | null };

export type DoctorSearchQueryVariables = Exact<{
  channel: string;
  search: string;
  ids: Array<string | number> | string | number;
}>;


export type DoctorSearchQuery = { products: { totalCount: number | null } | null };

export type DoctorSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctorSettingsQuery = { shop: { enableAccountConfirmationByEmail: boolean | null } };

export type DoctorShopQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctorShopQuery = { shop: { name: string, schemaVersion: string } };

export type DoctorVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type DoctorVersionQuery = { shop: { version: string } };

export type MigrationValuesFragment = { values: Array<{ richText: string | null, plainText: string | null, file: { url: string } | null, en: { richText: string | null, plainText: string | null } | null }> };

export type MigrationCategoriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MigrationCategoriesQuery = { list: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { slug: string, name: string, description: string | null, seoDescription: string | null, metadata: Array<{ key: string, value: string }>, privateMetadata: Array<{ key: string, value: string }>, en: { description: string | null, seoDescription: string | null } | null } }> } | null };

export type MigrationCollectionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MigrationCollectionsQuery = { list: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { slug: string, name: string, description: string | null, seoDescription: string | null, metadata: Array<{ key: string, value: string }>, privateMetadata: Array<{ key: string, value: string }>, en: { description: string | null, seoDescription: string | null } | null } }> } | null };

export type MigrationMenusQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MigrationMenusQuery = { list: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { slug: string, name: string, metadata: Array<{ key: string, value: string }>, items: Array<{ url: string | null, children: Array<{ url: string | null, children: Array<{ url: string | null }> | null }> | null }> | null } }> } | null };

export type MigrationPagesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MigrationPagesQuery = { list: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { slug: string, content: string | null, seoDescription: string | null, name: string, metadata: Array<{ key: string, value: string }>, privateMetadata: Array<{ key: string, value: string }>, attributes: Array<{ values: Array<{ richText: string | null, plainText: string | null, file: { url: string } | null, en: { richText: string | null, plainText: string | null } | null }> }>, en: { content: string | null, seoDescription: string | null } | null } }> } | null };

export type MigrationPermissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MigrationPermissionsQuery = { app: { permissions: Array<{ code: PermissionEnum }> | null } | null, me: { userPermissions: Array<{ code: PermissionEnum }> | null } | null };

export type MigrationProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MigrationProductsQuery = { list: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { slug: string, name: string, description: string | null, seoDescription: string | null, metadata: Array<{ key: string, value: string }>, privateMetadata: Array<{ key: string, value: string }>, media: Array<{ url: string }> | null, attributes: Array<{ values: Array<{ richText: string | null, plainText: string | null, file: { url: string } | null, en: { richText: string | null, plainText: string | null } | null }> }>, variants: Array<{ sku: string | null, metadata: Array<{ key: string, value: string }>, privateMetadata: Array<{ key: string, value: string }>, attributes: Array<{ values: Array<{ richText: string | null, plainText: string | null, file: { url: string } | null, en: { richText: string | null, plainText: string | null } | null }> }> }> | null, en: { description: string | null, seoDescription: string | null } | null } }> } | null };

export type AttributeCreateMutationVariables = Exact<{
  input: AttributeCreateInput;
}>;


export type AttributeCreateMutation = { attributeCreate: { attribute: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: AttributeErrorCode }> } | null };

export type AttributeTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: NameTranslationInput;
}>;


export type AttributeTranslateMutation = { attributeTranslate: { attribute: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type AttributeValueBulkTranslateMutationVariables = Exact<{
  translations: Array<AttributeValueBulkTranslateInput> | AttributeValueBulkTranslateInput;
}>;


export type AttributeValueBulkTranslateMutation = { attributeValueBulkTranslate: { results: Array<{ errors: Array<{ message: string | null, code: AttributeValueTranslateErrorCode }> | null }>, errors: Array<{ message: string | null, code: AttributeValueTranslateErrorCode }> } | null };

export type CategoryCreateMutationVariables = Exact<{
  input: CategoryInput;
}>;


export type CategoryCreateMutation = { categoryCreate: { category: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type CategoryDeleteMutationVariables = Exact<{
  id: string | number;
}>;


export type CategoryDeleteMutation = { categoryDelete: { errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type CategoryTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: TranslationInput;
}>;


export type CategoryTranslateMutation = { categoryTranslate: { category: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type ChannelCreateMutationVariables = Exact<{
  input: ChannelCreateInput;
}>;


export type ChannelCreateMutation = { channelCreate: { channel: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ChannelErrorCode }> } | null };

export type ChannelUpdateMutationVariables = Exact<{
  id: string | number;
  input: ChannelUpdateInput;
}>;


export type ChannelUpdateMutation = { channelUpdate: { channel: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ChannelErrorCode }> } | null };

export type CollectionAddProductsMutationVariables = Exact<{
  collectionId: string | number;
  products: Array<string | number> | string | number;
}>;


export type CollectionAddProductsMutation = { collectionAddProducts: { collection: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: CollectionErrorCode }> } | null };

export type CollectionChannelListingUpdateMutationVariables = Exact<{
  id: string | number;
  input: CollectionChannelListingUpdateInput;
}>;


export type CollectionChannelListingUpdateMutation = { collectionChannelListingUpdate: { collection: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type CollectionCreateMutationVariables = Exact<{
  input: CollectionCreateInput;
}>;


export type CollectionCreateMutation = { collectionCreate: { collection: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: CollectionErrorCode }> } | null };

export type CollectionTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: TranslationInput;
}>;


export type CollectionTranslateMutation = { collectionTranslate: { collection: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type FileUploadMutationVariables = Exact<{
  file: Blob;
}>;


export type FileUploadMutation = { fileUpload: { uploadedFile: { url: string, contentType: string | null } | null, errors: Array<{ field: string | null, message: string | null, code: UploadErrorCode }> } | null };

export type MenuCreateMutationVariables = Exact<{
  input: MenuCreateInput;
}>;


export type MenuCreateMutation = { menuCreate: { menu: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: MenuErrorCode }> } | null };

export type MenuItemCreateMutationVariables = Exact<{
  input: MenuItemCreateInput;
}>;


export type MenuItemCreateMutation = { menuItemCreate: { menuItem: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: MenuErrorCode }> } | null };

export type MenuItemTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: NameTranslationInput;
}>;


export type MenuItemTranslateMutation = { menuItemTranslate: { menuItem: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type PageAttributeAssignMutationVariables = Exact<{
  id: string | number;
  attributeIds: Array<string | number> | string | number;
}>;


export type PageAttributeAssignMutation = { pageAttributeAssign: { pageType: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: PageErrorCode }> } | null };

export type PageCreateMutationVariables = Exact<{
  input: PageCreateInput;
}>;


export type PageCreateMutation = { pageCreate: { page: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: PageErrorCode }> } | null };

export type PageTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: PageTranslationInput;
}>;


export type PageTranslateMutation = { pageTranslate: { page: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type PageTypeCreateMutationVariables = Exact<{
  input: PageTypeCreateInput;
}>;


export type PageTypeCreateMutation = { pageTypeCreate: { pageType: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: PageErrorCode }> } | null };

export type ProductAttributeAssignMutationVariables = Exact<{
  id: string | number;
  operations: Array<ProductAttributeAssignInput> | ProductAttributeAssignInput;
}>;


export type ProductAttributeAssignMutation = { productAttributeAssign: { productType: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type ProductChannelListingUpdateMutationVariables = Exact<{
  id: string | number;
  input: ProductChannelListingUpdateInput;
}>;


export type ProductChannelListingUpdateMutation = { productChannelListingUpdate: { product: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type ProductCreateMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type ProductCreateMutation = { productCreate: { product: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type ProductMediaCreateMutationVariables = Exact<{
  input: ProductMediaCreateInput;
}>;


export type ProductMediaCreateMutation = { productMediaCreate: { media: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type ProductTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: TranslationInput;
}>;


export type ProductTranslateMutation = { productTranslate: { product: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type ProductTypeCreateMutationVariables = Exact<{
  input: ProductTypeInput;
}>;


export type ProductTypeCreateMutation = { productTypeCreate: { productType: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type ProductVariantChannelListingUpdateMutationVariables = Exact<{
  id: string | number;
  input: Array<ProductVariantChannelListingAddInput> | ProductVariantChannelListingAddInput;
}>;


export type ProductVariantChannelListingUpdateMutation = { productVariantChannelListingUpdate: { variant: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type ProductVariantCreateMutationVariables = Exact<{
  input: ProductVariantCreateInput;
}>;


export type ProductVariantCreateMutation = { productVariantCreate: { productVariant: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ProductErrorCode }> } | null };

export type ProductVariantTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: NameTranslationInput;
}>;


export type ProductVariantTranslateMutation = { productVariantTranslate: { productVariant: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type PromotionCreateMutationVariables = Exact<{
  input: PromotionCreateInput;
}>;


export type PromotionCreateMutation = { promotionCreate: { promotion: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: PromotionCreateErrorCode }> } | null };

export type PromotionRuleUpdateMutationVariables = Exact<{
  id: string | number;
  input: PromotionRuleUpdateInput;
}>;


export type PromotionRuleUpdateMutation = { promotionRuleUpdate: { promotionRule: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: PromotionRuleUpdateErrorCode }> } | null };

export type PromotionTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: PromotionTranslationInput;
}>;


export type PromotionTranslateMutation = { promotionTranslate: { promotion: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type ShippingMethodChannelListingUpdateMutationVariables = Exact<{
  id: string | number;
  input: ShippingMethodChannelListingInput;
}>;


export type ShippingMethodChannelListingUpdateMutation = { shippingMethodChannelListingUpdate: { shippingMethod: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ShippingErrorCode }> } | null };

export type ShippingPriceCreateMutationVariables = Exact<{
  input: ShippingPriceInput;
}>;


export type ShippingPriceCreateMutation = { shippingPriceCreate: { shippingMethod: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ShippingErrorCode }> } | null };

export type ShippingPriceTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: ShippingPriceTranslationInput;
}>;


export type ShippingPriceTranslateMutation = { shippingPriceTranslate: { shippingMethod: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type ShippingZoneCreateMutationVariables = Exact<{
  input: ShippingZoneCreateInput;
}>;


export type ShippingZoneCreateMutation = { shippingZoneCreate: { shippingZone: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: ShippingErrorCode }> } | null };

export type ShopDomainUpdateMutationVariables = Exact<{
  input: SiteDomainInput;
}>;


export type ShopDomainUpdateMutation = { shopDomainUpdate: { shop: { name: string } | null, errors: Array<{ field: string | null, message: string | null, code: ShopErrorCode }> } | null };

export type ShopSettingsUpdateMutationVariables = Exact<{
  input: ShopSettingsInput;
}>;


export type ShopSettingsUpdateMutation = { shopSettingsUpdate: { shop: { name: string } | null, errors: Array<{ field: string | null, message: string | null, code: ShopErrorCode }> } | null };

export type StaffAttributeQueryVariables = Exact<{
  slug: string;
}>;


export type StaffAttributeQuery = { attribute: { id: string, inputType: AttributeInputTypeEnum | null, choices: { edges: Array<{ node: { id: string, name: string | null, en: { name: string } | null } }> } | null, en: { name: string } | null } | null };

export type StaffCategoryQueryVariables = Exact<{
  slug: string;
}>;


export type StaffCategoryQuery = { category: { id: string, products: { totalCount: number | null } | null, children: { totalCount: number | null } | null, en: { slug: string | null } | null } | null };

export type StaffCollectionQueryVariables = Exact<{
  slug: string;
}>;


export type StaffCollectionQuery = { collection: { id: string, channelListings: Array<{ channel: { id: string } }> | null, en: { slug: string | null } | null } | null };

export type StaffMenuQueryVariables = Exact<{
  slug: string;
}>;


export type StaffMenuQuery = { menu: { id: string, items: Array<{ id: string, name: string, en: { name: string } | null, children: Array<{ id: string, name: string, en: { name: string } | null }> | null }> | null } | null };

export type StaffPageTypeQueryVariables = Exact<{
  slug: string;
}>;


export type StaffPageTypeQuery = { pageTypes: { edges: Array<{ node: { id: string, attributes: Array<{ id: string }> | null } }> } | null };

export type StaffPageQueryVariables = Exact<{
  slug: string;
}>;


export type StaffPageQuery = { page: { id: string, en: { slug: string | null } | null } | null };

export type StaffPricesQueryVariables = Exact<{
  channel: string;
  slugs: Array<string> | string;
}>;


export type StaffPricesQuery = { products: { edges: Array<{ node: { slug: string, variants: Array<{ pricing: { onSale: boolean | null } | null }> | null } }> } | null };

export type StaffProductCountsQueryVariables = Exact<{
  slugs: Array<string> | string;
}>;


export type StaffProductCountsQuery = { all: { totalCount: number | null } | null, known: { totalCount: number | null } | null };

export type StaffProductTypeQueryVariables = Exact<{
  slug: string;
}>;


export type StaffProductTypeQuery = { productTypes: { edges: Array<{ node: { id: string, productAttributes: Array<{ id: string }> | null } }> } | null };

export type StaffProductQueryVariables = Exact<{
  slug: string;
}>;


export type StaffProductQuery = { product: { id: string, channelListings: Array<{ channel: { id: string } }> | null, media: Array<{ id: string }> | null, collections: Array<{ id: string }> | null, attributes: Array<{ attribute: { slug: string }, values: Array<{ id: string, en: { plainText: string | null, richText: string | null } | null }> }>, en: { slug: string | null } | null, variants: Array<{ id: string, sku: string | null, channelListings: Array<{ channel: { id: string } }> | null, en: { name: string } | null }> | null } | null };

export type StaffPromotionsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffPromotionsQuery = { promotions: { edges: Array<{ node: { id: string, name: string, rules: Array<{ id: string, name: string | null }> | null, en: { name: string | null } | null } }> } | null };

export type StaffShippingZonesQueryVariables = Exact<{
  channel: string | number;
}>;


export type StaffShippingZonesQuery = { shippingZones: { edges: Array<{ node: { id: string, name: string, shippingMethods: Array<{ id: string, name: string, channelListings: Array<{ channel: { id: string } }> | null, en: { name: string | null } | null }> | null } }> } | null };

export type StaffShopQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffShopQuery = { shop: { name: string }, channels: Array<{ id: string, slug: string, currencyCode: string, warehouses: Array<{ id: string }>, taxConfiguration: { id: string, chargeTaxes: boolean, taxCalculationStrategy: TaxCalculationStrategy | null, displayGrossPrices: boolean, pricesEnteredWithTax: boolean } }> | null };

export type StaffTaxClassesQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffTaxClassesQuery = { taxClasses: { edges: Array<{ node: { id: string, name: string } }> } | null, taxCountryConfigurations: Array<{ country: { code: string }, taxClassCountryRates: Array<{ rate: number, taxClass: { id: string } | null }> }> | null };

export type StaffVouchersQueryVariables = Exact<{
  search: string;
}>;


export type StaffVouchersQuery = { vouchers: { edges: Array<{ node: { id: string, codes: { edges: Array<{ node: { code: string | null } }> } | null, channelListings: Array<{ channel: { id: string } }> | null, en: { name: string | null } | null } }> } | null };

export type StaffWarehouseQueryVariables = Exact<{
  slug: string;
}>;


export type StaffWarehouseQuery = { warehouses: { edges: Array<{ node: { id: string } }> } | null };

export type TaxClassCreateMutationVariables = Exact<{
  input: TaxClassCreateInput;
}>;


export type TaxClassCreateMutation = { taxClassCreate: { taxClass: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TaxClassCreateErrorCode }> } | null };

export type TaxConfigurationUpdateMutationVariables = Exact<{
  id: string | number;
  input: TaxConfigurationUpdateInput;
}>;


export type TaxConfigurationUpdateMutation = { taxConfigurationUpdate: { taxConfiguration: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TaxConfigurationUpdateErrorCode }> } | null };

export type TaxCountryConfigurationUpdateMutationVariables = Exact<{
  countryCode: CountryCode;
  updateTaxClassRates: Array<TaxClassRateInput> | TaxClassRateInput;
}>;


export type TaxCountryConfigurationUpdateMutation = { taxCountryConfigurationUpdate: { taxCountryConfiguration: { country: { code: string } } | null, errors: Array<{ field: string | null, message: string | null, code: TaxCountryConfigurationUpdateErrorCode }> } | null };

export type VoucherChannelListingUpdateMutationVariables = Exact<{
  id: string | number;
  input: VoucherChannelListingInput;
}>;


export type VoucherChannelListingUpdateMutation = { voucherChannelListingUpdate: { voucher: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: DiscountErrorCode }> } | null };

export type VoucherCreateMutationVariables = Exact<{
  input: VoucherInput;
}>;


export type VoucherCreateMutation = { voucherCreate: { voucher: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: DiscountErrorCode }> } | null };

export type VoucherTranslateMutationVariables = Exact<{
  id: string | number;
  languageCode: LanguageCodeEnum;
  input: NameTranslationInput;
}>;


export type VoucherTranslateMutation = { voucherTranslate: { voucher: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: TranslationErrorCode }> } | null };

export type WarehouseCreateMutationVariables = Exact<{
  input: WarehouseCreateInput;
}>;


export type WarehouseCreateMutation = { createWarehouse: { warehouse: { id: string } | null, errors: Array<{ field: string | null, message: string | null, code: WarehouseErrorCode }> } | null };

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
export const MigrationValuesFragmentDoc = new TypedDocumentString(`
    fragment MigrationValues on SelectedAttribute {
  values {
    richText
    plainText
    file {
      url
    }
    en: translation(languageCode: EN) {
      richText
      plainText
    }
  }
}
    `, {"fragmentName":"MigrationValues"}) as unknown as TypedDocumentString<MigrationValuesFragment, unknown>;
export const DoctorAppsDocument = new TypedDocumentString(`
    query DoctorApps {
  apps(first: 100) {
    edges {
      node {
        name
        isActive
        webhooks {
          name
          isActive
          targetUrl
          asyncEvents {
            eventType
          }
          syncEvents {
            eventType
          }
          failed: eventDeliveries(
            first: 1
            sortBy: {field: CREATED_AT, direction: DESC}
            filter: {status: FAILED}
          ) {
            totalCount
            edges {
              node {
                createdAt
                eventType
              }
            }
          }
          pending: eventDeliveries(
            first: 1
            sortBy: {field: CREATED_AT, direction: ASC}
            filter: {status: PENDING}
          ) {
            totalCount
            edges {
              node {
                createdAt
                eventType
              }
            }
          }
          succeeded: eventDeliveries(
            first: 1
            sortBy: {field: CREATED_AT, direction: DESC}
            filter: {status: SUCCESS}
          ) {
            edges {
              node {
                createdAt
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorAppsQuery, DoctorAppsQueryVariables>;
export const DoctorChannelsDocument = new TypedDocumentString(`
    query DoctorChannels {
  channels {
    slug
    isActive
    currencyCode
    defaultCountry {
      code
    }
    warehouses {
      name
    }
    taxConfiguration {
      chargeTaxes
      displayGrossPrices
      pricesEnteredWithTax
      taxCalculationStrategy
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorChannelsQuery, DoctorChannelsQueryVariables>;
export const DoctorDeliveryDocument = new TypedDocumentString(`
    query DoctorDelivery($channel: String!) {
  channel(slug: $channel) {
    countries {
      code
    }
    availableShippingMethodsPerCountry {
      countryCode
      shippingMethods {
        name
        active
        message
        price {
          amount
          currency
        }
        minimumOrderPrice {
          amount
        }
        maximumOrderPrice {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorDeliveryQuery, DoctorDeliveryQueryVariables>;
export const DoctorListedProductsDocument = new TypedDocumentString(`
    query DoctorListedProducts($first: Int!, $after: String) {
  products(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        slug
        channelListings {
          channel {
            slug
          }
          isPublished
        }
        variants {
          channelListings {
            channel {
              slug
            }
            price {
              amount
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorListedProductsQuery, DoctorListedProductsQueryVariables>;
export const DoctorOrderSettingsDocument = new TypedDocumentString(`
    query DoctorOrderSettings($channel: String!) {
  channel(slug: $channel) {
    orderSettings {
      allowUnpaidOrders
      expireOrdersAfter
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorOrderSettingsQuery, DoctorOrderSettingsQueryVariables>;
export const DoctorPasswordResetDocument = new TypedDocumentString(`
    mutation DoctorPasswordReset($email: String!, $redirectUrl: String!, $channel: String!) {
  requestPasswordReset(
    email: $email
    redirectUrl: $redirectUrl
    channel: $channel
  ) {
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorPasswordResetMutation, DoctorPasswordResetMutationVariables>;
export const DoctorPluginsDocument = new TypedDocumentString(`
    query DoctorPlugins {
  plugins(first: 100) {
    edges {
      node {
        id
        name
        globalConfiguration {
          active
        }
        channelConfigurations {
          active
          channel {
            slug
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorPluginsQuery, DoctorPluginsQueryVariables>;
export const DoctorProductsOfDocument = new TypedDocumentString(`
    query DoctorProductsOf($channel: String!, $filter: ProductFilterInput!) {
  products(channel: $channel, first: 100, filter: $filter) {
    totalCount
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorProductsOfQuery, DoctorProductsOfQueryVariables>;
export const DoctorProductsDocument = new TypedDocumentString(`
    query DoctorProducts($channel: String!, $first: Int!, $after: String) {
  products(channel: $channel, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        slug
        isAvailableForPurchase
        pricing {
          onSale
          priceRange {
            start {
              currency
              gross {
                amount
              }
              tax {
                amount
              }
            }
          }
        }
        media {
          type
          original: url(size: 0)
          small: url(size: 256, format: WEBP)
        }
        variants {
          id
          quantityAvailable
        }
        en: translation(languageCode: EN) {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorProductsQuery, DoctorProductsQueryVariables>;
export const DoctorPromotionsDocument = new TypedDocumentString(`
    query DoctorPromotions {
  promotions(first: 100) {
    totalCount
    edges {
      node {
        name
        type
        startDate
        endDate
        rules {
          name
          channels {
            slug
          }
          cataloguePredicate
          rewardValue
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorPromotionsQuery, DoctorPromotionsQueryVariables>;
export const DoctorRecentProductsDocument = new TypedDocumentString(`
    query DoctorRecentProducts($channel: String!) {
  products(
    channel: $channel
    first: 5
    sortBy: {field: LAST_MODIFIED_AT, direction: DESC}
  ) {
    edges {
      node {
        id
        slug
        name
        updatedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DoctorRecentProductsQuery, DoctorRecentProductsQueryVariables>;
export const DoctorSearchDocument = new TypedDocumentString(`
    query DoctorSearch($channel: String!, $search: String!, $ids: [ID!]!) {
  products(channel: $channel, first: 1, search: $search, where: {ids: $ids}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DoctorSearchQuery, DoctorSearchQueryVariables>;
export const DoctorSettingsDocument = new TypedDocumentString(`
    query DoctorSettings {
  shop {
    enableAccountConfirmationByEmail
  }
}
    `) as unknown as TypedDocumentString<DoctorSettingsQuery, DoctorSettingsQueryVariables>;
export const DoctorShopDocument = new TypedDocumentString(`
    query DoctorShop {
  shop {
    name
    schemaVersion
  }
}
    `) as unknown as TypedDocumentString<DoctorShopQuery, DoctorShopQueryVariables>;
export const DoctorVersionDocument = new TypedDocumentString(`
    query DoctorVersion {
  shop {
    version
  }
}
    `) as unknown as TypedDocumentString<DoctorVersionQuery, DoctorVersionQueryVariables>;
export const MigrationCategoriesDocument = new TypedDocumentString(`
    query MigrationCategories($first: Int!, $after: String) {
  list: categories(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        slug
        name
        description
        seoDescription
        metadata {
          key
          value
        }
        privateMetadata {
          key
          value
        }
        en: translation(languageCode: EN) {
          description
          seoDescription
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MigrationCategoriesQuery, MigrationCategoriesQueryVariables>;
export const MigrationCollectionsDocument = new TypedDocumentString(`
    query MigrationCollections($first: Int!, $after: String) {
  list: collections(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        slug
        name
        description
        seoDescription
        metadata {
          key
          value
        }
        privateMetadata {
          key
          value
        }
        en: translation(languageCode: EN) {
          description
          seoDescription
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MigrationCollectionsQuery, MigrationCollectionsQueryVariables>;
export const MigrationMenusDocument = new TypedDocumentString(`
    query MigrationMenus($first: Int!, $after: String) {
  list: menus(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        slug
        name
        metadata {
          key
          value
        }
        items {
          url
          children {
            url
            children {
              url
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MigrationMenusQuery, MigrationMenusQueryVariables>;
export const MigrationPagesDocument = new TypedDocumentString(`
    query MigrationPages($first: Int!, $after: String) {
  list: pages(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        slug
        name: title
        content
        seoDescription
        metadata {
          key
          value
        }
        privateMetadata {
          key
          value
        }
        attributes {
          ...MigrationValues
        }
        en: translation(languageCode: EN) {
          content
          seoDescription
        }
      }
    }
  }
}
    fragment MigrationValues on SelectedAttribute {
  values {
    richText
    plainText
    file {
      url
    }
    en: translation(languageCode: EN) {
      richText
      plainText
    }
  }
}`) as unknown as TypedDocumentString<MigrationPagesQuery, MigrationPagesQueryVariables>;
export const MigrationPermissionsDocument = new TypedDocumentString(`
    query MigrationPermissions {
  app {
    permissions {
      code
    }
  }
  me {
    userPermissions {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MigrationPermissionsQuery, MigrationPermissionsQueryVariables>;
export const MigrationProductsDocument = new TypedDocumentString(`
    query MigrationProducts($first: Int!, $after: String) {
  list: products(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        slug
        name
        description
        seoDescription
        metadata {
          key
          value
        }
        privateMetadata {
          key
          value
        }
        media {
          url(size: 0)
        }
        attributes {
          ...MigrationValues
        }
        variants {
          sku
          metadata {
            key
            value
          }
          privateMetadata {
            key
            value
          }
          attributes {
            ...MigrationValues
          }
        }
        en: translation(languageCode: EN) {
          description
          seoDescription
        }
      }
    }
  }
}
    fragment MigrationValues on SelectedAttribute {
  values {
    richText
    plainText
    file {
      url
    }
    en: translation(languageCode: EN) {
      richText
      plainText
    }
  }
}`) as unknown as TypedDocumentString<MigrationProductsQuery, MigrationProductsQueryVariables>;
export const AttributeCreateDocument = new TypedDocumentString(`
    mutation AttributeCreate($input: AttributeCreateInput!) {
  attributeCreate(input: $input) {
    attribute {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AttributeCreateMutation, AttributeCreateMutationVariables>;
export const AttributeTranslateDocument = new TypedDocumentString(`
    mutation AttributeTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {
  attributeTranslate(id: $id, languageCode: $languageCode, input: $input) {
    attribute {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AttributeTranslateMutation, AttributeTranslateMutationVariables>;
export const AttributeValueBulkTranslateDocument = new TypedDocumentString(`
    mutation AttributeValueBulkTranslate($translations: [AttributeValueBulkTranslateInput!]!) {
  attributeValueBulkTranslate(
    translations: $translations
    errorPolicy: REJECT_EVERYTHING
  ) {
    results {
      errors {
        message
        code
      }
    }
    errors {
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AttributeValueBulkTranslateMutation, AttributeValueBulkTranslateMutationVariables>;
export const CategoryCreateDocument = new TypedDocumentString(`
    mutation CategoryCreate($input: CategoryInput!) {
  categoryCreate(input: $input) {
    category {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CategoryCreateMutation, CategoryCreateMutationVariables>;
export const CategoryDeleteDocument = new TypedDocumentString(`
    mutation CategoryDelete($id: ID!) {
  categoryDelete(id: $id) {
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CategoryDeleteMutation, CategoryDeleteMutationVariables>;
export const CategoryTranslateDocument = new TypedDocumentString(`
    mutation CategoryTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {
  categoryTranslate(id: $id, languageCode: $languageCode, input: $input) {
    category {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CategoryTranslateMutation, CategoryTranslateMutationVariables>;
export const ChannelCreateDocument = new TypedDocumentString(`
    mutation ChannelCreate($input: ChannelCreateInput!) {
  channelCreate(input: $input) {
    channel {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ChannelCreateMutation, ChannelCreateMutationVariables>;
export const ChannelUpdateDocument = new TypedDocumentString(`
    mutation ChannelUpdate($id: ID!, $input: ChannelUpdateInput!) {
  channelUpdate(id: $id, input: $input) {
    channel {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ChannelUpdateMutation, ChannelUpdateMutationVariables>;
export const CollectionAddProductsDocument = new TypedDocumentString(`
    mutation CollectionAddProducts($collectionId: ID!, $products: [ID!]!) {
  collectionAddProducts(collectionId: $collectionId, products: $products) {
    collection {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionAddProductsMutation, CollectionAddProductsMutationVariables>;
export const CollectionChannelListingUpdateDocument = new TypedDocumentString(`
    mutation CollectionChannelListingUpdate($id: ID!, $input: CollectionChannelListingUpdateInput!) {
  collectionChannelListingUpdate(id: $id, input: $input) {
    collection {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionChannelListingUpdateMutation, CollectionChannelListingUpdateMutationVariables>;
export const CollectionCreateDocument = new TypedDocumentString(`
    mutation CollectionCreate($input: CollectionCreateInput!) {
  collectionCreate(input: $input) {
    collection {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionCreateMutation, CollectionCreateMutationVariables>;
export const CollectionTranslateDocument = new TypedDocumentString(`
    mutation CollectionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {
  collectionTranslate(id: $id, languageCode: $languageCode, input: $input) {
    collection {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CollectionTranslateMutation, CollectionTranslateMutationVariables>;
export const FileUploadDocument = new TypedDocumentString(`
    mutation FileUpload($file: Upload!) {
  fileUpload(file: $file) {
    uploadedFile {
      url
      contentType
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<FileUploadMutation, FileUploadMutationVariables>;
export const MenuCreateDocument = new TypedDocumentString(`
    mutation MenuCreate($input: MenuCreateInput!) {
  menuCreate(input: $input) {
    menu {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MenuCreateMutation, MenuCreateMutationVariables>;
export const MenuItemCreateDocument = new TypedDocumentString(`
    mutation MenuItemCreate($input: MenuItemCreateInput!) {
  menuItemCreate(input: $input) {
    menuItem {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MenuItemCreateMutation, MenuItemCreateMutationVariables>;
export const MenuItemTranslateDocument = new TypedDocumentString(`
    mutation MenuItemTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {
  menuItemTranslate(id: $id, languageCode: $languageCode, input: $input) {
    menuItem {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MenuItemTranslateMutation, MenuItemTranslateMutationVariables>;
export const PageAttributeAssignDocument = new TypedDocumentString(`
    mutation PageAttributeAssign($id: ID!, $attributeIds: [ID!]!) {
  pageAttributeAssign(pageTypeId: $id, attributeIds: $attributeIds) {
    pageType {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PageAttributeAssignMutation, PageAttributeAssignMutationVariables>;
export const PageCreateDocument = new TypedDocumentString(`
    mutation PageCreate($input: PageCreateInput!) {
  pageCreate(input: $input) {
    page {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PageCreateMutation, PageCreateMutationVariables>;
export const PageTranslateDocument = new TypedDocumentString(`
    mutation PageTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PageTranslationInput!) {
  pageTranslate(id: $id, languageCode: $languageCode, input: $input) {
    page {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PageTranslateMutation, PageTranslateMutationVariables>;
export const PageTypeCreateDocument = new TypedDocumentString(`
    mutation PageTypeCreate($input: PageTypeCreateInput!) {
  pageTypeCreate(input: $input) {
    pageType {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PageTypeCreateMutation, PageTypeCreateMutationVariables>;
export const ProductAttributeAssignDocument = new TypedDocumentString(`
    mutation ProductAttributeAssign($id: ID!, $operations: [ProductAttributeAssignInput!]!) {
  productAttributeAssign(productTypeId: $id, operations: $operations) {
    productType {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductAttributeAssignMutation, ProductAttributeAssignMutationVariables>;
export const ProductChannelListingUpdateDocument = new TypedDocumentString(`
    mutation ProductChannelListingUpdate($id: ID!, $input: ProductChannelListingUpdateInput!) {
  productChannelListingUpdate(id: $id, input: $input) {
    product {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductChannelListingUpdateMutation, ProductChannelListingUpdateMutationVariables>;
export const ProductCreateDocument = new TypedDocumentString(`
    mutation ProductCreate($input: ProductCreateInput!) {
  productCreate(input: $input) {
    product {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductCreateMutation, ProductCreateMutationVariables>;
export const ProductMediaCreateDocument = new TypedDocumentString(`
    mutation ProductMediaCreate($input: ProductMediaCreateInput!) {
  productMediaCreate(input: $input) {
    media {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductMediaCreateMutation, ProductMediaCreateMutationVariables>;
export const ProductTranslateDocument = new TypedDocumentString(`
    mutation ProductTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {
  productTranslate(id: $id, languageCode: $languageCode, input: $input) {
    product {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductTranslateMutation, ProductTranslateMutationVariables>;
export const ProductTypeCreateDocument = new TypedDocumentString(`
    mutation ProductTypeCreate($input: ProductTypeInput!) {
  productTypeCreate(input: $input) {
    productType {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductTypeCreateMutation, ProductTypeCreateMutationVariables>;
export const ProductVariantChannelListingUpdateDocument = new TypedDocumentString(`
    mutation ProductVariantChannelListingUpdate($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) {
  productVariantChannelListingUpdate(id: $id, input: $input) {
    variant {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductVariantChannelListingUpdateMutation, ProductVariantChannelListingUpdateMutationVariables>;
export const ProductVariantCreateDocument = new TypedDocumentString(`
    mutation ProductVariantCreate($input: ProductVariantCreateInput!) {
  productVariantCreate(input: $input) {
    productVariant {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductVariantCreateMutation, ProductVariantCreateMutationVariables>;
export const ProductVariantTranslateDocument = new TypedDocumentString(`
    mutation ProductVariantTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {
  productVariantTranslate(id: $id, languageCode: $languageCode, input: $input) {
    productVariant {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ProductVariantTranslateMutation, ProductVariantTranslateMutationVariables>;
export const PromotionCreateDocument = new TypedDocumentString(`
    mutation PromotionCreate($input: PromotionCreateInput!) {
  promotionCreate(input: $input) {
    promotion {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PromotionCreateMutation, PromotionCreateMutationVariables>;
export const PromotionRuleUpdateDocument = new TypedDocumentString(`
    mutation PromotionRuleUpdate($id: ID!, $input: PromotionRuleUpdateInput!) {
  promotionRuleUpdate(id: $id, input: $input) {
    promotionRule {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PromotionRuleUpdateMutation, PromotionRuleUpdateMutationVariables>;
export const PromotionTranslateDocument = new TypedDocumentString(`
    mutation PromotionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PromotionTranslationInput!) {
  promotionTranslate(id: $id, languageCode: $languageCode, input: $input) {
    promotion {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PromotionTranslateMutation, PromotionTranslateMutationVariables>;
export const ShippingMethodChannelListingUpdateDocument = new TypedDocumentString(`
    mutation ShippingMethodChannelListingUpdate($id: ID!, $input: ShippingMethodChannelListingInput!) {
  shippingMethodChannelListingUpdate(id: $id, input: $input) {
    shippingMethod {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ShippingMethodChannelListingUpdateMutation, ShippingMethodChannelListingUpdateMutationVariables>;
export const ShippingPriceCreateDocument = new TypedDocumentString(`
    mutation ShippingPriceCreate($input: ShippingPriceInput!) {
  shippingPriceCreate(input: $input) {
    shippingMethod {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ShippingPriceCreateMutation, ShippingPriceCreateMutationVariables>;
export const ShippingPriceTranslateDocument = new TypedDocumentString(`
    mutation ShippingPriceTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: ShippingPriceTranslationInput!) {
  shippingPriceTranslate(id: $id, languageCode: $languageCode, input: $input) {
    shippingMethod {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ShippingPriceTranslateMutation, ShippingPriceTranslateMutationVariables>;
export const ShippingZoneCreateDocument = new TypedDocumentString(`
    mutation ShippingZoneCreate($input: ShippingZoneCreateInput!) {
  shippingZoneCreate(input: $input) {
    shippingZone {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ShippingZoneCreateMutation, ShippingZoneCreateMutationVariables>;
export const ShopDomainUpdateDocument = new TypedDocumentString(`
    mutation ShopDomainUpdate($input: SiteDomainInput!) {
  shopDomainUpdate(input: $input) {
    shop {
      name
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ShopDomainUpdateMutation, ShopDomainUpdateMutationVariables>;
export const ShopSettingsUpdateDocument = new TypedDocumentString(`
    mutation ShopSettingsUpdate($input: ShopSettingsInput!) {
  shopSettingsUpdate(input: $input) {
    shop {
      name
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ShopSettingsUpdateMutation, ShopSettingsUpdateMutationVariables>;
export const StaffAttributeDocument = new TypedDocumentString(`
    query StaffAttribute($slug: String!) {
  attribute(slug: $slug) {
    id
    inputType
    choices(first: 100) {
      edges {
        node {
          id
          name
          en: translation(languageCode: EN) {
            name
          }
        }
      }
    }
    en: translation(languageCode: EN) {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<StaffAttributeQuery, StaffAttributeQueryVariables>;
export const StaffCategoryDocument = new TypedDocumentString(`
    query StaffCategory($slug: String!) {
  category(slug: $slug) {
    id
    products(first: 1) {
      totalCount
    }
    children(first: 1) {
      totalCount
    }
    en: translation(languageCode: EN) {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<StaffCategoryQuery, StaffCategoryQueryVariables>;
export const StaffCollectionDocument = new TypedDocumentString(`
    query StaffCollection($slug: String!) {
  collection(slug: $slug) {
    id
    channelListings {
      channel {
        id
      }
    }
    en: translation(languageCode: EN) {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<StaffCollectionQuery, StaffCollectionQueryVariables>;
export const StaffMenuDocument = new TypedDocumentString(`
    query StaffMenu($slug: String!) {
  menu(slug: $slug) {
    id
    items {
      id
      name
      en: translation(languageCode: EN) {
        name
      }
      children {
        id
        name
        en: translation(languageCode: EN) {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffMenuQuery, StaffMenuQueryVariables>;
export const StaffPageTypeDocument = new TypedDocumentString(`
    query StaffPageType($slug: String!) {
  pageTypes(first: 1, filter: {slugs: [$slug]}) {
    edges {
      node {
        id
        attributes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffPageTypeQuery, StaffPageTypeQueryVariables>;
export const StaffPageDocument = new TypedDocumentString(`
    query StaffPage($slug: String!) {
  page(slug: $slug) {
    id
    en: translation(languageCode: EN) {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<StaffPageQuery, StaffPageQueryVariables>;
export const StaffPricesDocument = new TypedDocumentString(`
    query StaffPrices($channel: String!, $slugs: [String!]!) {
  products(first: 100, channel: $channel, filter: {slugs: $slugs}) {
    edges {
      node {
        slug
        variants {
          pricing {
            onSale
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffPricesQuery, StaffPricesQueryVariables>;
export const StaffProductCountsDocument = new TypedDocumentString(`
    query StaffProductCounts($slugs: [String!]!) {
  all: products(first: 1) {
    totalCount
  }
  known: products(first: 1, filter: {slugs: $slugs}) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<StaffProductCountsQuery, StaffProductCountsQueryVariables>;
export const StaffProductTypeDocument = new TypedDocumentString(`
    query StaffProductType($slug: String!) {
  productTypes(first: 1, filter: {slugs: [$slug]}) {
    edges {
      node {
        id
        productAttributes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffProductTypeQuery, StaffProductTypeQueryVariables>;
export const StaffProductDocument = new TypedDocumentString(`
    query StaffProduct($slug: String!) {
  product(slug: $slug) {
    id
    channelListings {
      channel {
        id
      }
    }
    media {
      id
    }
    collections {
      id
    }
    attributes {
      attribute {
        slug
      }
      values {
        id
        en: translation(languageCode: EN) {
          plainText
          richText
        }
      }
    }
    en: translation(languageCode: EN) {
      slug
    }
    variants {
      id
      sku
      channelListings {
        channel {
          id
        }
      }
      en: translation(languageCode: EN) {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffProductQuery, StaffProductQueryVariables>;
export const StaffPromotionsDocument = new TypedDocumentString(`
    query StaffPromotions {
  promotions(first: 100) {
    edges {
      node {
        id
        name
        rules {
          id
          name
        }
        en: translation(languageCode: EN) {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffPromotionsQuery, StaffPromotionsQueryVariables>;
export const StaffShippingZonesDocument = new TypedDocumentString(`
    query StaffShippingZones($channel: ID!) {
  shippingZones(first: 100, filter: {channels: [$channel]}) {
    edges {
      node {
        id
        name
        shippingMethods {
          id
          name
          channelListings {
            channel {
              id
            }
          }
          en: translation(languageCode: EN) {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffShippingZonesQuery, StaffShippingZonesQueryVariables>;
export const StaffShopDocument = new TypedDocumentString(`
    query StaffShop {
  shop {
    name
  }
  channels {
    id
    slug
    currencyCode
    warehouses {
      id
    }
    taxConfiguration {
      id
      chargeTaxes
      taxCalculationStrategy
      displayGrossPrices
      pricesEnteredWithTax
    }
  }
}
    `) as unknown as TypedDocumentString<StaffShopQuery, StaffShopQueryVariables>;
export const StaffTaxClassesDocument = new TypedDocumentString(`
    query StaffTaxClasses {
  taxClasses(first: 100) {
    edges {
      node {
        id
        name
      }
    }
  }
  taxCountryConfigurations {
    country {
      code
    }
    taxClassCountryRates {
      taxClass {
        id
      }
      rate
    }
  }
}
    `) as unknown as TypedDocumentString<StaffTaxClassesQuery, StaffTaxClassesQueryVariables>;
export const StaffVouchersDocument = new TypedDocumentString(`
    query StaffVouchers($search: String!) {
  vouchers(first: 100, filter: {search: $search}) {
    edges {
      node {
        id
        codes(first: 100) {
          edges {
            node {
              code
            }
          }
        }
        channelListings {
          channel {
            id
          }
        }
        en: translation(languageCode: EN) {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffVouchersQuery, StaffVouchersQueryVariables>;
export const StaffWarehouseDocument = new TypedDocumentString(`
    query StaffWarehouse($slug: String!) {
  warehouses(first: 1, filter: {slugs: [$slug]}) {
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffWarehouseQuery, StaffWarehouseQueryVariables>;
export const TaxClassCreateDocument = new TypedDocumentString(`
    mutation TaxClassCreate($input: TaxClassCreateInput!) {
  taxClassCreate(input: $input) {
    taxClass {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TaxClassCreateMutation, TaxClassCreateMutationVariables>;
export const TaxConfigurationUpdateDocument = new TypedDocumentString(`
    mutation TaxConfigurationUpdate($id: ID!, $input: TaxConfigurationUpdateInput!) {
  taxConfigurationUpdate(id: $id, input: $input) {
    taxConfiguration {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TaxConfigurationUpdateMutation, TaxConfigurationUpdateMutationVariables>;
export const TaxCountryConfigurationUpdateDocument = new TypedDocumentString(`
    mutation TaxCountryConfigurationUpdate($countryCode: CountryCode!, $updateTaxClassRates: [TaxClassRateInput!]!) {
  taxCountryConfigurationUpdate(
    countryCode: $countryCode
    updateTaxClassRates: $updateTaxClassRates
  ) {
    taxCountryConfiguration {
      country {
        code
      }
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TaxCountryConfigurationUpdateMutation, TaxCountryConfigurationUpdateMutationVariables>;
export const VoucherChannelListingUpdateDocument = new TypedDocumentString(`
    mutation VoucherChannelListingUpdate($id: ID!, $input: VoucherChannelListingInput!) {
  voucherChannelListingUpdate(id: $id, input: $input) {
    voucher {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<VoucherChannelListingUpdateMutation, VoucherChannelListingUpdateMutationVariables>;
export const VoucherCreateDocument = new TypedDocumentString(`
    mutation VoucherCreate($input: VoucherInput!) {
  voucherCreate(input: $input) {
    voucher {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<VoucherCreateMutation, VoucherCreateMutationVariables>;
export const VoucherTranslateDocument = new TypedDocumentString(`
    mutation VoucherTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {
  voucherTranslate(id: $id, languageCode: $languageCode, input: $input) {
    voucher {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<VoucherTranslateMutation, VoucherTranslateMutationVariables>;
export const WarehouseCreateDocument = new TypedDocumentString(`
    mutation WarehouseCreate($input: WarehouseCreateInput!) {
  createWarehouse(input: $input) {
    warehouse {
      id
    }
    errors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<WarehouseCreateMutation, WarehouseCreateMutationVariables>;