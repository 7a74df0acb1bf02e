import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SettingError } from './env.ts';

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/** The options a command was given; throws SettingError, naming those that there are, for any other. */
export function readOptions<const O extends OptionTypes>(options: O, args = process.argv.slice(2)) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    // Its first sentence says what is wrong; the others explain the syntax of a shell.
    const [wrong] = (error as Error).message.split(/\.?\s*(?:\.\s|\n|$)/);
    throw new SettingError(`${wrong}. ${described(options)}`);
  }
}

function described(options: OptionTypes): string {
  const each = Object.entries(options).map(([name, { type }]) =>
    type === 'string' ? `--${name} <folder>` : `--${name}`,
  );
  return each.length > 0 ? `The options are ${each.join(', ')}.` : 'There are no options.';
}
