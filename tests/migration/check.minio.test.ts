import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '#migration/media/check/finding.ts';
import { OLD_PUBLIC_FOLDERS, PUBLIC_FOLDERS, readPolicy } from '#migration/media/check/policy.ts';
import { describeWithMinio, type Minio, startMinio } from '../support/minio.ts';
import { type FakeShop, page, startFakeShop } from './fake-shop.ts';
import { jpeg, png, store } from './old-bucket.ts';

const KEPT = { CacheControl: 'public, max-age=31536000, immutable' };

describeWithMinio('media:check, on a real MinIO', () => {
  let minio: Minio;
  let shop: FakeShop;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
    minio = await startMinio(['manoon-media', 'saleor']);
    shop = await startFakeShop({});
    await store(minio, 'saleor', 'products/x.jpg', jpeg('x'), KEPT);
    await store(minio, 'saleor', 'thumbnails/lying.jpg', png, KEPT);
    await store(minio, 'saleor', 'exports/customers.csv', 'Ana;ana@example.com');
    await store(
      minio,
      'manoon-media',
      'wp-content/uploads/2024/01/плава +1.jpg',
      jpeg('old'),
      KEPT,
    );
    await store(minio, 'manoon-media', 'wp-content/uploads/woocommerce_uploads/e.pdf', '%PDF');
  });
  afterAll(async () => {
    await Promise.all([minio.close(), shop.close()]);
    rmSync(folder, { recursive: true });
  });

  interface Ended {
    readonly code: number;
    readonly findings: Map<string, Finding>;
  }

  function check(args: readonly string[] = [], withKeys = true): Promise<Ended> {
    const { endpoint, accessKey, secretKey } = minio.settings;
    const keys = { MEDIA_S3_ACCESS_KEY: accessKey, MEDIA_S3_SECRET_KEY: secretKey };
    const env = {
      PATH: process.env['PATH'],
      SITE_URL: shop.origin,
      MEDIA_BASE_URL: endpoint,
      DATA_DIR: join(folder, 'no-store'),
      ...(withKeys && keys),
    };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['src/commands/media-check.ts', '--json', ...args],
        { env },
        (error, stdout) => {
          expect(stdout).not.toContain(secretKey);
          const findings = JSON.parse(stdout) as Finding[];
          const named = new Map(findings.map((finding) => [finding.check, finding]));
          resolve({ code: Number(error?.code ?? 0), findings: named });
        },
      );
    });
  }

  function policy(Bucket: string, Policy: string | null): Promise<unknown> {
    return Policy === null
      ? minio.client.send(new DeleteBucketPolicyCommand({ Bucket }))
      : minio.client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  }

  /** As `mc anonymous set download` makes it. */
  const download = (bucket: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: ['*'] },
          Action: ['s3:GetBucketLocation', 's3:ListBucket'],
          Resource: [`arn:aws:s3:::${bucket}`],
        },
        {
          Effect: 'Allow',
          Principal: { AWS: ['*'] },
          Action: ['s3:GetObject'],
          Resource: [`arn:aws:s3:::${bucket}/*`],
        },
      ],
    });

  const pictures = (...paths: string[]) =>
    page(paths.map((path) => `<img src="${minio.settings.endpoint}/${path}">`).join(''));
  const OLD = 'manoon-media/wp-content/uploads/2024/01/%D0%BF%D0%BB%D0%B0%D0%B2%D0%B0%20%2B1.jpg';

  test('the policy that it prints makes everything right', async () => {
    shop.answers['/'] = pictures('saleor/products/x.jpg', OLD);
    await policy('saleor', readPolicy('saleor', PUBLIC_FOLDERS));
    await policy('manoon-media', readPolicy('manoon-media', OLD_PUBLIC_FOLDERS));
    const { code, findings } = await check(['--site', shop.origin]);
    expect([...findings.values()].filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(findings.get('pages')!.sentence).toContain(
      '1 pages refer to 2 pictures; 2 were asked for.',
    );
    expect(code).toBe(0);
  });

  test('tells what is missing and what is of another type, of pages in a folder', async () => {
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(
      join(site, 'index.html'),
      pictures('saleor/products/none.jpg', 'saleor/thumbnails/lying.jpg').body +
        '<img src="/own.svg">',
    );
    const { code, findings } = await check(['--folder', site]);
    expect(code).toBe(1);
    expect(findings.get('there')!.sentence).toMatch(/^Not there: .*none\.jpg/);
    expect(findings.get('public')!.level).toBe('ok');
    expect(findings.get('types')!.sentence).toMatch(
      /lying\.jpg is said to be image\/jpeg and is image\/png/,
    );
    expect(findings.get('pages')!.sentence).toContain('refer to 3 pictures; 2 were asked for.');
  });

  test('tells of a bucket that anybody can list, and of secrets that anybody can read', async () => {
    await policy('saleor', download('saleor'));
    await policy('manoon-media', download('manoon-media'));
    const { code, findings } = await check(['--site', shop.origin]);
    expect(code).toBe(1);
    for (const [bucket, secret] of [
      ['saleor', 'exports/customers.csv'],
      ['manoon-media', 'woocommerce_uploads/e.pdf'],
    ] as const) {
      expect(findings.get(`listing of ${bucket}`)).toMatchObject({ level: 'problem' });
      expect(findings.get(`listing of ${bucket}`)!.change).toContain('mc anonymous set-json');
      expect(findings.get(`policy of ${bucket}`)!.sentence).toContain('s3:ListBucket');
      expect(findings.get(`secrets of ${bucket}`)!.sentence).toContain(secret);
      expect(findings.get(`reading of ${bucket}`)).toMatchObject({ level: 'problem' });
    }
    const outside = await check(['--site', shop.origin], false);
    expect(outside.findings.get('secrets of saleor')!.level).toBe('skipped');
    expect(outside.findings.get('listing of saleor')!.level).toBe('problem');
  });

  test('tells what a copy of all uploads has taken into a folder of pictures', async () => {
    await store(minio, 'saleor', 'products/woocommerce_uploads/e.pdf', '%PDF');
    await store(minio, 'saleor', 'invoices/1.pdf', '%PDF');
    await policy('saleor', readPolicy('saleor', [...PUBLIC_FOLDERS, 'blog/*']));
    const { code, findings } = await check(['--site', shop.origin]);
    expect(code).toBe(1);
    expect(findings.get('reading of saleor')).toMatchObject({ level: 'warning' });
    expect(findings.get('secrets of saleor')!.sentence).toContain(
      'read products/woocommerce_uploads/e.pdf in',
    );
    expect(findings.get('secrets of saleor')!.change).toMatch(
      /^see that .* mc rm --recursive --force <alias>\/saleor\/products\/woocommerce_uploads\/$/,
    );
    const open = readPolicy('saleor', ['*']);
    await policy('saleor', open);
    const all = await check(['--site', shop.origin]);
    expect(all.findings.get('secrets of saleor')!.sentence).toContain(' invoices/1.pdf');
    expect(all.findings.get('secrets of saleor')!.change).toMatch(/mc rm .*set-json .*with mc/);
    await minio.client.send(
      new DeleteObjectCommand({ Bucket: 'saleor', Key: 'products/woocommerce_uploads/e.pdf' }),
    );
  });

  test('tells of a bucket that shoppers may not read', async () => {
    await policy('saleor', null);
    shop.answers['/'] = pictures('saleor/products/x.jpg');
    const { code, findings } = await check(['--site', shop.origin]);
    expect(code).toBe(1);
    expect(findings.get('public')!.change).toContain('arn:aws:s3:::saleor/products/*');
    expect(findings.get('listing of saleor')!.level).toBe('ok');
  });
});
