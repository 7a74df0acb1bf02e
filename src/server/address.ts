/** Percent-encoded, for a Location header: a path of this site and nothing else. */
export function locationOf(path: string, query: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  // What a query may not hold in a header was refused by Node already; a fragment never comes.
  return encoded + query;
}
