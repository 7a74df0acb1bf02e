/** The content codings that an Accept-Encoding header allows by name; `q=0` forbids one. */
export function codingsIn(header: string | undefined): ReadonlySet<string> {
  const rows = (header ?? '').toLowerCase().split(',');
  const allowed = rows.filter((row) => !/;\s*q=0(\.0*)?\s*$/.test(row));
  return new Set(allowed.map((row) => row.split(';', 1)[0]!.trim()));
}

/** Whether an If-None-Match header names `tag`; a proxy that compresses weakens it to `W/"…"`. */
export function namesTag(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
