import type { AnyRecord } from '../../records/all.ts';
import { recordOf } from '../../schema/node.ts';
import { typeOf } from '../../state/global-id.ts';

/** A record's texts in one language: GraphQL's …Translation types. */
export type TranslationNode = {
  readonly __typename: string;
  readonly record: AnyRecord;
  readonly languageCode: string;
};

type Translated = { readonly translations: Readonly<Record<string, object | undefined>> };

/** `translation(languageCode)`: exactly the language asked for, or null. */
export function translation(
  source: object,
  { languageCode }: { readonly languageCode: string },
): TranslationNode | null {
  const record: (AnyRecord & Partial<Translated>) | null = recordOf(source);
  if (!record?.translations?.[languageCode]) return null;
  return { __typename: `${typeOf(record.model)}Translation`, record, languageCode };
}

/** A field of a translation; null where it was left out. */
export function translated({ record, languageCode }: TranslationNode, field: string): unknown {
  const all = (record as unknown as Translated).translations;
  return (all[languageCode] as Record<string, unknown> | undefined)?.[field] ?? null;
}
