export const urlSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** A URL of an EditorJS block: harmless schemes only, others become `#invalid`; without one "" stays "". */
export function cleanUrl(dirty: string): string {
  if (dirty === '') return '';
  const trimmed = dirty.trim();
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === undefined || !urlSchemes.has(scheme)) return '#invalid';
  if (scheme === 'tel')
    return `tel:${quoted(trimmed.slice('tel:'.length), /[A-Za-z0-9_.~+\-()*#;=%]/)}`;
  if (scheme === 'mailto')
    return `mailto:${quoted(trimmed.slice('mailto:'.length), /[A-Za-z0-9_.~+,@?&=%-]/)}`;
  return cleanWebUrl(trimmed);
}

/** As urllib3 writes a URL: scheme and host in lower case, what is not allowed in a place percent-encoded. */
function cleanWebUrl(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([A-Za-z]+):\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (host === '') return '#invalid';
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${quoted(rest, /[A-Za-z0-9_.~!$&'()*+,;=:@/?#%-]/)}`;
}

function quoted(text: string, kept: RegExp): string {
  return [...text]
    .map((character) => (kept.test(character) ? character : encodeURIComponent(character)))
    .join('');
}
