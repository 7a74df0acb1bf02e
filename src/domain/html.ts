/**
 * JSON for an inline `<script>`: a name containing `</script>` or `<!--` cannot end the element,
 * and U+2028/2029 cannot end a line in old parsers.
 */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
