/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type MoneyFragment = { amount: number, currency: string };

export type LiveProductQueryVariables = Exact<{
  id: string | number;
  channel: string;
}>;


export type LiveProductQuery = { product: { isAvailableForPurchase: boolean | null, variants: Array<{ id: string, quantityAvailable: number | null, pricing: { price: { gross: { amount: number, currency: string } } | null, priceUndiscounted: { gross: { amount: number, currency: string } } | null } | null }> | null } | null };

export type LiveProductsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  channel: string;
  first: number;
}>;


export type LiveProductsQuery = { products: { edges: Array<{ node: { id: string, isAvailable: boolean | null, pricing: { priceRange: { start: { gross: { amount: number, currency: string } } | null, stop: { gross: { amount: number, currency: string } } | null } | null, priceRangeUndiscounted: { start: { gross: { amount: number, currency: string } } | null } | null } | null } }> } | null };

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
export const MoneyFragmentDoc = new TypedDocumentString(`
    fragment Money on Money {
  amount
  currency
}
    `, {"fragmentName":"Money"}) as unknown as TypedDocumentString<MoneyFragment, unknown>;
export const LiveProductDocument = new TypedDocumentString(`
    query LiveProduct($id: ID!, $channel: String!) {
  product(id: $id, channel: $channel) {
    isAvailableForPurchase
    variants {
      id
      quantityAvailable
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
    }
  }
}
    fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<LiveProductQuery, LiveProductQueryVariables>;
export const LiveProductsDocument = new TypedDocumentString(`
    query LiveProducts($ids: [ID!]!, $channel: String!, $first: Int!) {
  products(channel: $channel, first: $first, where: {ids: $ids}) {
    edges {
      node {
        id
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
        isAvailable
      }
    }
  }
}
    fragment Money on Money {
  amount
  currency
}`) as unknown as TypedDocumentString<LiveProductsQuery, LiveProductsQueryVariables>;