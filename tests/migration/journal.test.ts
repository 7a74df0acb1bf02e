import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Journal, readJournal } from '#migration/media/journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const subject = { journal: 'copy', endpoint: 'http://minio:9000', from: 'old', to: 'new' };
let file: string;
let count = 0;
beforeEach(() => {
  count += 1;
  file = join(folder, `${count}`, 'copy.jsonl');
});

async function write(...keys: string[]): Promise<void> {
  const { journal } = await Journal.open<{ key: string }>(file, subject);
  keys.forEach((key) => journal.add({ key }));
  await journal.close();
}
const keys = async () =>
  (await readJournal<{ key: string }>(file, subject))?.entries.map(({ key }) => key) ?? null;

test('keeps what was added, over many openings', async () => {
  expect(await keys()).toBeNull();
  await write('a', 'line\nbreak');
  await write('b');
  expect(await keys()).toEqual(['a', 'line\nbreak', 'b']);
});

test('is on the disk once flush has resolved, and not before it is asked', async () => {
  const { journal } = await Journal.open<{ key: string }>(file, subject);
  journal.add({ key: 'a' });
  expect(readFileSync(file, 'utf8')).not.toContain('"a"');
  await Promise.all([journal.flush(), journal.flush()]);
  expect(readFileSync(file, 'utf8')).toMatch(/\{"key":"a"\}\n$/);
  await journal.close();
});

test('a torn line is dropped, and the next one is whole', async () => {
  await write('a');
  appendFileSync(file, '{"key":"torn');
  expect(await keys()).toEqual(['a']);
  await write('b');
  expect(await keys()).toEqual(['a', 'b']);
});

test('a line that cannot be read does not hide the others', async () => {
  await write('a');
  appendFileSync(file, '\0\0\0\n"text"\n');
  await write('b');
  expect(await keys()).toEqual(['a', 'b']);
});

test('one killed before its first line was whole begins anew', async () => {
  await write();
  writeFileSync(file, '{"journal":"co');
  await write('a');
  expect(await keys()).toEqual(['a']);
});

test.each([
  ['endpoint', 'http://other:9000'],
  ['from', 'other'],
  ['to', 'other'],
  ['journal', 'moved'],
])('one of another %s is not read', async (name, value) => {
  await write('a');
  const other = { ...subject, [name]: value };
  await expect(readJournal(file, other)).rejects.toThrow(/journal of something else.*--journal/s);
  await expect(Journal.open(file, other)).rejects.toThrow(/journal of something else/);
});

test('what is no journal is neither read nor written to', async () => {
  await write();
  writeFileSync(file, 'notes of mine\n');
  await expect(Journal.open(file, subject)).rejects.toThrow(/journal of something else/);
  expect(readFileSync(file, 'utf8')).toBe('notes of mine\n');
});
