import type { Answer, ConnectionFacts, CorsFacts } from '../facts.ts';
import { check, type Finding } from '../finding.ts';
import { reachOf } from '../hosts.ts';

const area = 'Connection';
const oldest = [3, 21] as const;
const newest = [3, 23] as const;
/** Milliseconds for a query that reads next to nothing. */
const slow = 1_000;

export function judgeConnection(facts: ConnectionFacts): Finding[] {
  const { answer } = facts;
  const address = judgeAddress(facts);
  if (answer.kind !== 'saleor') return [...address, judgeOtherAnswer(facts.apiUrl, answer)];
  return [
    ...address,
    judgeTimes(facts.times),
    judgeVersion(answer.schemaVersion, facts),
    judgeProtocol(facts),
    judgeCors(facts),
    ...judgeStaff(facts),
  ];
}

function judgeAddress({ apiUrl }: ConnectionFacts): Finding[] {
  const { ok, problem } = check(area, 'address');
  if (new URL(apiUrl).pathname.endsWith('/graphql/'))
    return [ok(`The address ends in /graphql/ as Saleor wants it.`)];
  return [
    problem(
      `The address ${apiUrl} does not end in /graphql/, and Saleor answers 404 elsewhere.`,
      `Setting SALEOR_API_URL: for example ${new URL('/graphql/', apiUrl).href}, with the slash at its end.`,
    ),
  ];
}

function judgeOtherAnswer(apiUrl: string, answer: Exclude<Answer, { kind: 'saleor' }>): Finding {
  const { problem } = check(area, 'answer');
  if (answer.kind === 'silent')
    return problem(
      `Nothing answers at ${apiUrl}: ${answer.why}.`,
      'Start Saleor, or correct SALEOR_API_URL and what stands before Saleor: DNS, certificate, firewall, reverse proxy.',
    );
  const { status, location, code } = answer;
  if (code === 'STOREFRONT_TRAFFIC_NOT_ALLOWED')
    return problem(
      'Saleor refuses all storefronts (HTTP 401).',
      'Dashboard: Configuration → Site settings → allow storefront traffic (API: shopSettingsUpdate, allowStorefrontTraffic: true); it takes up to five minutes.',
    );
  if (location !== null)
    return problem(
      `${apiUrl} redirects to ${location} (HTTP ${status}), which browsers do not follow for requests from another origin.`,
      `Setting SALEOR_API_URL: ${location}`,
    );
  if (status === 404)
    return problem(
      `There is no Saleor at ${apiUrl}: it answers 404.`,
      'Setting SALEOR_API_URL: the address of Saleor’s API, not of its dashboard or of the shop; it ends in /graphql/.',
    );
  if (status >= 500)
    return problem(
      `${apiUrl} answers HTTP ${status}.`,
      'Look into the log of the Saleor API container and of the proxy before it; its database or cache may be down.',
    );
  return problem(
    `What answers at ${apiUrl} (HTTP ${status}) is not Saleor’s API.`,
    'Setting SALEOR_API_URL: the address of Saleor’s API, not of its dashboard or of the shop.',
  );
}

function judgeTimes(times: readonly number[]): Finding {
  const { ok, warning } = check(area, 'latency');
  const sorted = times.toSorted((a, b) => a - b);
  const median = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
  const sentence = `A small query takes ${median} ms (median of ${times.length}).`;
  if (median < slow) return ok(sentence);
  return warning(
    sentence,
    'Give the API more workers or memory, or bring it nearer: every step of the checkout waits for it.',
  );
}

function judgeVersion(schemaVersion: string, { staff }: ConnectionFacts): Finding {
  const { ok, warning, problem } = check(area, 'version');
  const version = staff.kind === 'accepted' ? staff.version : schemaVersion;
  const [major = 0, minor = 0] = schemaVersion.split('.').map(Number);
  const range = `${oldest.join('.')} to ${newest.join('.')}`;
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    return problem(
      `Saleor ${version} is older than what this shop was made for: ${range}.`,
      `Upgrade Saleor to ${newest.join('.')}, version by version.`,
    );
  if (major > newest[0] || minor > newest[1])
    return warning(
      `Saleor ${version} is newer than what this shop was tried with: ${range}.`,
      'Run the contract suite against a copy of it first: npm run contract -- <url>.',
    );
  return ok(`Saleor ${version} is one that this shop was tried with.`);
}

function judgeProtocol({ apiUrl, site }: ConnectionFacts): Finding {
  const { ok, warning, problem } = check(area, 'https');
  if (apiUrl.startsWith('https:')) return ok('The API is reached over https.');
  const change =
    'Put the API behind https (reverse proxy with a certificate), set ENABLE_SSL=True and PUBLIC_URL=https://… for Saleor, and SALEOR_API_URL for the shop.';
  if (site?.startsWith('https:'))
    return problem('The shop is on https and the API is not: browsers refuse to call it.', change);
  if (reachOf(apiUrl) !== 'public')
    return ok('The API is reached over http, on this machine or network only.');
  return warning('The API is reached over http: addresses and names travel unprotected.', change);
}

function judgeCors({ cors, site }: ConnectionFacts): Finding {
  const { ok, problem, skipped } = check(area, 'cors');
  if (!cors.known) return skipped(`Whether the shop’s pages may call the API: ${cors.why}.`);
  const missing = missingOf(cors.value, site!);
  if (missing === null) return ok(`Pages of ${site} may call the API.`);
  return problem(
    `Browsers will not let pages of ${site} call the API: ${missing}.`,
    `Saleor’s setting ALLOWED_GRAPHQL_ORIGINS: add ${site} (a list with commas; * allows all). A proxy before Saleor may also answer OPTIONS by itself or drop the headers.`,
  );
}

function missingOf({ status, allowedOrigin, allowedHeaders }: CorsFacts, site: string) {
  if (status < 200 || status > 299) return `the preflight request is answered with HTTP ${status}`;
  if (allowedOrigin !== '*' && allowedOrigin !== site)
    return `the answer allows ${allowedOrigin ?? 'no origin'}`;
  if (!/\*|content-type/i.test(allowedHeaders ?? ''))
    return 'the answer does not allow the header Content-Type';
  return null;
}

function judgeStaff({ staff }: ConnectionFacts): Finding[] {
  const { warning } = check(area, 'staff token');
  if (staff.kind !== 'refused') return [];
  return [
    warning(
      `The staff token is not accepted: ${staff.why}.`,
      'Give --staff the token of an App (dashboard: Extensions), or a fresh one of a staff user: those live five minutes.',
    ),
  ];
}
