import { randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import { refuse } from '../../schema/mutation.ts';
import { imageFormat } from './image-format.ts';

/** A file of a multipart request, as the GraphQL scalar Upload. */
export type Upload = {
  readonly filename: string;
  readonly contentType: string;
  readonly body: Buffer;
};

const largest = 10 * 1024 * 1024;
const longestName = 55;

/** Content types that thumbnails can be made of, as Saleor lists them. */
export const imageTypes: ReadonlySet<string> = new Set(
  'avif bmp dcx eps gif jpeg jpg pcd pcx png x-ppm psd tiff x-xbitmap x-xpm webp'
    .split(' ')
    .map((type) => `image/${type}`),
);
const imageExtensions: ReadonlySet<string> = new Set(
  '.avif .avifs .bmp .dcx .ps .eps .gif .jfif .jpe .jpg .jpeg .pcd .pcx .png .apng .pbm .pgm .ppm .pnm .pfm .psd .tif .tiff .xbm .xpm .webp'.split(
    ' ',
  ),
);

/** Checks an uploaded picture as Saleor does, in its order; refused under `field`. */
export function checkImage(file: unknown, field: string): Upload {
  if (!isUpload(file)) return refuse(field, 'REQUIRED', 'File is required.');
  if (file.body.length > largest)
    refuse(
      field,
      'FILE_SIZE_LIMIT_EXCEEDED',
      `File size exceeds the maximum allowed size of ${largest / (1024 * 1024)}MB.`,
    );
  if (!imageTypes.has(file.contentType)) refuse(field, 'INVALID', 'Invalid file type.');
  const extension = extname(file.filename);
  if (extension === '') refuse(field, 'INVALID', 'Lack of file extension.');
  if (!imageExtensions.has(extension.toLowerCase()))
    refuse(field, 'INVALID', 'Invalid file extension. Image file required.');
  if (imageFormat(file.body) === null)
    refuse(
      field,
      'INVALID',
      'Invalid file. The following error was raised during the attempt of opening the file: ' +
        `cannot identify image file <InMemoryUploadedFile: ${file.filename} (${file.contentType})>`,
    );
  return file;
}

export function isUpload(value: unknown): value is Upload {
  return (
    typeof value === 'object' && value !== null && 'body' in value && Buffer.isBuffer(value.body)
  );
}

/** A key for a file in `folder` of the storage: its name, cut, with eight random digits; never the same twice. */
export function storageKey(folder: string, filename: string): string {
  const extension = extname(filename);
  const name = filename.slice(0, filename.length - extension.length);
  const cut = [...name].slice(0, longestName).join('');
  return `${folder}/${validName(`${cut}_${randomBytes(4).toString('hex')}${extension}`)}`;
}

/** Django's name for a file in a storage. */
function validName(name: string): string {
  return name
    .trim()
    .replaceAll(' ', '_')
    .replace(/[^-\p{L}\p{N}_.]/gu, '');
}
