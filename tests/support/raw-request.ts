import { connect } from 'node:net';

/**
 * All that the server at `origin` answers until it ends the connection, for a request sent byte by byte as it stands:
 * the clients at hand send no nonsense. Ask for `Connection: close`.
 */
export async function rawRequest(origin: string, request: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(request, 'latin1');
  let answer = '';
  for await (const chunk of socket.setEncoding('latin1') as AsyncIterable<string>) answer += chunk;
  return answer;
}

/** A request without a body, for `rawRequest`; `more`: further header lines, each with its end. */
export function requestLine(target: string, method = 'GET', more = ''): string {
  return `${method} ${target} HTTP/1.1\r\nHost: shop\r\n${more}Connection: close\r\n\r\n`;
}
