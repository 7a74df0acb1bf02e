import { Refusal, type ErrorEntry } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';

export type ErrorPolicy = 'IGNORE_FAILED' | 'REJECT_EVERYTHING' | 'REJECT_FAILED_ROWS';

/** An error of one row; `path` leads to the field, `variants.0.sku`. */
export type RowError = {
  readonly path: string | null;
  readonly message: string;
  readonly code: string;
} & Readonly<Record<string, unknown>>;

/** One row of a bulk mutation: what is to be done, null where it cannot be, and what is wrong. */
export type Row<Work> = { readonly work: Work | null; readonly errors: readonly RowError[] };

/**
 * The rows that the policy lets through, in their order. With REJECT_EVERYTHING none once a row has an error; with
 * REJECT_FAILED_ROWS those without errors; with IGNORE_FAILED all that can be done in part.
 */
export function accepted<Work>(
  rows: readonly Row<Work>[],
  policy: ErrorPolicy | null | undefined,
): readonly (Work | null)[] {
  const anyError = rows.some(({ errors }) => errors.length > 0);
  if (anyError && (policy === undefined || policy === 'REJECT_EVERYTHING'))
    return rows.map(() => null);
  return rows.map(({ work, errors }) =>
    errors.length > 0 && policy === 'REJECT_FAILED_ROWS' ? null : work,
  );
}

/** Takes what `work` refuses as errors of the row, under `prefix` if given; undefined then. */
export function gathered<Result>(
  errors: RowError[],
  work: () => Result,
  shape: (entry: ErrorEntry) => RowError,
): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    errors.push(...error.errors.map(shape));
    return undefined;
  }
}

/** The code Django itself gives such an error, which bulk mutations pass on. */
export function djangoCode({ code, message }: ErrorEntry): string {
  if (message === 'This field cannot be blank.') return 'BLANK';
  if (message.startsWith('Ensure this value has at most')) return 'MAX_LENGTH';
  return code;
}

/** What the database says to two rows that want the same key; Saleor does not explain it. */
export function refuseTaken(isTaken: boolean): void {
  if (isTaken) throw new ApiFailure('Internal Server Error', 'IntegrityError');
}
