import { DoctorShopDocument, DoctorVersionDocument } from '#saleor/gql-staff/graphql.ts';
import type { Answer, ConnectionFacts, CorsFacts, Known, StaffFacts } from '../facts.ts';
import { type Patient, unknown } from '../patient.ts';

/** How many requests are timed. */
const samples = 5;

/** What stands at the address, before anything is asked of it. Never throws. */
export async function readConnection(patient: Patient): Promise<ConnectionFacts> {
  const { apiUrl, site } = patient;
  const answer = await readAnswer(apiUrl);
  const isSaleor = answer.kind === 'saleor';
  return {
    apiUrl,
    site,
    answer,
    times: isSaleor ? await readTimes(patient) : [],
    staff: isSaleor ? await readStaff(patient) : { kind: 'none' },
    cors: isSaleor ? await readCors(apiUrl, site) : unknown('Saleor does not answer'),
  };
}

async function readAnswer(apiUrl: string): Promise<Answer> {
  try {
    const response = await fetch(apiUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: DoctorShopDocument.toString() }),
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    const { status, headers } = response;
    const body = await jsonOf(response);
    const shop = body?.data?.shop;
    if (status === 200 && shop)
      return { kind: 'saleor', shopName: shop.name, schemaVersion: shop.schemaVersion };
    const code = body?.errors?.[0]?.extensions?.code ?? null;
    return { kind: 'other', status, location: headers.get('location'), code };
  } catch (error) {
    return { kind: 'silent', why: reasonOf(error) };
  }
}

interface Body {
  readonly data?: { readonly shop?: { readonly name: string; readonly schemaVersion: string } };
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

async function jsonOf(response: Response): Promise<Body | null> {
  try {
    return (await response.json()) as Body | null;
  } catch {
    return null;
  }
}

/** Node hides why a connection failed in `cause`. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  const cause = error instanceof Error ? error.cause : undefined;
  const nested: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return nested instanceof Error ? nested.message : String(error);
}

async function readTimes(patient: Patient): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < samples; at += 1) {
    const start = performance.now();
    await patient.try(DoctorShopDocument, {});
    times.push(performance.now() - start);
  }
  return times;
}

async function readStaff(patient: Patient): Promise<StaffFacts> {
  if (!patient.hasStaff) return { kind: 'none' };
  const answer = await patient.askStaff(DoctorVersionDocument, {});
  return answer.known
    ? { kind: 'accepted', version: answer.value.shop.version }
    : { kind: 'refused', why: answer.why };
}

/** Asks as a browser on the shop's pages would before its first request. */
async function readCors(apiUrl: string, site: string | null): Promise<Known<CorsFacts>> {
  if (site === null) return unknown('the shop’s address was not told: --site <https://…>');
  try {
    const { status, headers } = await fetch(apiUrl, {
      method: 'OPTIONS',
      headers: {
        origin: site,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    return {
      known: true,
      value: {
        status,
        allowedOrigin: headers.get('access-control-allow-origin'),
        allowedHeaders: headers.get('access-control-allow-headers'),
      },
    };
  } catch (error) {
    return unknown(`nothing answers the preflight request: ${reasonOf(error)}`);
  }
}
