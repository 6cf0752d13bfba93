import { splitParties } from '../parties.ts';
import { isOtherName } from '../units.data.ts';
import type { Construct } from './construct.ts';
import { partyFound } from './duty.ts';

/** What a bracket at a paragraph's end may hold when it says nothing but names. */
const NAMES = /（([^（）：，；。\d]{4,120})）[。；]?$/u;
const BODY =
  /(?:局|委|委员会|部|厅|办|署|总局|政府|公司|中心|党委|联社|总社|总队|管委会|街道|镇|乡|办公室|[科处股]室?)$/u;
const KNOWN_BODY = /^(?:国家|省|市|县|区|州|各|中央|最高)[\u4e00-\u9fff]{2,14}$/u;
const SAYS_MORE = /负责|牵头|配合|参与|落实|包括|含|如|等(?!$)|为|是|以|的/u;

/** …绿色通道政策。（公安部、交通运输部） — who answers for the paragraph, with no word for it. */
export const partyBracket: Construct = {
  name: 'party-bracket',
  confidence: 0.7,
  marks: '）',
  when: /）[。；]?$/u,
  read({ text, from: base, to, item, passage }) {
    const names = to >= passage.to && item !== null && item.role !== 'organisation' ? NAMES.exec(text) : null;
    const list = names?.[1];
    if (!names || list === undefined || SAYS_MORE.test(list)) return [];
    const parties = splitParties(list);
    const isList = parties.length > 1 && parties.every(({ name }) => name.length > 2 && BODY.test(name));
    const [only] = parties;
    const isOne = parties.length === 1 && only !== undefined && KNOWN_BODY.test(only.name) && BODY.test(only.name);
    if (!isList && (!isOne || isOtherName(text.slice(0, names.index), list))) return [];
    return parties.map((party) => partyFound(base + names.index + 1, party, 'responsible'));
  },
};
