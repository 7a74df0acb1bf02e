import { createApp } from 'astro/app/entrypoint';
import type { View } from '#domain/views.ts';

const app = createApp({ streaming: false });

/** The HTML of the page at `url` that shows `view`: the same bytes as the full build's. */
export async function render(url: string, view: View): Promise<string> {
  const response = await app.render(new Request(url), { locals: { view } });
  if (response.status !== 200 && view.kind !== 'not-found')
    throw new Error(`rendering ${url} gave ${response.status}`);
  return response.text();
}
