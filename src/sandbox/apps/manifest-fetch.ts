import { NoAnswer, requestApp, type AppAnswer, type AppTiming } from './http-request.ts';

export const schemaVersion = '3.23';

/** Why a manifest could not be read, as Saleor tells these apart. */
export class ManifestUnread extends Error {
  readonly reason: 'status' | 'no-json' | 'no-answer' | 'timeout' | 'scheme';
  readonly status: number | null;

  constructor(reason: ManifestUnread['reason'], status: number | null = null) {
    super(`manifest: ${reason}`);
    this.reason = reason;
    this.status = status;
  }
}

/**
 * Reads a manifest. A connection that fails is tried again `retries` times, each time a second longer waited for.
 * Throws ManifestUnread.
 */
export async function fetchManifest(
  url: string,
  timing: AppTiming,
  retries: number,
  signal?: AbortSignal,
): Promise<unknown> {
  if (!/^https?:/i.test(url)) throw new ManifestUnread('scheme');
  for (let attempt = 0; ; attempt++)
    try {
      const patience = { ...timing, connectSeconds: timing.connectSeconds + attempt };
      const headers = [['Saleor-Schema-Version', schemaVersion]] as const;
      return parsed(
        await requestApp({ method: 'GET', url, headers, ...(signal && { signal }) }, patience),
      );
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (attempt === retries || !error.isConnection)
        throw new ManifestUnread(error.timedOut ? 'timeout' : 'no-answer');
    }
}

function parsed({ status, body }: AppAnswer): unknown {
  if (status >= 400) throw new ManifestUnread('status', status);
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new ManifestUnread('no-json');
  }
}
