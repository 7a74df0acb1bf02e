import { Kind, type ValueNode } from 'graphql';
import { PythonError, pythonFloat, pythonInt, pythonText } from './graphql-core/python.ts';
import { isoDate, isoInstant } from './graphql-core/times.ts';

/** How Saleor takes a scalar. Undefined: it is refused. */
export type Scalar = {
  /** From a variable's JSON value. Throws PythonError as Saleor's own does. */
  readonly fromValue: (value: unknown) => unknown;
  /** From the text of a query. */
  readonly fromLiteral: (node: ValueNode) => unknown;
};

function textScalar(read: (text: string) => unknown): Scalar {
  return {
    fromValue: (value) => (typeof value === 'string' ? read(value) : undefined),
    fromLiteral: (node) => (node.kind === Kind.STRING ? read(node.value) : undefined),
  };
}

/** `accepts` judges a number that is an Int already. */
function intScalar(accepts: (value: number) => boolean): Scalar {
  const judged = (value: number | undefined) =>
    value !== undefined && accepts(value) ? value : undefined;
  return {
    fromValue: (value) => judged(pythonInt(value)),
    fromLiteral: (node) => judged(intLiteral(node)),
  };
}

function intLiteral(node: ValueNode): number | undefined {
  if (node.kind !== Kind.INT) return undefined;
  const value = Number(node.value);
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}

function floatLiteral(node: ValueNode): number | undefined {
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined;
}

/** A number, or a text of one. */
function decimal(value: unknown): number | undefined {
  const text = pythonText(value).trim();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) || !/\d/.test(text) ? undefined : number;
}

function decimalScalar(accepts: (value: number) => boolean): Scalar {
  const judged = (value: number | undefined) =>
    value !== undefined && accepts(value) ? value : undefined;
  return {
    fromValue: (value) => judged(decimal(value)),
    fromLiteral: (node) => judged(floatLiteral(node)),
  };
}

/** Any value; the text of a query may hold objects and lists too. */
function anyLiteral(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
      return intLiteral(node);
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((inner) => anyLiteral(inner) ?? null);
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map((field) => [field.name.value, anyLiteral(field.value) ?? null]),
      );
    default:
      return undefined;
  }
}

const anything: Scalar = { fromValue: (value) => value, fromLiteral: anyLiteral };
const structure = (value: unknown) =>
  typeof value === 'object' && value !== null ? value : undefined;

/** Python's `bool()` of a JSON value. */
function truth(value: unknown): boolean {
  const inside = structure(value);
  return inside === undefined ? Boolean(value) : Object.keys(inside).length > 0;
}

/** Kept as text: whoever stores it decides what to read. */
function jsonText(text: string): string | undefined {
  try {
    return JSON.parse(text) === null ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A number in the shop's unit, or a number with its unit. */
function weight(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  if (Array.isArray(value))
    throw new PythonError('ValueError', 'argument must be a sequence of length 3');
  return decimal(value);
}

const uuid = textScalar((text) => {
  const hex = text.replace(/^urn:uuid:|[{}-]/gi, '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(hex)
    ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    : undefined;
});

export const scalars: Readonly<Record<string, Scalar>> = {
  String: {
    fromValue: (value) => (typeof value === 'boolean' ? String(value) : pythonText(value)),
    fromLiteral: (node) => (node.kind === Kind.STRING ? node.value : undefined),
  },
  ID: {
    fromValue: pythonText,
    fromLiteral: (node) =>
      node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined,
  },
  Boolean: {
    fromValue: truth,
    fromLiteral: (node) => (node.kind === Kind.BOOLEAN ? node.value : undefined),
  },
  Int: intScalar(() => true),
  NonNegativeInt: intScalar((value) => value >= 0),
  Minute: intScalar((value) => value >= 0),
  Hour: intScalar((value) => value >= 0),
  Day: intScalar((value) => value >= 0),
  PositiveInt: intScalar((value) => value > 0),
  Float: { fromValue: pythonFloat, fromLiteral: floatLiteral },
  Decimal: decimalScalar(() => true),
  PositiveDecimal: decimalScalar((value) => value >= 0),
  Date: textScalar(isoDate),
  DateTime: textScalar(isoInstant),
  UUID: {
    ...uuid,
    fromValue(value) {
      if (typeof value === 'string') return uuid.fromValue(value);
      throw new PythonError('AttributeError', 'a UUID is a text');
    },
  },
  JSONString: textScalar(jsonText),
  JSON: {
    fromValue: structure,
    fromLiteral: (node) =>
      node.kind === Kind.OBJECT || node.kind === Kind.LIST ? anyLiteral(node) : undefined,
  },
  WeightScalar: {
    fromValue: weight,
    fromLiteral: (node) => weight(anyLiteral(node) ?? 'x'),
  },
  GenericScalar: anything,
  Metadata: anything,
  Upload: anything,
  _Any: anything,
};
