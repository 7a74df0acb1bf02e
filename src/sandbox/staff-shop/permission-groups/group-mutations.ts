import { channelsOf, permissionsOf } from '../../accounts/permissions.ts';
import type { Group, User } from '../../records/accounts.ts';
import type { Channel } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { permissionDenied } from '../../state/failures.ts';
import { idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { changedList, inBoth } from '../input/lists.ts';
import { checkText } from '../input/model-checks.ts';
import { recordsOf } from '../input/nodes.ts';
import { unmanageable } from './manageable.ts';

type GroupInput = {
  readonly name?: string | null;
  readonly addPermissions?: readonly string[] | null;
  readonly addUsers?: readonly string[] | null;
  readonly addChannels?: readonly string[] | null;
  readonly removePermissions?: readonly string[] | null;
  readonly removeUsers?: readonly string[] | null;
  readonly removeChannels?: readonly string[] | null;
  readonly restrictedAccessToChannels?: boolean | null;
};
type Named = {
  readonly addedUsers: readonly User[];
  readonly removedUsers: readonly User[];
  readonly addedChannels: readonly Channel[];
  readonly removedChannels: readonly Channel[];
};

/** The member of staff who asks; Apps may not. */
function actor({ requestor }: Context): User {
  if (requestor.app !== null || requestor.user === null)
    throw permissionDenied('Apps are not allowed to perform this mutation.');
  return requestor.user;
}

const permissionGroupCreate = mutation(({ input }: { input: GroupInput }, context) => {
  const { store, state, requestor } = context;
  const user = actor(context);
  const named = namedRecords(store, input);
  const restricted = input.restrictedAccessToChannels ?? false;
  const errors = new FieldErrors();
  checkChannels(errors, context, user, restricted, named);
  checkPermissions(errors, context, user, 'addPermissions', input.addPermissions);
  checkStaff(errors, named.addedUsers);
  errors.refuse();
  checkName(store, input.name ?? '', null);
  const group = store.insert('group', {
    name: input.name ?? '',
    permissions: changedList([], input.addPermissions ?? [], []),
    restrictedAccessToChannels: restricted,
    channels: restricted ? named.addedChannels.map(({ pk }) => pk) : [],
  });
  setMembers(store, group, named);
  state.events.emit('PERMISSION_GROUP_CREATED', { permissionGroup: group }, requestor);
  return { group };
});

type UpdateArguments = { readonly id: string; readonly input: GroupInput };

const permissionGroupUpdate = mutation(({ id, input }: UpdateArguments, context) => {
  const { store, state, requestor } = context;
  const user = actor(context);
  const group = requireRecord(store, 'group', id);
  refuseOutOfScope(context, user, group);
  const errors = new FieldErrors();
  checkBoth(errors, 'permissions', input.addPermissions, input.removePermissions);
  checkBoth(errors, 'users', input.addUsers, input.removeUsers);
  checkBoth(errors, 'channels', input.addChannels, input.removeChannels);
  errors.refuse();
  const named = namedRecords(store, input);
  const restricted = input.restrictedAccessToChannels ?? group.restrictedAccessToChannels;
  if (input.restrictedAccessToChannels !== undefined)
    checkChannels(errors, context, user, restricted, named);
  checkPermissions(errors, context, user, 'addPermissions', input.addPermissions);
  checkPermissions(errors, context, user, 'removePermissions', input.removePermissions);
  checkRemovedPermissions(errors, context, user, group, input.removePermissions ?? []);
  checkStaff(errors, named.addedUsers);
  checkRemovedUsers(errors, context, user, group, named);
  errors.refuse();
  if (input.name !== undefined) checkName(store, input.name ?? '', group);
  const pks = (records: readonly Channel[]) => records.map(({ pk }) => pk);
  store.update(group, {
    name: input.name === undefined ? group.name : (input.name ?? ''),
    permissions: changedList(
      group.permissions,
      input.addPermissions ?? [],
      input.removePermissions ?? [],
    ),
    restrictedAccessToChannels: restricted,
    channels: restricted
      ? changedList(group.channels, pks(named.addedChannels), pks(named.removedChannels))
      : [],
  });
  setMembers(store, group, named);
  state.events.emit('PERMISSION_GROUP_UPDATED', { permissionGroup: group }, requestor);
  return { group };
});

function namedRecords(store: Store, input: GroupInput): Named {
  return {
    addedUsers: recordsOf(store, 'user', input.addUsers, 'addUsers'),
    removedUsers: recordsOf(store, 'user', input.removeUsers, 'removeUsers'),
    addedChannels: recordsOf(store, 'channel', input.addChannels, 'addChannels'),
    removedChannels: recordsOf(store, 'channel', input.removeChannels, 'removeChannels'),
  };
}

function setMembers(store: Store, { pk }: Group, { addedUsers, removedUsers }: Named): void {
  for (const user of addedUsers) store.update(user, { groups: changedList(user.groups, [pk], []) });
  for (const user of removedUsers)
    store.update(user, { groups: changedList(user.groups, [], [pk]) });
}

function checkBoth(
  errors: FieldErrors,
  field: string,
  added: readonly string[] | null | undefined,
  removed: readonly string[] | null | undefined,
): void {
  const both = inBoth(added, removed);
  if (both.length > 0)
    errors.add(
      field,
      'DUPLICATED_INPUT_ITEM',
      'The same object cannot be in both list for adding and removing items.',
      { [field]: both },
    );
}

/** Nobody gives out channels he does not have himself. */
function checkChannels(
  errors: FieldErrors,
  { store }: Context,
  user: User,
  restricted: boolean,
  { addedChannels, removedChannels }: Named,
): void {
  if (user.isSuperuser) return;
  const own = new Set(channelsOf(store, user).map(({ pk }) => pk));
  if (!restricted) {
    if (store.all('channel').some(({ pk }) => !own.has(pk)))
      refuse(
        'restrictedAccessToChannels',
        'OUT_OF_SCOPE_CHANNEL',
        "You can't manage group with channels out of your scope.",
      );
    return;
  }
  const strangers = [...addedChannels, ...removedChannels].filter(({ pk }) => !own.has(pk));
  if (strangers.length > 0)
    errors.add(
      'addChannels',
      'OUT_OF_SCOPE_CHANNEL',
      "You can't add channel that you don't have access to.",
      { channels: strangers.map(idOf) },
    );
}

function checkPermissions(
  errors: FieldErrors,
  { store }: Context,
  user: User,
  field: 'addPermissions' | 'removePermissions',
  permissions: readonly string[] | null | undefined,
): void {
  if (user.isSuperuser) return;
  const own = permissionsOf(store, user);
  const missing = (permissions ?? []).filter((permission) => !own.has(permission));
  if (missing.length > 0)
    errors.add(field, 'OUT_OF_SCOPE_PERMISSION', "You can't add permission that you don't have.", {
      permissions: missing,
    });
}

function checkRemovedPermissions(
  errors: FieldErrors,
  { store }: Context,
  user: User,
  group: Group,
  removed: readonly string[],
): void {
  if (user.isSuperuser || removed.length === 0) return;
  const others = store.all('group').filter((other) => other !== group);
  if (unmanageable(store, others, removed).length > 0)
    errors.add(
      'removePermissions',
      'LEFT_NOT_MANAGEABLE_PERMISSION',
      'Permissions cannot be removed, some of permissions will not be manageable.',
      { permissions: removed },
    );
}

function checkStaff(errors: FieldErrors, users: readonly User[]): void {
  const others = users.filter(({ isStaff }) => !isStaff);
  if (others.length > 0)
    errors.add('addUsers', 'ASSIGN_NON_STAFF_MEMBER', 'User must be staff member.', {
      users: others.map(idOf),
    });
}

function checkRemovedUsers(
  errors: FieldErrors,
  { store }: Context,
  user: User,
  group: Group,
  { removedUsers }: Named,
): void {
  if (removedUsers.includes(user) && user.groups.length === 1)
    errors.add(
      'removeUsers',
      'CANNOT_REMOVE_FROM_LAST_GROUP',
      'You cannot remove yourself from your last group.',
      { users: [idOf(user)] },
    );
  if (user.isSuperuser || removedUsers.length === 0) return;
  const own = permissionsOf(store, user);
  const wider = removedUsers.filter((other) =>
    [...permissionsOf(store, other)].some((permission) => !own.has(permission)),
  );
  if (wider.length > 0)
    errors.add('removeUsers', 'OUT_OF_SCOPE_USER', "You can't manage these users.", {
      users: wider.map(idOf),
    });
  const left = store
    .all('user')
    .filter((other) => other.groups.includes(group.pk) && !removedUsers.includes(other));
  if (left.some((other) => permissionsOf(store, other).has('MANAGE_STAFF'))) return;
  const others = store.all('group').filter((other) => other !== group);
  const permissions = unmanageable(store, others, group.permissions);
  if (permissions.length > 0)
    errors.add(
      'removeUsers',
      'LEFT_NOT_MANAGEABLE_PERMISSION',
      'Users cannot be removed, some of permissions will not be manageable.',
      { permissions },
    );
}

/** What a member of staff may not do to a group that has more than he has. */
function refuseOutOfScope({ store }: Context, user: User, group: Group): void {
  if (user.isSuperuser) return;
  const own = permissionsOf(store, user);
  // Saleor gives the code as the parameters of the message, so the entry has none of its own.
  if (group.permissions.some((permission) => !own.has(permission)))
    refuse(
      null,
      'OUT_OF_SCOPE_PERMISSION',
      "You can't manage group with permissions out of your scope.",
    );
  if (!managesChannels(store, user, group))
    refuse(null, 'OUT_OF_SCOPE_CHANNEL', "You can't manage group with channels out of your scope.");
}

export function managesChannels(store: Store, user: User, group: Group): boolean {
  if (user.isSuperuser) return true;
  const own = new Set(channelsOf(store, user).map(({ pk }) => pk));
  const channels = group.restrictedAccessToChannels
    ? group.channels
    : store.all('channel').map(({ pk }) => pk);
  return channels.every((pk) => own.has(pk));
}

function checkName(store: Store, name: string, own: Group | null): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 150);
  if (store.all('group').some((other) => other !== own && other.name === name))
    errors.add('name', 'UNIQUE', 'Group with this Name already exists.');
  errors.refuse();
}

