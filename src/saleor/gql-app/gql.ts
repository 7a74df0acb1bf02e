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
    "mutation AppDeleteFailedInstallation($id: ID!) {\n  appDeleteFailedInstallation(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.AppDeleteFailedInstallationDocument,
    "mutation AppDelete($id: ID!) {\n  appDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.AppDeleteDocument,
    "mutation AppInstall($input: AppInstallInput!) {\n  appInstall(input: $input) {\n    appInstallation {\n      id\n      status\n      message\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.AppInstallDocument,
    "query AppInstallations {\n  appsInstallations {\n    id\n    status\n    message\n    manifestUrl\n  }\n  apps(first: 100) {\n    edges {\n      node {\n        id\n        identifier\n        isActive\n      }\n    }\n  }\n}": typeof types.AppInstallationsDocument,
    "query AppSelf {\n  app {\n    id\n    identifier\n    isActive\n    permissions {\n      code\n    }\n    webhooks {\n      id\n      name\n      targetUrl\n      isActive\n      subscriptionQuery\n      asyncEvents {\n        eventType\n      }\n    }\n  }\n  shop {\n    schemaVersion\n  }\n}": typeof types.AppSelfDocument,
    "mutation StaffToken($email: String!, $password: String!) {\n  tokenCreate(email: $email, password: $password) {\n    token\n    errors {\n      message\n    }\n  }\n}": typeof types.StaffTokenDocument,
    "query UpcomingPublications($channel: String!) {\n  products(\n    channel: $channel\n    first: 100\n    filter: {isPublished: true}\n    sortBy: {field: PUBLISHED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        channelListings {\n          channel {\n            slug\n          }\n          publishedAt\n        }\n      }\n    }\n  }\n  collections(\n    channel: $channel\n    first: 100\n    filter: {published: PUBLISHED}\n    sortBy: {field: PUBLISHED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        channelListings {\n          channel {\n            slug\n          }\n          publishedAt\n        }\n      }\n    }\n  }\n  pages(first: 100, sortBy: {field: PUBLISHED_AT, direction: DESC}) {\n    edges {\n      node {\n        isPublished\n        publishedAt\n      }\n    }\n  }\n}": typeof types.UpcomingPublicationsDocument,
    "mutation WebhookCreate($input: WebhookCreateInput!) {\n  webhookCreate(input: $input) {\n    webhook {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.WebhookCreateDocument,
    "mutation WebhookDelete($id: ID!) {\n  webhookDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.WebhookDeleteDocument,
    "mutation WebhookUpdate($id: ID!, $input: WebhookUpdateInput!) {\n  webhookUpdate(id: $id, input: $input) {\n    webhook {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": typeof types.WebhookUpdateDocument,
};
const documents: Documents = {
    "mutation AppDeleteFailedInstallation($id: ID!) {\n  appDeleteFailedInstallation(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.AppDeleteFailedInstallationDocument,
    "mutation AppDelete($id: ID!) {\n  appDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.AppDeleteDocument,
    "mutation AppInstall($input: AppInstallInput!) {\n  appInstall(input: $input) {\n    appInstallation {\n      id\n      status\n      message\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.AppInstallDocument,
    "query AppInstallations {\n  appsInstallations {\n    id\n    status\n    message\n    manifestUrl\n  }\n  apps(first: 100) {\n    edges {\n      node {\n        id\n        identifier\n        isActive\n      }\n    }\n  }\n}": types.AppInstallationsDocument,
    "query AppSelf {\n  app {\n    id\n    identifier\n    isActive\n    permissions {\n      code\n    }\n    webhooks {\n      id\n      name\n      targetUrl\n      isActive\n      subscriptionQuery\n      asyncEvents {\n        eventType\n      }\n    }\n  }\n  shop {\n    schemaVersion\n  }\n}": types.AppSelfDocument,
    "mutation StaffToken($email: String!, $password: String!) {\n  tokenCreate(email: $email, password: $password) {\n    token\n    errors {\n      message\n    }\n  }\n}": types.StaffTokenDocument,
    "query UpcomingPublications($channel: String!) {\n  products(\n    channel: $channel\n    first: 100\n    filter: {isPublished: true}\n    sortBy: {field: PUBLISHED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        channelListings {\n          channel {\n            slug\n          }\n          publishedAt\n        }\n      }\n    }\n  }\n  collections(\n    channel: $channel\n    first: 100\n    filter: {published: PUBLISHED}\n    sortBy: {field: PUBLISHED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        channelListings {\n          channel {\n            slug\n          }\n          publishedAt\n        }\n      }\n    }\n  }\n  pages(first: 100, sortBy: {field: PUBLISHED_AT, direction: DESC}) {\n    edges {\n      node {\n        isPublished\n        publishedAt\n      }\n    }\n  }\n}": types.UpcomingPublicationsDocument,
    "mutation WebhookCreate($input: WebhookCreateInput!) {\n  webhookCreate(input: $input) {\n    webhook {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.WebhookCreateDocument,
    "mutation WebhookDelete($id: ID!) {\n  webhookDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.WebhookDeleteDocument,
    "mutation WebhookUpdate($id: ID!, $input: WebhookUpdateInput!) {\n  webhookUpdate(id: $id, input: $input) {\n    webhook {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}": types.WebhookUpdateDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AppDeleteFailedInstallation($id: ID!) {\n  appDeleteFailedInstallation(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').AppDeleteFailedInstallationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AppDelete($id: ID!) {\n  appDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').AppDeleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AppInstall($input: AppInstallInput!) {\n  appInstall(input: $input) {\n    appInstallation {\n      id\n      status\n      message\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').AppInstallDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AppInstallations {\n  appsInstallations {\n    id\n    status\n    message\n    manifestUrl\n  }\n  apps(first: 100) {\n    edges {\n      node {\n        id\n        identifier\n        isActive\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').AppInstallationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AppSelf {\n  app {\n    id\n    identifier\n    isActive\n    permissions {\n      code\n    }\n    webhooks {\n      id\n      name\n      targetUrl\n      isActive\n      subscriptionQuery\n      asyncEvents {\n        eventType\n      }\n    }\n  }\n  shop {\n    schemaVersion\n  }\n}"): typeof import('./graphql.ts').AppSelfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation StaffToken($email: String!, $password: String!) {\n  tokenCreate(email: $email, password: $password) {\n    token\n    errors {\n      message\n    }\n  }\n}"): typeof import('./graphql.ts').StaffTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query UpcomingPublications($channel: String!) {\n  products(\n    channel: $channel\n    first: 100\n    filter: {isPublished: true}\n    sortBy: {field: PUBLISHED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        channelListings {\n          channel {\n            slug\n          }\n          publishedAt\n        }\n      }\n    }\n  }\n  collections(\n    channel: $channel\n    first: 100\n    filter: {published: PUBLISHED}\n    sortBy: {field: PUBLISHED_AT, direction: DESC}\n  ) {\n    edges {\n      node {\n        channelListings {\n          channel {\n            slug\n          }\n          publishedAt\n        }\n      }\n    }\n  }\n  pages(first: 100, sortBy: {field: PUBLISHED_AT, direction: DESC}) {\n    edges {\n      node {\n        isPublished\n        publishedAt\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').UpcomingPublicationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WebhookCreate($input: WebhookCreateInput!) {\n  webhookCreate(input: $input) {\n    webhook {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').WebhookCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WebhookDelete($id: ID!) {\n  webhookDelete(id: $id) {\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').WebhookDeleteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WebhookUpdate($id: ID!, $input: WebhookUpdateInput!) {\n  webhookUpdate(id: $id, input: $input) {\n    webhook {\n      id\n    }\n    errors {\n      field\n      message\n      code\n    }\n  }\n}"): typeof import('./graphql.ts').WebhookUpdateDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
