import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blankSandbox } from './asking.ts';

/** What a real Saleor 3.23 answered to requests that are odd or wrong; a line each. No answer: a page of HTML. */
interface Exchange {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
  readonly status: number;
  readonly answer?: object;
}
const exchanges = readFileSync(new URL('transport-answers.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Exchange);

const sandbox = blankSandbox();

describe('documents and variables are judged in Saleor’s words', () => {
  test.each(exchanges.map((exchange) => [nameOf(exchange), exchange] as const))(
    '%s',
    async (_, { status, answer, ...request }) => {
      const response = await fetch(sandbox().apiUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      const text = await response.text();
      expect(response.status).toBe(status);
      if (answer === undefined) expect(text).toContain('<h1>Server Error (500)</h1>');
      else expect(JSON.parse(text)).toEqual(answer);
    },
  );
});

function nameOf({ query, variables }: Exchange): string {
  const text = variables === undefined ? query : `${query} ${JSON.stringify(variables)}`;
  return text.replaceAll(/[\n\0-\u{1f}%]/gu, ' ').slice(0, 160);
}
