/** One line a thing: what happened, and figures beside it. No personal data, no secrets. */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** JSON lines on the standard output. */
export const jsonLog: Log = (event, facts = {}) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};

/** What a fault says, for `reason` in a log. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
