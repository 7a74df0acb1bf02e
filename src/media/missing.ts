/**
 * What an answer other than 2xx says of a picture: null, there is none; otherwise why it could not be read. A storage
 * that is down, closed or another one must never look like one that has no pictures. `isStorage`: S3 was asked.
 */
export function missingOf(status: number, body: string, isStorage: boolean): string | null {
  const code = /<Code>(\w+)<\/Code>/.exec(body)?.[1];
  // S3 says 403 of a missing key to those who may not list the bucket.
  if ((status === 404 || status === 403) && code === 'NoSuchKey') return null;
  if (code === 'NoSuchBucket')
    return `HTTP ${status}: there is no such bucket. See MEDIA_BASE_URL, MEDIA_BUCKET and MEDIA_OLD_BUCKET`;
  if (status === 403)
    return `HTTP 403${code ? ` ${code}` : ''}: everybody must be allowed to read the bucket (its policy)`;
  const isGone = status === 404 || status === 410;
  if (isGone && isStorage)
    return `HTTP ${status}, but not as a storage says that there is no such object. Is it MinIO at MEDIA_BASE_URL, and is it up?`;
  return isGone ? null : `HTTP ${status}`;
}
