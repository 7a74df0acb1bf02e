import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { MediaObject } from '#domain/media.ts';
import type { S3Settings } from './settings.ts';
import { codeOf, statusOf, storageErrorOf } from './storage-error.ts';

/** An object as a listing tells of it. */
export interface ListedObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
  /** Milliseconds since 1970, by the storage's clock. */
  readonly storedAt: number;
}

/** What is answered with an object's bytes, beside them. */
export interface ObjectHeaders {
  readonly contentType: string | null;
  readonly cacheControl: string | null;
  readonly contentDisposition: string | null;
  readonly contentEncoding: string | null;
  /** `x-amz-meta-…`, by their names without that. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ObjectFacts extends ObjectHeaders {
  readonly size: number;
  readonly etag: string;
  /** In hex: what the storage worked out when it was given the bytes. Null: it was not asked to. */
  readonly sha256: string | null;
}

/** An S3 storage such as MinIO. Every method rejects with StorageError; what passes by itself has been tried again. */
export interface Storage {
  /** Objects whose keys begin with `prefix`, in the order of their keys; they come in parts of a thousand. */
  list(bucket: string, prefix?: string): AsyncIterable<ListedObject>;
  /** Null when there is no such object. */
  head(object: MediaObject): Promise<ObjectFacts | null>;
  /** The first `count` bytes, and what `head` tells except for the checksum; null when there is no such object. */
  start(object: MediaObject, count: number): Promise<{ facts: ObjectFacts; bytes: Buffer } | null>;
  /** Reads all bytes; their SHA-256 in hex. Null when there is no such object. */
  digest(object: MediaObject): Promise<{ sha256: string; size: number; etag: string } | null>;
  /**
   * Has the storage copy an object that still has `etag`, and work out the copy's SHA-256. Replaces what is at `to`: S3
   * knows no condition for it that MinIO keeps. At most 5 GB.
   */
  copy(from: MediaObject, to: MediaObject, etag: string, headers: ObjectHeaders): Promise<void>;
  /** Stores bytes under a key that is free. Resolves with false, and nothing changed, when it is not. */
  put(to: MediaObject, body: Buffer, headers: Partial<ObjectHeaders>): Promise<boolean>;
  /** Stores bytes, whatever lies there; `storedAt` is now, also for the same bytes. */
  replace(to: MediaObject, body: Buffer, headers: Partial<ObjectHeaders>): Promise<void>;
  /** That there is no such object any more; it may have been none before. */
  remove(object: MediaObject): Promise<void>;
  /** The bucket's policy as JSON; null when it has none. */
  policy(bucket: string): Promise<string | null>;
  close(): void;
}

/** How requests name themselves, so that the storage's logs tell ours from those of shoppers. */
export const OWN_AGENT = 'storefront-media-tool';

/** Milliseconds for a connection, and without a byte of the answer. */
const CONNECT_WITHIN = 5_000;
const SILENCE = 60_000;
const ATTEMPTS = 4;
/** Connections at once; who asks for more waits. */
const SOCKETS = 64;

export function createStorage(settings: S3Settings): Storage {
  const client = clientOf(settings);
  const { endpoint } = settings;
  const asked = async <T>(what: string, bucket: string, request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (error) {
      throw storageErrorOf(error, { what, bucket, endpoint });
    }
  };
  const orNull = <T>(request: Promise<T>): Promise<T | null> =>
    request.catch((error: unknown) => {
      if (statusOf(error) === 404 && codeOf(error) !== 'NoSuchBucket') return null;
      throw error;
    });
  const { get, digest } = readerOf(client, asked, orNull);
  return {
    list: (bucket, prefix = '') => listed(client, asked, bucket, prefix),
    head: async ({ bucket, key }) => {
      const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
      const answer = await asked(`look at ${key}`, bucket, orNull(client.send(command)));
      return answer && factsOf(answer, answer.ContentLength ?? 0);
    },
    start: get,
    digest,
    async copy(from, to, etag, headers) {
      const command = new CopyObjectCommand({
        Bucket: to.bucket,
        Key: to.key,
        CopySource: [from.bucket, ...from.key.split('/')].map(encodeURIComponent).join('/'),
        CopySourceIfMatch: `"${etag}"`,
        ChecksumAlgorithm: 'SHA256',
        MetadataDirective: 'REPLACE',
        ...wireHeaders(headers),
      });
      await asked(`copy ${from.key} to ${to.key}`, from.bucket, client.send(command));
    },
    async put(to, body, headers) {
      const { bucket, key } = to;
      const command = new PutObjectCommand({ ...putOf(to, body, headers), IfNoneMatch: '*' });
      const stored = client.send(command).then(
        () => true,
        (error: unknown) => {
          if (statusOf(error) === 412) return false;
          throw error;
        },
      );
      return asked(`store ${key}`, bucket, stored);
    },
    async replace(to, body, headers) {
      const command = new PutObjectCommand(putOf(to, body, headers));
      await asked(`store ${to.key}`, to.bucket, client.send(command));
    },
    async remove({ bucket, key }) {
      // One by one: for many at once older MinIOs want a checksum that the client no longer sends.
      const command = new DeleteObjectCommand({ Bucket: bucket, Key: key });
      await asked(`remove ${key}`, bucket, client.send(command));
    },
    async policy(bucket) {
      const command = new GetBucketPolicyCommand({ Bucket: bucket });
      const answer = await asked('read the policy', bucket, orNull(client.send(command)));
      return answer?.Policy ?? null;
    },
    close: () => client.destroy(),
  };
}

