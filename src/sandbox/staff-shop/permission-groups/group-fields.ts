import { contains } from '../../catalogue/filters/filter-terms.ts';
import { pksOf } from '../../catalogue/lookups.ts';
import { permissionsOf } from '../../accounts/permissions.ts';
import type { Group } from '../../records/accounts.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { namedPermissions } from '../../state/permission-names.ts';
import { bySlug } from '../channels/channel-fields.ts';
import { byPk, listPage, text, type List, type ListArguments } from '../lists/list-query.ts';
import { managesChannels } from './group-mutations.ts';

const groups: List<Group> = {
  order: [byPk],
  sorts: { NAME: [text(({ name }) => name)] },
  filter: {
    search:
      (value: string) =>
      ({ name }) =>
        contains(name, value),
    ids: (ids: readonly string[]) => {
      const pks = pksOf(ids, 'Group');
      return ({ pk }) => pks.has(pk);
    },
  },
};

export const permissionGroupFields: FieldMaps = {
  Query: {
    permissionGroup: (_: unknown, { id }: { id: string }, { store }) =>
      recordById(store, 'group', id),
    permissionGroups: (_: unknown, args: ListArguments, context, info) =>
      listPage(context.store.all('group'), groups, (group) => group, args, { context, info }),
  },
  Group: {
    users: ({ pk }: Group, _: object, { store }) =>
      store.all('user').filter((user) => user.groups.includes(pk)),
    permissions: ({ permissions }: Group) => namedPermissions(permissions),
    userCanManage: (group: Group, _: object, { store, requestor: { user } }) => {
      if (user === null) return false;
      const own = permissionsOf(store, user);
      return (
        group.permissions.every((permission) => own.has(permission)) &&
        managesChannels(store, user, group)
      );
    },
    accessibleChannels: (group: Group, _: object, { store }) =>
      bySlug(
        group.restrictedAccessToChannels
          ? group.channels.map((pk) => store.get('channel', pk))
          : store.all('channel'),
      ),
  },
};
