/** Seeding cannot go on, or one thing of it could not be done; the message says why, to people. */
export class SeedError extends Error {
  override name = 'SeedError';
}
