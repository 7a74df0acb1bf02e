/** A GraphQL error as Saleor reports it; `exception` is the Python class name in `extensions.exception.code`. */
export class ApiFailure extends Error {
  readonly exception: string;

  constructor(message: string, exception = 'GraphQLError') {
    super(message);
    this.exception = exception;
  }
}

export function invalidId(id: string, expected?: string): ApiFailure {
  return new ApiFailure(
    `Invalid ID: ${id}.` + (expected === undefined ? '' : ` Expected: ${expected}.`),
  );
}

export function channelRequired(): ApiFailure {
  return new ApiFailure('More than one channel exists. Specify which channel to use.');
}

export function permissionDenied(message: string): ApiFailure {
  return new ApiFailure(message, 'PermissionDenied');
}
