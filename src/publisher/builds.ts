import type { Outcome } from './publisher.ts';
import type { QueuedEvent } from './queue/queue.ts';
import type { PageLink } from './release/links.ts';

/** One build that was made, for the status page. */
export interface Build {
  readonly at: string;
  readonly reason: string;
  readonly events: number;
  /** Milliseconds from the arrival of the oldest event (or the wish) until it was served. */
  readonly took: number;
  readonly outcome: Outcome['kind'] | 'failed';
  readonly detail: string;
  readonly release: string | null;
  readonly phases: Readonly<Record<string, number>>;
}

/** The event with the ids in it, for people: `PRODUCT_UPDATED UHJvZHVjdDox`. */
export function nameOf({ event, payload }: QueuedEvent): string {
  const ids = JSON.stringify(payload).match(/"(?:id|\w+Id)": ?"([^"]{1,80})"/g) ?? [];
  return [event, ...ids.slice(0, 2).map((pair) => pair.replace(/^.*"([^"]+)"$/, '$1'))].join(' ');
}

/** An outcome as the status page tells it. */
export function detailOf(outcome: Outcome): Pick<Build, 'detail' | 'release' | 'phases'> {
  switch (outcome.kind) {
    case 'published': {
      const { id, changeCounts, phases } = outcome.release;
      const { added, changed, removed } = changeCounts;
      const counts = `${added} added, ${changed} changed, ${removed} removed`;
      const held = outcome.heldBack.map(({ reason }) => `; held back: ${reason}`).join('');
      return { detail: `${counts}${toldDead(outcome.deadLinks)}${held}`, release: id, phases };
    }
    case 'unchanged':
      return { detail: 'nothing that pages show has changed', release: null, phases: {} };
    case 'refused':
      return {
        detail: outcome.refusals.map(({ reason }) => reason).join(' '),
        release: outcome.id,
        phases: {},
      };
    case 'unread':
      return { detail: outcome.reason, release: null, phases: {} };
  }
}

function toldDead(links: readonly PageLink[]): string {
  if (links.length === 0) return '';
  const named = links.slice(0, 3).map(({ from, to }) => `${from} → ${to}`);
  return `; ${links.length} links to what is gone: ${named.join(', ')}`;
}
