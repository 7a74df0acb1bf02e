/**
 * Folders of Saleor's bucket that shoppers load from: pictures, their thumbnails, files of attributes, logos, and copies
 * of ours. `exports/` is none of them: it holds customers' data.
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
  readonly Action?: unknown;
}

/** What a policy allows anybody beside reading objects, such as `s3:PutObject`. */
export function excessOf(policy: string | null): string[] {
  if (policy === null) return [];
  const { Statement = [] } = JSON.parse(policy) as { Statement?: Statement[] };
  return Statement.filter((each) => each.Effect === 'Allow' && isAnybody(each.Principal))
    .flatMap(({ Action }) => (Array.isArray(Action) ? Action : [Action]) as unknown[])
    .filter((action): action is string => typeof action === 'string')
    .filter((action) => !['s3:GetObject', 's3:GetBucketLocation'].includes(action));
}

function isAnybody(principal: unknown): boolean {
  return JSON.stringify(principal ?? '').includes('"*"');
}
