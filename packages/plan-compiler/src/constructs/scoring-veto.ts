import { allMatches } from '../all-matches.ts';
import type { Construct, FoundOf } from './construct.ts';
import { withoutOverlaps } from './overlaps.ts';

const ONE_OF = /[^，。；]{0,24}有?(?:下列|以下)(?:情形|情况|行为)之一(?:的|者)?[.，：]{0,2}([^。；：，]{2,30})/gu;
const BARRED =
  /[^，。；]{2,40}(?:的，?|，)([^，。；]{0,16}取消[^，。；]{0,12}(?:资格|评优|评先)|[^，。；]{0,20}(?:实行)?一票否决|[^，。；]{0,6}不[得能](?:评为|评定为|评选|参评|参加)[^，。；]{1,14}|[^，。；]{0,8}(?:直接)?(?:评|定|判)定?为(?:不合格|[D-E]级))/gu;

/** 有下列情形之一的，不得评为优秀; 发生重大事故的，实行一票否决 — one fact decides the outcome. */
export const scoringVeto: Construct = {
  name: 'scoring-veto',
  confidence: 0.93,
  marks: '之否取不定',
  when: /之一|否决|取消|不[得能][评参]|定为/u,
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
