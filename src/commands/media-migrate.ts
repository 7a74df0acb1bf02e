/**
 * `npm run media:migrate -- copy | verify | move | status | restore`: takes WordPress's pictures from its bucket to
 * Saleor's. Changes nothing without `--apply`. Ends with 1 when anything is left to do.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { mediaSettings } from '#media/settings.ts';
import { createStorage } from '#media/storage.ts';
import { copy, restore, status, verify } from '#migration/media/actions.ts';
import type { Migration } from '#migration/media/migration.ts';
import { movePictures } from '#migration/media/move-pictures.ts';
import { runCommand } from './children.ts';
import { checkApiUrl, environment, originOf, SettingError } from './env.ts';
import { progressTeller } from './progress-teller.ts';
import { keptReleases, releaseTexts } from './release-texts.ts';

const ACTIONS = ['copy', 'verify', 'move', 'status', 'restore'] as const;
type Action = (typeof ACTIONS)[number];

const USAGE = `Usage: npm run media:migrate -- ${ACTIONS.join(' | ')} [--apply] [--derivatives] [--include <file or folder> …] [--exclude <file or folder> …] [--concurrency <number>] [--journal <folder>]; move also takes --site <https://…> [--access-log <file> …]`;

await runCommand(async () => {
  const { action, values } = readArguments();
  const env = environment();
  const migration = migrationOf(values, env);
  try {
    const left = await carryOut(action, migration, values, env);
    return left ? 1 : 0;
  } finally {
    migration.storage.close();
  }
});

type Values = ReturnType<typeof readArguments>['values'];
type Environment = ReturnType<typeof environment>;

function readArguments() {
  const options = {
    apply: { type: 'boolean', default: false },
    derivatives: { type: 'boolean', default: false },
    include: { type: 'string', multiple: true, default: [] as string[] },
    exclude: { type: 'string', multiple: true, default: [] as string[] },
    concurrency: { type: 'string', default: '16' },
    journal: { type: 'string' },
    site: { type: 'string' },
    'access-log': { type: 'string', multiple: true, default: [] as string[] },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [name, ...more] = positionals;
    const action = ACTIONS.find((each) => each === name);
    if (action === undefined || more.length > 0)
      throw new SettingError(`${name ? `There is no "${positionals.join(' ')}". ` : ''}${USAGE}`);
    return { action, values };
  } catch (error) {
    if (error instanceof SettingError) throw error;
    throw new SettingError(`${(error as Error).message} ${USAGE}`);
  }
}

function migrationOf(values: Values, env: Environment): Migration {
  const { map, s3 } = mediaSettings(env, []);
  if (s3 === null)
    throw new SettingError(
      'MEDIA_S3_ACCESS_KEY and MEDIA_S3_SECRET_KEY are not set. Give them keys that may list and read both buckets, and write to the new one (move: remove from the old one).',
    );
  return {
    storage: createStorage(s3),
    map,
    endpoint: s3.endpoint,
    folder: values.journal ?? `${env['DATA_DIR'] || '.data'}/media-migration`,
    wishes: {
      derivatives: values.derivatives,
      include: values.include.map((text) => namedKey(text, '--include')),
      exclude: values.exclude.map((text) => namedKey(text, '--exclude')),
    },
    concurrency: concurrencyOf(values.concurrency),
    apply: values.apply,
    say: (line) => console.log(line),
    progress: progressTeller(),
  };
}

/** Paths below `wp-content/uploads/` may be given without that. */
function namedKey(text: string, option: string): string {
  const key = text.replace(/^\/+/, '');
  if (key === '' || key.split('/').includes('..'))
    throw new SettingError(
      `${option} must name a file or folder of the old bucket. It is "${text}".`,
    );
  return /^(?:wp-content\/uploads|assets)(?:\/|$)/.test(key) ? key : `wp-content/uploads/${key}`;
}

function concurrencyOf(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new SettingError(`--concurrency must be a number from 1 to 64. It is "${text}".`);
  return number;
}

async function carryOut(
  action: Action,
  migration: Migration,
  values: Values,
  env: Environment,
): Promise<boolean> {
  switch (action) {
    case 'copy':
      return copy(migration);
    case 'verify':
      return verify(migration);
    case 'status':
      return status(migration);
    case 'restore':
      return restore(migration);
    case 'move':
      return movePictures(migration, { evidence: evidenceOf(values, env), ask });
  }
}

function evidenceOf(values: Values, env: Environment) {
  const site = values.site ?? env['SITE_URL'];
  const apiUrl = env['SALEOR_API_URL'];
  const token = env['SALEOR_STAFF_TOKEN'];
  if (!site || !apiUrl || !token)
    throw new SettingError(
      'move looks for whatever refers to the old pictures: give it the shop (--site or SITE_URL), SALEOR_API_URL, and in SALEOR_STAFF_TOKEN the token of an App that may manage products and pages.',
    );
  checkApiUrl(apiUrl, 'SALEOR_API_URL');
  const dataDir = env['DATA_DIR'] || '.data';
  return {
    site: originOf(site, values.site === undefined ? 'SITE_URL' : '--site'),
    saleor: { apiUrl, token },
    accessLogs: values['access-log'],
    releaseTexts: releaseTexts(dataDir),
    keptReleases: () => keptReleases(dataDir),
  };
}

/** The next line of the input; null when it ends before. */
async function ask(question: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
}
