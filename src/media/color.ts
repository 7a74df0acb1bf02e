import { limit } from './limit.ts';
import { openPicture } from './picture-file.ts';

/** All pixels of a picture are in memory meanwhile, and its memory is the whole process's. */
const inTurn = limit(2);

/**
 * The colour that most of a picture has, `#rrggbb`, to stand there until it is loaded; null where it would shine through
 * a transparent one, and of what cannot be read.
 */
export function dominantColor(file: Uint8Array): Promise<string | null> {
  return inTurn(async () => {
    const stats = await openPicture(file)
      .stats()
      .catch(() => null);
    if (!stats?.isOpaque) return null;
    const { r, g, b } = stats.dominant;
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}
