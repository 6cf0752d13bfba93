const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, as `text.matchAll(pattern)` gives them. That one makes a copy of the pattern for each
 * text; most sentences hold no match at all, and the copy is then nearly the whole of the work.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return matches;
}
