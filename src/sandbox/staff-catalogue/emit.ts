import type { Context } from '../state/state.ts';

/** Tells Apps of something this request did. */
export function emit(
  { state, requestor }: Context,
  name: string,
  subject: Readonly<Record<string, unknown>>,
): void {
  state.events.emit(name, subject, requestor);
}
