import { allMatches } from '../all-matches.ts';
import type { Item } from '../outline.ts';
import { looksLikeParty, splitParties } from '../parties.ts';
import type { Sentence } from '../sentences.ts';
import type { Construct, FoundOf } from './construct.ts';
import { partyFound, subjectParties } from './duty.ts';

const FIRST =
  /([^，。；：]{2,36}?)(?:是|为|作为)([^，。；：]{0,30}?)(?:(?:第一|直接|具体|主要|总|首要)(?:责任人|职责人|负责人|责任主体|责任单位)|(?:责任|实施|工作)主体)/gu;

/** 村党支部书记是本村整治的第一责任人; 各单位、各部门一把手为此项工作的第一责任人 */
export const partyFirst: Construct = {
  name: 'party-first',
  confidence: 0.83,
  marks: '责职主',
  when: /(?:责任|职责|负责)(?:人|主体|单位)|(?:实施|工作)主体/u,
  read(sentence) {
    const found: FoundOf<'party'>[] = [];
    for (const match of allMatches(FIRST, sentence.text)) {
      const subject = match[1] ?? '';
      const offset = Math.max(subject.lastIndexOf('由') + 1, /^(?:并)?以/u.exec(subject)?.[0].length ?? 0);
      const parties = subjectParties(subject.slice(offset), false);
      for (const party of parties ?? [])
        found.push(partyFound(sentence.from + match.index + offset, party, 'responsible'));
    }
    return found;
  },
};

/** 预警组。由应急办组成，唐某某负责: who answers is told in the text. */
const NAMES_ANOTHER = /(?:^|[，。；：])(?!负责|牵头|主要|具体|并)[^，。；：]{2,24}(?:牵头|负责)(?!人)/u;
const LONGEST_DUTY = 80;

const FIELD_IN_TITLE = /（[^）]*$|(?:牵头|责任|配合|主办|承办)(?:单位|部门|科室|处室|人|领导)?$/u;
const DUTIES_OF = /^([^，。；：]{2,20}?)(?:的)?(?:主要|工作)?职责$/u;

/** （二）领导小组职责：… ; under 职责分工: （三）区教育局。负责… — the title names who, the text says what. */
export const partyDutyTitle: Construct = {
  name: 'party-duty-title',
  confidence: 0.8,
  read(sentence, plan) {
    if (!sentence.item) return [];
    const { item } = sentence;
    // 消防安全（牵头科室：…; 食品安全 牵头科室：…: the title runs into a field.
    if (FIELD_IN_TITLE.test(item.title)) return [];
    // 1、宣传组：组长：… 。负责宣传教育。
    const titled =
      sentence.heads || !/^(?:主要|具体)?负责(?!人)/u.test(sentence.text) ? null : subjectParties(item.title, false);
    if (!sentence.heads) return (titled ?? []).map((party) => partyFound(item.titleFrom, party, 'responsible'));
    const duties = DUTIES_OF.exec(item.title);
    const name = duties?.[1];
    if (name && looksLikeParty(name) && !/单位|部门|人员/u.test(name)) {
      return splitParties(name).map((party) => partyFound(item.titleFrom, party, 'responsible'));
    }
    const above = item.parent === null ? undefined : plan.items[item.parent];
    const listed = above !== undefined && /职责|分工/u.test(above.title);
    const own = plan.byItem.get(item.index) ?? [];
    const rest = behindTitle(item, own);
    if (listed && /(?:小组|指挥部|专班)$/u.test(item.title) && !own.some((other) => /负责|职责：/u.test(other.text)))
      return [];
    if (
      listed &&
      NAMES_ANOTHER.test(
        own
          .map((other) => other.text)
          .join('')
          .slice(item.title.length, LONGEST_DUTY),
      )
    )
      return [];
    if (!listed && !/^[。：；]?(?:主要|具体)?负责/u.test(rest)) return [];
    if (rest.startsWith('：') && /负责|牵头|协助|配合/u.test(rest)) return [];
    const parties = subjectParties(item.title, false);
    return (parties ?? []).map((party) => partyFound(item.titleFrom, party, 'responsible'));
  },
};

/** The first few characters of an item's text behind its title. */
function behindTitle(item: Item, own: readonly Sentence[]): string {
  const from = item.titleTo - item.titleFrom;
  let text = '';
  for (const sentence of own) {
    text += sentence.text;
    if (text.length >= from + 4) break;
  }
  return text.slice(from, from + 4);
}
