const known = new Map<string, readonly string[]>();
const mostKnown = 100_000;

/**
 * The words that PostgreSQL's default parser finds in a text, as its `simple` configuration keeps them: lower case,
 * in order. A word with hyphens is followed by its parts; numbers keep their sign and point; addresses, hosts and
 * paths stay whole. Rarer kinds of token (entities, escapes) are left out.
 */
export function textTokens(text: string): string[] {
  // Only a tag goes on over a space.
  if (text.includes('<')) return parsed(text);
  return text.split(/\s+/).flatMap((chunk) => {
    let tokens = known.get(chunk);
    if (tokens === undefined) {
      if (known.size >= mostKnown) known.clear();
      known.set(chunk, (tokens = parsed(chunk)));
    }
    return tokens;
  });
}

function parsed(text: string): string[] {
  // After a word with hyphens a further hyphen is no sign of a number.
  let hyphenatedUntil = -1;
  return [...text.matchAll(token)].flatMap(({ groups, index, 0: whole }) => {
    const tokens = tokensOf(groups!);
    const isNegative = /^-\d/.test(whole);
    const words = index === hyphenatedUntil && isNegative ? [lower(whole.slice(1))] : tokens;
    if (groups!['hyphenated'] !== undefined) hyphenatedUntil = index + whole.length;
    return words;
  });
}

const host = String.raw`[\p{L}\p{Nd}](?:[\p{L}\p{Nd}_-]*[\p{L}\p{Nd}])?(?:\.[\p{L}\p{Nd}](?:[\p{L}\p{Nd}_-]*[\p{L}\p{Nd}])?)*\.\p{L}[\p{L}\p{Nd}]+`;
const path = String.raw`(?:/[\p{L}\p{Nd}_.~-]*[\p{L}\p{Nd}_~])+/?`;

const token = new RegExp(
  [
    String.raw`(?<tag></?[a-zA-Z][^<>]*>)`,
    String.raw`(?<protocol>[a-zA-Z][a-zA-Z0-9+.-]*://)`,
    String.raw`(?<email>[\p{L}\p{Nd}][\p{L}\p{Nd}._-]*@${host})`,
    String.raw`(?<url>${host}(?::\d+)?/[^\s<>"]+)`,
    String.raw`(?<host>${host}(?![\p{L}\p{Nd}-]))`,
    String.raw`(?<science>[-+]?\d+(?:\.\d+)?[eE][-+]?\d+(?![\p{L}\p{Nd}]))`,
    String.raw`(?<version>\d+(?:\.\d+){2,}(?![\p{L}\p{Nd}]))`,
    String.raw`(?<file>[\p{L}\p{Nd}_]+(?:\.[\p{L}\p{Nd}_]+)*(?:/[\p{L}\p{Nd}_.-]*[\p{L}\p{Nd}_])+/?|\p{L}[\p{L}\p{Nd}_]*(?:\.[\p{L}\p{Nd}_]+)+|${path})`,
    String.raw`(?<decimal>[-+]?\d+\.\d+(?![\p{L}\p{Nd}]))`,
    String.raw`(?<hyphenated>\p{L}[\p{L}\p{M}\p{Nd}]*(?:-[\p{L}\p{Nd}]*\p{L}[\p{L}\p{M}\p{Nd}]*)+)`,
    String.raw`(?<integer>[-+]?\d+(?![\p{L}\p{Nd}]))`,
    String.raw`(?<word>[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)`,
  ].join('|'),
  'gu',
);

function tokensOf(groups: Readonly<Record<string, string | undefined>>): string[] {
  const { tag, protocol, url, hyphenated } = groups;
  if (tag !== undefined || protocol !== undefined) return [];
  if (url !== undefined) {
    const slash = url.indexOf('/');
    return [url, url.slice(0, slash), url.slice(slash)].map(lower);
  }
  if (hyphenated !== undefined) return [hyphenated, ...hyphenated.split('-')].map(lower);
  return Object.values(groups).flatMap((found) => (found === undefined ? [] : [lower(found)]));
}

function lower(text: string): string {
  return text.toLowerCase();
}
