import type { Base, Instant, JsonObject, WithMetadata } from './base.ts';

export type App = Base<'app'> &
  WithMetadata & {
    readonly name: string;
    readonly identifier: string;
    readonly type: 'LOCAL' | 'THIRDPARTY';
    readonly isActive: boolean;
    readonly permissions: readonly string[];
    readonly version: string | null;
    readonly manifestUrl: string | null;
    readonly appUrl: string | null;
    readonly aboutApp: string | null;
    readonly dataPrivacyUrl: string | null;
    readonly homepageUrl: string | null;
    readonly supportUrl: string | null;
    readonly author: string | null;
    readonly audience: string | null;
    readonly createdAt: Instant;
    readonly extensions: readonly JsonObject[];
  };

/** Only the hash is kept, and the last four characters for people. */
export type AppToken = Base<'appToken'> & {
  readonly app: number;
  readonly name: string;
  readonly hash: string;
  readonly last4: string;
};

export type AppInstallation = Base<'appInstallation', string> & {
  readonly appName: string;
  readonly manifestUrl: string;
  readonly permissions: readonly string[];
  readonly activate: boolean;
  readonly status: 'PENDING' | 'FAILED' | 'INSTALLED';
  readonly message: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** `events` in upper case, as WebhookEventTypeEnum. */
export type Webhook = Base<'webhook'> & {
  readonly app: number;
  readonly name: string | null;
  readonly identifier: string | null;
  readonly targetUrl: string;
  readonly isActive: boolean;
  readonly secretKey: string | null;
  readonly events: readonly string[];
  readonly subscriptionQuery: string | null;
  readonly customHeaders: Readonly<Record<string, string>>;
};

export type EventDelivery = Base<'eventDelivery'> & {
  readonly webhook: number;
  readonly eventType: string;
  readonly status: 'PENDING' | 'SUCCESS' | 'FAILED';
  readonly payload: string;
  readonly createdAt: Instant;
  readonly attempts: readonly {
    readonly pk: number;
    readonly createdAt: Instant;
    readonly response: string | null;
    readonly responseStatusCode: number | null;
    readonly responseHeaders: string | null;
    readonly requestHeaders: string | null;
    /** Seconds. */
    readonly duration: number;
    readonly status: 'PENDING' | 'SUCCESS' | 'FAILED';
  }[];
};
