import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom: the picture of the house in README.md, as data. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  styles: [],
  i18n: ['domain'],
  media: ['domain'],
  saleor: ['domain'],
  catalogue: ['saleor', 'media', 'i18n', 'domain'],
  stores: ['saleor', 'i18n', 'domain'],
  islands: ['stores', 'i18n', 'domain', 'styles'],
  components: ['islands', 'i18n', 'domain', 'styles'],
  layouts: ['components', 'islands', 'i18n', 'domain', 'styles'],
  pages: ['layouts', 'components', 'islands', 'catalogue', 'i18n', 'domain'],
  publisher: ['catalogue', 'saleor', 'media', 'domain'],
  server: ['publisher', 'domain'],
  sandbox: [],
  seed: ['saleor'],
  doctor: ['saleor'],
  migration: ['saleor', 'media', 'domain'],
  commands: [
    'catalogue',
    'doctor',
    'migration',
    'publisher',
    'seed',
    'server',
    'saleor',
    'media',
    'domain',
  ],
};

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly imports: readonly string[];
}

const SRC = 'src';

function sourceFiles(): SourceFile[] {
  return (
    readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(ts|tsx|astro)$/.test(file) && !/^saleor\/gql/.test(file))
      // Astro's own types, which belong to no room.
      .filter((file) => file !== 'env.d.ts')
      .map((file) => {
        const text = readFileSync(join(SRC, file), 'utf8');
        const imports = [
          ...text.matchAll(/(?:^|[\s;}])(?:import|export)\b[^'"()]*?from\s*['"]([^'"]+)['"]/g),
          ...text.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g),
        ].map((match) => match[1]!);
        return { path: file, room: file.split('/')[0]!, imports };
      })
  );
}

/** The file within src that an import leads to, or null for packages. */
function target(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1).replace(/\?.*$/, '');
  if (!specifier.startsWith('.')) return null;
  return relative(SRC, normalize(join(SRC, dirname(from), specifier))).replace(/\?.*$/, '');
}

const files = sourceFiles();

describe('the house', () => {
  test('has the rooms that the table knows, and no others', () => {
    expect([...new Set(files.map((file) => file.room))].toSorted()).toEqual(
      Object.keys(MAY_IMPORT).toSorted(),
    );
  });

  test('no room imports what it may not', () => {
    const trespasses = files.flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const to = target(file.path, specifier)?.split('/')[0];
        if (to === undefined || to === file.room) return [];
        return MAY_IMPORT[file.room]?.includes(to)
          ? []
          : [`${file.room} may not import ${to}: src/${file.path} imports ${specifier}`];
      }),
    );
    expect(trespasses).toEqual([]);
  });

  test('inside a room imports are relative, across rooms they are absolute', () => {
    const strange = files.flatMap((file) =>
      file.imports.flatMap((specifier) => {
        const to = target(file.path, specifier)?.split('/')[0];
        if (to === undefined) return [];
        const sameRoom = to === file.room;
        // An .astro script is bundled by Vite, which resolves both; the rule is for readers.
        return sameRoom === specifier.startsWith('.') ? [] : [`src/${file.path}: ${specifier}`];
      }),
    );
    expect(strange).toEqual([]);
  });

  test('there is no import cycle', () => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        file.imports.map((each) => target(file.path, each)).filter((each) => each !== null),
      ]),
    );
    expect(cyclesIn(graph)).toEqual([]);
  });

  test('pages are tables of contents: 60 lines at most', () => {
    const long = files
      .filter((file) => file.room === 'pages')
      .filter((file) => readFileSync(join(SRC, file.path), 'utf8').split('\n').length > 60);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  test('what is answered anew at each request lies in pages/api, and nothing else does', () => {
    const misplaced = files
      .filter((file) => file.room === 'pages')
      .filter((file) => {
        const text = readFileSync(join(SRC, file.path), 'utf8');
        return /\bprerender = false\b/.test(text) !== file.path.startsWith('pages/api/');
      });
    expect(misplaced.map((file) => file.path)).toEqual([]);
  });

  test.skipIf(!existsSync('.git'))('nothing that a shop leaves behind is in the project', () => {
    const listed = ['ls-files', '--cached', '--ignored', '--exclude-standard'];
    expect(execFileSync('git', listed, { encoding: 'utf8' })).toBe('');
  });

  test('files have names of things, in kebab-case or as components', () => {
    const odd = files
      .map((file) => file.path)
      .filter((path) => !path.startsWith('pages/'))
      .filter((path) => {
        const name = path
          .split('/')
          .at(-1)!
          .replace(/\.(d\.)?\w+$/, '');
        const isComponent = /\.(astro|tsx)$/.test(path) && /^[A-Z][A-Za-z0-9]*$/.test(name);
        return (
          (!isComponent && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) ||
          /^(utils?|helpers?|lib)$/.test(name)
        );
      });
    expect(odd).toEqual([]);
  });
});

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) {
      found.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}
