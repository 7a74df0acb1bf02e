import { type Details, EMPTY_DETAILS } from '#domain/address.ts';

/** What was typed but not sent yet, kept for this tab: a reload or a detour loses nothing. */
const draftKey = (channel: string) => `manoon:draft:${channel}`;

const LONGEST = 256;

export function saveDraft(channel: string, details: Details): void {
  try {
    sessionStorage.setItem(draftKey(channel), JSON.stringify(details));
  } catch {
    // Blocked storage: the form itself still has it until the page is left.
  }
}

export function forgetDraft(channel: string): void {
  try {
    sessionStorage.removeItem(draftKey(channel));
  } catch {
    // There is none.
  }
}

/** The draft of a channel's checkout, or null. Only known fields with plain texts are taken over. */
export function savedDraft(channel: string): Details | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(draftKey(channel)) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const fields = Object.keys(EMPTY_DETAILS).map((field) => {
      const text = (value as Record<string, unknown>)[field];
      return [field, typeof text === 'string' ? text.slice(0, LONGEST) : ''] as const;
    });
    return Object.fromEntries(fields) as unknown as Details;
  } catch {
    return null;
  }
}
