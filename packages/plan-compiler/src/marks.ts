/** For a text, a bit for each list of marks it holds a character of. */
export type MarksIn = (text: string) => number;

/**
 * One look at each character of a text tells which of up to 32 constructs or rules may have something to say of it:
 * each names the characters it can't do without. One that names none is always asked.
 */
export function createMarks(lists: readonly (string | undefined)[]): MarksIn {
  const bits = new Uint32Array(0x10000);
  let always = 0;
  for (const [index, marks] of lists.entries()) {
    if (marks === undefined) always |= 1 << index;
    for (const mark of marks ?? '') bits[mark.charCodeAt(0)] = (bits[mark.charCodeAt(0)] ?? 0) | (1 << index);
  }
  return (text) => {
    let found = always;
    for (let at = 0; at < text.length; at += 1) found |= bits[text.charCodeAt(at)] ?? 0;
    return found;
  };
}

/** The UTF-16 units of some marks, to be asked `has(text.charCodeAt(at))`: no string of one character is made for it. */
export const unitsOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));
