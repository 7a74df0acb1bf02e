import { refuse } from '../../schema/mutation.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';

/** The pk of an attribute's id; anything else is refused under `field`. */
export function attributePk(id: string, field: string): number {
  const parsed = parseGlobalId(id);
  if (parsed === null)
    return refuse(field, 'GRAPHQL_ERROR', `Invalid ID: ${id}. Expected: Attribute.`);
  if (parsed.type !== 'Attribute')
    return refuse(
      field,
      'GRAPHQL_ERROR',
      `Invalid ID: ${id}. Expected: Attribute, received: ${parsed.type}.`,
    );
  return Number(pkOf(parsed));
}
