import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OWN_AGENT } from '#media/storage.ts';
import { MigrationError } from '../migration-error.ts';
import type { NamedText } from '../pages/text.ts';

/** What a line about any request has in it, and one about something read. */
const REQUEST =
  /\b(?:GET|HEAD|POST|PUT|DELETE|OPTIONS)\b|\b(?:Get|Head|Put|Copy|Delete|List)(?:Object|Bucket)/;
const READ = /GET|HEAD|GetObject|HeadObject/;

/**
 * The lines of a log that tell of something read: MinIO's audit log (JSON), `mc admin trace --json`, Traefik's or
 * nginx's access log, also as gzip left them. Our own requests are left out. Throws MigrationError for a file that
 * cannot be read, and for one that tells of no request at all: it would show that nobody reads anything.
 */
export async function* accessLog(file: string): AsyncIterable<NamedText> {
  let number = 0;
  let requests = 0;
  try {
    for await (const line of createInterface({ input: await opened(file) })) {
      number += 1;
      if (line.includes('\0')) throw new Error('it is no text; unpack it first');
      if (!REQUEST.test(line)) continue;
      requests += 1;
      if (line.includes(OWN_AGENT) || !READ.test(line)) continue;
      yield { where: `${file}:${number}`, text: namedIn(line) };
    }
  } catch (error) {
    throw new MigrationError(
      `The access log ${file} could not be read: ${(error as Error).message}.`,
    );
  }
  if (number === 0) throw new MigrationError(`The access log ${file} is empty: it shows nothing.`);
  if (requests === 0)
    throw new MigrationError(
      `The access log ${file} tells of no request. Give the log of MinIO or of the proxy before it.`,
    );
}

/** A log's text, unpacked where logrotate has packed it, whatever the file's name says. */
async function opened(file: string): Promise<Readable> {
  const isPacked = await isGzip(file);
  const bytes = createReadStream(file);
  if (!isPacked) return bytes;
  // What goes wrong is told by the reading of what is returned.
  return pipeline(bytes, createGunzip(), () => undefined);
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await handle.close();
  }
}

/** MinIO's audit log tells bucket and key apart. */
function namedIn(line: string): string {
  const [, bucket] = /"bucket":\s*"((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
  const [, object] = /"object":\s*"((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
  return bucket !== undefined && object !== undefined ? `${line} ${bucket}/${object}` : line;
}
