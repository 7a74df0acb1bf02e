/** The thread of the door: see `door.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { PATHS } from '../app/manifest.ts';
import { WebhookReceiver } from '../app/receiver.ts';
import { listen } from '../http.ts';
import { Queue } from '../queue/queue.ts';
import { splitTarget } from '../request-target.ts';
import type { DoorMessage, DoorSettings } from './door.ts';
import { handOnTo } from './hand-on.ts';

const { port, within, queueFile, ...settings } = workerData as DoorSettings;
const tell = (message: DoorMessage) => parentPort!.postMessage(message);

const queue = new Queue(queueFile);
const receiver = new WebhookReceiver({
  settings,
  queue,
  log: (event, facts) => tell({ kind: 'log', event, facts: facts ?? {} }),
  count: (result, event) => tell({ kind: 'webhook', result, event }),
  notice: () => tell({ kind: 'kept' }),
});

const onward = handOnTo(within);

try {
  const { origin, close } = await listen(port, async (request, response) => {
    const [path] = splitTarget(request.url);
    if (path === PATHS.webhook) await receiver.answer(request, response);
    else await onward(request, response);
  });
  parentPort!.once('message', () => {
    void close().then(() => {
      queue.close();
      tell({ kind: 'closed' });
      parentPort!.close();
    });
  });
  tell({ kind: 'open', origin });
} catch (error) {
  queue.close();
  // The error's code tells that a port is taken; it would be lost on the way.
  const { message, code } = error as NodeJS.ErrnoException;
  tell({ kind: 'failed', message, code: code ?? null });
}
