import type { en } from '../messages/en.ts';

/** Forms of one message by the language's plural category (CLDR); English and Spanish both have these two. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}
export type Message = string | Plural;
export type Catalog = Readonly<Record<string, Readonly<Record<string, Message>>>>;

type English = typeof en;
type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
/** The names in braces that a message wants values for. */
type PlaceholderOf<M> = M extends Plural ? Placeholder<M['one'] | M['other']> | 'count' : Placeholder<M>;

/** `area.name` of every message. */
export type MessageKey = {
  [A in keyof English]: `${A}.${keyof English[A] & string}`;
}[keyof English];

type MessageAt<K> = K extends `${infer A extends keyof English}.${infer N}`
  ? N extends keyof English[A]
    ? English[A][N]
    : never
  : never;

/** What `say` wants beside the key: nothing, or a value for each placeholder. */
export type ValuesOf<K extends MessageKey> = [PlaceholderOf<MessageAt<K>>] extends [never]
  ? []
  : [values: { readonly [P in PlaceholderOf<MessageAt<K>>]: P extends 'count' ? number : string | number }];

/** The catalog of another language: the same messages, and no placeholder that English does not have. */
export type Translation<T> = {
  readonly [A in keyof English]: {
    readonly [N in keyof English[A]]: A extends keyof T
      ? N extends keyof T[A]
        ? [PlaceholderOf<T[A][N]>] extends [PlaceholderOf<English[A][N]>]
          ? English[A][N] extends Plural
            ? Plural
            : string
          : { readonly 'unknown placeholder': PlaceholderOf<T[A][N]> }
        : Message
      : Readonly<Record<string, Message>>;
  };
};

/** Checks a translated catalog while compiling: complete, and every placeholder known. */
export const translation = <const T extends Catalog>(catalog: T & Translation<T>): Catalog => catalog;
