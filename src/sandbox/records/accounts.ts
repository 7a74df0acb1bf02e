import type { Base, ImageFile, Instant, JsonObject, WithMetadata } from './base.ts';

export type User = Base<'user'> &
  WithMetadata & {
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly isStaff: boolean;
    readonly isSuperuser: boolean;
    readonly isActive: boolean;
    readonly isConfirmed: boolean;
    /** scrypt, `<salt hex>:<key hex>`; null cannot sign in. */
    readonly password: string | null;
    /** Part of every token: a new one makes all older tokens invalid. */
    readonly jwtTokenKey: string;
    readonly languageCode: string;
    readonly note: string | null;
    readonly dateJoined: Instant;
    readonly lastLogin: Instant | null;
    readonly updatedAt: Instant;
    readonly lastPasswordResetRequest: Instant | null;
    readonly lastConfirmEmailRequest: Instant | null;
    readonly externalReference: string | null;
    readonly addresses: readonly number[];
    readonly defaultShippingAddress: number | null;
    readonly defaultBillingAddress: number | null;
    readonly groups: readonly number[];
    readonly customerType: number | null;
    readonly avatar: ImageFile | null;
    /** Names the user in the addresses of its avatar's thumbnails. */
    readonly uuid: string;
  };

export type CustomerType = Base<'customerType'> &
  WithMetadata & {
    readonly name: string;
    readonly slug: string;
    readonly isDefault: boolean;
  };

/** What has happened to an account; `type` is a CustomerEventsEnum. */
export type CustomerEvent = Base<'customerEvent'> & {
  readonly date: Instant;
  readonly type: string;
  /** Whose history it stands in: the customer's, or that of the staff who did it. */
  readonly user: number | null;
  readonly app: number | null;
  readonly order: string | null;
  readonly parameters: JsonObject;
};

/** A permission group of staff. */
export type Group = Base<'group'> & {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly restrictedAccessToChannels: boolean;
  readonly channels: readonly number[];
};

/** Whom Saleor tells of new orders beside its Apps; of `staffEmail` and `user` one is there. */
export type StaffNotificationRecipient = Base<'staffNotificationRecipient'> & {
  readonly user: number | null;
  readonly staffEmail: string | null;
  readonly active: boolean;
};

/** A mail that Saleor would have sent. */
export type Mail = Base<'mail'> & {
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Saleor's notification type, such as `account_password_reset`. */
  readonly type: string;
  readonly channel: string | null;
  readonly text: string;
  /** The link in it, if there is one. */
  readonly link: string | null;
};

/** A plugin's state in a channel; null is a plugin for all channels. */
export type PluginConfiguration = Base<'pluginConfiguration'> & {
  readonly plugin: string;
  readonly channel: number | null;
  readonly active: boolean;
  readonly configuration: readonly { readonly name: string; readonly value: string | null }[];
};
