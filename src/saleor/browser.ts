import { type Operation, type Outcome, operationName, outcomeOf } from './outcome.ts';

/** Shoppers on slow networks wait this long for one answer, in milliseconds. */
export const BROWSER_TIMEOUT = 15_000;

/**
 * One request from the browser to Saleor; never repeated here, so a mutation happens at most once.
 * Sends only headers that Saleor's CORS rules let through.
 */
export async function ask<T, V>(
  apiUrl: string,
  document: Operation<T, V>,
  variables: V,
  timeout = BROWSER_TIMEOUT,
): Promise<Outcome<T>> {
  const query = document.toString();
  const operation = operationName(query);
  try {
    const response = await fetch(apiUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeout),
    });
    return outcomeOf<T>(operation, response.status, await jsonOf(response));
  } catch (error) {
    const kind =
      error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
    return { ok: false, failure: { kind, operation, detail: String(error), status: null } };
  }
}

/** Null for what is not JSON. A line that breaks in the middle of an answer rejects. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
