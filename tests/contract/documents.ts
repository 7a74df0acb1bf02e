import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = 'graphql';
const fragments = new Map(
  readdirSync(join(root, 'fragments')).map((file) => {
    const text = readFileSync(join(root, 'fragments', file), 'utf8');
    const name = /fragment (\w+) on/.exec(text)?.[1];
    if (name === undefined)
      throw new Error(`graphql/fragments/${basename(file)} holds no fragment`);
    return [name, text] as const;
  }),
);

/** What shoppers and builds never send: it has tests of its own. */
const behindTheCounter = ['app', 'doctor', 'staff'];

const operations = new Map(
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'fragments')
    .filter((entry) => !behindTheCounter.includes(entry.name))
    .flatMap((folder) =>
      readdirSync(join(root, folder.name)).map(
        (file) => [basename(file, '.graphql'), join(root, folder.name, file)] as const,
      ),
    ),
);

/** Every operation the shop uses, by the name of its file: `products-page`. */
export const operationNames: readonly string[] = [...operations.keys()];

/** The committed document with all fragments it spreads, directly or through others. */
export function documentOf(name: string): string {
  const file = operations.get(name);
  if (file === undefined) throw new Error(`graphql/ holds no ${name}.graphql`);
  const operation = readFileSync(file, 'utf8');
  const used = new Map<string, string>();
  const collect = (text: string): void => {
    for (const [, fragmentName = ''] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      if (used.has(fragmentName)) continue;
      const fragment = fragments.get(fragmentName);
      if (fragment === undefined)
        throw new Error(`${file} uses the unknown fragment ${fragmentName}`);
      used.set(fragmentName, fragment);
      collect(fragment);
    }
  };
  collect(operation);
  return [operation, ...used.values()].join('\n');
}
