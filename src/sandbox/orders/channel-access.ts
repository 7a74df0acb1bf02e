import type { Channel } from '../records/shop.ts';
import { permissionDenied } from '../state/failures.ts';
import type { Context } from '../state/state.ts';

/** Apps reach every channel, staff those of their permission groups: without a group not even a superuser reaches any. */
export function reachesChannel({ store, requestor }: Context, channel: number): boolean {
  if (requestor.app !== null) return true;
  return (requestor.user?.groups ?? []).some((pk) => {
    const group = store.find('group', pk);
    return (
      group !== null && (!group.restrictedAccessToChannels || group.channels.includes(channel))
    );
  });
}

/** Ends a staff mutation on what lies in a channel out of the caller's reach. */
export function requireChannel(context: Context, channel: number): void {
  if (!reachesChannel(context, channel))
    throw permissionDenied("You don't have access to some objects' channel.");
}

/** For reads that name a channel. */
export function requireReadableChannel(
  context: Context,
  slug: string,
  channel: Channel | null,
): void {
  if (channel === null || !reachesChannel(context, channel.pk))
    throw permissionDenied(`You do not have access to the ${slug} channel.`);
}
