/** Why the storage could not do what it was asked for. */
export type StorageFault = 'unreachable' | 'refused' | 'no bucket' | 'changed' | 'failed';

/** The message is for operators: it names the setting and what to do, never a key. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly fault: StorageFault;

  constructor(fault: StorageFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

interface Asking {
  /** `copy x to y`, as a sentence goes on after "could not". */
  readonly what: string;
  readonly bucket: string;
  readonly endpoint: string;
}

export function storageErrorOf(error: unknown, { what, bucket, endpoint }: Asking): StorageError {
  const code = codeOf(error);
  const status = statusOf(error);
  if (status === null)
    return new StorageError(
      'unreachable',
      `The storage at ${endpoint} could not ${what}: it gave no answer (${code}). See that it runs and that MEDIA_S3_ENDPOINT is its address.`,
    );
  if (code === 'NoSuchBucket')
    return new StorageError(
      'no bucket',
      `There is no bucket "${bucket}" at ${endpoint}. Make it (mc mb <alias>/${bucket}), or name another in MEDIA_BUCKET or MEDIA_OLD_BUCKET.`,
    );
  if (status === 403)
    return new StorageError(
      'refused',
      `The storage at ${endpoint} refused to ${what} in "${bucket}" (${code}). See MEDIA_S3_ACCESS_KEY and MEDIA_S3_SECRET_KEY, and what their owner's policy allows.`,
    );
  if (status === 412)
    return new StorageError('changed', `Could not ${what}: it was changed meanwhile.`);
  return new StorageError(
    'failed',
    `The storage at ${endpoint} could not ${what} in "${bucket}": ${code} (HTTP ${status}).`,
  );
}

/** The storage's own word, such as `NoSuchKey`; of a failed connection the system's, such as `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}

/** HTTP status of the answer; null when there was none. */
export function statusOf(error: unknown): number | null {
  const metadata = (error as { $metadata?: { httpStatusCode?: number } }).$metadata;
  return metadata?.httpStatusCode ?? null;
}
