import { type MediaMap, objectUrl } from '#domain/media.ts';
import type { Storage } from '#media/storage.ts';
import { shown } from '../report.ts';
import { type Finding, ok, problem, skipped, warning } from './finding.ts';
import {
  covers,
  excessOf,
  OLD_PUBLIC_FOLDERS,
  policyCommand,
  PUBLIC_FOLDERS,
  readBeyond,
} from './policy.ts';
import { statusOf } from './probe.ts';

/** Where Saleor keeps what staff export, invoices, webhook payloads, and (in 3.21) downloads that are paid for. */
const SALEOR_SECRETS = ['exports/', 'export_files/', 'invoices/', 'payloads/', 'digital_contents/'];
/** Of Saleor 3.21 to 3.23: csv/models.py, invoice/models.py, core/models.py. */
const STAFF_LINKS =
  'Saleor keeps exports and invoices in this bucket whatever is set (AWS_MEDIA_PRIVATE_BUCKET_NAME is for webhook payloads alone): staff fetch them with mc then, as the links that it gives them are refused, too';
/** What a copy of all of WordPress's uploads takes along to where shoppers may read. */
const COPIED_SECRETS = ['products/wc-logs/', 'products/woocommerce_uploads/'];

/** Folders that nobody outside may read: customers' data, what is paid for, logs. */
const SECRETS = {
  new: [...SALEOR_SECRETS, ...COPIED_SECRETS],
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
    const policy = await storage.policy(bucket);
    findings.push(judgePolicy(policy, bucket, repair));
    findings.push(judgeReading(policy, { bucket, folders, secrets }, repair));
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

function judgePolicy(policy: string | null, bucket: string, repair: string): Finding {
  const check = `policy of ${bucket}`;
  const excess = excessOf(policy);
  return excess.length === 0
    ? ok(check, `The policy of ${bucket} lets nobody list, write or remove.`)
    : problem(check, `The policy of ${bucket} allows anybody ${excess.join(', ')}.`, repair);
}

interface Folders {
  readonly bucket: string;
  readonly folders: readonly string[];
  readonly secrets: readonly string[];
}

/** What the policy opens counts although nothing lies there yet: the next export would be public. */
function judgeReading(
  policy: string | null,
  { bucket, folders, secrets }: Folders,
  repair: string,
): Finding {
  const check = `reading of ${bucket}`;
  const beyond = readBeyond(policy, bucket, folders);
  if (beyond.length === 0)
    return ok(check, `The policy of ${bucket} lets anybody read pictures alone.`);
  const open = secrets.filter((folder) => beyond.some((each) => covers(each, bucket, folder)));
  const sentence = `The policy of ${bucket} lets anybody read ${beyond.map(shown).join(', ')}`;
  return open.length > 0
    ? problem(check, `${sentence}, ${open.join(', ')} included.`, repair)
    : warning(check, `${sentence}, which the shop does not need.`, repair);
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
    repairOf(open, bucket, repair),
  );
}

/** `open`: keys that anybody can read. */
function repairOf(open: readonly string[], bucket: string, repair: string): string {
  const isIn = (folder: string) => open.some((key) => key.startsWith(folder));
  const copied = COPIED_SECRETS.filter(isIn);
  const repairs = copied.map(
    (folder) =>
      `see that the old bucket has it, and run: mc rm --recursive --force <alias>/${bucket}/${folder}`,
  );
  // Removing is all for copies: they lie in a folder of pictures, which the policy opens.
  if (open.length > copied.length) repairs.push(repair);
  if (SALEOR_SECRETS.some(isIn)) repairs.push(STAFF_LINKS);
  return repairs.join('; ');
}

async function firstKey(storage: Storage, bucket: string, folder: string): Promise<string | null> {
  for await (const { key, size } of storage.list(bucket, folder)) if (size > 0) return key;
  return null;
}
