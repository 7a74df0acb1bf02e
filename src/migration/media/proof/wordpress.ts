import { MigrationError } from '../migration-error.ts';

/** Milliseconds for one answer. */
const PATIENCE = 10_000;

/**
 * Whether a WordPress answers at an address: by its REST API, or by the scripts of its home page. Where nothing listens
 * there is none. Throws MigrationError for what may be one that is ill at the moment.
 */
export async function isWordPress(address: string): Promise<boolean> {
  const api = await textAt(`${address}/wp-json/`);
  if (api !== null && /"namespaces":\[[^\]]*"wp\\?\/v2"/.test(api)) return true;
  const home = await textAt(`${address}/`);
  return home !== null && home.includes('/wp-includes/');
}

async function textAt(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status >= 500) throw new Doubt(`HTTP ${response.status}`);
    return await response.text();
  } catch (error) {
    const isDoubt = error instanceof Doubt || (error as Error).name === 'TimeoutError';
    if (isDoubt)
      throw new MigrationError(
        `${url} could not be read (${(error as Error).message}): whether WordPress still runs there is not known. See MEDIA_HOSTS.`,
      );
    return null;
  }
}

class Doubt extends Error {}
