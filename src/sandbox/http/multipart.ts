import { Crash } from './crash.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A request with files by the GraphQL multipart convention: `operations`, `map` and the files. Each file becomes, where
 * the map puts it, the value of the scalar Upload: `{ filename, contentType, body }`.
 */
export async function fieldsOfForm(body: Buffer, contentType: string): Promise<Fields> {
  const form = await formOf(body, contentType);
  const operations = parsed(form.get('operations'));
  const operationName = form.get('operationName');
  for (const [key, paths] of Object.entries(parsed(form.get('map')))) {
    const file = form.get(key);
    const upload = file instanceof File ? await uploadOf(file) : null;
    for (const path of Array.isArray(paths) ? paths : []) place(operations, String(path), upload);
  }
  return { query: operations['query'], variables: operations['variables'], operationName };
}

async function formOf(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData();
  } catch {
    return new FormData();
  }
}

function parsed(text: FormDataEntryValue | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through to what Saleor does with it.
  }
  throw new Crash('operations or map of a multipart request is no JSON object');
}

async function uploadOf(file: File) {
  // A browser may send the path of the file as its name.
  const filename = file.name.slice(
    Math.max(file.name.lastIndexOf('/'), file.name.lastIndexOf('\\')) + 1,
  );
  return {
    filename,
    contentType: file.type,
    body: Buffer.from(await file.arrayBuffer()),
  };
}

/** Sets what a dotted path such as `variables.input.image` or `variables.files.0` points at. */
function place(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let holder: unknown = target;
  for (const key of keys) {
    if (typeof holder !== 'object' || holder === null) return;
    holder = (holder as Record<string, unknown>)[key];
  }
  if (typeof holder === 'object' && holder !== null)
    (holder as Record<string, unknown>)[last] = value;
}
