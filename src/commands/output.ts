import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { SettingError } from './env.ts';

/** The build did not finish; what is in its place stays as it was. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/**
 * Throws SettingError unless a build may take the place of `out`: a folder within the project, on
 * its device, that does not exist, is empty, or holds an earlier build and nothing else.
 */
export function checkOutput(out: string): void {
  const project = realpathSync('.');
  const nearest = nearestExisting(resolve(out));
  const place = join(realpathSync(nearest), relative(nearest, resolve(out)));
  if (!isWithin(project, place)) {
    throw new SettingError(
      `--out ${out} is not a folder within the project (${project}). Build into one, for example dist, and copy it from there.`,
    );
  }
  if (lstatSync(nearest).dev !== lstatSync(project).dev) {
    throw new SettingError(
      `--out ${out} is on another device than the project, where a finished build cannot be moved in one step. Choose another folder.`,
    );
  }
  if (existsSync(out) && !isEarlierBuild(out)) {
    throw new SettingError(
      `${out} holds something else than an earlier build, and a build would delete it. Empty it yourself, or choose another folder with --out.`,
    );
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !/^\.\.(\/|\\|$)/.test(way) && !isAbsolute(way);
}

/** A build has pages in client/, Astro's entry in server/, and nothing beside them. */
function isEarlierBuild(folder: string): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  // macOS leaves one in every folder that was looked at.
  const names = readdirSync(folder).filter((name) => name !== '.DS_Store');
  if (names.length === 0) return true;
  return (
    names.every((name) => name === 'client' || name === 'server') &&
    existsSync(join(folder, 'client/index.html')) &&
    existsSync(join(folder, 'server/entry.mjs'))
  );
}

/**
 * Moves the build `fresh` to `place`, in place of an earlier one. Throws BuildError when that cannot
 * be; the earlier one is in its place then.
 */
export async function takePlace(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-before`;
  await mkdir(dirname(place), { recursive: true });
  await rm(old, { recursive: true, force: true });
  const replaces = existsSync(place);
  try {
    if (replaces) await rename(place, old);
    await rename(fresh, place);
  } catch (error) {
    if (replaces && !existsSync(place)) await rename(old, place);
    throw new BuildError(
      `The finished build could not be moved to ${place}, which is as it was before: ${(error as Error).message}.`,
    );
  }
  await rm(old, { recursive: true, force: true });
}
