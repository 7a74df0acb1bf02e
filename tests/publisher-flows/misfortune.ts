/**
 * Loaded before the publisher's own modules: while the file `disk-full` is in STAGE_FOLDER nothing can be written, and
 * the clock is off by as many milliseconds as the file `clock` there says.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Queue } from '#publisher/queue/queue.ts';
import { ObjectStore } from '#publisher/release/objects.ts';
import { Releases } from '#publisher/release/releases.ts';

const folder = process.env['STAGE_FOLDER']!;

function full(): void {
  if (existsSync(join(folder, 'disk-full')))
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}

const { add } = Queue.prototype;
Queue.prototype.add = function (...args) {
  full();
  return add.apply(this, args);
};
const { write } = ObjectStore.prototype;
ObjectStore.prototype.write = async function (...args) {
  full();
  return write.apply(this, args);
};
const { write: writeManifest, switchTo } = Releases.prototype;
Releases.prototype.write = async function (...args) {
  full();
  return writeManifest.apply(this, args);
};
Releases.prototype.switchTo = async function (...args) {
  full();
  return switchTo.apply(this, args);
};

const Real = Date;
function offset(): number {
  const file = join(folder, 'clock');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}
globalThis.Date = class extends Real {
  constructor(...args: [] | [string | number | Date]) {
    if (args.length === 0) super(Real.now() + offset());
    else super(...(args as [string]));
  }

  static override now(): number {
    return Real.now() + offset();
  }
} as DateConstructor;
