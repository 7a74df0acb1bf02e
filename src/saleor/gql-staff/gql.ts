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
    "query DoctorApps {\n  apps(first: 100) {\n    edges {\n      node {\n        name\n        isActive\n        webhooks {\n          name\n          isActive\n          targetUrl\n          asyncEvents {\n            eventType\n          }\n          syncEvents {\n            eventType\n          }\n          failed: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: DESC}\n            filter: {status: FAILED}\n          ) {\n            totalCount\n            edges {\n              node {\n                createdAt\n                eventType\n              }\n            }\n          }\n          pending: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: ASC}\n            filter: {status: PENDING}\n          ) {\n            totalCount\n            edges {\n              node {\n                createdAt\n                eventType\n              }\n            }\n          }\n          succeeded: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: DESC}\n            filter: {status: SUCCESS}\n          ) {\n            edges {\n              node {\n                createdAt\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.DoctorAppsDocument,
    "query DoctorChannels {\n  channels {\n    slug\n    isActive\n    currencyCode\n    defaultCountry {\n      code\n    }\n    warehouses {\n      name\n    }\n    taxConfiguration {\n      chargeTaxes\n      displayGrossPrices\n      pricesEnteredWithTax\n      taxCalculationStrategy\n    }\n  }\n}": typeof types.DoctorChannelsDocument,
    "query DoctorDelivery($channel: String!) {\n  channel(slug: $channel) {\n    countries {\n      code\n    }\n    availableShippingMethodsPerCountry {\n      countryCode\n      shippingMethods {\n        name\n        active\n        message\n        price {\n          amount\n          currency\n        }\n        minimumOrderPrice {\n          amount\n        }\n        maximumOrderPrice {\n          amount\n        }\n      }\n    }\n  }\n}": typeof types.DoctorDeliveryDocument,
    "query DoctorListedProducts($first: Int!, $after: String) {\n  products(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        channelListings {\n          channel {\n            slug\n          }\n          isPublished\n        }\n        variants {\n          channelListings {\n            channel {\n              slug\n            }\n            price {\n              amount\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.DoctorListedProductsDocument,
    "query DoctorOrderSettings($channel: String!) {\n  channel(slug: $channel) {\n    orderSettings {\n      allowUnpaidOrders\n      expireOrdersAfter\n    }\n  }\n}": typeof types.DoctorOrderSettingsDocument,
    "mutation DoctorPasswordReset($email: String!, $redirectUrl: String!, $channel: String!) {\n  requestPasswordReset(\n    email: $email\n    redirectUrl: $redirectUrl\n    channel: $channel\n  ) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.DoctorPasswordResetDocument,
    "query DoctorPlugins {\n  plugins(first: 100) {\n    edges {\n      node {\n        id\n        name\n        globalConfiguration {\n          active\n        }\n        channelConfigurations {\n          active\n          channel {\n            slug\n          }\n        }\n      }\n    }\n  }\n}": typeof types.DoctorPluginsDocument,
    "query DoctorProductsOf($channel: String!, $filter: ProductFilterInput!) {\n  products(channel: $channel, first: 100, filter: $filter) {\n    totalCount\n    edges {\n      node {\n        id\n      }\n    }\n  }\n}": typeof types.DoctorProductsOfDocument,
    "query DoctorProducts($channel: String!, $first: Int!, $after: String) {\n  products(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        isAvailableForPurchase\n        pricing {\n          onSale\n          priceRange {\n            start {\n              currency\n              gross {\n                amount\n              }\n              tax {\n                amount\n              }\n            }\n          }\n        }\n        media {\n          type\n          original: url(size: 0)\n          small: url(size: 256, format: WEBP)\n        }\n        variants {\n          id\n          quantityAvailable\n        }\n        en: translation(languageCode: EN) {\n          slug\n        }\n      }\n    }\n  }\n}": typeof types.DoctorProductsDocument,
    "query DoctorPromotions {\n  promotions(first: 100) {\n    totalCount\n    edges {\n      node {\n        name\n        type\n        startDate\n        endDate\n        rules {\n          name\n          channels {\n            slug\n          }\n          cataloguePredicate\n          rewardValue\n        }\n      }\n    }\n  }\n}": typeof types.DoctorPromotionsDocument,
    "query DoctorRecentProducts($channel: String!) {\n  products(\n    channel: $channel\n    first: 5\n    sortBy: {field: LAST_MODIFIED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        id\n        slug\n        name\n        updatedAt\n      }\n    }\n  }\n}": typeof types.DoctorRecentProductsDocument,
    "query DoctorSearch($channel: String!, $search: String!, $ids: [ID!]!) {\n  products(channel: $channel, first: 1, search: $search, where: {ids: $ids}) {\n    totalCount\n  }\n}": typeof types.DoctorSearchDocument,
    "query DoctorSettings {\n  shop {\n    enableAccountConfirmationByEmail\n  }\n}": typeof types.DoctorSettingsDocument,
    "query DoctorShop {\n  shop {\n    name\n    schemaVersion\n  }\n}": typeof types.DoctorShopDocument,
    "query DoctorVersion {\n  shop {\n    version\n  }\n}": typeof types.DoctorVersionDocument,
    "fragment MigrationValues on SelectedAttribute {\n  values {\n    richText\n    plainText\n    file {\n      url\n    }\n    en: translation(languageCode: EN) {\n      richText\n      plainText\n    }\n  }\n}": typeof types.MigrationValuesFragmentDoc,
    "query MigrationCategories($first: Int!, $after: String) {\n  list: categories(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}": typeof types.MigrationCategoriesDocument,
    "query MigrationCollections($first: Int!, $after: String) {\n  list: collections(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}": typeof types.MigrationCollectionsDocument,
    "query MigrationMenus($first: Int!, $after: String) {\n  list: menus(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        metadata {\n          key\n          value\n        }\n        items {\n          url\n          children {\n            url\n            children {\n              url\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.MigrationMenusDocument,
    "query MigrationPages($first: Int!, $after: String) {\n  list: pages(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name: title\n        content\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        attributes {\n          ...MigrationValues\n        }\n        en: translation(languageCode: EN) {\n          content\n          seoDescription\n        }\n      }\n    }\n  }\n}": typeof types.MigrationPagesDocument,
    "query MigrationPermissions {\n  app {\n    permissions {\n      code\n    }\n  }\n  me {\n    userPermissions {\n      code\n    }\n  }\n}": typeof types.MigrationPermissionsDocument,
    "query MigrationProducts($first: Int!, $after: String) {\n  list: products(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        media {\n          url(size: 0)\n        }\n        attributes {\n          ...MigrationValues\n        }\n        variants {\n          sku\n          metadata {\n            key\n            value\n          }\n          privateMetadata {\n            key\n            value\n          }\n          attributes {\n            ...MigrationValues\n          }\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}": typeof types.MigrationProductsDocument,
    "mutation AttributeCreate($input: AttributeCreateInput!) {\n  attributeCreate(input: $input) {\n    attribute {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.AttributeCreateDocument,
    "mutation AttributeTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  attributeTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    attribute {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.AttributeTranslateDocument,
    "mutation AttributeValueBulkTranslate($translations: [AttributeValueBulkTranslateInput!]!) {\n  attributeValueBulkTranslate(\n    translations: $translations\n    errorPolicy: REJECT_EVERYTHING\n  ) {\n    results {\n      errors {\n        message\n        code\n      }\n    }\n    errors {\n      message\n      code\n    }\n  }\n}": typeof types.AttributeValueBulkTranslateDocument,
    "mutation CategoryCreate($input: CategoryInput!) {\n  categoryCreate(input: $input) {\n    category {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.CategoryCreateDocument,
    "mutation CategoryDelete($id: ID!) {\n  categoryDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.CategoryDeleteDocument,
    "mutation CategoryTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  categoryTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    category {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.CategoryTranslateDocument,
    "mutation ChannelCreate($input: ChannelCreateInput!) {\n  channelCreate(input: $input) {\n    channel {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ChannelCreateDocument,
    "mutation ChannelUpdate($id: ID!, $input: ChannelUpdateInput!) {\n  channelUpdate(id: $id, input: $input) {\n    channel {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ChannelUpdateDocument,
    "mutation CollectionAddProducts($collectionId: ID!, $products: [ID!]!) {\n  collectionAddProducts(collectionId: $collectionId, products: $products) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.CollectionAddProductsDocument,
    "mutation CollectionChannelListingUpdate($id: ID!, $input: CollectionChannelListingUpdateInput!) {\n  collectionChannelListingUpdate(id: $id, input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.CollectionChannelListingUpdateDocument,
    "mutation CollectionCreate($input: CollectionCreateInput!) {\n  collectionCreate(input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.CollectionCreateDocument,
    "mutation CollectionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  collectionTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.CollectionTranslateDocument,
    "mutation FileUpload($file: Upload!) {\n  fileUpload(file: $file) {\n    uploadedFile {\n      url\n      contentType\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.FileUploadDocument,
    "mutation MenuCreate($input: MenuCreateInput!) {\n  menuCreate(input: $input) {\n    menu {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.MenuCreateDocument,
    "mutation MenuItemCreate($input: MenuItemCreateInput!) {\n  menuItemCreate(input: $input) {\n    menuItem {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.MenuItemCreateDocument,
    "mutation MenuItemTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  menuItemTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    menuItem {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.MenuItemTranslateDocument,
    "mutation PageAttributeAssign($id: ID!, $attributeIds: [ID!]!) {\n  pageAttributeAssign(pageTypeId: $id, attributeIds: $attributeIds) {\n    pageType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.PageAttributeAssignDocument,
    "mutation PageCreate($input: PageCreateInput!) {\n  pageCreate(input: $input) {\n    page {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.PageCreateDocument,
    "mutation PageTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PageTranslationInput!) {\n  pageTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    page {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.PageTranslateDocument,
    "mutation PageTypeCreate($input: PageTypeCreateInput!) {\n  pageTypeCreate(input: $input) {\n    pageType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.PageTypeCreateDocument,
    "mutation ProductAttributeAssign($id: ID!, $operations: [ProductAttributeAssignInput!]!) {\n  productAttributeAssign(productTypeId: $id, operations: $operations) {\n    productType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductAttributeAssignDocument,
    "mutation ProductChannelListingUpdate($id: ID!, $input: ProductChannelListingUpdateInput!) {\n  productChannelListingUpdate(id: $id, input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductChannelListingUpdateDocument,
    "mutation ProductCreate($input: ProductCreateInput!) {\n  productCreate(input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductCreateDocument,
    "mutation ProductMediaCreate($input: ProductMediaCreateInput!) {\n  productMediaCreate(input: $input) {\n    media {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductMediaCreateDocument,
    "mutation ProductTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  productTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductTranslateDocument,
    "mutation ProductTypeCreate($input: ProductTypeInput!) {\n  productTypeCreate(input: $input) {\n    productType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductTypeCreateDocument,
    "mutation ProductVariantChannelListingUpdate($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) {\n  productVariantChannelListingUpdate(id: $id, input: $input) {\n    variant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductVariantChannelListingUpdateDocument,
    "mutation ProductVariantCreate($input: ProductVariantCreateInput!) {\n  productVariantCreate(input: $input) {\n    productVariant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductVariantCreateDocument,
    "mutation ProductVariantTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  productVariantTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    productVariant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ProductVariantTranslateDocument,
    "mutation PromotionCreate($input: PromotionCreateInput!) {\n  promotionCreate(input: $input) {\n    promotion {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.PromotionCreateDocument,
    "mutation PromotionRuleUpdate($id: ID!, $input: PromotionRuleUpdateInput!) {\n  promotionRuleUpdate(id: $id, input: $input) {\n    promotionRule {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.PromotionRuleUpdateDocument,
    "mutation PromotionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PromotionTranslationInput!) {\n  promotionTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    promotion {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.PromotionTranslateDocument,
    "mutation ShippingMethodChannelListingUpdate($id: ID!, $input: ShippingMethodChannelListingInput!) {\n  shippingMethodChannelListingUpdate(id: $id, input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ShippingMethodChannelListingUpdateDocument,
    "mutation ShippingPriceCreate($input: ShippingPriceInput!) {\n  shippingPriceCreate(input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ShippingPriceCreateDocument,
    "mutation ShippingPriceTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: ShippingPriceTranslationInput!) {\n  shippingPriceTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ShippingPriceTranslateDocument,
    "mutation ShippingZoneCreate($input: ShippingZoneCreateInput!) {\n  shippingZoneCreate(input: $input) {\n    shippingZone {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ShippingZoneCreateDocument,
    "mutation ShopDomainUpdate($input: SiteDomainInput!) {\n  shopDomainUpdate(input: $input) {\n    shop {\n      name\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ShopDomainUpdateDocument,
    "mutation ShopSettingsUpdate($input: ShopSettingsInput!) {\n  shopSettingsUpdate(input: $input) {\n    shop {\n      name\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.ShopSettingsUpdateDocument,
    "query StaffAttribute($slug: String!) {\n  attribute(slug: $slug) {\n    id\n    inputType\n    choices(first: 100) {\n      edges {\n        node {\n          id\n          name\n          en: translation(languageCode: EN) {\n            name\n          }\n        }\n      }\n    }\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n}": typeof types.StaffAttributeDocument,
    "query StaffCategory($slug: String!) {\n  category(slug: $slug) {\n    id\n    products(first: 1) {\n      totalCount\n    }\n    children(first: 1) {\n      totalCount\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}": typeof types.StaffCategoryDocument,
    "query StaffCollection($slug: String!) {\n  collection(slug: $slug) {\n    id\n    channelListings {\n      channel {\n        id\n      }\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}": typeof types.StaffCollectionDocument,
    "query StaffMenu($slug: String!) {\n  menu(slug: $slug) {\n    id\n    items {\n      id\n      name\n      en: translation(languageCode: EN) {\n        name\n      }\n      children {\n        id\n        name\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}": typeof types.StaffMenuDocument,
    "query StaffPageType($slug: String!) {\n  pageTypes(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n        attributes {\n          id\n        }\n      }\n    }\n  }\n}": typeof types.StaffPageTypeDocument,
    "query StaffPage($slug: String!) {\n  page(slug: $slug) {\n    id\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}": typeof types.StaffPageDocument,
    "query StaffPrices($channel: String!, $slugs: [String!]!) {\n  products(first: 100, channel: $channel, filter: {slugs: $slugs}) {\n    edges {\n      node {\n        slug\n        variants {\n          pricing {\n            onSale\n          }\n        }\n      }\n    }\n  }\n}": typeof types.StaffPricesDocument,
    "query StaffProductCounts($slugs: [String!]!) {\n  all: products(first: 1) {\n    totalCount\n  }\n  known: products(first: 1, filter: {slugs: $slugs}) {\n    totalCount\n  }\n}": typeof types.StaffProductCountsDocument,
    "query StaffProductType($slug: String!) {\n  productTypes(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n        productAttributes {\n          id\n        }\n      }\n    }\n  }\n}": typeof types.StaffProductTypeDocument,
    "query StaffProduct($slug: String!) {\n  product(slug: $slug) {\n    id\n    channelListings {\n      channel {\n        id\n      }\n    }\n    media {\n      id\n    }\n    collections {\n      id\n    }\n    attributes {\n      attribute {\n        slug\n      }\n      values {\n        id\n        en: translation(languageCode: EN) {\n          plainText\n          richText\n        }\n      }\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n    variants {\n      id\n      sku\n      channelListings {\n        channel {\n          id\n        }\n      }\n      en: translation(languageCode: EN) {\n        name\n      }\n    }\n  }\n}": typeof types.StaffProductDocument,
    "query StaffPromotions {\n  promotions(first: 100) {\n    edges {\n      node {\n        id\n        name\n        rules {\n          id\n          name\n        }\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}": typeof types.StaffPromotionsDocument,
    "query StaffShippingZones($channel: ID!) {\n  shippingZones(first: 100, filter: {channels: [$channel]}) {\n    edges {\n      node {\n        id\n        name\n        shippingMethods {\n          id\n          name\n          channelListings {\n            channel {\n              id\n            }\n          }\n          en: translation(languageCode: EN) {\n            name\n          }\n        }\n      }\n    }\n  }\n}": typeof types.StaffShippingZonesDocument,
    "query StaffShop {\n  shop {\n    name\n  }\n  channels {\n    id\n    slug\n    currencyCode\n    warehouses {\n      id\n    }\n    taxConfiguration {\n      id\n      chargeTaxes\n      taxCalculationStrategy\n      displayGrossPrices\n      pricesEnteredWithTax\n    }\n  }\n}": typeof types.StaffShopDocument,
    "query StaffTaxClasses {\n  taxClasses(first: 100) {\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n  taxCountryConfigurations {\n    country {\n      code\n    }\n    taxClassCountryRates {\n      taxClass {\n        id\n      }\n      rate\n    }\n  }\n}": typeof types.StaffTaxClassesDocument,
    "query StaffVouchers($search: String!) {\n  vouchers(first: 100, filter: {search: $search}) {\n    edges {\n      node {\n        id\n        codes(first: 100) {\n          edges {\n            node {\n              code\n            }\n          }\n        }\n        channelListings {\n          channel {\n            id\n          }\n        }\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}": typeof types.StaffVouchersDocument,
    "query StaffWarehouse($slug: String!) {\n  warehouses(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n      }\n    }\n  }\n}": typeof types.StaffWarehouseDocument,
    "mutation TaxClassCreate($input: TaxClassCreateInput!) {\n  taxClassCreate(input: $input) {\n    taxClass {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.TaxClassCreateDocument,
    "mutation TaxConfigurationUpdate($id: ID!, $input: TaxConfigurationUpdateInput!) {\n  taxConfigurationUpdate(id: $id, input: $input) {\n    taxConfiguration {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.TaxConfigurationUpdateDocument,
    "mutation TaxCountryConfigurationUpdate($countryCode: CountryCode!, $updateTaxClassRates: [TaxClassRateInput!]!) {\n  taxCountryConfigurationUpdate(\n    countryCode: $countryCode\n    updateTaxClassRates: $updateTaxClassRates\n  ) {\n    taxCountryConfiguration {\n      country {\n        code\n      }\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.TaxCountryConfigurationUpdateDocument,
    "mutation VoucherChannelListingUpdate($id: ID!, $input: VoucherChannelListingInput!) {\n  voucherChannelListingUpdate(id: $id, input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.VoucherChannelListingUpdateDocument,
    "mutation VoucherCreate($input: VoucherInput!) {\n  voucherCreate(input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.VoucherCreateDocument,
    "mutation VoucherTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  voucherTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.VoucherTranslateDocument,
    "mutation WarehouseCreate($input: WarehouseCreateInput!) {\n  createWarehouse(input: $input) {\n    warehouse {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.WarehouseCreateDocument,
};
const documents: Documents = {
    "query DoctorApps {\n  apps(first: 100) {\n    edges {\n      node {\n        name\n        isActive\n        webhooks {\n          name\n          isActive\n          targetUrl\n          asyncEvents {\n            eventType\n          }\n          syncEvents {\n            eventType\n          }\n          failed: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: DESC}\n            filter: {status: FAILED}\n          ) {\n            totalCount\n            edges {\n              node {\n                createdAt\n                eventType\n              }\n            }\n          }\n          pending: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: ASC}\n            filter: {status: PENDING}\n          ) {\n            totalCount\n            edges {\n              node {\n                createdAt\n                eventType\n              }\n            }\n          }\n          succeeded: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: DESC}\n            filter: {status: SUCCESS}\n          ) {\n            edges {\n              node {\n                createdAt\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.DoctorAppsDocument,
    "query DoctorChannels {\n  channels {\n    slug\n    isActive\n    currencyCode\n    defaultCountry {\n      code\n    }\n    warehouses {\n      name\n    }\n    taxConfiguration {\n      chargeTaxes\n      displayGrossPrices\n      pricesEnteredWithTax\n      taxCalculationStrategy\n    }\n  }\n}": types.DoctorChannelsDocument,
    "query DoctorDelivery($channel: String!) {\n  channel(slug: $channel) {\n    countries {\n      code\n    }\n    availableShippingMethodsPerCountry {\n      countryCode\n      shippingMethods {\n        name\n        active\n        message\n        price {\n          amount\n          currency\n        }\n        minimumOrderPrice {\n          amount\n        }\n        maximumOrderPrice {\n          amount\n        }\n      }\n    }\n  }\n}": types.DoctorDeliveryDocument,
    "query DoctorListedProducts($first: Int!, $after: String) {\n  products(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        channelListings {\n          channel {\n            slug\n          }\n          isPublished\n        }\n        variants {\n          channelListings {\n            channel {\n              slug\n            }\n            price {\n              amount\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.DoctorListedProductsDocument,
    "query DoctorOrderSettings($channel: String!) {\n  channel(slug: $channel) {\n    orderSettings {\n      allowUnpaidOrders\n      expireOrdersAfter\n    }\n  }\n}": types.DoctorOrderSettingsDocument,
    "mutation DoctorPasswordReset($email: String!, $redirectUrl: String!, $channel: String!) {\n  requestPasswordReset(\n    email: $email\n    redirectUrl: $redirectUrl\n    channel: $channel\n  ) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.DoctorPasswordResetDocument,
    "query DoctorPlugins {\n  plugins(first: 100) {\n    edges {\n      node {\n        id\n        name\n        globalConfiguration {\n          active\n        }\n        channelConfigurations {\n          active\n          channel {\n            slug\n          }\n        }\n      }\n    }\n  }\n}": types.DoctorPluginsDocument,
    "query DoctorProductsOf($channel: String!, $filter: ProductFilterInput!) {\n  products(channel: $channel, first: 100, filter: $filter) {\n    totalCount\n    edges {\n      node {\n        id\n      }\n    }\n  }\n}": types.DoctorProductsOfDocument,
    "query DoctorProducts($channel: String!, $first: Int!, $after: String) {\n  products(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        isAvailableForPurchase\n        pricing {\n          onSale\n          priceRange {\n            start {\n              currency\n              gross {\n                amount\n              }\n              tax {\n                amount\n              }\n            }\n          }\n        }\n        media {\n          type\n          original: url(size: 0)\n          small: url(size: 256, format: WEBP)\n        }\n        variants {\n          id\n          quantityAvailable\n        }\n        en: translation(languageCode: EN) {\n          slug\n        }\n      }\n    }\n  }\n}": types.DoctorProductsDocument,
    "query DoctorPromotions {\n  promotions(first: 100) {\n    totalCount\n    edges {\n      node {\n        name\n        type\n        startDate\n        endDate\n        rules {\n          name\n          channels {\n            slug\n          }\n          cataloguePredicate\n          rewardValue\n        }\n      }\n    }\n  }\n}": types.DoctorPromotionsDocument,
    "query DoctorRecentProducts($channel: String!) {\n  products(\n    channel: $channel\n    first: 5\n    sortBy: {field: LAST_MODIFIED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        id\n        slug\n        name\n        updatedAt\n      }\n    }\n  }\n}": types.DoctorRecentProductsDocument,
    "query DoctorSearch($channel: String!, $search: String!, $ids: [ID!]!) {\n  products(channel: $channel, first: 1, search: $search, where: {ids: $ids}) {\n    totalCount\n  }\n}": types.DoctorSearchDocument,
    "query DoctorSettings {\n  shop {\n    enableAccountConfirmationByEmail\n  }\n}": types.DoctorSettingsDocument,
    "query DoctorShop {\n  shop {\n    name\n    schemaVersion\n  }\n}": types.DoctorShopDocument,
    "query DoctorVersion {\n  shop {\n    version\n  }\n}": types.DoctorVersionDocument,
    "fragment MigrationValues on SelectedAttribute {\n  values {\n    richText\n    plainText\n    file {\n      url\n    }\n    en: translation(languageCode: EN) {\n      richText\n      plainText\n    }\n  }\n}": types.MigrationValuesFragmentDoc,
    "query MigrationCategories($first: Int!, $after: String) {\n  list: categories(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}": types.MigrationCategoriesDocument,
    "query MigrationCollections($first: Int!, $after: String) {\n  list: collections(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}": types.MigrationCollectionsDocument,
    "query MigrationMenus($first: Int!, $after: String) {\n  list: menus(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        metadata {\n          key\n          value\n        }\n        items {\n          url\n          children {\n            url\n            children {\n              url\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.MigrationMenusDocument,
    "query MigrationPages($first: Int!, $after: String) {\n  list: pages(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name: title\n        content\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        attributes {\n          ...MigrationValues\n        }\n        en: translation(languageCode: EN) {\n          content\n          seoDescription\n        }\n      }\n    }\n  }\n}": types.MigrationPagesDocument,
    "query MigrationPermissions {\n  app {\n    permissions {\n      code\n    }\n  }\n  me {\n    userPermissions {\n      code\n    }\n  }\n}": types.MigrationPermissionsDocument,
    "query MigrationProducts($first: Int!, $after: String) {\n  list: products(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        media {\n          url(size: 0)\n        }\n        attributes {\n          ...MigrationValues\n        }\n        variants {\n          sku\n          metadata {\n            key\n            value\n          }\n          privateMetadata {\n            key\n            value\n          }\n          attributes {\n            ...MigrationValues\n          }\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}": types.MigrationProductsDocument,
    "mutation AttributeCreate($input: AttributeCreateInput!) {\n  attributeCreate(input: $input) {\n    attribute {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.AttributeCreateDocument,
    "mutation AttributeTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  attributeTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    attribute {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.AttributeTranslateDocument,
    "mutation AttributeValueBulkTranslate($translations: [AttributeValueBulkTranslateInput!]!) {\n  attributeValueBulkTranslate(\n    translations: $translations\n    errorPolicy: REJECT_EVERYTHING\n  ) {\n    results {\n      errors {\n        message\n        code\n      }\n    }\n    errors {\n      message\n      code\n    }\n  }\n}": types.AttributeValueBulkTranslateDocument,
    "mutation CategoryCreate($input: CategoryInput!) {\n  categoryCreate(input: $input) {\n    category {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.CategoryCreateDocument,
    "mutation CategoryDelete($id: ID!) {\n  categoryDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.CategoryDeleteDocument,
    "mutation CategoryTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  categoryTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    category {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.CategoryTranslateDocument,
    "mutation ChannelCreate($input: ChannelCreateInput!) {\n  channelCreate(input: $input) {\n    channel {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ChannelCreateDocument,
    "mutation ChannelUpdate($id: ID!, $input: ChannelUpdateInput!) {\n  channelUpdate(id: $id, input: $input) {\n    channel {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ChannelUpdateDocument,
    "mutation CollectionAddProducts($collectionId: ID!, $products: [ID!]!) {\n  collectionAddProducts(collectionId: $collectionId, products: $products) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.CollectionAddProductsDocument,
    "mutation CollectionChannelListingUpdate($id: ID!, $input: CollectionChannelListingUpdateInput!) {\n  collectionChannelListingUpdate(id: $id, input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.CollectionChannelListingUpdateDocument,
    "mutation CollectionCreate($input: CollectionCreateInput!) {\n  collectionCreate(input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.CollectionCreateDocument,
    "mutation CollectionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  collectionTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.CollectionTranslateDocument,
    "mutation FileUpload($file: Upload!) {\n  fileUpload(file: $file) {\n    uploadedFile {\n      url\n      contentType\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.FileUploadDocument,
    "mutation MenuCreate($input: MenuCreateInput!) {\n  menuCreate(input: $input) {\n    menu {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.MenuCreateDocument,
    "mutation MenuItemCreate($input: MenuItemCreateInput!) {\n  menuItemCreate(input: $input) {\n    menuItem {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.MenuItemCreateDocument,
    "mutation MenuItemTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  menuItemTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    menuItem {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.MenuItemTranslateDocument,
    "mutation PageAttributeAssign($id: ID!, $attributeIds: [ID!]!) {\n  pageAttributeAssign(pageTypeId: $id, attributeIds: $attributeIds) {\n    pageType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.PageAttributeAssignDocument,
    "mutation PageCreate($input: PageCreateInput!) {\n  pageCreate(input: $input) {\n    page {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.PageCreateDocument,
    "mutation PageTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PageTranslationInput!) {\n  pageTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    page {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.PageTranslateDocument,
    "mutation PageTypeCreate($input: PageTypeCreateInput!) {\n  pageTypeCreate(input: $input) {\n    pageType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.PageTypeCreateDocument,
    "mutation ProductAttributeAssign($id: ID!, $operations: [ProductAttributeAssignInput!]!) {\n  productAttributeAssign(productTypeId: $id, operations: $operations) {\n    productType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductAttributeAssignDocument,
    "mutation ProductChannelListingUpdate($id: ID!, $input: ProductChannelListingUpdateInput!) {\n  productChannelListingUpdate(id: $id, input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductChannelListingUpdateDocument,
    "mutation ProductCreate($input: ProductCreateInput!) {\n  productCreate(input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductCreateDocument,
    "mutation ProductMediaCreate($input: ProductMediaCreateInput!) {\n  productMediaCreate(input: $input) {\n    media {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductMediaCreateDocument,
    "mutation ProductTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  productTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductTranslateDocument,
    "mutation ProductTypeCreate($input: ProductTypeInput!) {\n  productTypeCreate(input: $input) {\n    productType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductTypeCreateDocument,
    "mutation ProductVariantChannelListingUpdate($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) {\n  productVariantChannelListingUpdate(id: $id, input: $input) {\n    variant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductVariantChannelListingUpdateDocument,
    "mutation ProductVariantCreate($input: ProductVariantCreateInput!) {\n  productVariantCreate(input: $input) {\n    productVariant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductVariantCreateDocument,
    "mutation ProductVariantTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  productVariantTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    productVariant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ProductVariantTranslateDocument,
    "mutation PromotionCreate($input: PromotionCreateInput!) {\n  promotionCreate(input: $input) {\n    promotion {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.PromotionCreateDocument,
    "mutation PromotionRuleUpdate($id: ID!, $input: PromotionRuleUpdateInput!) {\n  promotionRuleUpdate(id: $id, input: $input) {\n    promotionRule {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.PromotionRuleUpdateDocument,
    "mutation PromotionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PromotionTranslationInput!) {\n  promotionTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    promotion {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.PromotionTranslateDocument,
    "mutation ShippingMethodChannelListingUpdate($id: ID!, $input: ShippingMethodChannelListingInput!) {\n  shippingMethodChannelListingUpdate(id: $id, input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ShippingMethodChannelListingUpdateDocument,
    "mutation ShippingPriceCreate($input: ShippingPriceInput!) {\n  shippingPriceCreate(input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ShippingPriceCreateDocument,
    "mutation ShippingPriceTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: ShippingPriceTranslationInput!) {\n  shippingPriceTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ShippingPriceTranslateDocument,
    "mutation ShippingZoneCreate($input: ShippingZoneCreateInput!) {\n  shippingZoneCreate(input: $input) {\n    shippingZone {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ShippingZoneCreateDocument,
    "mutation ShopDomainUpdate($input: SiteDomainInput!) {\n  shopDomainUpdate(input: $input) {\n    shop {\n      name\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ShopDomainUpdateDocument,
    "mutation ShopSettingsUpdate($input: ShopSettingsInput!) {\n  shopSettingsUpdate(input: $input) {\n    shop {\n      name\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.ShopSettingsUpdateDocument,
    "query StaffAttribute($slug: String!) {\n  attribute(slug: $slug) {\n    id\n    inputType\n    choices(first: 100) {\n      edges {\n        node {\n          id\n          name\n          en: translation(languageCode: EN) {\n            name\n          }\n        }\n      }\n    }\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n}": types.StaffAttributeDocument,
    "query StaffCategory($slug: String!) {\n  category(slug: $slug) {\n    id\n    products(first: 1) {\n      totalCount\n    }\n    children(first: 1) {\n      totalCount\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}": types.StaffCategoryDocument,
    "query StaffCollection($slug: String!) {\n  collection(slug: $slug) {\n    id\n    channelListings {\n      channel {\n        id\n      }\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}": types.StaffCollectionDocument,
    "query StaffMenu($slug: String!) {\n  menu(slug: $slug) {\n    id\n    items {\n      id\n      name\n      en: translation(languageCode: EN) {\n        name\n      }\n      children {\n        id\n        name\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}": types.StaffMenuDocument,
    "query StaffPageType($slug: String!) {\n  pageTypes(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n        attributes {\n          id\n        }\n      }\n    }\n  }\n}": types.StaffPageTypeDocument,
    "query StaffPage($slug: String!) {\n  page(slug: $slug) {\n    id\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}": types.StaffPageDocument,
    "query StaffPrices($channel: String!, $slugs: [String!]!) {\n  products(first: 100, channel: $channel, filter: {slugs: $slugs}) {\n    edges {\n      node {\n        slug\n        variants {\n          pricing {\n            onSale\n          }\n        }\n      }\n    }\n  }\n}": types.StaffPricesDocument,
    "query StaffProductCounts($slugs: [String!]!) {\n  all: products(first: 1) {\n    totalCount\n  }\n  known: products(first: 1, filter: {slugs: $slugs}) {\n    totalCount\n  }\n}": types.StaffProductCountsDocument,
    "query StaffProductType($slug: String!) {\n  productTypes(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n        productAttributes {\n          id\n        }\n      }\n    }\n  }\n}": types.StaffProductTypeDocument,
    "query StaffProduct($slug: String!) {\n  product(slug: $slug) {\n    id\n    channelListings {\n      channel {\n        id\n      }\n    }\n    media {\n      id\n    }\n    collections {\n      id\n    }\n    attributes {\n      attribute {\n        slug\n      }\n      values {\n        id\n        en: translation(languageCode: EN) {\n          plainText\n          richText\n        }\n      }\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n    variants {\n      id\n      sku\n      channelListings {\n        channel {\n          id\n        }\n      }\n      en: translation(languageCode: EN) {\n        name\n      }\n    }\n  }\n}": types.StaffProductDocument,
    "query StaffPromotions {\n  promotions(first: 100) {\n    edges {\n      node {\n        id\n        name\n        rules {\n          id\n          name\n        }\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}": types.StaffPromotionsDocument,
    "query StaffShippingZones($channel: ID!) {\n  shippingZones(first: 100, filter: {channels: [$channel]}) {\n    edges {\n      node {\n        id\n        name\n        shippingMethods {\n          id\n          name\n          channelListings {\n            channel {\n              id\n            }\n          }\n          en: translation(languageCode: EN) {\n            name\n          }\n        }\n      }\n    }\n  }\n}": types.StaffShippingZonesDocument,
    "query StaffShop {\n  shop {\n    name\n  }\n  channels {\n    id\n    slug\n    currencyCode\n    warehouses {\n      id\n    }\n    taxConfiguration {\n      id\n      chargeTaxes\n      taxCalculationStrategy\n      displayGrossPrices\n      pricesEnteredWithTax\n    }\n  }\n}": types.StaffShopDocument,
    "query StaffTaxClasses {\n  taxClasses(first: 100) {\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n  taxCountryConfigurations {\n    country {\n      code\n    }\n    taxClassCountryRates {\n      taxClass {\n        id\n      }\n      rate\n    }\n  }\n}": types.StaffTaxClassesDocument,
    "query StaffVouchers($search: String!) {\n  vouchers(first: 100, filter: {search: $search}) {\n    edges {\n      node {\n        id\n        codes(first: 100) {\n          edges {\n            node {\n              code\n            }\n          }\n        }\n        channelListings {\n          channel {\n            id\n          }\n        }\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}": types.StaffVouchersDocument,
    "query StaffWarehouse($slug: String!) {\n  warehouses(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n      }\n    }\n  }\n}": types.StaffWarehouseDocument,
    "mutation TaxClassCreate($input: TaxClassCreateInput!) {\n  taxClassCreate(input: $input) {\n    taxClass {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.TaxClassCreateDocument,
    "mutation TaxConfigurationUpdate($id: ID!, $input: TaxConfigurationUpdateInput!) {\n  taxConfigurationUpdate(id: $id, input: $input) {\n    taxConfiguration {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.TaxConfigurationUpdateDocument,
    "mutation TaxCountryConfigurationUpdate($countryCode: CountryCode!, $updateTaxClassRates: [TaxClassRateInput!]!) {\n  taxCountryConfigurationUpdate(\n    countryCode: $countryCode\n    updateTaxClassRates: $updateTaxClassRates\n  ) {\n    taxCountryConfiguration {\n      country {\n        code\n      }\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.TaxCountryConfigurationUpdateDocument,
    "mutation VoucherChannelListingUpdate($id: ID!, $input: VoucherChannelListingInput!) {\n  voucherChannelListingUpdate(id: $id, input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.VoucherChannelListingUpdateDocument,
    "mutation VoucherCreate($input: VoucherInput!) {\n  voucherCreate(input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.VoucherCreateDocument,
    "mutation VoucherTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  voucherTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.VoucherTranslateDocument,
    "mutation WarehouseCreate($input: WarehouseCreateInput!) {\n  createWarehouse(input: $input) {\n    warehouse {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.WarehouseCreateDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorApps {\n  apps(first: 100) {\n    edges {\n      node {\n        name\n        isActive\n        webhooks {\n          name\n          isActive\n          targetUrl\n          asyncEvents {\n            eventType\n          }\n          syncEvents {\n            eventType\n          }\n          failed: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: DESC}\n            filter: {status: FAILED}\n          ) {\n            totalCount\n            edges {\n              node {\n                createdAt\n                eventType\n              }\n            }\n          }\n          pending: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: ASC}\n            filter: {status: PENDING}\n          ) {\n            totalCount\n            edges {\n              node {\n                createdAt\n                eventType\n              }\n            }\n          }\n          succeeded: eventDeliveries(\n            first: 1\n            sortBy: {field: CREATED_AT, direction: DESC}\n            filter: {status: SUCCESS}\n          ) {\n            edges {\n              node {\n                createdAt\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorAppsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorChannels {\n  channels {\n    slug\n    isActive\n    currencyCode\n    defaultCountry {\n      code\n    }\n    warehouses {\n      name\n    }\n    taxConfiguration {\n      chargeTaxes\n      displayGrossPrices\n      pricesEnteredWithTax\n      taxCalculationStrategy\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorChannelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorDelivery($channel: String!) {\n  channel(slug: $channel) {\n    countries {\n      code\n    }\n    availableShippingMethodsPerCountry {\n      countryCode\n      shippingMethods {\n        name\n        active\n        message\n        price {\n          amount\n          currency\n        }\n        minimumOrderPrice {\n          amount\n        }\n        maximumOrderPrice {\n          amount\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorListedProducts($first: Int!, $after: String) {\n  products(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        channelListings {\n          channel {\n            slug\n          }\n          isPublished\n        }\n        variants {\n          channelListings {\n            channel {\n              slug\n            }\n            price {\n              amount\n            }\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorListedProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorOrderSettings($channel: String!) {\n  channel(slug: $channel) {\n    orderSettings {\n      allowUnpaidOrders\n      expireOrdersAfter\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorOrderSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DoctorPasswordReset($email: String!, $redirectUrl: String!, $channel: String!) {\n  requestPasswordReset(\n    email: $email\n    redirectUrl: $redirectUrl\n    channel: $channel\n  ) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorPasswordResetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorPlugins {\n  plugins(first: 100) {\n    edges {\n      node {\n        id\n        name\n        globalConfiguration {\n          active\n        }\n        channelConfigurations {\n          active\n          channel {\n            slug\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorPluginsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorProductsOf($channel: String!, $filter: ProductFilterInput!) {\n  products(channel: $channel, first: 100, filter: $filter) {\n    totalCount\n    edges {\n      node {\n        id\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorProductsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorProducts($channel: String!, $first: Int!, $after: String) {\n  products(channel: $channel, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        slug\n        isAvailableForPurchase\n        pricing {\n          onSale\n          priceRange {\n            start {\n              currency\n              gross {\n                amount\n              }\n              tax {\n                amount\n              }\n            }\n          }\n        }\n        media {\n          type\n          original: url(size: 0)\n          small: url(size: 256, format: WEBP)\n        }\n        variants {\n          id\n          quantityAvailable\n        }\n        en: translation(languageCode: EN) {\n          slug\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorPromotions {\n  promotions(first: 100) {\n    totalCount\n    edges {\n      node {\n        name\n        type\n        startDate\n        endDate\n        rules {\n          name\n          channels {\n            slug\n          }\n          cataloguePredicate\n          rewardValue\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorPromotionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorRecentProducts($channel: String!) {\n  products(\n    channel: $channel\n    first: 5\n    sortBy: {field: LAST_MODIFIED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        id\n        slug\n        name\n        updatedAt\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').DoctorRecentProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorSearch($channel: String!, $search: String!, $ids: [ID!]!) {\n  products(channel: $channel, first: 1, search: $search, where: {ids: $ids}) {\n    totalCount\n  }\n}"): typeof import('./graphql.ts').DoctorSearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorSettings {\n  shop {\n    enableAccountConfirmationByEmail\n  }\n}"): typeof import('./graphql.ts').DoctorSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorShop {\n  shop {\n    name\n    schemaVersion\n  }\n}"): typeof import('./graphql.ts').DoctorShopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DoctorVersion {\n  shop {\n    version\n  }\n}"): typeof import('./graphql.ts').DoctorVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment MigrationValues on SelectedAttribute {\n  values {\n    richText\n    plainText\n    file {\n      url\n    }\n    en: translation(languageCode: EN) {\n      richText\n      plainText\n    }\n  }\n}"): typeof import('./graphql.ts').MigrationValuesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MigrationCategories($first: Int!, $after: String) {\n  list: categories(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').MigrationCategoriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MigrationCollections($first: Int!, $after: String) {\n  list: collections(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').MigrationCollectionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MigrationMenus($first: Int!, $after: String) {\n  list: menus(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        metadata {\n          key\n          value\n        }\n        items {\n          url\n          children {\n            url\n            children {\n              url\n            }\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').MigrationMenusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MigrationPages($first: Int!, $after: String) {\n  list: pages(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name: title\n        content\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        attributes {\n          ...MigrationValues\n        }\n        en: translation(languageCode: EN) {\n          content\n          seoDescription\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').MigrationPagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MigrationPermissions {\n  app {\n    permissions {\n      code\n    }\n  }\n  me {\n    userPermissions {\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').MigrationPermissionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MigrationProducts($first: Int!, $after: String) {\n  list: products(first: $first, after: $after) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        slug\n        name\n        description\n        seoDescription\n        metadata {\n          key\n          value\n        }\n        privateMetadata {\n          key\n          value\n        }\n        media {\n          url(size: 0)\n        }\n        attributes {\n          ...MigrationValues\n        }\n        variants {\n          sku\n          metadata {\n            key\n            value\n          }\n          privateMetadata {\n            key\n            value\n          }\n          attributes {\n            ...MigrationValues\n          }\n        }\n        en: translation(languageCode: EN) {\n          description\n          seoDescription\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').MigrationProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AttributeCreate($input: AttributeCreateInput!) {\n  attributeCreate(input: $input) {\n    attribute {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').AttributeCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AttributeTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  attributeTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    attribute {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').AttributeTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AttributeValueBulkTranslate($translations: [AttributeValueBulkTranslateInput!]!) {\n  attributeValueBulkTranslate(\n    translations: $translations\n    errorPolicy: REJECT_EVERYTHING\n  ) {\n    results {\n      errors {\n        message\n        code\n      }\n    }\n    errors {\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').AttributeValueBulkTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CategoryCreate($input: CategoryInput!) {\n  categoryCreate(input: $input) {\n    category {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').CategoryCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CategoryDelete($id: ID!) {\n  categoryDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').CategoryDeleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CategoryTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  categoryTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    category {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').CategoryTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChannelCreate($input: ChannelCreateInput!) {\n  channelCreate(input: $input) {\n    channel {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ChannelCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChannelUpdate($id: ID!, $input: ChannelUpdateInput!) {\n  channelUpdate(id: $id, input: $input) {\n    channel {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ChannelUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CollectionAddProducts($collectionId: ID!, $products: [ID!]!) {\n  collectionAddProducts(collectionId: $collectionId, products: $products) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').CollectionAddProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CollectionChannelListingUpdate($id: ID!, $input: CollectionChannelListingUpdateInput!) {\n  collectionChannelListingUpdate(id: $id, input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').CollectionChannelListingUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CollectionCreate($input: CollectionCreateInput!) {\n  collectionCreate(input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').CollectionCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CollectionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  collectionTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    collection {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').CollectionTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation FileUpload($file: Upload!) {\n  fileUpload(file: $file) {\n    uploadedFile {\n      url\n      contentType\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').FileUploadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MenuCreate($input: MenuCreateInput!) {\n  menuCreate(input: $input) {\n    menu {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').MenuCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MenuItemCreate($input: MenuItemCreateInput!) {\n  menuItemCreate(input: $input) {\n    menuItem {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').MenuItemCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MenuItemTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  menuItemTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    menuItem {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').MenuItemTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PageAttributeAssign($id: ID!, $attributeIds: [ID!]!) {\n  pageAttributeAssign(pageTypeId: $id, attributeIds: $attributeIds) {\n    pageType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').PageAttributeAssignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PageCreate($input: PageCreateInput!) {\n  pageCreate(input: $input) {\n    page {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').PageCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PageTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PageTranslationInput!) {\n  pageTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    page {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').PageTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PageTypeCreate($input: PageTypeCreateInput!) {\n  pageTypeCreate(input: $input) {\n    pageType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').PageTypeCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductAttributeAssign($id: ID!, $operations: [ProductAttributeAssignInput!]!) {\n  productAttributeAssign(productTypeId: $id, operations: $operations) {\n    productType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductAttributeAssignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductChannelListingUpdate($id: ID!, $input: ProductChannelListingUpdateInput!) {\n  productChannelListingUpdate(id: $id, input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductChannelListingUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductCreate($input: ProductCreateInput!) {\n  productCreate(input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductMediaCreate($input: ProductMediaCreateInput!) {\n  productMediaCreate(input: $input) {\n    media {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductMediaCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: TranslationInput!) {\n  productTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    product {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductTypeCreate($input: ProductTypeInput!) {\n  productTypeCreate(input: $input) {\n    productType {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductTypeCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductVariantChannelListingUpdate($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) {\n  productVariantChannelListingUpdate(id: $id, input: $input) {\n    variant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductVariantChannelListingUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductVariantCreate($input: ProductVariantCreateInput!) {\n  productVariantCreate(input: $input) {\n    productVariant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductVariantCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ProductVariantTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  productVariantTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    productVariant {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ProductVariantTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PromotionCreate($input: PromotionCreateInput!) {\n  promotionCreate(input: $input) {\n    promotion {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').PromotionCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PromotionRuleUpdate($id: ID!, $input: PromotionRuleUpdateInput!) {\n  promotionRuleUpdate(id: $id, input: $input) {\n    promotionRule {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').PromotionRuleUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PromotionTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: PromotionTranslationInput!) {\n  promotionTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    promotion {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').PromotionTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ShippingMethodChannelListingUpdate($id: ID!, $input: ShippingMethodChannelListingInput!) {\n  shippingMethodChannelListingUpdate(id: $id, input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ShippingMethodChannelListingUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ShippingPriceCreate($input: ShippingPriceInput!) {\n  shippingPriceCreate(input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ShippingPriceCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ShippingPriceTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: ShippingPriceTranslationInput!) {\n  shippingPriceTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    shippingMethod {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ShippingPriceTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ShippingZoneCreate($input: ShippingZoneCreateInput!) {\n  shippingZoneCreate(input: $input) {\n    shippingZone {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ShippingZoneCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ShopDomainUpdate($input: SiteDomainInput!) {\n  shopDomainUpdate(input: $input) {\n    shop {\n      name\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ShopDomainUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ShopSettingsUpdate($input: ShopSettingsInput!) {\n  shopSettingsUpdate(input: $input) {\n    shop {\n      name\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').ShopSettingsUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffAttribute($slug: String!) {\n  attribute(slug: $slug) {\n    id\n    inputType\n    choices(first: 100) {\n      edges {\n        node {\n          id\n          name\n          en: translation(languageCode: EN) {\n            name\n          }\n        }\n      }\n    }\n    en: translation(languageCode: EN) {\n      name\n    }\n  }\n}"): typeof import('./graphql.ts').StaffAttributeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffCategory($slug: String!) {\n  category(slug: $slug) {\n    id\n    products(first: 1) {\n      totalCount\n    }\n    children(first: 1) {\n      totalCount\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}"): typeof import('./graphql.ts').StaffCategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffCollection($slug: String!) {\n  collection(slug: $slug) {\n    id\n    channelListings {\n      channel {\n        id\n      }\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}"): typeof import('./graphql.ts').StaffCollectionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffMenu($slug: String!) {\n  menu(slug: $slug) {\n    id\n    items {\n      id\n      name\n      en: translation(languageCode: EN) {\n        name\n      }\n      children {\n        id\n        name\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffMenuDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffPageType($slug: String!) {\n  pageTypes(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n        attributes {\n          id\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffPageTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffPage($slug: String!) {\n  page(slug: $slug) {\n    id\n    en: translation(languageCode: EN) {\n      slug\n    }\n  }\n}"): typeof import('./graphql.ts').StaffPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffPrices($channel: String!, $slugs: [String!]!) {\n  products(first: 100, channel: $channel, filter: {slugs: $slugs}) {\n    edges {\n      node {\n        slug\n        variants {\n          pricing {\n            onSale\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffPricesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffProductCounts($slugs: [String!]!) {\n  all: products(first: 1) {\n    totalCount\n  }\n  known: products(first: 1, filter: {slugs: $slugs}) {\n    totalCount\n  }\n}"): typeof import('./graphql.ts').StaffProductCountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffProductType($slug: String!) {\n  productTypes(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n        productAttributes {\n          id\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffProductTypeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffProduct($slug: String!) {\n  product(slug: $slug) {\n    id\n    channelListings {\n      channel {\n        id\n      }\n    }\n    media {\n      id\n    }\n    collections {\n      id\n    }\n    attributes {\n      attribute {\n        slug\n      }\n      values {\n        id\n        en: translation(languageCode: EN) {\n          plainText\n          richText\n        }\n      }\n    }\n    en: translation(languageCode: EN) {\n      slug\n    }\n    variants {\n      id\n      sku\n      channelListings {\n        channel {\n          id\n        }\n      }\n      en: translation(languageCode: EN) {\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffPromotions {\n  promotions(first: 100) {\n    edges {\n      node {\n        id\n        name\n        rules {\n          id\n          name\n        }\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffPromotionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffShippingZones($channel: ID!) {\n  shippingZones(first: 100, filter: {channels: [$channel]}) {\n    edges {\n      node {\n        id\n        name\n        shippingMethods {\n          id\n          name\n          channelListings {\n            channel {\n              id\n            }\n          }\n          en: translation(languageCode: EN) {\n            name\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffShippingZonesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffShop {\n  shop {\n    name\n  }\n  channels {\n    id\n    slug\n    currencyCode\n    warehouses {\n      id\n    }\n    taxConfiguration {\n      id\n      chargeTaxes\n      taxCalculationStrategy\n      displayGrossPrices\n      pricesEnteredWithTax\n    }\n  }\n}"): typeof import('./graphql.ts').StaffShopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffTaxClasses {\n  taxClasses(first: 100) {\n    edges {\n      node {\n        id\n        name\n      }\n    }\n  }\n  taxCountryConfigurations {\n    country {\n      code\n    }\n    taxClassCountryRates {\n      taxClass {\n        id\n      }\n      rate\n    }\n  }\n}"): typeof import('./graphql.ts').StaffTaxClassesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffVouchers($search: String!) {\n  vouchers(first: 100, filter: {search: $search}) {\n    edges {\n      node {\n        id\n        codes(first: 100) {\n          edges {\n            node {\n              code\n            }\n          }\n        }\n        channelListings {\n          channel {\n            id\n          }\n        }\n        en: translation(languageCode: EN) {\n          name\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffVouchersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query StaffWarehouse($slug: String!) {\n  warehouses(first: 1, filter: {slugs: [$slug]}) {\n    edges {\n      node {\n        id\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').StaffWarehouseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TaxClassCreate($input: TaxClassCreateInput!) {\n  taxClassCreate(input: $input) {\n    taxClass {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').TaxClassCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TaxConfigurationUpdate($id: ID!, $input: TaxConfigurationUpdateInput!) {\n  taxConfigurationUpdate(id: $id, input: $input) {\n    taxConfiguration {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').TaxConfigurationUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation TaxCountryConfigurationUpdate($countryCode: CountryCode!, $updateTaxClassRates: [TaxClassRateInput!]!) {\n  taxCountryConfigurationUpdate(\n    countryCode: $countryCode\n    updateTaxClassRates: $updateTaxClassRates\n  ) {\n    taxCountryConfiguration {\n      country {\n        code\n      }\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').TaxCountryConfigurationUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VoucherChannelListingUpdate($id: ID!, $input: VoucherChannelListingInput!) {\n  voucherChannelListingUpdate(id: $id, input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').VoucherChannelListingUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VoucherCreate($input: VoucherInput!) {\n  voucherCreate(input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').VoucherCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VoucherTranslate($id: ID!, $languageCode: LanguageCodeEnum!, $input: NameTranslationInput!) {\n  voucherTranslate(id: $id, languageCode: $languageCode, input: $input) {\n    voucher {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').VoucherTranslateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WarehouseCreate($input: WarehouseCreateInput!) {\n  createWarehouse(input: $input) {\n    warehouse {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').WarehouseCreateDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
