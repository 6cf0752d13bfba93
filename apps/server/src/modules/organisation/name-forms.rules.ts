// The forms one name takes in plans. All pure, all without looking at any other unit.
import { bodyNames, departmentEndings, departmentStems, kindEndings, kindWords } from './department-names.data.ts';
import type { UnitKind } from './organisation.rules.ts';

/** What does not tell two names apart: spaces, brackets, quotes, 、 and width. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(/[\s()（）“”"'‘’「」《》〈〉、,，·.\u3000-]/g, '');
}

const levelWords = '省市州县区旗镇乡';

export interface Jurisdiction {
  /** 云溪县 */
  readonly name: string;
  /** 县, the word that stands for it in 县财政局; empty for a school or a hospital. */
  readonly level: string;
}

export function describeJurisdiction(name: string): Jurisdiction {
  const folded = foldName(name);
  const last = folded.slice(-1);
  return { name: folded, level: folded.length > 1 && levelWords.includes(last) ? last : '' };
}

/** 云溪县财政局, 云溪财政局, 县财政局, 我县财政局 → 财政局: the jurisdiction's own name and level word taken off. */
export function takeOwnPrefix(folded: string, { name, level }: Jurisdiction): string {
  const stem = level === '' ? name : name.slice(0, -1);
  for (const prefix of [name, `我${level}`, `本${level}`, `全${level}`, level, stem]) {
    if (prefix.length === 0 || !folded.startsWith(prefix)) continue;
    const rest = folded.slice(prefix.length);
    // 县 by itself, or 云溪村 of 云溪县, is no prefix; a body's name has at least two characters of its own.
    if (rest.length >= 2) return rest;
  }
  return folded;
}

/** 市财政局, 区住建局 in a plan of a county: another level's body. Good enough for a suggestion, never for an answer. */
export function takeForeignPrefix(folded: string): string {
  const rest = /^(?:.{2,4})?[省市州县区旗镇乡](?!场|政|容|村|域|划)(.{3,})$/u.exec(folded)?.[1];
  return rest ?? folded;
}

const withoutAnd = (text: string) => text.replace(/[和与及暨]/g, '');

function numberForms(lines: readonly (readonly string[])[]): Map<string, number> {
  const numbers = new Map<string, number>();
  lines.forEach((forms, index) => {
    for (const form of forms) numbers.set(withoutAnd(form), index);
  });
  return numbers;
}

const stemNumbers = numberForms(departmentStems);
const bodyNumbers = numberForms(bodyNames);

const schoolForm = /^第?([一二三四五六七八九十]{1,3})(?:高级|初级|实验|完全|中心)*(中学|中|小学|小|幼儿园|幼)$/u;

/**
 * One key for all short and full forms of a department's name without its prefix: 住建局, 住房城乡建设局, 住房和城乡建设委员会
 * and 住建部门 all give "stem:0". Null where the name has no such form.
 */
export function shortFormKey(core: string): string | null {
  const name = withoutAnd(core);
  const body = bodyNumbers.get(name);
  if (body !== undefined) return `body:${body}`;
  const school = schoolForm.exec(name);
  if (school !== null) return `school:${school[1]}${school[2]?.charAt(0)}`;
  for (const ending of departmentEndings) {
    if (!name.endsWith(ending)) continue;
    const stem = name.slice(0, name.length - ending.length);
    const number = stemNumbers.get(stem);
    if (number !== undefined) return `stem:${number}`;
    // A department that is in no list still has its ending: 史志局, 史志部门.
    if (ending !== '' && stem.length >= 2) return `other:${stem}`;
  }
  return null;
}

/** Names that a body of this kind goes by: 清河镇 → 清河镇人民政府, 清河镇政府 … */
export function kindForms(name: string, kind: UnitKind): string[] {
  return (kindEndings[kind] ?? []).map((ending) => foldName(`${name}${ending}`));
}

const kindWordPattern = new RegExp(kindWords.map(([word]) => word).join('|'), 'gu');
const kindOfWord = new Map(kindWords);

export interface KindPhrase {
  readonly kinds: ReadonlySet<string>;
  /** 各有关部门: some of them, and the plan does not say which. */
  readonly vague: boolean;
}

/** 各乡镇（街道） → town and street; null when the phrase is not one for all units of some kinds. */
export function readKindPhrase(folded: string, { level, name }: Jurisdiction): KindPhrase | null {
  const vague = /有关|相关|涉及/.test(folded);
  let rest = folded.replace(/有关|相关|涉及的?/g, '');
  const began = rest;
  rest = rest
    .replace(name, '')
    .replace(new RegExp(`^(?:[全我本]?${level || '县'}(?:直|级|属)?)?(?=各|所有|全部|$)|^${level || '县'}直`, 'u'), '');
  const hasAll = /各|所有|全部|每个/.test(rest) || /直/.test(began);
  if (!hasAll) return null;
  rest = rest.replace(/各|所有|全部|每个/g, '').replace(/(?:人民政府|党委政府|党政|政府|党委|党工委)/g, '');
  const kinds = new Set<string>();
  const left = rest.replace(kindWordPattern, (word) => {
    for (const kind of kindOfWord.get(word)?.split('+') ?? []) kinds.add(kind);
    return '';
  });
  return left === '' && kinds.size > 0 ? { kinds, vague } : null;
}

export function bigramsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
