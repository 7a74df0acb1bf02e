import type { Rendered } from './release/gates.ts';

export interface ImageCheck {
  /** Status by URL of a sample of the pictures on these pages; null for one that gave no answer in time. */
  (rendered: readonly Rendered[]): Promise<ReadonlyMap<string, number | null>>;
}

/** How many pictures one release asks for. */
const SAMPLE = 12;
/** Milliseconds for all of them together: a slow storage must not hold a price back. */
const BUDGET = 1_500;
/** Milliseconds that a good answer is remembered. */
const REMEMBERED = 10 * 60_000;
/** Milliseconds for which who gave no answer is not asked again: each release would wait for it anew. */
const LEFT_ALONE = 60_000;

/** Asks the storage for a few pictures of the pages, those not asked for lately first. */
export function imageChecker(now: () => number = performance.now.bind(performance)): ImageCheck {
  /** Until when a picture, or all of a storage by its origin, is not asked for. */
  const spared = new Map<string, number>();
  return async (rendered) => {
    for (const [what, until] of spared) if (until <= now()) spared.delete(what);
    const due = [...new Set(rendered.flatMap(({ pictures }) => pictures))]
      .filter((url) => !spared.has(url) && !spared.has(originOf(url)))
      .slice(0, SAMPLE);
    const signal = AbortSignal.timeout(BUDGET);
    const answers = await Promise.all(
      due.map(async (url) => [url, await statusOf(url, signal)] as const),
    );
    for (const [url, status] of answers)
      if (status === 200) spared.set(url, now() + REMEMBERED);
      else if (status === null) spared.set(url, now() + LEFT_ALONE);
    for (const origin of silentOrigins(answers)) spared.set(origin, now() + LEFT_ALONE);
    return new Map(answers);
  };
}

/** Those of which no picture came. */
function silentOrigins(answers: readonly (readonly [string, number | null])[]): string[] {
  const byOrigin = Map.groupBy(answers, ([url]) => originOf(url));
  return [...byOrigin].flatMap(([origin, own]) =>
    own.every(([, status]) => status === null) ? [origin] : [],
  );
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? url;
}

async function statusOf(url: string, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(url, { method: 'HEAD', signal });
    return response.status;
  } catch {
    // Not to be reached from here, or too slow: no proof that shoppers do not see it.
    return null;
  }
}
