/** Why a release must not be served. */
export interface Refusal {
  readonly gate: GateName;
  /** A sentence for staff: what is wrong, with numbers and the first few addresses. */
  readonly reason: string;
}

export const GATES = ['counts', 'prices', 'images', 'links', 'documents', 'budget'] as const;
export type GateName = (typeof GATES)[number];
