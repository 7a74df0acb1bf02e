import type { StaffNotificationRecipient } from '../../records/accounts.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { recordOfInput } from '../input/nodes.ts';

type Input = {
  readonly user?: string | null;
  readonly email?: string | null;
  readonly active?: boolean | null;
};

type Fields = Pick<StaffNotificationRecipient, 'user' | 'staffEmail' | 'active'>;

function fieldsOf(store: Store, input: Input, before: StaffNotificationRecipient | null): Fields {
  const user = recordOfInput(store, 'user', input.user, 'user');
  const { email } = input;
  if (!email && user === null) {
    if (email !== undefined || (before !== null && input.user !== undefined))
      refuse('staffNotification', 'INVALID', 'User and email cannot be set empty');
    if (before === null) refuse('staffNotification', 'REQUIRED', 'User or email is required');
  }
  if (user !== null && !user.isStaff) refuse('user', 'INVALID', 'User has to be staff user');
  const owner = email ? (store.by('user', 'email', email)[0] ?? null) : null;
  const fields = {
    user: owner?.pk ?? user?.pk ?? before?.user ?? null,
    staffEmail: email && owner === null ? email : (before?.staffEmail ?? null),
    active: input.active ?? before?.active ?? true,
  };
  check(store, fields, before);
  return fields;
}

function check(store: Store, fields: Fields, before: StaffNotificationRecipient | null): void {
  const errors = new FieldErrors();
  const others = store.all('staffNotificationRecipient').filter((other) => other !== before);
  const isTaken = (field: 'user' | 'staffEmail') =>
    fields[field] !== null && others.some((other) => other[field] === fields[field]);
  if (isTaken('user'))
    errors.add('user', 'UNIQUE', 'Staff notification recipient with this User already exists.');
  if (fields.staffEmail !== null && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(fields.staffEmail))
    errors.add('staffEmail', 'INVALID', 'Enter a valid email address.');
  else if (isTaken('staffEmail'))
    errors.add(
      'staffEmail',
      'UNIQUE',
      'Staff notification recipient with this Staff email already exists.',
    );
  errors.refuse();
}

type Recipient = StaffNotificationRecipient;

export const staffRecipientFields: FieldMaps = {
  Shop: {
    staffNotificationRecipients: (_: unknown, __: object, { store }) =>
      store.all('staffNotificationRecipient'),
  },
  StaffNotificationRecipient: {
    // The plain number, though mutations take it only as an id of this type.
    id: ({ pk }: Recipient) => String(pk),
    user: ({ user }: Recipient, _: object, { store }) => store.find('user', user),
    email: ({ user, staffEmail }: Recipient, _: object, { store }) =>
      store.find('user', user)?.email ?? staffEmail,
  },
  Mutation: {
    staffNotificationRecipientCreate: mutation(({ input }: { input: Input }, { store }) => ({
      staffNotificationRecipient: store.insert('staffNotificationRecipient', {
        ...fieldsOf(store, input, null),
      }),
    })),
    staffNotificationRecipientUpdate: mutation(
      ({ id, input }: { id: string; input: Input }, { store }) => {
        const recipient = requireRecord(store, 'staffNotificationRecipient', id);
        store.update(recipient, fieldsOf(store, input, recipient));
        return { staffNotificationRecipient: recipient };
      },
    ),
    staffNotificationRecipientDelete: mutation(({ id }: { id: string }, { store }) => {
      const recipient = requireRecord(store, 'staffNotificationRecipient', id);
      const staffNotificationRecipient = { ...recipient };
      store.remove(recipient);
      return { staffNotificationRecipient };
    }),
  },
};
