import type { Exchange } from '../recording.ts';
import type { Arrangement, World } from '../scenario.ts';

function fill({ name, request }: Exchange): Exchange['request'] {
  // The recorder followed the redirect and kept the picture.
  if (name === '008-thumbnail-hit-follow')
    return {
      ...request,
      path: 'http://127.0.0.1:9100/saleor/thumbnails/products/lav_c4040ae2_thumbnail_256.png',
    };
  return request;
}

/** Celery had fetched the picture by then. */
async function fetchMedia({ sandbox: { state } }: World): Promise<void> {
  state.jobs.run('fetch-media');
  await state.tasks.settled();
}

export const media: Arrangement = {
  start({ sandbox: { state } }) {
    state.switches.set('media-lag', true);
  },
  before: { '029': fetchMedia },
  fill,
  except: [{ names: ['032-demo-thumbnail'], why: "about a product of Saleor's own demo shop" }],
};
