/**
 * Something lies there that pages cannot show: a fault of this picture, which stops no other. The message says what the
 * picture does, for people: `is no picture`.
 */
export class NoPictureError extends Error {
  override name = 'NoPictureError';
}

/** For what sharp cannot read. */
export function refuse(cause: unknown): never {
  throw new NoPictureError('is no picture', { cause });
}
