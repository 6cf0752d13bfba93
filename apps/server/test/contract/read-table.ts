// Reads the hand-written table of routes × posts.
import type { ActorName } from '../world.ts';

/** The columns of the table, and who stands for each. */
export const postActors = {
  none: 'postless',
  abroad: 'stranger',
  system: 'systemAdministrator',
  secure: 'securityAdministrator',
  audit: 'auditor',
  below: 'contactVillage',
  other: 'contactCity',
  bureau: 'otherOffice',
  unit: 'contactQinghe',
  lead: 'contactHousing',
  leader: 'leader',
  signer: 'approver',
  office: 'office',
} as const satisfies Record<string, ActorName>;

export type Post = keyof typeof postActors;
export const posts = Object.keys(postActors) as Post[];

/** A status, or `-`: 200 with nothing of the scene in it. */
export type Cell = number | '-';

export interface Row {
  readonly module: string;
  /** As in the table: "getTask(draft)". */
  readonly title: string;
  /** Name of the route: "getTask". */
  readonly route: string;
  readonly cells: Readonly<Record<Post, Cell>>;
  /** The same with every policy stubbed to allow. */
  readonly open: Readonly<Record<Post, Cell>>;
}

export function readTable(text: string): Row[] {
  const rows: Row[] = [];
  let module = '';
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const title = line.slice(0, line.search(/ {2,}\S+( +\S+){12}$/)).trim();
    const words = line.trim().slice(title.length).trim().split(/ +/);
    if (words.length !== posts.length) throw new Error(`the table's line has not ${posts.length} cells: ${line}`);
    if (words[0] === posts[0]) {
      if (words.join() !== posts.join()) throw new Error(`the table's columns are not those of the posts: ${line}`);
      module = title;
    } else if (title === 'open') {
      const row = rows.pop();
      if (row === undefined) throw new Error('the table begins with a line "open"');
      rows.push({ ...row, open: cellsOf(words, row.cells) });
    } else {
      const cells = cellsOf(words);
      rows.push({ module, title, route: title.replace(/\(.*$/, ''), cells, open: cells });
    }
  }
  return rows;
}

function cellsOf(words: readonly string[], before?: Row['cells']): Row['cells'] {
  const cell = (word: string, post: Post): Cell => {
    if (word === '.' && before !== undefined) return before[post];
    if (word === '-') return word;
    if (/^[2-4]\d\d$/.test(word)) return Number(word);
    throw new Error(`a cell of the table is neither a status nor "-": ${word}`);
  };
  return Object.fromEntries(posts.map((post, index) => [post, cell(words[index] ?? '', post)])) as Row['cells'];
}
