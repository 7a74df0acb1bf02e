/**
 * `node queue-writer.ts <file>`: takes events and deals with every third one until it is killed. A line on the standard
 * output says what is certain by then: `taken 7`, `done 7`.
 */
import { writeSync } from 'node:fs';
import { Queue } from '#publisher/queue/queue.ts';

const queue = new Queue(process.argv[2]!);
const said = (text: string) => writeSync(1, `${text}\n`);
const first = Number(process.argv[3]);
for (let number = first; ; number++) {
  queue.add('product_updated', { number }, Date.now());
  said(`taken ${number}`);
  if (number % 3 > 0) continue;
  const [event] = queue.pending().filter(({ payload }) => numberOf(payload) === number);
  queue.done([event!.id]);
  said(`done ${number}`);
}

function numberOf(payload: unknown): number {
  return (payload as { number: number }).number;
}
