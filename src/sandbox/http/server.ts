import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Storage } from '../media/storage.ts';
import type { Outcome } from '../schema/execute.ts';
import type { ShopState } from '../state/shop-state.ts';
import { html, notFound } from './answers.ts';
import { addCorsHeaders, answerPreflight } from './cors.ts';
import { answerGraphql } from './graphql-endpoint.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { answerStorage, isStoragePath } from './storage-endpoint.ts';
import { answerThumbnail, thumbnailPath } from './thumbnail-endpoint.ts';

export type Parts = {
  state: ShopState;
  storage: Storage;
  run: (request: GraphqlRequest) => Promise<Outcome>;
};

export function requestListener(parts: Parts): RequestListener {
  return (request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) html(response, 500, 'Internal Server Error');
      else response.destroy();
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { state, storage, run }: Parts,
): Promise<void> {
  addCorsHeaders(request, response);
  if (request.method === 'OPTIONS') return answerPreflight(request, response);
  // The raw path: a URL parser would resolve dots before the storage can refuse them.
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path === '/graphql/') return answerGraphql(request, response, run);
  if (path === '/health/') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end();
    return;
  }
  if (isStoragePath(path)) return answerStorage(request, response, path, storage);
  const thumbnail = thumbnailPath.exec(path);
  if (thumbnail !== null) return answerThumbnail(thumbnail, response, state);
  notFound(response);
}
