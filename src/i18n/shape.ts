import type { sr } from './sr.ts';

/** The shape of `sr` with its literal texts widened, so that other languages may say it their way. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly unknown[]
      ? readonly Widen<T[number]>[]
      : { readonly [K in keyof T]: Widen<T[K]> };

export type Messages = Widen<typeof sr>;
