import type { WithMetadata } from '../../records/base.ts';
import { refuse } from '../../schema/mutation.ts';

export type MetadataItems = readonly { readonly key: string; readonly value: string }[] | null;
export type MetadataInput = {
  readonly metadata?: MetadataItems;
  readonly privateMetadata?: MetadataItems;
};

/** What a mutation's `metadata` and `privateMetadata` make of those that are there: keys are added, none goes. */
export function metadataAfter(
  before: WithMetadata,
  { metadata, privateMetadata }: MetadataInput,
): WithMetadata {
  return {
    metadata: merged(before.metadata, metadata, 'metadata'),
    privateMetadata: merged(before.privateMetadata, privateMetadata, 'privateMetadata'),
  };
}

function merged(
  before: Readonly<Record<string, string>>,
  items: MetadataItems | undefined,
  field: string,
): Readonly<Record<string, string>> {
  if (!items || items.length === 0) return before;
  if (items.some(({ key }) => key.trim() === ''))
    refuse(field, 'REQUIRED', 'Metadata key cannot be empty.');
  return { ...before, ...Object.fromEntries(items.map(({ key, value }) => [key, value])) };
}
