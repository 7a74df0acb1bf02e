import { onTestFinished, describe, expect, test } from 'vitest';
import { listen } from '#publisher/http.ts';
import { startServer } from '#server/server.ts';
import { rawRequest, requestLine } from '../support/raw-request.ts';
import { temporaryFolder } from '../publisher/store.ts';
import { settingsOf } from './built-site.ts';

/** A web server, the publisher that it hands on to, and somebody else whom nobody may reach through it. */
async function staged() {
  const asked: string[] = [];
  const foreign: string[] = [];
  const publisher = await listen(0, async ({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.end('the publisher');
  });
  const other = await listen(0, async ({ url }, response) => {
    foreign.push(url!);
    response.end('SECRET');
  });
  const settings = { ...settingsOf(temporaryFolder()), publisherUrl: publisher.origin };
  const { origin, close } = await startServer(settings, () => undefined);
  onTestFinished(async () => {
    await close();
    await Promise.all([publisher.close(), other.close()]);
  });
  return { origin, asked, foreign, foreignHost: new URL(other.origin).host };
}

describe('handing on to the publisher', () => {
  test.each([
    '/status/?a=%2F..&b=//x',
    '/status',
    '/api/saleor/manifest',
    '/status/?next=http://elsewhere/',
  ])('%s arrives as it is', async (target) => {
    const { origin, asked } = await staged();
    expect(await rawRequest(origin, requestLine(target))).toContain('the publisher');
    expect(asked).toEqual([`GET ${target}`]);
  });

  test.each([
    '/status/%2e%2e//FOREIGN/latest',
    '/status/..//FOREIGN/latest',
    '/api/saleor/%2e%2e/%2e%2e//FOREIGN/x',
    '//FOREIGN/status/',
    '/status//FOREIGN/',
    '/status/\\\\FOREIGN/',
    'http://FOREIGN/x',
    '/status/%2e%2e/metrics',
    '/api/saleor/%2e%2e/%2e%2e/state.json',
    '/api/saleor/..%2f..%2fstate.json',
  ])('%s leads nowhere', async (pattern) => {
    const { origin, asked, foreign, foreignHost } = await staged();
    const target = pattern.replace('FOREIGN', foreignHost);
    const answer = await rawRequest(origin, requestLine(target));
    // There is no release, and so no page that is not there.
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect([asked, foreign]).toEqual([[], []]);
  });
});
