/** How letters look in a Word document, as far as it matters to what is read. Sizes in half points, as Word writes them. */
export interface RunLook {
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
  /** RRGGBB or "auto". */
  readonly color: string | undefined;
  readonly halfPoints: number | undefined;
}

/** A stretch of text of one look. `\n` is a line break, `\f` a page or column break. */
export interface TextRun {
  readonly text: string;
  readonly look: RunLook;
}

/** A page break between words ends a line; one before or after the text does not make an empty line. */
export function cutLines(text: string): string[] {
  return text
    .replace(/^\f+/, '')
    .replace(/\f+$/, '')
    .split(/\n|\f+/);
}
