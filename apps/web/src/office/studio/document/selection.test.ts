import { expect, test } from 'vitest';
import { offsetAt, type PageNode, stretchOf } from './selection.ts';

interface Node extends PageNode {
  parentNode: Node | null;
  childNodes: Node[];
}

const textOf = (content: string): Node => ({ nodeType: 3, textContent: content, parentNode: null, childNodes: [] });

function element(children: Node[], start?: number): Node {
  const node: Node = {
    nodeType: 1,
    textContent: children.map((child) => child.textContent).join(''),
    parentNode: null,
    childNodes: children,
    ...(start !== undefined && { dataset: { start: String(start) } }),
  };
  for (const child of children) child.parentNode = node;
  return node;
}

/** <p><span 0>为进一步</span><mark><span 4>改善</span></mark></p><p><span 7>环境</span></p> */
function page() {
  const [first, second, third] = [textOf('为进一步'), textOf('改善'), textOf('环境')];
  const run = element([first], 0);
  const marked = element([element([second], 4)]);
  const line = element([run, marked]);
  const next = element([element([third], 7)]);
  return { first, second, third, run, line, next, paper: element([line, next]) };
}

test('a point in a text is the start of its run and so many characters', () => {
  const { first, second, third } = page();
  expect(offsetAt(first, 2)).toBe(2);
  expect(offsetAt(second, 1)).toBe(5);
  expect(offsetAt(third, 99)).toBe(9);
});

test('a point in a run counts its children', () => {
  const { run } = page();
  expect(offsetAt(run, 0)).toBe(0);
  expect(offsetAt(run, 1)).toBe(4);
});

test('a point between elements is the run that follows, at the end the one before', () => {
  const { line, paper, next } = page();
  expect(offsetAt(line, 1)).toBe(4);
  expect(offsetAt(line, 2)).toBe(6);
  expect(offsetAt(paper, 1)).toBe(7);
  expect(offsetAt(next, 1)).toBe(9);
});

test('outside the document there is no offset', () => {
  expect(offsetAt(textOf('别处'), 1)).toBeNull();
  expect(offsetAt(element([]), 0)).toBeNull();
});

test('a selection may run backwards and loses white space at its edges', () => {
  expect(stretchOf('各镇 负责\n督促', 8, 3)).toEqual({ start: 3, end: 8 });
  expect(stretchOf('各镇 负责\n督促', 2, 6)).toEqual({ start: 3, end: 5 });
  expect(stretchOf('一 二', 1, 2)).toBeNull();
  expect(stretchOf('一二', null, 2)).toBeNull();
});
