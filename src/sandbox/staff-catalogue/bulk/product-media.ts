import { Refusal, type ErrorEntry } from '../../schema/mutation.ts';
import { checkMediaInput } from '../media/create.ts';
import { probeMediaUrl, type ProbedMedia } from '../media/media-url.ts';
import { checkImage, type Upload } from '../media/upload.ts';
import type { RowError } from './rows.ts';

export type MediaInput = {
  readonly alt?: string | null;
  readonly image?: unknown;
  readonly mediaUrl?: string | null;
};
export type NewMedia = {
  readonly alt: string;
  readonly upload: Upload | null;
  readonly probed: ProbedMedia | null;
};

/** What was found behind each URL: a medium, or why there is none. */
export type ProbedUrls = ReadonlyMap<string, ProbedMedia | readonly ErrorEntry[]>;

/** Looks at all URLs of an import before anything is stored. */
export async function probedUrls(
  products: readonly { readonly media?: readonly MediaInput[] | null }[],
): Promise<ProbedUrls> {
  const urls = new Set(
    products
      .flatMap(({ media }) => media ?? [])
      .filter((input) => isFine(input) && input.mediaUrl)
      .map(({ mediaUrl }) => mediaUrl!),
  );
  const found = await Promise.all([...urls].map(async (url) => [url, await probed(url)] as const));
  return new Map(found);
}

async function probed(url: string): Promise<ProbedMedia | readonly ErrorEntry[]> {
  try {
    return await probeMediaUrl(url);
  } catch (error) {
    if (error instanceof Refusal) return error.errors;
    throw error;
  }
}

function isFine(input: MediaInput): boolean {
  let fine = true;
  checkMediaInput(input, () => (fine = false));
  return fine;
}

/** The media of a row that can be made. */
export function cleanMedia(
  inputs: readonly MediaInput[] | null | undefined,
  urls: ProbedUrls,
  errors: RowError[],
): NewMedia[] {
  return (inputs ?? []).flatMap((input, index): NewMedia[] => {
    const before = errors.length;
    const path = `media.${index}`;
    checkMediaInput(input, (code, message, field) =>
      errors.push({ path: field === '' ? path : `${path}.${field}`, code, message }),
    );
    if (errors.length > before) return [];
    const alt = input.alt ?? '';
    try {
      if (input.image) return [{ alt, upload: checkImage(input.image, 'image'), probed: null }];
      const found = urls.get(input.mediaUrl ?? '');
      if (found !== undefined && !isRefused(found)) return [{ alt, upload: null, probed: found }];
      throw new Refusal(...(found ?? []));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      for (const { field, code, message } of error.errors)
        errors.push({ path: `${path}.${field}`, code, message });
      return [];
    }
  });
}

function isRefused(found: ProbedMedia | readonly ErrorEntry[]): found is readonly ErrorEntry[] {
  return Array.isArray(found);
}
