import { describe, expect, test } from 'vitest';
import { SettingError } from '../../src/commands/env.ts';
import { readCall, readOptions } from '../../src/commands/options.ts';

const OPTIONS = {
  out: { type: 'string', default: 'dist' },
  reset: { type: 'boolean', default: false },
} as const;

describe("a command's options", () => {
  test('are what was given, and the usual for the rest', () => {
    expect(readOptions(OPTIONS, [])).toEqual({ out: 'dist', reset: false });
    expect(readOptions(OPTIONS, ['--reset', '--out', 'x'])).toEqual({ out: 'x', reset: true });
  });

  test.each([
    [['--foo'], "Unknown option '--foo'"],
    [['site'], "Unexpected argument 'site'"],
    [['--out'], "Option '--out <value>' argument missing"],
    [['--out', '--reset'], "Option '--out' argument is ambiguous"],
    [['--reset=yes'], "Option '--reset' does not take an argument"],
  ])('%j are refused in a sentence that names those there are', (args, wrong) => {
    expect(() => readOptions(OPTIONS, args)).toThrow(SettingError);
    expect(() => readOptions(OPTIONS, args)).toThrow(
      new SettingError(`${wrong}. The options are --out <folder>, --reset.`),
    );
  });
});

describe('a command that takes an address', () => {
  const usage = 'npm run x -- <url> [--staff <token>]';
  const read = (...args: string[]) => readCall(usage, { staff: { type: 'string' } }, args);

  test('gets it, and its options', () => {
    expect(read('https://a.rs/', '--staff', 't')).toEqual({
      url: 'https://a.rs/',
      values: { staff: 't' },
    });
    expect(read('https://a.rs/').url).toBe('https://a.rs/');
  });

  test.each([
    [[], 'The address is missing'],
    [['a', 'b'], "Unexpected argument 'b'"],
    [['a', '--foo'], "Unknown option '--foo'"],
  ])('%j is refused with its usage', (args, wrong) => {
    expect(() => read(...args)).toThrow(new SettingError(`${wrong}. Usage: ${usage}`));
  });
});
