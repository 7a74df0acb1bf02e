import { pythonJson } from '../state/python-json.ts';

/** A JSONString field; what is not there stays null. */
export function jsonText(document: unknown): string | null {
  return document === null || document === undefined ? null : pythonJson(document);
}
