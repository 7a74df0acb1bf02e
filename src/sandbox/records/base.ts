/** What every stored record has. `model` is the GraphQL type's name in lower camel case. */
export type Base<Model extends string, Pk extends number | string = number> = {
  readonly model: Model;
  readonly pk: Pk;
};

export type WithMetadata = {
  readonly metadata: Readonly<Record<string, string>>;
  readonly privateMetadata: Readonly<Record<string, string>>;
};

/** By LanguageCodeEnum; a field nobody translated is null. `pk` is the translation's own. */
export type Translations<Fields> = Readonly<
  Partial<
    Record<string, { readonly pk: number } & { readonly [F in keyof Fields]: Fields[F] | null }>
  >
>;

/** An EditorJS document, or any other JSON. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** `2026-11-23T09:32:51.650879+00:00`, as Saleor writes times. */
export type Instant = string;

/** `key` is the object's name in the saleor bucket. */
export type ImageFile = { readonly key: string; readonly alt: string };

export const noMetadata: WithMetadata = { metadata: {}, privateMetadata: {} };
