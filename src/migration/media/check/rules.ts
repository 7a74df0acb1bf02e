import type { MediaMap } from '#domain/media.ts';
import { sizeOf } from '../progress.ts';
import { shown } from '../report.ts';
import { type Finding, ok, problem, warning } from './finding.ts';
import { OLD_PUBLIC_FOLDERS, policyCommand, PUBLIC_FOLDERS } from './policy.ts';
import type { Answer } from './probe.ts';

/** A picture that pages refer to. */
export interface Picture {
  /** Absolute. */
  readonly url: string;
  /** The first page that refers to it. */
  readonly page: string;
  readonly answer: Answer;
}

/** Bytes from which on a file is no picture for a page. */
const HEAVY = 1_000_000;
/** Seconds that a browser should at least keep a picture. */
const LONG = 86_400;
const NAMED = 5;

/** `site`: the shop's origin. Pictures below it are the site's own files. */
export function judgePictures(
  pictures: readonly Picture[],
  site: string,
  map: MediaMap,
): Finding[] {
  const stored = pictures.filter(({ url }) => new URL(url).origin !== site);
  return [
    judgeAddresses(stored, map),
    judgeProtocol(stored, site),
    judgeRedirects(pictures, map),
    judgeMissing(pictures),
    judgeRefused(pictures, map),
    judgeOthers(pictures),
    judgeTypes(pictures),
    judgeSizes(pictures),
    judgeCaching(stored, map),
    judgeOrigins(stored, site),
  ];
}

