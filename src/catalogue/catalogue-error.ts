/** The catalogue cannot become a shop; the message tells the operator what to change. */
export class CatalogueError extends Error {
  override name = 'CatalogueError';
}
