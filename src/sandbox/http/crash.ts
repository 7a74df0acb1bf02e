/** A body that Saleor stumbles over: its web framework answers 500. */
export class Crash extends Error {}
