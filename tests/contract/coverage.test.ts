import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operationNames } from './documents.ts';

// A document counts where it is named: in a scenario, or in what scenarios share.
test('every committed document has a scenario', () => {
  const scenarios = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
    .join('\n');
  expect(operationNames.length).toBeGreaterThan(0);
  expect(operationNames.filter((name) => !scenarios.includes(`'${name}'`))).toEqual([]);
});
