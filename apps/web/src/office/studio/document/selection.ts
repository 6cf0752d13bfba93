// From what is selected on the page to offsets in the text. Every run is drawn in an element with `data-start`, which holds
// the run's own text and nothing else.

/** What is needed of a DOM node; tests give objects of their own. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: ArrayLike<PageNode>;
  readonly dataset?: { readonly [key: string]: string | undefined };
}

const textNode = 3;

/** The offset in the text of a point on the page; null outside the document's runs. */
export function offsetAt(node: PageNode, offset: number): number | null {
  if (node.nodeType === textNode) return inRun(node, Math.min(offset, node.textContent?.length ?? 0));
  const start = runStart(node);
  if (start !== null) {
    const before = Array.from(node.childNodes).slice(0, offset);
    return start + before.reduce((sum, child) => sum + (child.textContent?.length ?? 0), 0);
  }
  // A point between elements (a paragraph's edge): the start of the run that follows, else the end of the one before.
  const after = Array.from(node.childNodes)
    .slice(offset)
    .map(firstRun)
    .find((run) => run !== null);
  if (after) return runStart(after);
  const before = Array.from(node.childNodes)
    .slice(0, offset)
    .reverse()
    .map(lastRun)
    .find((run) => run !== null);
  return before ? (runStart(before) ?? 0) + (before.textContent?.length ?? 0) : null;
}

function runStart(node: PageNode): number | null {
  const start = node.dataset?.['start'];
  return start === undefined ? null : Number(start);
}

function inRun(node: PageNode, offset: number): number | null {
  for (let run: PageNode | null = node.parentNode; run !== null; run = run.parentNode) {
    const start = runStart(run);
    if (start !== null) return start + offset;
  }
  return null;
}

function firstRun(node: PageNode): PageNode | null {
  if (runStart(node) !== null) return node;
  return (
    Array.from(node.childNodes)
      .map(firstRun)
      .find((run) => run !== null) ?? null
  );
}

function lastRun(node: PageNode): PageNode | null {
  if (runStart(node) !== null) return node;
  return (
    Array.from(node.childNodes)
      .reverse()
      .map(lastRun)
      .find((run) => run !== null) ?? null
  );
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A selection made either way round, without white space at its edges; null when nothing is left. */
export function stretchOf(text: string, one: number | null, other: number | null): Stretch | null {
  if (one === null || other === null) return null;
  let [start, end] = one < other ? [one, other] : [other, one];
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : null;
}
