import { changedSegments } from '../diff/changed-runs.ts';
import { CERTAIN, type EditionDiff, type TaskChange, type TaskDiff } from '../diff/editions.ts';
import { homeOf } from '../diff/traits.ts';
import type { Task } from '../plan.ts';
import type { ReadEdition } from './diff.ts';
import type { Language } from './language.ts';
import { printable } from './table.ts';

type Kind = TaskDiff['kind'] | 'kept';

interface Words {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly changes: Readonly<Record<TaskChange, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly due: string;
  readonly place: string;
  readonly text: string;
  readonly none: string;
  readonly standing: string;
  readonly top: string;
  readonly outOf: (title: string) => string;
  readonly into: (title: string) => string;
  readonly unsure: (percent: number) => string;
  readonly clauses: (added: number, gone: number, changed: number) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    kinds: { kept: '未变', continued: '有变化', split: '拆出', new: '新增', dropped: '删去' },
    changes: { reworded: '措辞', moved: '位置', 'new-owner': '责任单位', 'new-date': '时限' },
    roles: { lead: '牵头', responsible: '责任', support: '配合' },
    owner: '责任',
    due: '时限',
    place: '位置',
    text: '措辞',
    none: '无',
    standing: '长期坚持',
    top: '（顶层）',
    outOf: (title) => `拆自“${title}”`,
    into: (title) => `并入“${title}”`,
    unsure: (percent) => `把握 ${percent}%，请核对`,
    clauses: (added, gone, changed) => `条款：新增 ${added}，删去 ${gone}，改题或移位 ${changed}`,
  },
  en: {
    kinds: { kept: 'kept', continued: 'changed', split: 'split off', new: 'new', dropped: 'dropped' },
    changes: { reworded: 'reworded', moved: 'moved', 'new-owner': 'new owner', 'new-date': 'new date' },
    roles: { lead: 'lead', responsible: 'responsible', support: 'support' },
    owner: 'owner',
    due: 'due',
    place: 'under',
    text: 'text',
    none: 'none',
    standing: 'standing',
    top: '(top)',
    outOf: (title) => `out of “${title}”`,
    into: (title) => `into “${title}”`,
    unsure: (percent) => `${percent}% sure: please check`,
    clauses: (added, gone, changed) => `clauses: ${added} new, ${gone} dropped, ${changed} retitled or moved`,
  },
};

const SIGNS: Readonly<Record<Kind, string>> = { kept: '=', continued: '~', split: '/', new: '+', dropped: '-' };

/** A task a block, what did not change left out (unless `all`), and counts at the end. */
export function printDiff(
  { clauses, tasks }: EditionDiff,
  old: ReadEdition,
  next: ReadEdition,
  language: Language,
  all = false,
): string {
  const words = WORDS[language];
  const blocks = tasks
    .filter((found) => all || kindOf(found) !== 'kept')
    .map((found) => taskLines(found, old, next, words).join('\n'));
  const counted = (kind: Kind): string => `${words.kinds[kind]} ${tasks.filter((one) => kindOf(one) === kind).length}`;
  const changed = clauses.filter((one) => one.kind === 'continued' && one.changes.length > 0).length;
  const of = (kind: 'new' | 'dropped'): number => clauses.filter((one) => one.kind === kind).length;
  const counts = (['kept', 'continued', 'split', 'new', 'dropped'] as const).map(counted);
  const end = `${counts.join(language === 'zh' ? '，' : ', ')}\n${words.clauses(of('new'), of('dropped'), changed)}`;
  return `${[...blocks, end].join('\n\n')}\n`;
}

const kindOf = (found: TaskDiff): Kind =>
  found.kind === 'continued' && found.changes.length === 0 ? 'kept' : found.kind;

function taskLines(found: TaskDiff, old: ReadEdition, next: ReadEdition, words: Words): string[] {
  const before = 'old' in found ? old.tasks[found.old] : undefined;
  const after = 'new' in found ? next.tasks[found.new] : undefined;
  const kind = kindOf(found);
  const notes: string[] = [];
  if (found.kind === 'continued') notes.push(...found.changes.map((change) => words.changes[change]));
  if (found.kind === 'split') notes.push(words.outOf(titleOf(before)));
  if (found.kind === 'dropped' && found.into !== null) notes.push(words.into(titleOf(next.tasks[found.into])));
  if ('certainty' in found && found.certainty < CERTAIN) notes.push(words.unsure(Math.round(found.certainty * 100)));
  const head = `${SIGNS[kind]} ${words.kinds[kind]}  ${titleOf(after ?? before)}`;
  const lines = [notes.length === 0 ? head : `${head}  [${notes.join(', ')}]`];
  if (!before || !after || found.kind === 'split') return [...lines, ...facts(after ?? before, words)];
  if (found.kind !== 'continued') return lines;
  const changes = new Set(found.changes);
  const arrow = (what: string, from: string, to: string): string => `    ${what}: ${from} → ${to}`;
  if (changes.has('moved'))
    lines.push(arrow(words.place, homeTitle(before, old, words), homeTitle(after, next, words)));
  if (changes.has('new-owner')) lines.push(arrow(words.owner, owners(before, words), owners(after, words)));
  if (changes.has('new-date')) lines.push(arrow(words.due, due(before, words), due(after, words)));
  if (changes.has('reworded')) lines.push(`    ${words.text}: ${markWords(before.text, after.text)}`);
  return lines;
}

const titleOf = (task: Task | undefined): string => printable(task?.item ?? '');

const facts = (task: Task | undefined, words: Words): string[] =>
  task ? [`    ${words.owner}: ${owners(task, words)}`, `    ${words.due}: ${due(task, words)}`] : [];

const owners = ({ parties }: Task, words: Words): string =>
  printable(parties.map(({ role, name }) => `${words.roles[role] ?? role} ${name}`).join('、')) || words.none;

const due = (task: Task, words: Words): string => task.due ?? (task.standing ? words.standing : words.none);

function homeTitle(task: Task, { outline }: ReadEdition, words: Words): string {
  const home = homeOf(task, outline);
  const clause = home === null ? undefined : outline[home];
  return clause ? printable(`${clause.label}${clause.title}`) : words.top;
}

/** So much of what did not change is shown beside what did. */
const BESIDE = 12;

/** [-old-]{+new+}, as word diffs are printed; long stretches that did not change are left out. */
function markWords(oldText: string, newText: string): string {
  const segments = changedSegments(oldText.trim(), newText.trim());
  const marked = segments.map((segment, index) => {
    if (!segment.changed) return abbreviate(segment.new, index === 0, index === segments.length - 1);
    const [gone, come] = [printable(segment.old).trim(), printable(segment.new).trim()];
    return `${gone && `[-${gone}-]`}${come && `{+${come}+}`}`;
  });
  return marked.join('');
}

function abbreviate(text: string, isFirst: boolean, isLast: boolean): string {
  const shown = printable(text);
  if (shown.length <= 2 * BESIDE + 1) return shown;
  return `${isFirst ? '' : shown.slice(0, BESIDE)}…${isLast ? '' : shown.slice(-BESIDE)}`;
}
