import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { MediaMap } from '#domain/media.ts';
import type { Minio } from '../support/minio.ts';

export const map: MediaMap = {
  base: 'https://minio-api.nodecrew.me',
  bucket: 'saleor',
  oldBucket: 'manoon-media',
  phase: 'parallel',
  hosts: [{ address: 'https://manoonoils.com', bucket: null }],
  saleor: ['api.manoonoils.com'],
};

/** The first bytes of a JPEG, and something to tell it from others. */
export function jpeg(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(text)]);
}

export const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('logo')]);

/** Stores an object whatever lies there. */
export async function store(
  { client }: Minio,
  bucket: string,
  key: string,
  body: Buffer | string,
  headers: { ContentType?: string; CacheControl?: string; Metadata?: Record<string, string> } = {},
): Promise<void> {
  const type = key.endsWith('.png') ? 'image/png' : 'image/jpeg';
  await client.send(
    new PutObjectCommand({
      ...{ Bucket: bucket, Key: key, Body: body, ContentType: type },
      ...headers,
    }),
  );
}
