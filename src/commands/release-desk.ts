import { PublisherRunsError } from '#publisher/lock.ts';
import { type Control, readControl } from '#publisher/status/control.ts';
import type { Desk } from '#publisher/status/desk.ts';
import type { Acted } from '#publisher/status/routes.ts';
import type { ReleaseState } from '#publisher/status/state.ts';
import { openStoppedStore } from '#publisher/status/stopped-desk.ts';
import { StartError } from './children.ts';
import { SettingError } from './env.ts';

/** Milliseconds that a publisher may take until it answers, or lets the store go. */
const PATIENCE = 10_000;

/**
 * The publisher that works on the store in `folder`, or the store itself while none does. Waits for one that is just
 * starting, or that starts again and again. Throws StoreError or StartError, which say what to do.
 */
export async function deskOfStore(folder: string, patience = PATIENCE): Promise<Desk> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return openStoppedStore(folder);
    } catch (error) {
      if (!(error instanceof PublisherRunsError)) throw error;
    }
    const control = readControl(folder);
    if (control !== null) return deskAt(control);
    if (performance.now() > end)
      throw new StartError(
        `A publisher holds ${folder} and does not answer yet: it is starting. Try again in a moment, or stop it and try again.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The publisher at `url`, or behind the shop's own address. Throws SettingError without its STATUS_TOKEN. */
export function deskElsewhere(url: string, token: string | undefined): Desk {
  const origin = /^https?:$/.test(URL.parse(url)?.protocol ?? '') ? new URL(url).origin : null;
  if (origin === null)
    throw new SettingError(`The address of the publisher is not a web address: "${url}".`);
  if (!token)
    throw new SettingError('STATUS_TOKEN is not set. Give it the one that the publisher has.');
  return deskAt({ origin, key: token });
}

function deskAt(control: Control): Desk {
  return {
    isRunning: true,
    async state() {
      const response = await ask(control, 'status.json');
      if (!response.ok) throw await unexpected(control, response);
      return (await response.json()) as ReleaseState;
    },
    async act(action, value): Promise<Acted> {
      const body = new URLSearchParams({ value });
      const response = await ask(control, action, { method: 'POST', body });
      const { status } = response;
      if (status === 400 || status === 500)
        return { done: false, status, why: await response.text() };
      if (!response.ok) throw await unexpected(control, response);
      return { done: true, wish: ((await response.json()) as { wish: string | null }).wish };
    },
    close: () => undefined,
  };
}

async function ask({ origin, key }: Control, name: string, options: RequestInit = {}) {
  const headers = { authorization: `Bearer ${key}` };
  try {
    // A redirect would carry the secret elsewhere.
    return await fetch(`${origin}/status/${name}`, { ...options, headers, redirect: 'error' });
  } catch (error) {
    throw new StartError(
      `The publisher at ${origin} cannot be reached: ${reasonOf(error)}. Ask from the machine it runs on, or name it by --url.`,
    );
  }
}

async function unexpected({ origin }: Control, response: Response): Promise<StartError> {
  const text = (await response.text()).slice(0, 200);
  switch (response.status) {
    case 401:
      return new StartError(`STATUS_TOKEN is not that of the publisher at ${origin}.`);
    case 503:
      return new StartError(`The publisher behind ${origin} does not answer. Is it running?`);
    default:
      return new StartError(`${origin} answered ${response.status}: ${text || 'nothing more'}`);
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message ? cause.message : message;
}
