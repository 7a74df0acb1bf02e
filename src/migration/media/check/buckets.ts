import { type MediaMap, objectUrl } from '#domain/media.ts';
import type { Storage } from '#media/storage.ts';
import { shown } from '../report.ts';
import { type Finding, ok, problem, skipped } from './finding.ts';
import { excessOf, OLD_PUBLIC_FOLDERS, policyCommand, PUBLIC_FOLDERS } from './policy.ts';
import { statusOf } from './probe.ts';

/** Folders that nobody outside may read: customers' data, what is paid for, logs. */
const SECRETS = {
  new: ['exports/'],
  old: ['wp-content/uploads/wc-logs/', 'wp-content/uploads/woocommerce_uploads/'],
} as const;

/**
 * What anybody may do with both buckets beside loading pictures. `storage`: null without credentials; then only what
 * can be seen from outside is judged.
 */
export async function judgeBuckets(map: MediaMap, storage: Storage | null): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [bucket, folders, secrets] of [
    [map.bucket, PUBLIC_FOLDERS, SECRETS.new],
    [map.oldBucket, OLD_PUBLIC_FOLDERS, SECRETS.old],
  ] as const) {
    const repair = policyCommand(bucket, folders);
    findings.push(await judgeListing(map, bucket, repair));
    if (storage === null) {
      findings.push(
        skipped(
          `secrets of ${bucket}`,
          `Whether ${secrets.join(', ')} of ${bucket} can be read, and who may write: it takes MEDIA_S3_ACCESS_KEY and MEDIA_S3_SECRET_KEY.`,
        ),
      );
      continue;
    }
    findings.push(await judgePolicy(storage, bucket, repair));
    findings.push(await judgeSecrets(storage, map, bucket, secrets, repair));
  }
  return findings;
}

async function judgeListing(map: MediaMap, bucket: string, repair: string): Promise<Finding> {
  const check = `listing of ${bucket}`;
  const status = await statusOf(`${map.base}/${bucket}/?list-type=2&max-keys=1`);
  if (status === null)
    return problem(
      check,
      `${map.base}/${bucket}/ gives no answer.`,
      'See MEDIA_BASE_URL, and that the storage runs.',
    );
  if (status === 404)
    return skipped(check, `There is no bucket ${bucket} at ${map.base}, or the proxy hides it.`);
  if (status !== 200) return ok(check, `Nobody can list ${bucket}.`);
  return problem(
    check,
    `Anybody can list all of ${bucket}.`,
    `Let anybody read, and nobody list: ${repair}`,
  );
}

async function judgePolicy(storage: Storage, bucket: string, repair: string): Promise<Finding> {
  const check = `policy of ${bucket}`;
  const excess = excessOf(await storage.policy(bucket));
  return excess.length === 0
    ? ok(check, `The policy of ${bucket} lets nobody list, write or remove.`)
    : problem(check, `The policy of ${bucket} allows anybody ${excess.join(', ')}.`, repair);
}

async function judgeSecrets(
  storage: Storage,
  map: MediaMap,
  bucket: string,
  folders: readonly string[],
  repair: string,
): Promise<Finding> {
  const check = `secrets of ${bucket}`;
  const open: string[] = [];
  for (const folder of folders) {
    const key = await firstKey(storage, bucket, folder);
    if (key === null) continue;
    const status = await statusOf(objectUrl({ bucket, key }, map)!);
    if (status === 200) open.push(key);
  }
  if (open.length === 0)
    return ok(check, `Nothing in ${folders.join(', ')} of ${bucket} is there for anybody to read.`);
  return problem(
    check,
    `Anybody can read ${open.map(shown).join(', ')} in ${bucket}, which is for nobody outside.`,
    `${repair}; Saleor’s exports belong in a bucket of their own (AWS_MEDIA_PRIVATE_BUCKET_NAME).`,
  );
}

async function firstKey(storage: Storage, bucket: string, folder: string): Promise<string | null> {
  for await (const { key, size } of storage.list(bucket, folder)) if (size > 0) return key;
  return null;
}
