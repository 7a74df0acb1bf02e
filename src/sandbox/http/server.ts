import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerKeySet } from '../accounts/jwks-endpoint.ts';
import { answerControl } from '../faults/control-endpoint.ts';
import { answerOffice } from '../office/office.ts';
import { html, notFound, serverError } from './answers.ts';
import { addCorsHeaders, answerPreflight } from './cors.ts';
import { answerGraphql } from './graphql-endpoint.ts';
import type { Parts, Route } from './parts.ts';
import { answerStorage, isStoragePath } from './storage-endpoint.ts';
import { answerOriginal, answerThumbnail, imagePath, thumbnailPath } from './thumbnail-endpoint.ts';

/** What other rooms answer beside the API. */
const routes: readonly Route[] = [answerControl, answerKeySet, answerOffice];

export function requestListener(parts: Parts): RequestListener {
  return (request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) serverError(response);
      else response.destroy();
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  // The raw path: a URL parser would resolve dots before the storage can refuse them.
  const path = (request.url ?? '').split('?')[0] ?? '';
  for (const route of routes) if (await route(request, response, path, parts)) return;
  addCorsHeaders(request, response);
  if (request.method === 'OPTIONS') return answerPreflight(request, response);
  if (path === '/graphql/') return answerGraphql(request, response, parts);
  if (path === '/health/') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end();
    return;
  }
  if (isStoragePath(path)) return answerStorage(request, response, path, parts.state.storage);
  const thumbnail = thumbnailPath.exec(decoded(path));
  if (thumbnail !== null) return answerThumbnail(thumbnail, response, parts.state);
  const image = imagePath.exec(decoded(path));
  if (image !== null) return answerOriginal(image, response, parts.state);
  // Saleor knows plugins' paths and finds no plugin there.
  if (/^\/plugins\/[^/]+\//.test(path)) return html(response, 404, '');
  notFound(response);
}

/** A malformed escape stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
