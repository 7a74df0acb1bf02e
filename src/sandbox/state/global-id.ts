import type { AnyRecord, Model } from '../records/all.ts';

export type GlobalId = { type: string; pk: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function globalId(type: string, pk: number | string): string {
  return Buffer.from(`${type}:${pk}`, 'utf8').toString('base64');
}

/** The GraphQL type of a record: its model's name with a capital. */
export function typeOf(model: Model): string {
  return model.charAt(0).toUpperCase() + model.slice(1);
}

export function idOf(record: AnyRecord): string {
  return globalId(typeOf(record.model), record.pk);
}

/** The parts of a Saleor global id, or null when it is not one: base64 of `Type:pk`, pk an integer or a UUID. */
export function parseGlobalId(id: string): GlobalId | null {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(id)) return null;
  const text = Buffer.from(id, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const type = text.slice(0, colon);
  const pk = text.slice(colon + 1);
  if (!/^[A-Za-z]+$/.test(type)) return null;
  return /^\d+$/.test(pk) || uuid.test(pk) ? { type, pk } : null;
}

/** A number where the model counts, the UUID otherwise. */
export function pkOf({ pk }: GlobalId): number | string {
  return /^\d+$/.test(pk) ? Number(pk) : pk.toLowerCase();
}
