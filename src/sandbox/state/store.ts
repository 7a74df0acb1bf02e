import { randomUUID } from 'node:crypto';
import {
  indexed,
  uuidModels,
  type AnyRecord,
  type IndexedField,
  type IndexedModel,
  type Model,
  type Records,
} from '../records/all.ts';

export type Pk<M extends Model> = Records[M]['pk'];
type Fields<M extends Model> = Omit<Records[M], 'model' | 'pk'>;
export type Insertion<M extends Model> = Fields<M> & { readonly pk?: Pk<M> };

/** Where changed records go when a transaction has succeeded. */
export type Journal = {
  /** `record` null: deleted. One call a transaction; all of it is kept, or nothing. */
  write(changes: ReadonlyMap<string, Change>, sequences: ReadonlyMap<Model, number>): void;
};
export type Change = {
  readonly model: Model;
  readonly pk: number | string;
  readonly record: AnyRecord | null;
};

type Key = string | number | boolean | null;
type Rows = Map<number | string, AnyRecord>;
type Index = Map<Key, Set<AnyRecord>>;

/**
 * All records, in memory, in order of insertion. Records are shared: never change one but through
 * `update`, which keeps the object and so everybody who holds it up to date.
 *
 * Changes happen inside `transaction`: one that throws leaves nothing behind.
 */
export class Store {
  readonly #rows = new Map<Model, Rows>();
  readonly #indexes = new Map<Model, Map<string, Index>>();
  /** The order of insertion, over all models. */
  readonly #places = new WeakMap<AnyRecord, number>();
  #lastPlace = 0;
  /** Sets of an index into which a record came late. */
  readonly #unsorted = new Set<Set<AnyRecord>>();
  readonly #sequences = new Map<Model, number>();
  readonly #journal: Journal;
  #undo: (() => void)[] | null = null;
  #changes = new Map<string, Change>();
  #afterCommit: (() => void)[] = [];
  #version = 0;
  readonly #versions = new Map<Model, number>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Grows with every change: what is derived from records may be kept while it stays. */
  get version(): number {
    return this.#version;
  }

  /** The same for records of these models alone. */
  versionOf(...models: readonly Model[]): number {
    let sum = 0;
    for (const model of models) sum += this.#versions.get(model) ?? 0;
    return sum;
  }

