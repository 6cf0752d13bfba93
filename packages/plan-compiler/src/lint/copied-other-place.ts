import { type LintRule, remarkMatches, type Unremarked } from './rule.ts';

/** A plan titled 云溪县… that says 扶阳县人民政府: copied from another county, and not all of it changed. */
export const copiedOtherPlace: LintRule = {
  id: 'copied-other-place',
  severity: 'warning',
  marks: '县市区镇乡',
  check(plan, text, _options, marked) {
    const own = ownPlaces(plan);
    const kinds = new Set(own.map((place) => place.slice(-1)));
    if (kinds.size === 0) return [];
    const mentions = marked.filter((sentence) => GOES_ON.test(sentence.text));
    return remarkMatches(plan, text, mentions, MENTION, ({ 0: name, index: at }, sentence) => {
      const kind = name.slice(-1);
      if (!kinds.has(kind) || !isName(name) || own.some((place) => name.endsWith(place) || place.endsWith(name)))
        return null;
      if (RIGHTLY_NAMED.test(sentence.text.slice(Math.max(0, at - NEARBY), at + NEARBY))) return null;
      if (isQuoted(sentence.text.slice(Math.max(0, at - NEARBY), at))) return null;
      return {
        zh: `“${name}”不是本方案的${kind}（${own.find((place) => place.endsWith(kind)) ?? ''}），可能是照抄留下的`,
        en: `“${name}” is not the place of this plan (${own.join(', ')}); it may be left over from another’s plan`,
      };
    });
  },
};

/** Characters that a place's name does not hold, and that common words ending in its kind do: 小城镇, 各乡镇, 经本市. */
const NO_NAME = '各全本我该某每的在和与及或等为由于对将是有到按据向经这此其小社园辖片城乡村校街厂库郊景市县区镇';
const STOPS = new RegExp(`[${NO_NAME}]`, 'u');
const COMMON_WORD = /开发|高新|示范|试验|保护|管理|自治|生态|功能|重点|中心|贫困|有关|相关|上级|所属|两级|[xX×]/u;

const KIND_GOING_ON =
  '[县市区镇乡](?=人民政府|委、|政府|委员会|委办|实际|境内|辖区|范围|全域|各[镇乡街村部]|[\\u4e00-\\u9fff]{2,6}(?:局|指挥部|领导小组))';
/** Few sentences hold one at all, and names are looked for only in these. */
const GOES_ON = new RegExp(KIND_GOING_ON, 'u');

/**
 * A name of two or three characters and its kind, where one can begin (after a mark or a preposition) and where
 * only a place goes on: 扶阳县人民政府, 在扶阳县范围内, 结合扶阳县实际.
 */
const MENTION = new RegExp(
  `(?<![^，。；：、（“ 在由对为向按据合经全])(?:(?![${NO_NAME}])[\\u4e00-\\u9fff]){2,3}${KIND_GOING_ON}`,
  'gu',
);

const isName = (name: string): boolean => !COMMON_WORD.test(name) && !STOPS.test(name.slice(0, -1));

/** Whoever learns from another place, works with it or borders on it names it rightly. */
const RIGHTLY_NAMED =
  /学习|借鉴|参照|考察|帮扶|结对|支援|协作|毗邻|交界|接壤|相邻|合作|对接|联防|跨|转发|以[\u4e00-\u9fff]{2,4}为例/u;

/** Inside 《》 stands the title of a document, which may be anyone's. */
const isQuoted = (before: string): boolean => before.lastIndexOf('《') > before.lastIndexOf('》');

/** How far around a name its reason is looked for. */
const NEARBY = 50;

/** The places the title or the issuer begins with: 清源市云溪县柳林镇 → 清源市, 云溪县, 柳林镇. */
function ownPlaces(plan: Unremarked): string[] {
  const found = new Set<string>();
  for (const name of [plan.title, plan.issuer]) {
    let rest = name ?? '';
    for (let turn = 0; turn < MOST_PLACES; turn += 1) {
      const place = /^[\u4e00-\u9fff]{2,3}?[省市州县区镇乡]/u.exec(rest)?.[0];
      if (place === undefined || !isName(place)) break;
      found.add(place);
      rest = rest.slice(place.length);
    }
  }
  return [...found];
}

const MOST_PLACES = 4;
