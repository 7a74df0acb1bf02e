import { describe, expect, test } from 'vitest';
import { SettingError } from '../../src/commands/env.ts';
import { readOptions } from '../../src/commands/options.ts';

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
