/** A text in which pictures may be named: a page, a style sheet, a product in Saleor. */
export interface NamedText {
  /** For people: a URL, a file, `product "Arganovo ulje"`. */
  readonly where: string;
  readonly text: string;
}
