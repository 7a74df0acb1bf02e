/**
 * What WordPress's names of files say. Paths are below `wp-content/uploads/`; seen in recordings of WordPress 6 with its
 * offload plugin.
 */

/**
 * Names that the original of `path` could have if `path` is one of its smaller sizes: `x-300x200.jpg` of `x.jpg`, or of
 * `x-scaled.jpg` where only that was uploaded. Empty when the name is not of that form. Whether it is one depends on an
 * original being there: people name their own files like that too.
 */
export function originalsOf(path: string): string[] {
  const [, stem, extension] = /^(.*[^/])-\d{1,5}x\d{1,5}(\.[^./]+)$/.exec(path) ?? [];
  if (stem === undefined) return [];
  return ['', '-scaled', '-rotated'].map((mark) => `${stem}${mark}${extension}`);
}

/**
 * The file that WordPress made `path` from and keeps beside it: `x.jpg` of `x-scaled.jpg` (more than 2560 pixels),
 * of `x-rotated.jpg` (a camera held upright), and of `x-e1795426907338.jpg` (edited; the number is the time). Null for
 * any other name. The offload plugin uploads none of them.
 */
export function madeFrom(path: string): string | null {
  const [, stem, extension] = /^(.*[^/])-(?:scaled|rotated|e\d{13})(\.[^./]+)$/.exec(path) ?? [];
  return stem === undefined ? null : `${stem}${extension}`;
}
