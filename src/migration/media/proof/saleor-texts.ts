import { createReader, type SaleorReader } from '#saleor/client.ts';
import {
  MigrationCategoriesDocument,
  MigrationCollectionsDocument,
  MigrationMenusDocument,
  MigrationPagesDocument,
  MigrationPermissionsDocument,
  MigrationProductsDocument,
} from '#saleor/gql-staff/graphql.ts';
import { type Operation, SaleorError } from '#saleor/outcome.ts';
import { MigrationError } from '../migration-error.ts';
import type { NamedText } from '../pages/text.ts';

/** Without these Saleor hides what is not published, and says nothing of it. */
const NEEDED = ['MANAGE_PRODUCTS', 'MANAGE_PAGES'];
const PART = 50;

type Variables = { readonly first: number; readonly after?: string | null };
interface Listing {
  readonly list: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
    readonly edges: readonly { readonly node: { readonly slug: string; readonly name: string } }[];
  } | null;
}

const KINDS: readonly (readonly [kind: string, document: Operation<Listing, Variables>])[] = [
  ['product', MigrationProductsDocument],
  ['page', MigrationPagesDocument],
  ['category', MigrationCategoriesDocument],
  ['collection', MigrationCollectionsDocument],
  ['menu', MigrationMenusDocument],
];

/**
 * All texts and pictures of Saleor, published or not. Throws SaleorError, and MigrationError for a token that may not
 * see all.
 */
export async function* saleorTexts(apiUrl: string, token: string): AsyncIterable<NamedText> {
  const saleor = createReader(apiUrl, { token });
  await requirePermissions(saleor);
  for (const [kind, document] of KINDS) {
    let after: string | null = null;
    do {
      const { list }: Listing = await saleor.read(document, { first: PART, after });
      for (const { node } of list?.edges ?? [])
        yield {
          where: `Saleor: ${kind} "${node.name}" (${node.slug})`,
          text: JSON.stringify(node),
        };
      after = list?.pageInfo.hasNextPage ? (list.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
  }
}

async function requirePermissions(saleor: SaleorReader): Promise<void> {
  const own = await permissionsOf(saleor);
  const missing = NEEDED.filter((code) => !own.includes(code));
  if (missing.length > 0)
    throw new MigrationError(
      `The token in SALEOR_STAFF_TOKEN lacks ${missing.join(' and ')}: Saleor would hide what is not published yet.`,
    );
}

/** None for a token that Saleor does not know. */
async function permissionsOf(saleor: SaleorReader): Promise<string[]> {
  try {
    const { app, me } = await saleor.read(MigrationPermissionsDocument, {});
    return (app?.permissions ?? me?.userPermissions ?? []).map(({ code }) => code);
  } catch (error) {
    if (error instanceof SaleorError && error.failure.kind === 'graphql') return [];
    throw error;
  }
}
