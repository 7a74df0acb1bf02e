/**
 * Folders of Saleor's bucket that shoppers load from: pictures, their thumbnails, files of attributes, logos, and copies
 * of ours. `export_files/` and `invoices/` are none of them: they hold customers' data.
 */
export const PUBLIC_FOLDERS = [
  'products/*',
  'thumbnails/*',
  'category-backgrounds/*',
  'collection-backgrounds/*',
  'file_upload/*',
  'assets/*',
  'derived/*',
];

/** Of WordPress's bucket: uploads by year, and logos; not `wc-logs`, `woocommerce_uploads` and plugins' folders. */
export const OLD_PUBLIC_FOLDERS = ['wp-content/uploads/2*', 'assets/*'];

/** A bucket policy by which anybody may read objects in these folders, and nobody may list or write. */
export function readPolicy(bucket: string, folders: readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: ['*'] },
        Action: ['s3:GetObject'],
        Resource: folders.map((folder) => `arn:aws:s3:::${bucket}/${folder}`),
      },
    ],
  });
}

/** What to run, with MinIO's client, so that a bucket gets that policy. */
export function policyCommand(bucket: string, folders: readonly string[]): string {
  return `write ${readPolicy(bucket, folders)} to ${bucket}.json and run: mc anonymous set-json ${bucket}.json <alias>/${bucket}`;
}

interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
}

/** What a policy allows anybody beside reading objects, such as `s3:PutObject`. What it denies is not weighed. */
export function excessOf(policy: string | null): string[] {
  return allowedToAnybody(policy)
    .flatMap(actionsOf)
    .filter((action) => !['s3:GetObject', 's3:GetBucketLocation'].includes(action));
}

/**
 * Resources of a bucket that anybody may read by its policy and that are not below `folders`, such as
 * `arn:aws:s3:::saleor/*`. What it denies is not weighed.
 */
export function readBeyond(
  policy: string | null,
  bucket: string,
  folders: readonly string[],
): string[] {
  const roots = folders.map((folder) => arnOf(bucket, folder.replace(/\*$/, '')));
  return allowedToAnybody(policy)
    .filter((each) => actionsOf(each).some((action) => mayMatch(action, 's3:GetObject')))
    .flatMap(resourcesOf)
    .filter((resource) => mayMatch(resource, arnOf(bucket, '')))
    .filter((resource) => !roots.some((root) => resource.startsWith(root)));
}

/** Whether a resource of a policy may cover what is in a folder, such as `invoices/`. */
export function covers(resource: string, bucket: string, folder: string): boolean {
  return mayMatch(resource, arnOf(bucket, folder));
}

function arnOf(bucket: string, key: string): string {
  return `arn:aws:s3:::${bucket}/${key}`;
}

/** Whether a pattern of `*` and `?` may match what begins with `start`. Never no where it does. */
function mayMatch(pattern: string, start: string): boolean {
  const fixed = /^[^*?]*/.exec(pattern)![0];
  return fixed.startsWith(start) || (fixed !== pattern && start.startsWith(fixed));
}

function allowedToAnybody(policy: string | null): Statement[] {
  if (policy === null) return [];
  const { Statement = [] } = JSON.parse(policy) as { Statement?: Statement | Statement[] };
  return [Statement].flat().filter((each) => each.Effect === 'Allow' && isForAnybody(each));
}

/** Whoever is not excepted is anybody. */
function isForAnybody({ Principal, NotPrincipal }: Statement): boolean {
  return NotPrincipal !== undefined || JSON.stringify(Principal ?? '').includes('"*"');
}

/** Whatever is not excepted is taken for everything. */
const actionsOf = ({ Action, NotAction }: Statement) =>
  NotAction === undefined ? textsOf(Action) : ['s3:*'];
const resourcesOf = ({ Resource, NotResource }: Statement) =>
  NotResource === undefined ? textsOf(Resource) : ['*'];

/** Policies have one or a list of them. */
function textsOf(value: unknown): string[] {
  return [value].flat().filter((each): each is string => typeof each === 'string');
}
