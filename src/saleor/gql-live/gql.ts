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
    "fragment Money on Money {\n  amount\n  currency\n}": typeof types.MoneyFragmentDoc,
    "query LiveProduct($id: ID!, $channel: String!) {\n  product(id: $id, channel: $channel) {\n    isAvailableForPurchase\n    variants {\n      id\n      quantityAvailable\n      pricing {\n        price {\n          gross {\n            ...Money\n          }\n        }\n        priceUndiscounted {\n          gross {\n            ...Money\n          }\n        }\n      }\n    }\n  }\n}": typeof types.LiveProductDocument,
    "query LiveProducts($ids: [ID!]!, $channel: String!, $first: Int!) {\n  products(channel: $channel, first: $first, where: {ids: $ids}) {\n    edges {\n      node {\n        id\n        pricing {\n          priceRange {\n            start {\n              gross {\n                ...Money\n              }\n            }\n            stop {\n              gross {\n                ...Money\n              }\n            }\n          }\n          priceRangeUndiscounted {\n            start {\n              gross {\n                ...Money\n              }\n            }\n          }\n        }\n        isAvailable\n      }\n    }\n  }\n}": typeof types.LiveProductsDocument,
};
const documents: Documents = {
    "fragment Money on Money {\n  amount\n  currency\n}": types.MoneyFragmentDoc,
    "query LiveProduct($id: ID!, $channel: String!) {\n  product(id: $id, channel: $channel) {\n    isAvailableForPurchase\n    variants {\n      id\n      quantityAvailable\n      pricing {\n        price {\n          gross {\n            ...Money\n          }\n        }\n        priceUndiscounted {\n          gross {\n            ...Money\n          }\n        }\n      }\n    }\n  }\n}": types.LiveProductDocument,
    "query LiveProducts($ids: [ID!]!, $channel: String!, $first: Int!) {\n  products(channel: $channel, first: $first, where: {ids: $ids}) {\n    edges {\n      node {\n        id\n        pricing {\n          priceRange {\n            start {\n              gross {\n                ...Money\n              }\n            }\n            stop {\n              gross {\n                ...Money\n              }\n            }\n          }\n          priceRangeUndiscounted {\n            start {\n              gross {\n                ...Money\n              }\n            }\n          }\n        }\n        isAvailable\n      }\n    }\n  }\n}": types.LiveProductsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Money on Money {\n  amount\n  currency\n}"): typeof import('./graphql.ts').MoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LiveProduct($id: ID!, $channel: String!) {\n  product(id: $id, channel: $channel) {\n    isAvailableForPurchase\n    variants {\n      id\n      quantityAvailable\n      pricing {\n        price {\n          gross {\n            ...Money\n          }\n        }\n        priceUndiscounted {\n          gross {\n            ...Money\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').LiveProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LiveProducts($ids: [ID!]!, $channel: String!, $first: Int!) {\n  products(channel: $channel, first: $first, where: {ids: $ids}) {\n    edges {\n      node {\n        id\n        pricing {\n          priceRange {\n            start {\n              gross {\n                ...Money\n              }\n            }\n            stop {\n              gross {\n                ...Money\n              }\n            }\n          }\n          priceRangeUndiscounted {\n            start {\n              gross {\n                ...Money\n              }\n            }\n          }\n        }\n        isAvailable\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').LiveProductsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
