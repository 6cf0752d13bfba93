import { allMatches } from '../all-matches.ts';
import type { Construct, FoundOf } from './construct.ts';
import { withoutOverlaps } from './overlaps.ts';

const ONE_OF = /[^，。；]{0,24}有?(?:下列|以下)(?:情形|情况|行为)之一(?:的|者)?[.，：]{0,2}([^。；：，]{2,30})/gu;
const BARRED =
  /[^，。；]{2,40}(?:的，?|，)([^，。；]{0,16}取消[^，。；]{0,22}(?:资格|评优|评先)|[^，。；]{0,20}(?:实行)?一票否决|[^，。；]{0,6}不[得能](?:(?:评为|评定为|评选|参评|参加)[^，。；]{1,14}|评[优先])|[^，。；]{0,8}(?:直接)?(?:评|定|判|认|视|确)定?为“?(?:不合格|末位|末等|较差|最差|[D-E]级)|[^，。；]{0,6}不得分|[^，。；]{0,4}(?:予以|直接)?(?:辞退|解聘|清退|解除[^，。；]{0,6}合同|终止[^，。；]{0,6}合同)[^，。；]{0,4}|[^，。；]{0,4}取消[^，。；]{0,10}(?:福利|奖补|补助|称号))/gu;

/** 有下列情形之一的，不得评为优秀; 发生重大事故的，实行一票否决 — one fact decides the outcome. */
export const scoringVeto: Construct = {
  name: 'scoring-veto',
  confidence: 0.93,
  marks: '之否取不定视辞聘退解终',
  when: /之一|否决|取消|不[得能][评参分]|[定视]为|确定为|辞退|解聘|清退|[解终][除止]/u,
  read(sentence) {
    const found: FoundOf<'scoring'>[] = [];
    for (const pattern of [ONE_OF, BARRED]) {
      for (const match of allMatches(pattern, sentence.text)) {
        const from = sentence.from + match.index;
        found.push({
          kind: 'scoring',
          from,
          to: from + match[0].length,
          effect: 'veto',
          value: null,
          unit: null,
          per: null,
          outcome: match[1] ?? '',
        });
      }
    }
    return withoutOverlaps(found);
  },
};
