import { GraphQLError } from 'graphql';
import { ApiFailure } from '../../state/failures.ts';
import { SyntaxFailure } from './document.ts';
import { placesOf } from './locations.ts';
import { PythonError } from './python.ts';

export type ErrorEntry = {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
};

/** An entry of `errors` as Saleor writes it; `exception` is the Python class. */
export function errorEntry(error: unknown): ErrorEntry {
  if (error instanceof SyntaxFailure)
    return {
      message: error.message,
      locations: [error.place],
      ...exceptionOf('GraphQLSyntaxError'),
    };
  if (error instanceof PythonError)
    return error.exception === 'ValueError'
      ? { message: error.message, ...exceptionOf('GraphQLError') }
      : { message: 'Internal Server Error', ...exceptionOf(error.exception) };
  if (!(error instanceof GraphQLError)) throw error;
  const locations = placesOf(error);
  return {
    message: error.message,
    ...(locations && { locations }),
    ...(error.path && { path: error.path }),
    ...exceptionOf(classOf(error)),
  };
}

/** A fault of the sandbox itself keeps its text and name: hiding them would only cost time. */
function classOf({ originalError }: GraphQLError): string {
  if (originalError instanceof ApiFailure) return originalError.exception;
  if (originalError?.message.startsWith('Cannot return null for non-nullable field'))
    return 'GraphQLError';
  return originalError && !(originalError instanceof GraphQLError)
    ? originalError.constructor.name
    : 'GraphQLError';
}

export function exceptionOf(code: string) {
  return { extensions: { exception: { code } } };
}
