import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SettingError } from './env.ts';

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

/** The options a command was given; throws SettingError, naming those that there are, for any other. */
export function readOptions<const O extends OptionTypes>(options: O, args = process.argv.slice(2)) {
  return parsed(options, false, args, described(options)).values;
}

/** The address and the options that a command was given; throws SettingError with its `usage` for anything else. */
export function readCall<const O extends OptionTypes>(
  usage: string,
  options: O,
  args = process.argv.slice(2),
) {
  const advice = `Usage: ${usage}`;
  const { values, positionals } = parsed(options, true, args, advice);
  const [url, ...more] = positionals;
  if (url === undefined) throw new SettingError(`The address is missing. ${advice}`);
  if (more.length > 0) throw new SettingError(`Unexpected argument '${more[0]}'. ${advice}`);
  return { url, values };
}

function parsed<const O extends OptionTypes>(
  options: O,
  allowPositionals: boolean,
  args: string[],
  advice: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals });
  } catch (error) {
    // Its first sentence says what is wrong; the others explain the syntax of a shell.
    const [wrong] = (error as Error).message.split(/\.?\s*(?:\.\s|\n|$)/);
    throw new SettingError(`${wrong}. ${advice}`);
  }
}

function described(options: OptionTypes): string {
  const each = Object.entries(options).map(([name, { type }]) =>
    type === 'string' ? `--${name} <folder>` : `--${name}`,
  );
  return each.length > 0 ? `The options are ${each.join(', ')}.` : 'There are no options.';
}
