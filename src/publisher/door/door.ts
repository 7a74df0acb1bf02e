import { Worker } from 'node:worker_threads';
import type { ReceiverSettings, WebhookResult } from '../app/receiver.ts';
import type { Log } from '../log.ts';

export interface DoorSettings extends ReceiverSettings {
  /** 0 takes any free one. */
  readonly port: number;
  /** Address of what answers everything but webhooks. */
  readonly within: string;
  readonly queueFile: string;
}

/** What the thread tells. */
export type DoorMessage =
  | { readonly kind: 'open'; readonly origin: string }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null }
  | { readonly kind: 'webhook'; readonly result: WebhookResult; readonly event: string }
  | { readonly kind: 'kept' }
  | {
      readonly kind: 'log';
      readonly event: string;
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'closed' };

export interface DoorListeners {
  readonly log: Log;
  /** How a webhook ended: `accepted`, or why not. */
  readonly count: (result: WebhookResult, event: string) => void;
  /** Called after an event was kept. */
  readonly notice: () => void;
}

export interface Door {
  readonly origin: string;
  /** Lets requests that are being answered end. */
  close(): Promise<void>;
}

/**
 * Opens the publisher's port in a thread of its own. Saleor's webhooks are verified, kept and answered there, whatever a
 * build is doing meanwhile: comparing tens of thousands of pages, or collecting the garbage of a gigabyte, takes longer
 * than the 50 ms a webhook may wait. All else is handed on to `within`. Throws when the port cannot be had.
 */
export async function openDoor(settings: DoorSettings, listeners: DoorListeners): Promise<Door> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: settings });
  const opened = Promise.withResolvers<string>();
  const closed = Promise.withResolvers<void>();
  const hear = (message: DoorMessage): void => {
    if (message.kind === 'open') opened.resolve(message.origin);
    else if (message.kind === 'failed') opened.reject(failure(message));
    else if (message.kind === 'closed') closed.resolve();
    else if (message.kind === 'log') listeners.log(message.event, message.facts);
    else if (message.kind === 'webhook') listeners.count(message.result, message.event);
    else listeners.notice();
  };
  thread.on('message', hear);
  let isOpen = false;
  thread.on('error', (error) => {
    // Without its door the publisher hears nothing: whoever watches over the process starts it again.
    if (isOpen) throw error;
    opened.reject(error);
  });
  const origin = await opened.promise;
  isOpen = true;
  return {
    origin,
    async close() {
      thread.postMessage('close');
      await closed.promise;
    },
  };
}

function failure({ message, code }: Extract<DoorMessage, { kind: 'failed' }>): Error {
  return Object.assign(new Error(message), { code });
}
