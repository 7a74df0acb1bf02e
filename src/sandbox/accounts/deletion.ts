import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { sendAccountMail } from './account-mails.ts';
import { mutationChannel } from './mutation-channel.ts';
import { oneTimeToken, requireOneTimeToken } from './one-time-tokens.ts';
import { removeUser } from './possessions.ts';
import { requireStorefrontUrl, withParameters } from './redirect-url.ts';
import { signedIn } from './token-mutations.ts';

type RequestArguments = { readonly redirectUrl: string; readonly channel?: string | null };

const accountRequestDeletion = mutation((args: RequestArguments, context) => {
  const { state, store, requestor } = context;
  const user = signedIn(context);
  requireStorefrontUrl(args.redirectUrl);
  const channel = mutationChannel(store, args.channel);
  const token = oneTimeToken(state, user, 'account-delete');
  const link = withParameters(args.redirectUrl, { token });
  sendAccountMail(state, channel, 'delete', user.email, link);
  const subject = { user, channel, token, redirectUrl: link };
  state.events.emit('ACCOUNT_DELETE_REQUESTED', subject, requestor);
  return {};
});

const accountDelete = mutation(({ token }: { readonly token: string }, context) => {
  const { state, store, requestor } = context;
  const user = signedIn(context);
  if (user.isStaff) refuse(null, 'DELETE_STAFF_ACCOUNT', 'Cannot delete a staff account.');
  requireOneTimeToken(state, user, token, 'account-delete');
  const removed = removeUser(store, user);
  state.events.emit('ACCOUNT_DELETED', { user: removed }, requestor);
  return { user: removed };
});

export const deletionMutations: FieldMap = { accountRequestDeletion, accountDelete };
