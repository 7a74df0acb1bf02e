import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/graphql-request.ts';
import { refuseForm } from './refusal.ts';

const largestForm = 20_000_000;

/** What a form brought; a missing field is the empty text. */
export class Form {
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
  }

  text(name: string): string {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  }

  /** A number as people write it: `1.290`, `11,90`, `11.90`. Refuses what is none. */
  number(name: string): number {
    const text = this.text(name);
    const plain = /^\d{1,3}(?:\.\d{3})+$/.test(text)
      ? text.replaceAll('.', '')
      : text.replace(',', '.');
    const value = Number(plain);
    if (plain === '' || !Number.isFinite(value)) refuseForm(`“${text}” is not a number.`);
    return value;
  }

  isOn(name: string): boolean {
    return this.#data.has(name);
  }

  file(name: string): { filename: string; contentType: string; body: Promise<Buffer> } | null {
    const value = this.#data.get(name);
    if (!(value instanceof File) || value.size === 0) return null;
    const body = value.arrayBuffer().then((bytes) => Buffer.from(bytes));
    return { filename: value.name, contentType: value.type, body };
  }
}

/** Refuses a body that is no form, or too large. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const body = await readBody(request, largestForm);
  const type = request.headers['content-type'] ?? '';
  try {
    const data = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData();
    return new Form(data);
  } catch {
    return refuseForm('The form could not be read.');
  }
}