const permissionGroupDelete = mutation(({ id }: { id: string }, context) => {
  const { store, state, requestor } = context;
  const user = actor(context);
  const found = requireRecord(store, 'group', id);
  refuseOutOfScope(context, user, found);
  if (!user.isSuperuser) refuseNeeded(store, user, found);
  const group = { ...found };
  for (const member of store.all('user').filter(({ groups }) => groups.includes(found.pk)))
    store.update(member, { groups: changedList(member.groups, [], [found.pk]) });
  store.remove(found);
  state.events.emit('PERMISSION_GROUP_DELETED', { permissionGroup: group }, requestor);
  return { group };
});

function refuseNeeded(store: Store, user: User, group: Group): void {
  const others = store.all('group').filter((other) => other !== group);
  const permissions = unmanageable(store, others, group.permissions);
  if (permissions.length > 0)
    refuse(
      'id',
      'LEFT_NOT_MANAGEABLE_PERMISSION',
      'Group cannot be removed, some of permissions will not be manageable.',
      { permissions },
    );
  if (user.groups.length === 1 && user.groups[0] === group.pk)
    refuse('id', 'CANNOT_REMOVE_FROM_LAST_GROUP', 'You cannot delete your last group.');
}

export const permissionGroupMutations: FieldMap = {
  permissionGroupCreate,
  permissionGroupUpdate,
  permissionGroupDelete,
};
