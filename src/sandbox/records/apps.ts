import type { Base, Instant, JsonObject, WithMetadata } from './base.ts';

export type App = Base<'app'> &
  WithMetadata & {
    readonly name: string;
    readonly identifier: string;
    readonly type: 'LOCAL' | 'THIRDPARTY';
    readonly isActive: boolean;
    /** False while its installation goes on: it is not listed then, but its token works. */
    readonly isInstalled: boolean;
    /** A deleted App stays for a day, unseen, so that its own webhooks can hear of it. */
    readonly removedAt: Instant | null;
    readonly permissions: readonly string[];
    readonly version: string | null;
    readonly manifestUrl: string | null;
    readonly appUrl: string | null;
    readonly configurationUrl: string | null;
    readonly aboutApp: string | null;
    readonly dataPrivacy: string | null;
    readonly dataPrivacyUrl: string | null;
    readonly homepageUrl: string | null;
    readonly supportUrl: string | null;
    readonly author: string | null;
    readonly audience: string | null;
    readonly createdAt: Instant;
  };

/** Only the hash is kept, and the last four characters for people. */
export type AppToken = Base<'appToken'> & {
  readonly app: number;
  readonly name: string;
  readonly hash: string;
  readonly last4: string;
};

/** A view of the App in the dashboard. `mount` and `target` in lower case. */
export type AppExtension = Base<'appExtension'> & {
  readonly app: number;
  readonly label: string;
  readonly url: string;
  readonly mount: string;
  readonly target: string;
  readonly permissions: readonly string[];
  readonly settings: JsonObject;
  readonly identifier: string | null;
};

/** One that succeeds is deleted. */
export type AppInstallation = Base<'appInstallation'> & {
  readonly appName: string;
  readonly manifestUrl: string;
  readonly permissions: readonly string[];
  readonly status: 'PENDING' | 'FAILED';
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
  /** The query's `channels`; none means all. Saleor leaves them out of webhooks that come from a manifest. */
  readonly channelSlugs: readonly string[];
  readonly customHeaders: Readonly<Record<string, string>>;
};

/** What has been delivered is deleted; what could not be stays. */
export type EventDelivery = Base<'eventDelivery'> & {
  readonly webhook: number;
  readonly eventType: string;
  readonly status: DeliveryStatus;
  /** The text as it is sent. */
  readonly payload: string;
  readonly createdAt: Instant;
  readonly attempts: readonly DeliveryAttempt[];
};

export type DeliveryStatus = 'PENDING' | 'SUCCESS' | 'FAILED';

export type DeliveryAttempt = {
  readonly pk: number;
  readonly createdAt: Instant;
  /** Names the task that goes on trying; null for a synchronous webhook. */
  readonly taskId: string | null;
  readonly response: string | null;
  readonly responseStatusCode: number | null;
  /** JSON texts. */
  readonly responseHeaders: string | null;
  readonly requestHeaders: string | null;
  /** Seconds; null while under way. */
  readonly duration: number | null;
  readonly status: DeliveryStatus;
};
