/**
 * `npm run release -- list | rollback [id] | accept <gate> | hold | resume | rebuild | reconcile`: decides what is
 * served. Asks the publisher that runs on the store (DATA_DIR, or `--data <folder>`), or the one at `--url`, which takes
 * STATUS_TOKEN; while none runs, it changes the store itself. Ends with 1 when what was asked for did not come about.
 */
import { runCommand } from './children.ts';
import { environment } from './env.ts';
import { callRelease } from './release-call.ts';

await runCommand(() => callRelease(process.argv.slice(2), environment(), console.log));
