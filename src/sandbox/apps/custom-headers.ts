const mostHeaders = 5;
const longestHeader = 998;

/**
 * Headers that a webhook sends beside Saleor's, their names in lower case; or what Saleor has against them (its limits
 * follow RFC 5322).
 */
export function customHeaders(
  headers: Readonly<Record<string, unknown>>,
): { readonly headers: Record<string, string> } | { readonly problem: string } {
  const entries = Object.entries(headers);
  if (entries.length > mostHeaders)
    return { problem: `Number of headers exceeds the limit: ${mostHeaders}.` };
  const lower: Record<string, string> = {};
  for (const [key, value] of entries) {
    const problem = problemOf(key, value);
    if (problem !== null) return { problem };
    lower[key.toLowerCase()] = value as string;
  }
  return { headers: lower };
}

function problemOf(key: string, value: unknown): string | null {
  if (typeof value !== 'string') return 'Header must consist of strings.';
  if (key.length + value.length + 2 > longestHeader)
    return `Header with key: "${key}" exceeds the limit of characters: ${longestHeader}.`;
  if (!/^[!-9;-~]*$/.test(key)) return `Key "${key}" contains invalid character.`;
  if (!/^[ -~\t]*$/.test(value)) return `Value "${value}" contains invalid character.`;
  return /^(x-|authorization)|^brokerproperties$/i.test(key)
    ? null
    : `"${key}" does not match allowed key pattern: "X-*", "Authorization*", or "BrokerProperties".`;
}
