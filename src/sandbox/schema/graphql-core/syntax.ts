import { describe, SyntaxProblem, tokenAt, type Token } from './tokens.ts';

/**
 * Throws SyntaxProblem where Saleor's graphql-core 2 does. Its grammar of 2016 knows no `null` literal, no block
 * strings and no descriptions; whatever passes here, graphql-js reads the same way.
 */
export function checkSyntax(text: string): void {
  new Recogniser(text).document();
}

const definitionsOfTypes = new Set(
  'schema scalar type interface union enum input extend directive'.split(' '),
);

class Recogniser {
  readonly #text: string;
  #token: Token;

  constructor(text: string) {
    this.#text = text;
    this.#token = tokenAt(text, 0);
  }

  document(): void {
    do {
      // Definitions of types can be read but never executed, so graphql-js may read them.
      if (this.#token.kind === 'Name' && definitionsOfTypes.has(this.#token.value ?? '')) return;
      this.#definition();
    } while (!this.#skip('EOF'));
  }

  #definition(): void {
    const { kind, value } = this.#token;
    if (kind === '{') this.#selectionSet();
    else if (kind === 'Name' && /^(?:query|mutation|subscription)$/.test(value ?? ''))
      this.#operation();
    else if (kind === 'Name' && value === 'fragment') this.#fragmentDefinition();
    else throw this.#unexpected();
  }

  #operation(): void {
    this.#advance();
    this.#skip('Name');
    if (this.#token.kind === '(') this.#many('(', () => this.#variableDefinition(), ')');
    this.#directives();
    this.#selectionSet();
  }

  #variableDefinition(): void {
    this.#variable();
    this.#expect(':');
    this.#type();
    if (this.#skip('=')) this.#value(true);
  }

  #variable(): void {
    this.#expect('$');
    this.#expect('Name');
  }

  #type(): void {
    if (this.#skip('[')) {
      this.#type();
      this.#expect(']');
    } else this.#expect('Name');
    this.#skip('!');
  }

  #selectionSet(): void {
    this.#many('{', () => this.#selection(), '}');
  }

  #selection(): void {
    if (this.#token.kind === '...') this.#fragment();
    else this.#field();
  }

  #field(): void {
    this.#expect('Name');
    if (this.#skip(':')) this.#expect('Name');
    this.#arguments();
    this.#directives();
    if (this.#token.kind === '{') this.#selectionSet();
  }

  #arguments(): void {
    if (this.#token.kind !== '(') return;
    this.#many('(', () => this.#namedValue(false), ')');
  }

  #namedValue(constant: boolean): void {
    this.#expect('Name');
    this.#expect(':');
    this.#value(constant);
  }

  #fragment(): void {
    this.#expect('...');
    if (this.#token.kind === 'Name' && this.#token.value !== 'on') {
      this.#advance();
      this.#directives();
      return;
    }
    if (this.#token.value === 'on') {
      this.#advance();
      this.#expect('Name');
    }
    this.#directives();
    this.#selectionSet();
  }

  #fragmentDefinition(): void {
    this.#advance();
    if (this.#token.value === 'on') throw this.#unexpected();
    this.#expect('Name');
    if (this.#token.kind !== 'Name' || this.#token.value !== 'on')
      throw new SyntaxProblem(this.#token.start, `Expected "on", found ${describe(this.#token)}`);
    this.#advance();
    this.#expect('Name');
    this.#directives();
    this.#selectionSet();
  }

  #directives(): void {
    while (this.#skip('@')) {
      this.#expect('Name');
      this.#arguments();
    }
  }

  #value(constant: boolean): void {
    const { kind, value } = this.#token;
    if (kind === '[') this.#any('[', () => this.#value(constant), ']');
    else if (kind === '{') this.#any('{', () => this.#namedValue(constant), '}');
    else if (kind === '$' && !constant) this.#variable();
    else if (/^(?:Int|Float|String)$/.test(kind) || (kind === 'Name' && value !== 'null'))
      this.#advance();
    else throw this.#unexpected();
  }

  #any(open: string, item: () => void, close: string): void {
    this.#expect(open);
    while (!this.#skip(close)) item();
  }

  #many(open: string, item: () => void, close: string): void {
    this.#expect(open);
    do item();
    while (!this.#skip(close));
  }

  #advance(): void {
    this.#token = tokenAt(this.#text, this.#token.end);
  }

  #skip(kind: string): boolean {
    if (this.#token.kind !== kind) return false;
    this.#advance();
    return true;
  }

  #expect(kind: string): void {
    if (this.#skip(kind)) return;
    throw new SyntaxProblem(this.#token.start, `Expected ${kind}, found ${describe(this.#token)}`);
  }

  #unexpected(): SyntaxProblem {
    return new SyntaxProblem(this.#token.start, `Unexpected ${describe(this.#token)}`);
  }
}
