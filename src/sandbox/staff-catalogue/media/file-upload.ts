import { randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import { mutation, refuse } from '../../schema/mutation.ts';
import { ApiFailure } from '../../state/failures.ts';
import { contentTypeOf } from './content-type.ts';
import { isUpload } from './upload.ts';

/** Kinds of files Saleor takes, with the extensions that go with them. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'image/avif': ['.avif'],
  'image/bmp': ['.bmp'],
  'image/gif': ['.gif'],
  'image/jpeg': ['.jpg', '.jpeg', '.jpe', '.jfif'],
  'image/png': ['.png'],
  'image/tiff': ['.tiff', '.tif'],
  'image/webp': ['.webp'],
  'application/msword': ['.doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-powerpoint': ['.ppt'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['.pptx'],
  'video/mp4': ['.mp4'],
  'video/webm': ['.webm'],
  'video/ogg': ['.ogv', '.ogg'],
  'video/quicktime': ['.mov'],
  'audio/mpeg': ['.mp3', '.mpeg'],
  'audio/mp4': ['.m4a'],
  'audio/webm': ['.weba'],
  'audio/ogg': ['.oga', '.ogg'],
  'audio/wav': ['.wav'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv'],
};

export const fileUpload = mutation<{ file: unknown }>(({ file }, { state, store }) => {
  if (!isUpload(file)) throw new ApiFailure('Internal Server Error', 'MultiValueDictKeyError');
  const type = contentTypeOf(file.body);
  const extensions = allowed[type];
  if (extensions === undefined)
    return refuse(
      'file',
      'UNSUPPORTED_MIME_TYPE',
      `File type not permitted. Contact your administrator or support team to enable support for \`${type}\` file type.`,
    );
  const extension = extname(file.filename);
  if (extension === '') refuse('file', 'INVALID_FILE_TYPE', 'Lack of file extension.');
  if (!extensions.includes(extension.toLowerCase()))
    refuse(
      'file',
      'INVALID_FILE_TYPE',
      `File extension '${extension.toLowerCase()}' does not match content type '${type}'. Expected one of: ${extensions.join(', ')}.`,
    );
  const name = file.filename.slice(0, -extension.length).replaceAll(' ', '_');
  const key = `file_upload/${name}_${randomBytes(4).toString('hex')}${extension}`;
  store.afterCommit(() => state.storage.write(key, file.body));
  return {
    uploadedFile: { url: state.thumbnails.objectUrl(key), contentType: file.contentType },
  };
});
