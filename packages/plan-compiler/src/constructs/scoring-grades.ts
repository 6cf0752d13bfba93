import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';
import { withoutOverlaps } from './overlaps.ts';

const GRADE =
  '(“[\\u4e00-\\u9fff]{2,10}”|“?(?:[A-E]级|[A-E](?![A-Za-z])|优秀|优良|不称职|基本称职|称职|良好|良|优|合格|基本合格|不合格|较差|差|一等|二等|三等|一般|达标|不达标|先进|好|中|[一二三四五]星级|较好|第?[一二三]等次)”?(?:等次|等级|档次|单位)?)';
const NUMBER = '(\\d{1,3}(?:\\.\\d{1,4})?)';
const IN = '(?:的|者|，)?(?:评定|评|定|确定|列|认定|视|计|授予)?(?:为|是|属)?';
const BAND = new RegExp(
  `${NUMBER}分?(?:（含）)?(?:（含${NUMBER}分?）)?(?:(?:-{1,3}|至|到|~)${NUMBER}分(?:（[^（）]{1,6}）)?|分?(?:（含）|（含${NUMBER}分?）)?(?:及)?(以上|以下)(?:(?:不足|低于|至|、)\\d{1,3}分?)?(?:以下)?)(?:（[^（）]{1,8}）)?(?:的)?[^，。；\\d]{0,8}?${IN}${GRADE}`,
  'gu',
);
/** 优秀（90分以上）, 优秀（≥90分）, 不合格（＜60分）, 良好：80-89分 */
const TAGGED = new RegExp(
  `${GRADE}(?:（|：)([≥>]?|[<＜≤]|低于|不足)${NUMBER}分?(?:(?:-{1,3}|至)${NUMBER}分?|(?:及)?(以上|以下))?(?:（含）)?(?:）|(?=[，；。、]|$))`,
  'gu',
);
/** 得分≥90分为优秀, 80分≤得分＜90分为良好, 低于60分的为不合格 */
const COMPARED = new RegExp(
  `(?:([≥>]|不低于)${NUMBER}分?|${NUMBER}分?[≤<＜][^，；。\\d]{0,6}[<＜≤]${NUMBER}分?|(?<!以上(?:，|、)?)(低于|不足|[<＜])${NUMBER}分?)的?，?${IN}${GRADE}`,
  'gu',
);

/** 85分以上的为A级, 70—84分为良好, 60分以下为不合格, 优秀（90分以上） — a band of points and its name. */
export const scoringGrades: Construct = {
  name: 'scoring-grades',
  confidence: 0.9,
  marks: '分',
  when: /\d分|分数/u,
  read(sentence) {
    const found: FoundOf<'scoring'>[] = [];
    const push = (at: number, length: number, low: string, isBelow: boolean, grade: string): void => {
      const from = sentence.from + at;
      found.push({
        kind: 'scoring',
        from,
        to: from + length,
        effect: 'grade',
        value: isBelow ? 0 : numberOf(low),
        unit: '分',
        per: null,
        grade: grade.replace(/[“”]|(?:等次|等级|档次|单位)$/gu, ''),
      });
    };
    for (const match of allMatches(TAGGED, sentence.text)) {
      const [whole, grade = '', sign = '', low = '', high, direction] = match;
      const lower = high !== undefined && Number(high) < Number(low) ? high : low;
      push(match.index, whole.length, lower, direction === '以下' || /^[<＜≤低不]/u.test(sign), grade);
    }
    for (const match of allMatches(COMPARED, sentence.text)) {
      const [whole, , least, low, , below, , grade = ''] = match;
      push(match.index, whole.length, least ?? low ?? '0', below !== undefined, grade);
    }
    for (const match of allMatches(BAND, sentence.text)) {
      const [whole, low = '', , high, , direction, grade = ''] = match;
      const lower = high !== undefined && Number(high) < Number(low) ? high : low;
      push(match.index, whole.length, lower, direction === '以下', grade);
    }
    return withoutOverlaps(found);
  },
};
