import type { ConnectionFacts, PictureFacts, ShopFacts } from '../facts.ts';
import { check, type Finding, named } from '../finding.ts';
import { type Reach, reachOf } from '../hosts.ts';

const area = 'Pictures';
const hostSettings =
  'Saleor’s settings AWS_MEDIA_CUSTOM_DOMAIN (the public host of the bucket, with its path) and AWS_S3_URL_PROTOCOL; without a bucket, PUBLIC_URL and a web server for /media/.';

export function judgePictures({ pictures }: ShopFacts, connection: ConnectionFacts): Finding[] {
  if (pictures.length === 0)
    return [check(area, 'pictures').skipped('Pictures: no product that shoppers see has one.')];
  return [
    judgeHosts(pictures, connection),
    judgeProtocol(pictures, connection),
    judgeFetched('original', pictures),
    judgeFetched('thumbnail', pictures),
  ];
}

const distance: Readonly<Record<Reach, number>> = { inside: 0, machine: 1, public: 2 };

/** A picture must be reachable from wherever the API is: a laptop's Saleor may name the laptop. */
function judgeHosts(pictures: readonly PictureFacts[], { apiUrl, site }: ConnectionFacts): Finding {
  const { ok, problem } = check(area, 'media host');
  const needed = site !== null && reachOf(site) === 'public' ? 'public' : reachOf(apiUrl);
  const urls = pictures.flatMap(({ url, finalUrl }) => [url, finalUrl ?? url]);
  const hosts = [...new Set(urls.map((url) => new URL(url).host))];
  const hidden = [
    ...new Set(
      urls.filter((url) => isHidden(reachOf(url), needed)).map((url) => new URL(url).host),
    ),
  ];
  if (hidden.length === 0) return ok(`Pictures come from ${named(hosts)}.`);
  return problem(
    `Pictures are on ${named(hidden)}, a name that only machines beside Saleor can reach.`,
    hostSettings,
  );
}

function isHidden(reach: Reach, needed: Reach): boolean {
  // `minio` is reachable from no browser, not even on the same machine.
  return reach === 'inside' ? needed !== 'inside' : distance[reach] < distance[needed];
}

function judgeProtocol(pictures: readonly PictureFacts[], { apiUrl, site }: ConnectionFacts) {
  const { ok, problem } = check(area, 'media over https');
  const isSafe = (site ?? apiUrl).startsWith('https:');
  const plain = pictures
    .flatMap(({ url, finalUrl }) => [url, finalUrl ?? url])
    .filter((url) => url.startsWith('http:'))
    .map((url) => new URL(url).host);
  if (!isSafe || plain.length === 0) return ok('Pictures are as safe on their way as the shop.');
  return problem(
    `The shop is on https and pictures on ${named([...new Set(plain)])} are not: browsers block or mark them.`,
    'Saleor’s settings AWS_S3_URL_PROTOCOL=https: (its default) and ENABLE_SSL=True, PUBLIC_URL=https://….',
  );
}

function judgeFetched(kind: PictureFacts['kind'], pictures: readonly PictureFacts[]): Finding {
  const { ok, problem } = check(area, kind === 'original' ? 'originals' : 'thumbnails');
  const tried = pictures.filter((picture) => picture.kind === kind);
  const broken = tried.filter((picture) => !isPicture(picture));
  const what = kind === 'original' ? 'Pictures' : 'Thumbnails';
  if (broken.length === 0) return ok(`${what} can be read by anybody (${tried.length} tried).`);
  const [{ finalUrl, url, status, contentType, why }] = broken as [PictureFacts];
  const reason =
    why ?? (status === 200 ? `it is ${contentType ?? 'of no type'}` : `HTTP ${status}`);
  return problem(
    `${what} cannot be read: ${reason} for ${finalUrl ?? url}.`,
    kind === 'original'
      ? `Let anonymous visitors read the media bucket’s objects but not list it (npm run media:check prints the policy), with AWS_QUERYSTRING_AUTH unset. ${hostSettings}`
      : `Saleor makes a thumbnail at its first request: the proxy must pass /thumbnail/ on to Saleor, and Saleor must be able to write to its media storage. ${hostSettings}`,
  );
}

function isPicture({ status, contentType }: PictureFacts): boolean {
  return status === 200 && /^image\//.test(contentType ?? '');
}