function told(pictures: readonly Picture[], more: (picture: Picture) => string = () => ''): string {
  const shownOnes = pictures
    .slice(0, NAMED)
    .map((each) => `${shown(each.url)}${more(each)} (on ${shown(each.page)})`);
  const rest = pictures.length - shownOnes.length;
  return `${shownOnes.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function judgeAddresses(pictures: readonly Picture[], { base, bucket }: MediaMap): Finding {
  const name = 'addresses';
  const { host, pathname, protocol } = new URL(base!);
  const away = pictures.filter(({ url }) => !url.startsWith(`${base}/`));
  if (away.length === 0)
    return ok(name, `Pictures of the storage are below ${base} (${pictures.length}).`);
  const path = pathname.replace(/\/$/, '');
  return problem(
    name,
    `Not below MEDIA_BASE_URL (${base}): ${told(away)}.`,
    `Saleor: AWS_MEDIA_CUSTOM_DOMAIN=${host}${path}/${bucket} and AWS_S3_URL_PROTOCOL=${protocol}; the shop: name the address that they have now in MEDIA_HOSTS, and build again.`,
  );
}

function judgeProtocol(pictures: readonly Picture[], site: string): Finding {
  const plain = site.startsWith('https:')
    ? pictures.filter(({ url }) => url.startsWith('http:'))
    : [];
  if (plain.length === 0) return ok('https', 'Pictures are as safe on their way as the shop.');
  return problem(
    'https',
    `The shop is on https, and browsers block or mark what is not: ${told(plain)}.`,
    'MEDIA_BASE_URL=https://…; Saleor: AWS_S3_URL_PROTOCOL=https:',
  );
}

const isRedirect = ({ status }: Answer) => status !== null && status >= 300 && status < 400;

function judgeRedirects(pictures: readonly Picture[], { bucket, base }: MediaMap): Finding {
  const led = pictures.filter(({ answer }) => isRedirect(answer));
  if (led.length === 0) return ok('direct', 'No picture is a redirect.');
  return problem(
    'direct',
    `These only lead elsewhere: ${told(led, ({ answer }) => ` → ${shown(answer.location ?? '?')}`)}.`,
    `Build again. Where it stays so, Saleor: AWS_MEDIA_CUSTOM_DOMAIN=${new URL(base!).host}/${bucket}; a proxy before the storage must not redirect.`,
  );
}

function judgeMissing(pictures: readonly Picture[]): Finding {
  const missing = pictures.filter(({ answer }) => answer.status === 404 || answer.status === 410);
  if (missing.length === 0) return ok('there', `Pictures are there (${pictures.length}).`);
  return problem(
    'there',
    `Not there: ${told(missing)}.`,
    "npm run media:migrate -- status for WordPress's; copies below derived/ the publisher stores again within a day; others staff have to upload again. Then build.",
  );
}

function judgeRefused(pictures: readonly Picture[], map: MediaMap): Finding {
  const refused = pictures.filter(({ answer }) => answer.status === 401 || answer.status === 403);
  if (refused.length === 0) return ok('public', 'No picture is refused to anybody.');
  const old = refused.some(({ url }) => url.startsWith(`${map.base}/${map.oldBucket}/`));
  const [bucket, folders] = old
    ? [map.oldBucket, OLD_PUBLIC_FOLDERS]
    : [map.bucket, PUBLIC_FOLDERS];
  return problem(
    'public',
    `Refused to shoppers: ${told(refused)}.`,
    `Let anybody read, and nobody list: ${policyCommand(bucket, folders)}; Saleor: AWS_QUERYSTRING_AUTH unset.`,
  );
}

const EXPECTED = new Set([401, 403, 404, 410, 200, 206]);

function judgeOthers(pictures: readonly Picture[]): Finding {
  const failed = pictures.filter(
    ({ answer }) => !isRedirect(answer) && (answer.status === null || !EXPECTED.has(answer.status)),
  );
  if (failed.length === 0) return ok('answers', 'The storage answered every time.');
  const why = ({ answer }: Picture) => `: ${answer.why ?? `HTTP ${answer.status}`}`;
  return problem(
    'answers',
    `Without a usable answer: ${told(failed, why)}.`,
    'See that the storage runs and is reached at MEDIA_BASE_URL from outside, and its log.',
  );
}

const isRead = ({ answer }: Picture) => answer.status === 200 || answer.status === 206;

function judgeTypes(pictures: readonly Picture[]): Finding {
  const bare = (type: string | null) => type?.split(';')[0]!.trim().toLowerCase() ?? null;
  // An old name of the same type.
  const same = (type: string | null) =>
    bare(type) === 'image/vnd.microsoft.icon' ? 'image/x-icon' : bare(type);
  const wrong = pictures
    .filter(isRead)
    .filter(({ answer }) => same(answer.type) === null || same(answer.type) !== answer.trueType);
  if (wrong.length === 0) return ok('types', 'Every picture is of the type that it is said to be.');
  const why = ({ answer }: Picture) =>
    ` is said to be ${answer.type ?? 'nothing'} and is ${answer.trueType ?? 'no picture'}`;
  return problem(
    'types',
    `Of another type than they say: ${told(wrong, why)}.`,
    "mc cp --attr 'Content-Type=image/jpeg' <alias>/<bucket>/<key> <alias>/<bucket>/<key>, with the type that it is; what is no picture has to be uploaded again.",
  );
}

function judgeSizes(pictures: readonly Picture[]): Finding {
  const odd = pictures
    .filter(isRead)
    .filter(({ answer: { size } }) => size !== null && (size === 0 || size > HEAVY));
  if (odd.length === 0) return ok('sizes', `No picture is empty or larger than ${sizeOf(HEAVY)}.`);
  return warning(
    'sizes',
    `Empty or large: ${told(odd, ({ answer }) => `: ${sizeOf(answer.size!)}`)}.`,
    'Upload a smaller file. WordPress’s pictures get small in phase cutover, when Saleor makes thumbnails of them.',
  );
}

function judgeCaching(pictures: readonly Picture[], { bucket }: MediaMap): Finding {
  const seconds = (header: string | null) => Number(/max-age=(\d+)/.exec(header ?? '')?.[1] ?? 0);
  const short = pictures
    .filter(isRead)
    .filter(({ answer }) => seconds(answer.cacheControl) < LONG && !/\/assets\//.test(answer.url));
  if (short.length === 0) return ok('caching', 'Browsers may keep pictures for a day or more.');
  return warning(
    'caching',
    `Browsers are not told to keep these: ${told(short)}.`,
    `MEDIA_MODE=copied; or before the storage a middleware (Traefik: headers.customResponseHeaders, Cache-Control: public, max-age=31536000, immutable) for /${bucket}/products/ and /${bucket}/thumbnails/, whose keys are never used again.`,
  );
}

function judgeOrigins(pictures: readonly Picture[], site: string): Finding {
  const closed = pictures
    .filter(isRead)
    .filter(({ answer }) => answer.allowedOrigin !== '*' && answer.allowedOrigin !== site);
  if (closed.length === 0) return ok('cors', `Scripts of ${site} may read pictures (CORS).`);
  return warning(
    'cors',
    `Scripts of ${site} may not read these (CORS), though pages show them: ${told(closed)}.`,
    `mc admin config set <alias> api cors_allow_origin=${site} and mc admin service restart <alias>; a proxy before the storage must pass the header on.`,
  );
}
