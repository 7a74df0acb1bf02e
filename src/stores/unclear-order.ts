// Which cart was being ordered when the page last heard nothing: without it, a reload after a lost
// answer would find no cart and invite the shopper to order twice.
const memory = new Map<string, string>();

function keyOf(channel: string): string {
  return `manoon:placing:${channel}`;
}

export function beginPlacing(channel: string, id: string): void {
  memory.set(channel, id);
  try {
    localStorage.setItem(keyOf(channel), id);
  } catch {
    // This page's memory still has it.
  }
}

/** An answer came, whatever it was. */
export function endPlacing(channel: string): void {
  memory.delete(channel);
  try {
    localStorage.removeItem(keyOf(channel));
  } catch {
    // Nothing was written.
  }
}

/** Was cart `id` asked to become an order, without an answer? */
export function isPlacing(channel: string, id: string): boolean {
  if (memory.get(channel) === id) return true;
  try {
    return localStorage.getItem(keyOf(channel)) === id;
  } catch {
    return false;
  }
}
