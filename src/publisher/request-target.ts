/**
 * The decoded path that a request target names, or null for one that must not be looked up: not decodable, a NUL or
 * other control character, a dot segment or dot file, a backslash, a double slash, or overlong.
 */
export function safePath(target: string): string | null {
  if (target.length > 2_048 || !target.startsWith('/')) return null;
  let path: string;
  try {
    path = decodeURIComponent(target);
  } catch {
    return null;
  }
  return /[\0-\x1f\x7f\\]|\/\.|\/\//.test(path) ? null : path;
}

/** Target and query of a request's URL: `/a/?b` gives `/a/` and `?b`. */
export function splitTarget(url: string | undefined): [target: string, query: string] {
  const text = url ?? '/';
  const at = text.indexOf('?');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/**
 * A target without the server's address: every server must take the absolute form, too (RFC 9112, 3.2.2), and this one
 * is the same under all its names.
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const rest = /^https?:\/\/[^/?#]*(.*)$/is.exec(target)?.[1];
  if (rest === undefined) return target;
  return rest.startsWith('/') ? rest : `/${rest}`;
}
