/** The type of a translation: the same keys, any texts. */
export type Same<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> };

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export interface Texts {
  readonly [key: string]: string | Texts;
}
export type Namespaces = Readonly<Record<string, Texts>>;
