import { type Progress, progressLine } from '#migration/media/progress.ts';

/** How many seconds pass between lines where no terminal can overwrite them. */
const LINE_EVERY = 10;

/** Says on the terminal how far a run is: one line that changes, elsewhere a line every so often. */
export function progressTeller(): (progress: Progress) => void {
  const { stderr } = process;
  let told = -LINE_EVERY;
  return (progress) => {
    if (progress.total === 0) return;
    const ended = progress.done === progress.total;
    if (stderr.isTTY) stderr.write(`\r\u001b[K${progressLine(progress)}${ended ? '\n' : ''}`);
    else if (ended || progress.elapsed / 1_000 - told >= LINE_EVERY) {
      told = progress.elapsed / 1_000;
      stderr.write(`${progressLine(progress)}\n`);
    }
  };
}
