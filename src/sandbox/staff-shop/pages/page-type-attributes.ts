import type { PageType } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { globalId, parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { changedList } from '../input/lists.ts';
import { pythonList } from '../input/nodes.ts';
import { movedTo } from '../input/reordering.ts';

type AttributeArguments = {
  readonly pageTypeId: string;
  readonly attributeIds: readonly string[];
};

function attributePks(ids: readonly string[]): number[] {
  return ids.map((id) => {
    const parts = parseGlobalId(id);
    if (parts === null)
      return refuse(
        'attributeIds',
        'GRAPHQL_ERROR',
        `Could not resolve to a node with the global id list of '${pythonList([id])}'.`,
      );
    if (parts.type !== 'Attribute')
      return refuse('attributeIds', 'GRAPHQL_ERROR', `Must receive Attribute id: ${id}.`);
    return Number(pkOf(parts));
  });
}

const pageAttributeAssign = mutation(
  ({ pageTypeId, attributeIds }: AttributeArguments, { store }) => {
    const pageType = requireRecord(store, 'pageType', pageTypeId, 'pageTypeId');
    const pks = attributePks(attributeIds);
    const ids = (some: readonly number[]) => ({
      attributes: some.map((pk) => globalId('Attribute', pk)),
    });
    const errors = new FieldErrors();
    const missing = pks.filter((pk) => store.find('attribute', pk) === null);
    if (missing.length > 0)
      errors.add('attributeIds', 'NOT_FOUND', "Attribute doesn't exist.", ids(missing));
    const wrong = pks.filter((pk) => {
      const attribute = store.find('attribute', pk);
      return attribute !== null && attribute.type !== 'PAGE_TYPE';
    });
    if (wrong.length > 0)
      errors.add('attributeIds', 'INVALID', 'Only page attributes can be assigned.', ids(wrong));
    const assigned = pks.filter((pk) => pageType.attributes.includes(pk));
    if (assigned.length > 0)
      errors.add(
        'attributeIds',
        'ATTRIBUTE_ALREADY_ASSIGNED',
        'Some of the attributes have been already assigned to this page type.',
        ids(assigned),
      );
    errors.refuse();
    store.update(pageType, { attributes: changedList(pageType.attributes, pks, []) });
    return { pageType };
  },
);

const pageAttributeUnassign = mutation(
  ({ pageTypeId, attributeIds }: AttributeArguments, { store }) => {
    const pageType = requireRecord(store, 'pageType', pageTypeId);
    const pks = attributePks(attributeIds);
    store.update(pageType, { attributes: changedList(pageType.attributes, [], pks) });
    return { pageType };
  },
);

function reorderedType(store: Store, id: string): PageType {
  const parts = parseGlobalId(id);
  if (parts?.type !== 'PageType') return requireRecord(store, 'pageType', id, 'pk');
  return (
    store.find('pageType', pkOf(parts)) ??
    refuse('pageTypeId', 'NOT_FOUND', `Couldn't resolve to a page type: ${id}`)
  );
}

type Move = { readonly id: string; readonly sortOrder?: number | null };
type ReorderArguments = { readonly pageTypeId: string; readonly moves: readonly Move[] };

const pageTypeReorderAttributes = mutation(({ pageTypeId, moves }: ReorderArguments, { store }) => {
  const pageType = reorderedType(store, pageTypeId);
  const operations = moves.map(({ id, sortOrder }) => {
    const [pk] = attributePks([id]);
    if (pk === undefined || !pageType.attributes.includes(pk))
      return refuse('moves', 'NOT_FOUND', `Couldn't resolve to an attribute: ${id}`);
    return { pk, by: sortOrder ?? 0 };
  });
  const places = movedTo(
    pageType.attributes.map((pk, index) => ({ pk, sortOrder: index })),
    operations,
  );
  store.update(pageType, {
    attributes: pageType.attributes.toSorted((a, b) => places.get(a)! - places.get(b)!),
  });
  return { pageType };
});

export const pageTypeAttributeMutations: FieldMap = {
  pageAttributeAssign,
  pageAttributeUnassign,
  pageTypeReorderAttributes,
};
