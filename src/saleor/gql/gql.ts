/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query CategoriesPage($first: Int!, $after: String) {\n  categories(first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        name\n        description\n        seoTitle\n        seoDescription\n        parent {\n          id\n        }\n        medium: backgroundImage(size: 512, format: WEBP) {\n          url\n          alt\n        }\n        large: backgroundImage(size: 1024, format: WEBP) {\n          url\n        }\n        en: translation(languageCode: EN) {\n          slug\n          name\n          description\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}": typeof types.CategoriesPageDocument,
    "query CollectionProductsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {\n  collection(id: $id, channel: $channel) {\n    products(\n      first: $first\n      after: $after\n      sortBy: {field: COLLECTION, direction: ASC}\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n}": typeof types.CollectionProductsPageDocument,
    "query CollectionsPage($channel: String!, $first: Int!, $after: String) {\n  collections(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        name\n        description\n        seoTitle\n        seoDescription\n        en: translation(languageCode: EN) {\n          slug\n          name\n          description\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}": typeof types.CollectionsPageDocument,
    "query Menu($slug: String!, $channel: String!) {\n  menu(slug: $slug, channel: $channel) {\n    id\n    items {\n      ...MenuItem\n      children {\n        ...MenuItem\n        children {\n          ...MenuItem\n        }\n      }\n    }\n  }\n}": typeof types.MenuDocument,
    "query PagesPage($first: Int!, $after: String) {\n  pages(first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        title\n        content\n        seoTitle\n        seoDescription\n        attributes {\n          ...AttributeValues\n        }\n        en: translation(languageCode: EN) {\n          slug\n          title\n          content\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}": typeof types.PagesPageDocument,
    "query ProductById($id: ID!, $channel: String!) {\n  product(id: $id, channel: $channel) {\n    ...Product\n    collections {\n      id\n    }\n    variants {\n      ...Variant\n    }\n  }\n}": typeof types.ProductByIdDocument,
    "query ProductVariantsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {\n  product(id: $id, channel: $channel) {\n    productVariants(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...Variant\n        }\n      }\n    }\n  }\n}": typeof types.ProductVariantsPageDocument,
    "query ProductsByIds($ids: [ID!]!, $channel: String!, $first: Int!) {\n  products(where: {ids: $ids}, channel: $channel, first: $first) {\n    edges {\n      node {\n        ...Product\n        collections {\n          id\n        }\n      }\n    }\n  }\n}": typeof types.ProductsByIdsDocument,
    "query ProductsPage($channel: String!, $first: Int!, $after: String) {\n  products(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...Product\n      }\n    }\n  }\n}": typeof types.ProductsPageDocument,
    "query SaleorVersion {\n  shop {\n    schemaVersion\n  }\n}": typeof types.SaleorVersionDocument,
    "query ShopInfo($channel: String!) {\n  shop {\n    name\n  }\n  channel(slug: $channel) {\n    slug\n    countries {\n      code\n    }\n  }\n  products(channel: $channel, first: 1) {\n    totalCount\n  }\n}": typeof types.ShopInfoDocument,
    "mutation CheckoutComplete($id: ID!, $metadata: [MetadataInput!]) {\n  checkoutComplete(id: $id, metadata: $metadata) {\n    order {\n      id\n      number\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutCompleteDocument,
    "mutation CheckoutCreate($input: CheckoutCreateInput!) {\n  checkoutCreate(input: $input) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutCreateDocument,
    "mutation CheckoutDeliveryMethodUpdate($id: ID!, $deliveryMethodId: ID!) {\n  checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $deliveryMethodId) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutDeliveryMethodUpdateDocument,
    "mutation CheckoutDetailsUpdate($id: ID!, $email: String!, $address: AddressInput!) {\n  checkoutEmailUpdate(id: $id, email: $email) {\n    errors {\n      ...CheckoutError\n    }\n  }\n  checkoutBillingAddressUpdate(id: $id, billingAddress: $address) {\n    errors {\n      ...CheckoutError\n    }\n  }\n  checkoutShippingAddressUpdate(id: $id, shippingAddress: $address) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutDetailsUpdateDocument,
    "mutation CheckoutLanguageCodeUpdate($id: ID!, $languageCode: LanguageCodeEnum!) {\n  checkoutLanguageCodeUpdate(id: $id, languageCode: $languageCode) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutLanguageCodeUpdateDocument,
    "mutation CheckoutLinesAdd($id: ID!, $lines: [CheckoutLineInput!]!) {\n  checkoutLinesAdd(id: $id, lines: $lines) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutLinesAddDocument,
    "mutation CheckoutLinesDelete($id: ID!, $linesIds: [ID!]!) {\n  checkoutLinesDelete(id: $id, linesIds: $linesIds) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutLinesDeleteDocument,
    "mutation CheckoutLinesUpdate($id: ID!, $lines: [CheckoutLineUpdateInput!]!) {\n  checkoutLinesUpdate(id: $id, lines: $lines) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": typeof types.CheckoutLinesUpdateDocument,
    "query Checkout($id: ID!) {\n  checkout(id: $id) {\n    ...Checkout\n  }\n}": typeof types.CheckoutDocument,
    "query Order($id: ID!) {\n  order(id: $id) {\n    id\n    number\n    created\n    userEmail\n    languageCodeEnum\n    lines {\n      id\n      productName\n      variantName\n      translatedProductName\n      translatedVariantName\n      quantity\n      thumbnail(size: 256, format: WEBP) {\n        url\n      }\n      totalPrice {\n        gross {\n          ...Money\n        }\n      }\n    }\n    subtotal {\n      gross {\n        ...Money\n      }\n    }\n    shippingPrice {\n      gross {\n        ...Money\n      }\n    }\n    total {\n      gross {\n        ...Money\n      }\n      tax {\n        ...Money\n      }\n    }\n    shippingMethodName\n    shippingAddress {\n      ...Address\n    }\n  }\n}": typeof types.OrderDocument,
    "fragment Address on Address {\n  firstName\n  lastName\n  streetAddress1\n  streetAddress2\n  postalCode\n  city\n  phone\n  country {\n    code\n    country\n  }\n}": typeof types.AddressFragmentDoc,
    "fragment AttributeValues on SelectedAttribute {\n  attribute {\n    slug\n    name\n    inputType\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n  values {\n    name\n    plainText\n    richText\n    boolean\n    file {\n      url\n      contentType\n    }\n    en: translation(languageCode: EN) {\n      name\n      plainText\n      richText\n    }\n  }\n}": typeof types.AttributeValuesFragmentDoc,
    "fragment CheckoutError on CheckoutError {\n  field\n  code\n  message\n  addressType\n  variants\n  lines\n}": typeof types.CheckoutErrorFragmentDoc,
    "fragment Checkout on Checkout {\n  id\n  email\n  languageCode\n  quantity\n  isShippingRequired\n  voucherCode\n  lines {\n    id\n    quantity\n    unitPrice {\n      gross {\n        ...Money\n      }\n    }\n    undiscountedUnitPrice {\n      ...Money\n    }\n    totalPrice {\n      gross {\n        ...Money\n      }\n    }\n    variant {\n      id\n      name\n      quantityAvailable\n      quantityLimitPerCustomer\n      en: translation(languageCode: EN) {\n        name\n      }\n      product {\n        id\n        slug\n        name\n        thumbnail(size: 256, format: WEBP) {\n          url\n        }\n        en: translation(languageCode: EN) {\n          slug\n          name\n        }\n      }\n    }\n    problems {\n      __typename\n      ... on CheckoutLineProblemInsufficientStock {\n        availableQuantity\n      }\n    }\n  }\n  problems {\n    __typename\n  }\n  subtotalPrice {\n    gross {\n      ...Money\n    }\n  }\n  shippingPrice {\n    gross {\n      ...Money\n    }\n  }\n  totalPrice {\n    gross {\n      ...Money\n    }\n    tax {\n      ...Money\n    }\n  }\n  shippingAddress {\n    ...Address\n  }\n  shippingMethods {\n    id\n    name\n    active\n    message\n    minimumDeliveryDays\n    maximumDeliveryDays\n    price {\n      ...Money\n    }\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n  deliveryMethod {\n    __typename\n    ... on ShippingMethod {\n      id\n    }\n  }\n}": typeof types.CheckoutFragmentDoc,
    "fragment MenuItem on MenuItem {\n  id\n  name\n  url\n  category {\n    id\n  }\n  collection {\n    id\n  }\n  page {\n    id\n  }\n  en: translation(languageCode: EN) {\n    name\n  }\n}": typeof types.MenuItemFragmentDoc,
    "fragment Money on Money {\n  amount\n  currency\n}": typeof types.MoneyFragmentDoc,
    "fragment Product on Product {\n  id\n  slug\n  name\n  description\n  seoTitle\n  seoDescription\n  isAvailableForPurchase\n  availableForPurchaseAt\n  category {\n    id\n  }\n  pricing {\n    priceRange {\n      start {\n        gross {\n          ...Money\n        }\n      }\n      stop {\n        gross {\n          ...Money\n        }\n      }\n    }\n    priceRangeUndiscounted {\n      start {\n        gross {\n          ...Money\n        }\n      }\n    }\n  }\n  media {\n    id\n    alt\n    type\n    original: url(size: 0)\n    small: url(size: 256, format: WEBP)\n    medium: url(size: 512, format: WEBP)\n    large: url(size: 1024, format: WEBP)\n  }\n  attributes {\n    ...AttributeValues\n  }\n  productVariants(first: 100) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...Variant\n      }\n    }\n  }\n  en: translation(languageCode: EN) {\n    slug\n    name\n    description\n    seoTitle\n    seoDescription\n  }\n}": typeof types.ProductFragmentDoc,
    "fragment Variant on ProductVariant {\n  id\n  sku\n  name\n  quantityAvailable\n  quantityLimitPerCustomer\n  pricing {\n    price {\n      gross {\n        ...Money\n      }\n    }\n    priceUndiscounted {\n      gross {\n        ...Money\n      }\n    }\n  }\n  media {\n    id\n  }\n  en: translation(languageCode: EN) {\n    name\n  }\n}": typeof types.VariantFragmentDoc,
};
const documents: Documents = {
    "query CategoriesPage($first: Int!, $after: String) {\n  categories(first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        name\n        description\n        seoTitle\n        seoDescription\n        parent {\n          id\n        }\n        medium: backgroundImage(size: 512, format: WEBP) {\n          url\n          alt\n        }\n        large: backgroundImage(size: 1024, format: WEBP) {\n          url\n        }\n        en: translation(languageCode: EN) {\n          slug\n          name\n          description\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}": types.CategoriesPageDocument,
    "query CollectionProductsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {\n  collection(id: $id, channel: $channel) {\n    products(\n      first: $first\n      after: $after\n      sortBy: {field: COLLECTION, direction: ASC}\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n}": types.CollectionProductsPageDocument,
    "query CollectionsPage($channel: String!, $first: Int!, $after: String) {\n  collections(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        name\n        description\n        seoTitle\n        seoDescription\n        en: translation(languageCode: EN) {\n          slug\n          name\n          description\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}": types.CollectionsPageDocument,
    "query Menu($slug: String!, $channel: String!) {\n  menu(slug: $slug, channel: $channel) {\n    id\n    items {\n      ...MenuItem\n      children {\n        ...MenuItem\n        children {\n          ...MenuItem\n        }\n      }\n    }\n  }\n}": types.MenuDocument,
    "query PagesPage($first: Int!, $after: String) {\n  pages(first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        title\n        content\n        seoTitle\n        seoDescription\n        attributes {\n          ...AttributeValues\n        }\n        en: translation(languageCode: EN) {\n          slug\n          title\n          content\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}": types.PagesPageDocument,
    "query ProductById($id: ID!, $channel: String!) {\n  product(id: $id, channel: $channel) {\n    ...Product\n    collections {\n      id\n    }\n    variants {\n      ...Variant\n    }\n  }\n}": types.ProductByIdDocument,
    "query ProductVariantsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {\n  product(id: $id, channel: $channel) {\n    productVariants(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...Variant\n        }\n      }\n    }\n  }\n}": types.ProductVariantsPageDocument,
    "query ProductsByIds($ids: [ID!]!, $channel: String!, $first: Int!) {\n  products(where: {ids: $ids}, channel: $channel, first: $first) {\n    edges {\n      node {\n        ...Product\n        collections {\n          id\n        }\n      }\n    }\n  }\n}": types.ProductsByIdsDocument,
    "query ProductsPage($channel: String!, $first: Int!, $after: String) {\n  products(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...Product\n      }\n    }\n  }\n}": types.ProductsPageDocument,
    "query SaleorVersion {\n  shop {\n    schemaVersion\n  }\n}": types.SaleorVersionDocument,
    "query ShopInfo($channel: String!) {\n  shop {\n    name\n  }\n  channel(slug: $channel) {\n    slug\n    countries {\n      code\n    }\n  }\n  products(channel: $channel, first: 1) {\n    totalCount\n  }\n}": types.ShopInfoDocument,
    "mutation CheckoutComplete($id: ID!, $metadata: [MetadataInput!]) {\n  checkoutComplete(id: $id, metadata: $metadata) {\n    order {\n      id\n      number\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutCompleteDocument,
    "mutation CheckoutCreate($input: CheckoutCreateInput!) {\n  checkoutCreate(input: $input) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutCreateDocument,
    "mutation CheckoutDeliveryMethodUpdate($id: ID!, $deliveryMethodId: ID!) {\n  checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $deliveryMethodId) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutDeliveryMethodUpdateDocument,
    "mutation CheckoutDetailsUpdate($id: ID!, $email: String!, $address: AddressInput!) {\n  checkoutEmailUpdate(id: $id, email: $email) {\n    errors {\n      ...CheckoutError\n    }\n  }\n  checkoutBillingAddressUpdate(id: $id, billingAddress: $address) {\n    errors {\n      ...CheckoutError\n    }\n  }\n  checkoutShippingAddressUpdate(id: $id, shippingAddress: $address) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutDetailsUpdateDocument,
    "mutation CheckoutLanguageCodeUpdate($id: ID!, $languageCode: LanguageCodeEnum!) {\n  checkoutLanguageCodeUpdate(id: $id, languageCode: $languageCode) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutLanguageCodeUpdateDocument,
    "mutation CheckoutLinesAdd($id: ID!, $lines: [CheckoutLineInput!]!) {\n  checkoutLinesAdd(id: $id, lines: $lines) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutLinesAddDocument,
    "mutation CheckoutLinesDelete($id: ID!, $linesIds: [ID!]!) {\n  checkoutLinesDelete(id: $id, linesIds: $linesIds) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutLinesDeleteDocument,
    "mutation CheckoutLinesUpdate($id: ID!, $lines: [CheckoutLineUpdateInput!]!) {\n  checkoutLinesUpdate(id: $id, lines: $lines) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}": types.CheckoutLinesUpdateDocument,
    "query Checkout($id: ID!) {\n  checkout(id: $id) {\n    ...Checkout\n  }\n}": types.CheckoutDocument,
    "query Order($id: ID!) {\n  order(id: $id) {\n    id\n    number\n    created\n    userEmail\n    languageCodeEnum\n    lines {\n      id\n      productName\n      variantName\n      translatedProductName\n      translatedVariantName\n      quantity\n      thumbnail(size: 256, format: WEBP) {\n        url\n      }\n      totalPrice {\n        gross {\n          ...Money\n        }\n      }\n    }\n    subtotal {\n      gross {\n        ...Money\n      }\n    }\n    shippingPrice {\n      gross {\n        ...Money\n      }\n    }\n    total {\n      gross {\n        ...Money\n      }\n      tax {\n        ...Money\n      }\n    }\n    shippingMethodName\n    shippingAddress {\n      ...Address\n    }\n  }\n}": types.OrderDocument,
    "fragment Address on Address {\n  firstName\n  lastName\n  streetAddress1\n  streetAddress2\n  postalCode\n  city\n  phone\n  country {\n    code\n    country\n  }\n}": types.AddressFragmentDoc,
    "fragment AttributeValues on SelectedAttribute {\n  attribute {\n    slug\n    name\n    inputType\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n  values {\n    name\n    plainText\n    richText\n    boolean\n    file {\n      url\n      contentType\n    }\n    en: translation(languageCode: EN) {\n      name\n      plainText\n      richText\n    }\n  }\n}": types.AttributeValuesFragmentDoc,
    "fragment CheckoutError on CheckoutError {\n  field\n  code\n  message\n  addressType\n  variants\n  lines\n}": types.CheckoutErrorFragmentDoc,
    "fragment Checkout on Checkout {\n  id\n  email\n  languageCode\n  quantity\n  isShippingRequired\n  voucherCode\n  lines {\n    id\n    quantity\n    unitPrice {\n      gross {\n        ...Money\n      }\n    }\n    undiscountedUnitPrice {\n      ...Money\n    }\n    totalPrice {\n      gross {\n        ...Money\n      }\n    }\n    variant {\n      id\n      name\n      quantityAvailable\n      quantityLimitPerCustomer\n      en: translation(languageCode: EN) {\n        name\n      }\n      product {\n        id\n        slug\n        name\n        thumbnail(size: 256, format: WEBP) {\n          url\n        }\n        en: translation(languageCode: EN) {\n          slug\n          name\n        }\n      }\n    }\n    problems {\n      __typename\n      ... on CheckoutLineProblemInsufficientStock {\n        availableQuantity\n      }\n    }\n  }\n  problems {\n    __typename\n  }\n  subtotalPrice {\n    gross {\n      ...Money\n    }\n  }\n  shippingPrice {\n    gross {\n      ...Money\n    }\n  }\n  totalPrice {\n    gross {\n      ...Money\n    }\n    tax {\n      ...Money\n    }\n  }\n  shippingAddress {\n    ...Address\n  }\n  shippingMethods {\n    id\n    name\n    active\n    message\n    minimumDeliveryDays\n    maximumDeliveryDays\n    price {\n      ...Money\n    }\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n  deliveryMethod {\n    __typename\n    ... on ShippingMethod {\n      id\n    }\n  }\n}": types.CheckoutFragmentDoc,
    "fragment MenuItem on MenuItem {\n  id\n  name\n  url\n  category {\n    id\n  }\n  collection {\n    id\n  }\n  page {\n    id\n  }\n  en: translation(languageCode: EN) {\n    name\n  }\n}": types.MenuItemFragmentDoc,
    "fragment Money on Money {\n  amount\n  currency\n}": types.MoneyFragmentDoc,
    "fragment Product on Product {\n  id\n  slug\n  name\n  description\n  seoTitle\n  seoDescription\n  isAvailableForPurchase\n  availableForPurchaseAt\n  category {\n    id\n  }\n  pricing {\n    priceRange {\n      start {\n        gross {\n          ...Money\n        }\n      }\n      stop {\n        gross {\n          ...Money\n        }\n      }\n    }\n    priceRangeUndiscounted {\n      start {\n        gross {\n          ...Money\n        }\n      }\n    }\n  }\n  media {\n    id\n    alt\n    type\n    original: url(size: 0)\n    small: url(size: 256, format: WEBP)\n    medium: url(size: 512, format: WEBP)\n    large: url(size: 1024, format: WEBP)\n  }\n  attributes {\n    ...AttributeValues\n  }\n  productVariants(first: 100) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...Variant\n      }\n    }\n  }\n  en: translation(languageCode: EN) {\n    slug\n    name\n    description\n    seoTitle\n    seoDescription\n  }\n}": types.ProductFragmentDoc,
    "fragment Variant on ProductVariant {\n  id\n  sku\n  name\n  quantityAvailable\n  quantityLimitPerCustomer\n  pricing {\n    price {\n      gross {\n        ...Money\n      }\n    }\n    priceUndiscounted {\n      gross {\n        ...Money\n      }\n    }\n  }\n  media {\n    id\n  }\n  en: translation(languageCode: EN) {\n    name\n  }\n}": types.VariantFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CategoriesPage($first: Int!, $after: String) {\n  categories(first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        name\n        description\n        seoTitle\n        seoDescription\n        parent {\n          id\n        }\n        medium: backgroundImage(size: 512, format: WEBP) {\n          url\n          alt\n        }\n        large: backgroundImage(size: 1024, format: WEBP) {\n          url\n        }\n        en: translation(languageCode: EN) {\n          slug\n          name\n          description\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').CategoriesPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CollectionProductsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {\n  collection(id: $id, channel: $channel) {\n    products(\n      first: $first\n      after: $after\n      sortBy: {field: COLLECTION, direction: ASC}\n    ) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').CollectionProductsPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CollectionsPage($channel: String!, $first: Int!, $after: String) {\n  collections(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        name\n        description\n        seoTitle\n        seoDescription\n        en: translation(languageCode: EN) {\n          slug\n          name\n          description\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').CollectionsPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Menu($slug: String!, $channel: String!) {\n  menu(slug: $slug, channel: $channel) {\n    id\n    items {\n      ...MenuItem\n      children {\n        ...MenuItem\n        children {\n          ...MenuItem\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').MenuDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PagesPage($first: Int!, $after: String) {\n  pages(first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        title\n        content\n        seoTitle\n        seoDescription\n        attributes {\n          ...AttributeValues\n        }\n        en: translation(languageCode: EN) {\n          slug\n          title\n          content\n          seoTitle\n          seoDescription\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').PagesPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProductById($id: ID!, $channel: String!) {\n  product(id: $id, channel: $channel) {\n    ...Product\n    collections {\n      id\n    }\n    variants {\n      ...Variant\n    }\n  }\n}"): typeof import('./graphql.ts').ProductByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProductVariantsPage($id: ID!, $channel: String!, $first: Int!, $after: String) {\n  product(id: $id, channel: $channel) {\n    productVariants(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...Variant\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').ProductVariantsPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProductsByIds($ids: [ID!]!, $channel: String!, $first: Int!) {\n  products(where: {ids: $ids}, channel: $channel, first: $first) {\n    edges {\n      node {\n        ...Product\n        collections {\n          id\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').ProductsByIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProductsPage($channel: String!, $first: Int!, $after: String) {\n  products(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...Product\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').ProductsPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SaleorVersion {\n  shop {\n    schemaVersion\n  }\n}"): typeof import('./graphql.ts').SaleorVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShopInfo($channel: String!) {\n  shop {\n    name\n  }\n  channel(slug: $channel) {\n    slug\n    countries {\n      code\n    }\n  }\n  products(channel: $channel, first: 1) {\n    totalCount\n  }\n}"): typeof import('./graphql.ts').ShopInfoDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutComplete($id: ID!, $metadata: [MetadataInput!]) {\n  checkoutComplete(id: $id, metadata: $metadata) {\n    order {\n      id\n      number\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutCompleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutCreate($input: CheckoutCreateInput!) {\n  checkoutCreate(input: $input) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutDeliveryMethodUpdate($id: ID!, $deliveryMethodId: ID!) {\n  checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $deliveryMethodId) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutDeliveryMethodUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutDetailsUpdate($id: ID!, $email: String!, $address: AddressInput!) {\n  checkoutEmailUpdate(id: $id, email: $email) {\n    errors {\n      ...CheckoutError\n    }\n  }\n  checkoutBillingAddressUpdate(id: $id, billingAddress: $address) {\n    errors {\n      ...CheckoutError\n    }\n  }\n  checkoutShippingAddressUpdate(id: $id, shippingAddress: $address) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutDetailsUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutLanguageCodeUpdate($id: ID!, $languageCode: LanguageCodeEnum!) {\n  checkoutLanguageCodeUpdate(id: $id, languageCode: $languageCode) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutLanguageCodeUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutLinesAdd($id: ID!, $lines: [CheckoutLineInput!]!) {\n  checkoutLinesAdd(id: $id, lines: $lines) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutLinesAddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutLinesDelete($id: ID!, $linesIds: [ID!]!) {\n  checkoutLinesDelete(id: $id, linesIds: $linesIds) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutLinesDeleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CheckoutLinesUpdate($id: ID!, $lines: [CheckoutLineUpdateInput!]!) {\n  checkoutLinesUpdate(id: $id, lines: $lines) {\n    checkout {\n      ...Checkout\n    }\n    errors {\n      ...CheckoutError\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutLinesUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Checkout($id: ID!) {\n  checkout(id: $id) {\n    ...Checkout\n  }\n}"): typeof import('./graphql.ts').CheckoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Order($id: ID!) {\n  order(id: $id) {\n    id\n    number\n    created\n    userEmail\n    languageCodeEnum\n    lines {\n      id\n      productName\n      variantName\n      translatedProductName\n      translatedVariantName\n      quantity\n      thumbnail(size: 256, format: WEBP) {\n        url\n      }\n      totalPrice {\n        gross {\n          ...Money\n        }\n      }\n    }\n    subtotal {\n      gross {\n        ...Money\n      }\n    }\n    shippingPrice {\n      gross {\n        ...Money\n      }\n    }\n    total {\n      gross {\n        ...Money\n      }\n      tax {\n        ...Money\n      }\n    }\n    shippingMethodName\n    shippingAddress {\n      ...Address\n    }\n  }\n}"): typeof import('./graphql.ts').OrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Address on Address {\n  firstName\n  lastName\n  streetAddress1\n  streetAddress2\n  postalCode\n  city\n  phone\n  country {\n    code\n    country\n  }\n}"): typeof import('./graphql.ts').AddressFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AttributeValues on SelectedAttribute {\n  attribute {\n    slug\n    name\n    inputType\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n  values {\n    name\n    plainText\n    richText\n    boolean\n    file {\n      url\n      contentType\n    }\n    en: translation(languageCode: EN) {\n      name\n      plainText\n      richText\n    }\n  }\n}"): typeof import('./graphql.ts').AttributeValuesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment CheckoutError on CheckoutError {\n  field\n  code\n  message\n  addressType\n  variants\n  lines\n}"): typeof import('./graphql.ts').CheckoutErrorFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Checkout on Checkout {\n  id\n  email\n  languageCode\n  quantity\n  isShippingRequired\n  voucherCode\n  lines {\n    id\n    quantity\n    unitPrice {\n      gross {\n        ...Money\n      }\n    }\n    undiscountedUnitPrice {\n      ...Money\n    }\n    totalPrice {\n      gross {\n        ...Money\n      }\n    }\n    variant {\n      id\n      name\n      quantityAvailable\n      quantityLimitPerCustomer\n      en: translation(languageCode: EN) {\n        name\n      }\n      product {\n        id\n        slug\n        name\n        thumbnail(size: 256, format: WEBP) {\n          url\n        }\n        en: translation(languageCode: EN) {\n          slug\n          name\n        }\n      }\n    }\n    problems {\n      __typename\n      ... on CheckoutLineProblemInsufficientStock {\n        availableQuantity\n      }\n    }\n  }\n  problems {\n    __typename\n  }\n  subtotalPrice {\n    gross {\n      ...Money\n    }\n  }\n  shippingPrice {\n    gross {\n      ...Money\n    }\n  }\n  totalPrice {\n    gross {\n      ...Money\n    }\n    tax {\n      ...Money\n    }\n  }\n  shippingAddress {\n    ...Address\n  }\n  shippingMethods {\n    id\n    name\n    active\n    message\n    minimumDeliveryDays\n    maximumDeliveryDays\n    price {\n      ...Money\n    }\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n  deliveryMethod {\n    __typename\n    ... on ShippingMethod {\n      id\n    }\n  }\n}"): typeof import('./graphql.ts').CheckoutFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment MenuItem on MenuItem {\n  id\n  name\n  url\n  category {\n    id\n  }\n  collection {\n    id\n  }\n  page {\n    id\n  }\n  en: translation(languageCode: EN) {\n    name\n  }\n}"): typeof import('./graphql.ts').MenuItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Money on Money {\n  amount\n  currency\n}"): typeof import('./graphql.ts').MoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Product on Product {\n  id\n  slug\n  name\n  description\n  seoTitle\n  seoDescription\n  isAvailableForPurchase\n  availableForPurchaseAt\n  category {\n    id\n  }\n  pricing {\n    priceRange {\n      start {\n        gross {\n          ...Money\n        }\n      }\n      stop {\n        gross {\n          ...Money\n        }\n      }\n    }\n    priceRangeUndiscounted {\n      start {\n        gross {\n          ...Money\n        }\n      }\n    }\n  }\n  media {\n    id\n    alt\n    type\n    original: url(size: 0)\n    small: url(size: 256, format: WEBP)\n    medium: url(size: 512, format: WEBP)\n    large: url(size: 1024, format: WEBP)\n  }\n  attributes {\n    ...AttributeValues\n  }\n  productVariants(first: 100) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        ...Variant\n      }\n    }\n  }\n  en: translation(languageCode: EN) {\n    slug\n    name\n    description\n    seoTitle\n    seoDescription\n  }\n}"): typeof import('./graphql.ts').ProductFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Variant on ProductVariant {\n  id\n  sku\n  name\n  quantityAvailable\n  quantityLimitPerCustomer\n  pricing {\n    price {\n      gross {\n        ...Money\n      }\n    }\n    priceUndiscounted {\n      gross {\n        ...Money\n      }\n    }\n  }\n  media {\n    id\n  }\n  en: translation(languageCode: EN) {\n    name\n  }\n}"): typeof import('./graphql.ts').VariantFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