  find<M extends Model>(model: M, pk: number | string | null | undefined): Records[M] | null {
    if (pk === null || pk === undefined) return null;
    return (this.#rows.get(model)?.get(pk) as Records[M] | undefined) ?? null;
  }

  /** For a reference that must hold. */
  get<M extends Model>(model: M, pk: number | string): Records[M] {
    const record = this.find(model, pk);
    if (record === null) throw new Error(`there is no ${model} ${pk}`);
    return record;
  }

  all<M extends Model>(model: M): Records[M][] {
    return [...(this.#rows.get(model)?.values() ?? [])] as Records[M][];
  }

  count(model: Model): number {
    return this.#rows.get(model)?.size ?? 0;
  }

  /** Those whose indexed `field` is `value` (or, for a list, holds it), in order of insertion. */
  by<M extends IndexedModel>(model: M, field: IndexedField<M>, value: Key): Records[M][] {
    return [...this.#found(model, field, value)] as Records[M][];
  }

  /** The first of `by`, or null. */
  one<M extends IndexedModel>(model: M, field: IndexedField<M>, value: Key): Records[M] | null {
    for (const record of this.#found(model, field, value)) return record as Records[M];
    return null;
  }

  insert<M extends Model>(model: M, fields: Insertion<M>): Records[M] {
    const pk = fields.pk ?? (uuidModels.has(model) ? randomUUID() : this.nextPk(model));
    if (typeof pk === 'number') this.#raise(model, pk);
    const record = { model, ...fields, pk } as unknown as Records[M];
    const rows = this.#rowsOf(model);
    if (rows.has(pk)) throw new Error(`${model} ${pk} exists already`);
    this.#place(record);
    rows.set(pk, record);
    this.#link(record);
    this.#changed(record, record, () => {
      this.#unlink(record);
      rows.delete(pk);
    });
    return record;
  }

  /** Changes `record` itself and returns it. */
  update<M extends Model>(record: Records[M], patch: Partial<Fields<M>>): Records[M] {
    const before = { ...record };
    const moved = fieldsOf(record.model).filter(
      (field) => field in patch && valueOf(record, field) !== valueOf(patch, field),
    );
    this.#unlink(record, moved);
    Object.assign(record, patch);
    this.#link(record, moved, true);
    this.#changed(record, record, () => {
      this.#unlink(record, moved);
      for (const key of Object.keys(record)) delete (record as Record<string, unknown>)[key];
      Object.assign(record, before);
      this.#link(record, moved, true);
    });
    return record;
  }

  remove(record: AnyRecord): void {
    const rows = this.#rowsOf(record.model);
    if (rows.get(record.pk) !== record) return;
    rows.delete(record.pk);
    this.#unlink(record);
    this.#changed(record, null, () => {
      rows.set(record.pk, record);
      this.#sort(rows);
      this.#link(record, fieldsOf(record.model), true);
    });
  }

  /** A number never given before, for records and for what has a number of its own inside of one (`translation`). */
  nextPk(
    model:
      | Model
      | 'translation'
      | 'orderEvent'
      | 'giftCardEvent'
      | 'orderGrantedRefundLine'
      | 'paymentTransaction'
      | 'postalCodeRule'
      | 'deliveryAttempt',
  ): number {
    const next = (this.#sequences.get(model as Model) ?? 0) + 1;
    this.#sequences.set(model as Model, next);
    return next;
  }

  /** What `work` changes is kept when it returns, undone when it throws. Inside another one it belongs to that. */
  transaction<Result>(work: () => Result): Result {
    if (this.#undo !== null) return this.#savepoint(work);
    this.#undo = [];
    this.#changes = new Map();
    this.#afterCommit = [];
    let result: Result;
    try {
      result = work();
      if (result instanceof Promise)
        throw new Error('a transaction must not wait: others would write into it');
      if (this.#changes.size > 0) this.#journal.write(this.#changes, this.#sequences);
    } catch (error) {
      for (const undo of this.#undo.reverse()) undo();
      this.#undo = null;
      throw error;
    }
    this.#undo = null;
    for (const act of this.#afterCommit) act();
    return result;
  }

  /** Runs `act` once what is going on has been kept; at once when nothing is. */
  afterCommit(act: () => void): void {
    if (this.#undo === null) act();
    else this.#afterCommit.push(act);
  }

  /** Puts a record in place that the journal holds already. */
  load(record: AnyRecord): void {
    this.#place(record);
    this.#rowsOf(record.model).set(record.pk, record);
    this.#link(record);
    if (typeof record.pk === 'number') this.#raise(record.model, record.pk);
  }

  loadSequence(model: Model, last: number): void {
    this.#raise(model, last);
  }

  #savepoint<Result>(work: () => Result): Result {
    const undo = this.#undo!;
    const [undone, acts] = [undo.length, this.#afterCommit.length];
    try {
      return work();
    } catch (error) {
      for (const step of undo.splice(undone).reverse()) step();
      this.#afterCommit.length = acts;
      throw error;
    }
  }

  #changed(record: AnyRecord, now: AnyRecord | null, undo: () => void): void {
    if (this.#undo === null)
      throw new Error(`${record.model} ${record.pk} was changed outside of a transaction`);
    this.#touched(record.model);
    const key = `${record.model}/${record.pk}`;
    const before = this.#changes.get(key);
    this.#changes.set(key, { model: record.model, pk: record.pk, record: now });
    this.#undo.push(() => {
      undo();
      this.#touched(record.model);
      if (before === undefined) this.#changes.delete(key);
      else this.#changes.set(key, before);
    });
  }

  #touched(model: Model): void {
    this.#version += 1;
    this.#versions.set(model, (this.#versions.get(model) ?? 0) + 1);
  }

  #raise(model: Model, pk: number): void {
    if (pk > (this.#sequences.get(model) ?? 0)) this.#sequences.set(model, pk);
  }

  #rowsOf(model: Model): Rows {
    let rows = this.#rows.get(model);
    if (rows === undefined) this.#rows.set(model, (rows = new Map() as Rows));
    return rows;
  }

  #index(model: Model, field: string): Index {
    let ofModel = this.#indexes.get(model);
    if (ofModel === undefined)
      this.#indexes.set(model, (ofModel = new Map() as Map<string, Index>));
    let index = ofModel.get(field);
    if (index === undefined) {
      index = new Map();
      ofModel.set(field, index);
      for (const record of this.#rows.get(model)?.values() ?? []) add(index, field, record);
    }
    return index;
  }

  #found(model: Model, field: string, value: Key): ReadonlySet<AnyRecord> {
    const set = this.#index(model, field).get(value);
    if (set === undefined) return none;
    if (this.#unsorted.delete(set)) {
      const sorted = [...set].sort((a, b) => this.#placeOf(a) - this.#placeOf(b));
      set.clear();
      for (const record of sorted) set.add(record);
    }
    return set;
  }

  #place(record: AnyRecord): void {
    this.#places.set(record, (this.#lastPlace += 1));
  }

  #placeOf(record: AnyRecord): number {
    return this.#places.get(record) ?? 0;
  }

  #sort(rows: Rows): void {
    const entries = [...rows].sort(([, a], [, b]) => this.#placeOf(a) - this.#placeOf(b));
    rows.clear();
    for (const [pk, record] of entries) rows.set(pk, record);
  }

  #link(record: AnyRecord, fields = fieldsOf(record.model), isLate = false): void {
    for (const field of fields)
      for (const set of add(this.#index(record.model, field), field, record))
        if (isLate) this.#unsorted.add(set);
  }

  #unlink(record: AnyRecord, fields = fieldsOf(record.model)): void {
    for (const field of fields)
      for (const key of keysOf(field, record)) {
        const index = this.#index(record.model, field);
        const set = index.get(key);
        set?.delete(record);
        if (set?.size !== 0) continue;
        index.delete(key);
        this.#unsorted.delete(set);
      }
  }
}

const none: ReadonlySet<AnyRecord> = new Set();

function fieldsOf(model: Model): readonly string[] {
  return (indexed as { readonly [M in Model]?: readonly string[] })[model] ?? [];
}

function keysOf(field: string, record: AnyRecord): readonly Key[] {
  const value = valueOf(record, field);
  return Array.isArray(value) ? (value as Key[]) : [value as Key];
}

function valueOf(record: object, field: string): unknown {
  return (record as Record<string, unknown>)[field];
}

/** Returns the sets that hold it now. */
function add(index: Index, field: string, record: AnyRecord): Set<AnyRecord>[] {
  return keysOf(field, record).map((key) => {
    const set = index.get(key);
    if (set !== undefined) return set.add(record);
    const only = new Set([record]);
    index.set(key, only);
    return only;
  });
}
