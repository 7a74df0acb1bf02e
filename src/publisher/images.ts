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

/** Asks the storage for a few pictures of the pages, those not asked for lately first. */
export function imageChecker(now: () => number = Date.now): ImageCheck {
  const good = new Map<string, number>();
  return async (rendered) => {
    const urls = [...new Set(rendered.flatMap(({ pictures }) => pictures))];
    const due = urls.filter((url) => now() - (good.get(url) ?? 0) > REMEMBERED).slice(0, SAMPLE);
    const signal = AbortSignal.timeout(BUDGET);
    const answers = await Promise.all(
      due.map(async (url) => [url, await statusOf(url, signal)] as const),
    );
    for (const [url, status] of answers) if (status === 200) good.set(url, now());
    return new Map(answers);
  };
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
