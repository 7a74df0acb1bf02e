/**
 * Loaded before the publisher's own modules: stops the whole process, for ever, at the point that the file `halt` in
 * STAGE_FOLDER names. The process is then as one that is about to die there, and is killed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ObjectStore } from '#publisher/release/objects.ts';
import { Releases } from '#publisher/release/releases.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { Site } from '#publisher/site/site.ts';

const folder = process.env['STAGE_FOLDER']!;

function halt(point: string): void {
  const order = join(folder, 'halt');
  if (!existsSync(order) || readFileSync(order, 'utf8') !== point) return;
  writeFileSync(join(folder, 'halted'), point);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

(globalThis as { haltAt?: typeof halt }).haltAt = halt;

type Method = (...args: never[]) => unknown;

/** Halts before or after a method; `when` looks at what it gave. */
function around<Key extends string>(
  owner: Record<Key, Method>,
  key: Key,
  name: string,
  when: (result: unknown) => boolean = () => true,
): void {
  const original = owner[key];
  owner[key] = function (this: unknown, ...args: never[]) {
    halt(`before ${name}`);
    const after = (result: unknown) => {
      if (when(result)) halt(`after ${name}`);
      return result;
    };
    const result = original.apply(this, args);
    return result instanceof Promise ? result.then(after) : after(result);
  };
}

const methods = (prototype: object) => prototype as Record<string, Method>;

around(methods(Queue.prototype), 'add', 'receiving');
around(methods(Queue.prototype), 'pending', 'deciding', (events) => (events as []).length > 0);
around(methods(Queue.prototype), 'done', 'forgetting');
around(methods(Site.prototype), 'read', 'reading');
around(methods(Site.prototype), 'candidates', 'planning');
around(methods(Site.prototype), 'confirmFree', 'gating');
around(methods(ObjectStore.prototype), 'put', 'storing');
around(methods(Releases.prototype), 'write', 'writing');
around(methods(Releases.prototype), 'switchTo', 'switching');