function putOf({ bucket, key }: MediaObject, body: Buffer, headers: Partial<ObjectHeaders>) {
  const own = wireHeaders({ ...NO_HEADERS, ...headers });
  return { Bucket: bucket, Key: key, Body: body, ChecksumAlgorithm: 'SHA256' as const, ...own };
}

type Asked = <T>(what: string, bucket: string, request: Promise<T>) => Promise<T>;
type OrNull = <T>(request: Promise<T>) => Promise<T | null>;

function clientOf({ endpoint, region, accessKey, secretKey }: S3Settings): S3Client {
  return new S3Client({
    endpoint,
    region,
    // Buckets as subdomains need a name server that knows them; MinIO's usual form is a folder.
    forcePathStyle: true,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    maxAttempts: ATTEMPTS,
    customUserAgent: OWN_AGENT,
    // Older MinIOs know few of the checksums that the client would add by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_WITHIN,
      socketTimeout: SILENCE,
      httpAgent: { maxSockets: SOCKETS, keepAlive: true },
      httpsAgent: { maxSockets: SOCKETS, keepAlive: true },
    },
  });
}

function readerOf(client: S3Client, asked: Asked, orNull: OrNull) {
  return {
    async get({ bucket, key }: MediaObject, count: number) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        Range: `bytes=0-${count - 1}`,
      });
      const read = async () => {
        const answer = await client.send(command);
        const bytes = Buffer.from(await answer.Body!.transformToByteArray());
        return { facts: factsOf(answer, wholeSize(answer)), bytes };
      };
      // An empty object has no first byte: the storage refuses the range.
      const whole = async (error: unknown) => {
        if (statusOf(error) !== 416) throw error;
        const answer = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return { facts: factsOf(answer, answer.ContentLength ?? 0), bytes: Buffer.alloc(0) };
      };
      return asked(`read the start of ${key}`, bucket, orNull(read().catch(whole)));
    },
    async digest({ bucket, key }: MediaObject) {
      const read = async () => {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const hash = createHash('sha256');
        let size = 0;
        for await (const chunk of answer.Body as AsyncIterable<Uint8Array>) {
          hash.update(chunk);
          size += chunk.length;
        }
        return { sha256: hash.digest('hex'), size, etag: bare(answer.ETag) };
      };
      return asked(`read ${key}`, bucket, orNull(read()));
    },
  };
}

/** Of a part's answer the whole's size: `bytes 0-31/1912`. */
function wholeSize({ ContentRange, ContentLength }: GetObjectCommandOutput): number {
  const size = /\/(\d+)$/.exec(ContentRange ?? '')?.[1];
  return size === undefined ? (ContentLength ?? 0) : Number(size);
}

async function* listed(
  client: S3Client,
  asked: Asked,
  bucket: string,
  prefix: string,
): AsyncIterable<ListedObject> {
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: prefix,
      ContinuationToken: token,
      // XML has no way to write control characters.
      EncodingType: 'url',
    });
    const answer = await asked('list what is there', bucket, client.send(command));
    for (const { Key, Size, ETag, LastModified } of answer.Contents ?? [])
      yield {
        key: decodedKey(Key!),
        size: Size ?? 0,
        etag: bare(ETag),
        // What does not say how old it is counts as new.
        storedAt: LastModified?.getTime() ?? Number.POSITIVE_INFINITY,
      };
    token = answer.IsTruncated ? answer.NextContinuationToken : undefined;
  } while (token !== undefined);
}

/** Blanks are written as `+`, as in forms. */
function decodedKey(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function bare(etag: string | undefined): string {
  return (etag ?? '').replaceAll('"', '');
}

interface Answer {
  readonly ETag?: string | undefined;
  readonly ContentType?: string | undefined;
  readonly CacheControl?: string | undefined;
  readonly ContentDisposition?: string | undefined;
  readonly ContentEncoding?: string | undefined;
  readonly Metadata?: Record<string, string> | undefined;
  readonly ChecksumSHA256?: string | undefined;
  readonly ChecksumType?: string | undefined;
}

function factsOf(answer: Answer, size: number): ObjectFacts {
  const { ChecksumSHA256: sha256, ChecksumType: type } = answer;
  return {
    size,
    etag: bare(answer.ETag),
    // A checksum of parts' checksums says nothing about the bytes as one.
    sha256: sha256 && type !== 'COMPOSITE' ? Buffer.from(sha256, 'base64').toString('hex') : null,
    contentType: answer.ContentType ?? null,
    cacheControl: answer.CacheControl ?? null,
    contentDisposition: answer.ContentDisposition ?? null,
    contentEncoding: answer.ContentEncoding ?? null,
    metadata: answer.Metadata ?? {},
  };
}

const NO_HEADERS: ObjectHeaders = {
  contentType: null,
  cacheControl: null,
  contentDisposition: null,
  contentEncoding: null,
  metadata: {},
};

function wireHeaders(headers: ObjectHeaders) {
  return {
    ...(headers.contentType !== null && { ContentType: headers.contentType }),
    ...(headers.cacheControl !== null && { CacheControl: headers.cacheControl }),
    ...(headers.contentDisposition !== null && { ContentDisposition: headers.contentDisposition }),
    ...(headers.contentEncoding !== null && { ContentEncoding: headers.contentEncoding }),
    Metadata: Object.fromEntries(
      Object.entries(headers.metadata).filter(([, value]) => /^[\u0020-\u007e]*$/.test(value)),
    ),
  };
}
