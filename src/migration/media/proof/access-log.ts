import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { OWN_AGENT } from '#media/storage.ts';
import { MigrationError } from '../migration-error.ts';
import type { NamedText } from '../pages/text.ts';

/**
 * The lines of a log that tell of something read: MinIO's audit log (JSON), `mc admin trace --json`, Traefik's or
 * nginx's access log. Our own requests are left out. Throws MigrationError for a file that cannot be read.
 */
export async function* accessLog(file: string): AsyncIterable<NamedText> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      number += 1;
      if (line.includes(OWN_AGENT) || !/GET|HEAD|GetObject|HeadObject/.test(line)) continue;
      yield { where: `${file}:${number}`, text: namedIn(line) };
    }
  } catch (error) {
    throw new MigrationError(
      `The access log ${file} could not be read: ${(error as Error).message}.`,
    );
  }
  if (number === 0) throw new MigrationError(`The access log ${file} is empty: it shows nothing.`);
}

/** MinIO's audit log tells bucket and key apart. */
function namedIn(line: string): string {
  const [, bucket] = /"bucket":"((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
  const [, object] = /"object":"((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
  return bucket !== undefined && object !== undefined ? `${line} ${bucket}/${object}` : line;
}
