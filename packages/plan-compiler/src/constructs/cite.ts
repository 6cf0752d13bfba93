import type { Construct, FoundOf } from './construct.ts';

const MADE_NOT_CITED =
  /(?:制定|制订|出台|印发|发放|编制|签订|签署|张贴|填写|填报|起草|拟定|拟订|完善|报送|提交|下发|发送|递交|发布|形成|修订|建立|出具|办理|领取)[^，。；、》]{0,8}$/u;
const STRONG_BASIS = /(?:根据|依据|按照?|遵照|依照|对照|贯彻|落实|参照)[^，。；《》]{0,24}$/u;
const SPREAD = /(?:宣传|宣讲|普及)[^，。；]{0,6}$/u;
const BASIS =
  /(?:通过的|转发|检验|分解|重点工作|根据|依据|按照?|遵照|依照|对照|贯彻|落实|学习|执行|符合|参照|严格|结合|围绕|印发的?)[^，。；]{0,14}$/u;
const DOCUMENT =
  /(?:法|条例|规定|办法|意见|通知|方案|规划|纲要|标准|规范|准则|细则|决定|体系|要点|指南|规程|制度|常规|公约|章程|计划|预案|决议|通报|批复|函|目录|表|要求|守则|报告|精神|指引|导则|清单|政策|手册)[〉>）”]*(?:（[^（）]{0,12}）)?$/u;

/** 按照《城镇排水条例》的要求 — a document the plan stands on; not 填写《整改通知书》, which the work produces. */
export const cite: Construct = {
  name: 'cite',
  confidence: 0.92,
  marks: '《',
  when: /《/u,
  read(sentence) {
    const found: FoundOf<'cite'>[] = [];
    let depth = 0;
    let from = -1;
    for (let at = 0; at < sentence.text.length; at += 1) {
      const character = sentence.text.charAt(at);
      if (character === '《') {
        if (depth === 0) from = at + 1;
        depth += 1;
      } else if (character === '》' && depth > 0) {
        depth -= 1;
        if (depth > 0) continue;
        const before = listHead(sentence.text.slice(Math.max(0, from - 120), from - 1));
        const name = sentence.text.slice(from, at);
        const made =
          MADE_NOT_CITED.test(before) ||
          /^》(?:的)?(?:立法|起草|制定|编制|修订)/u.test(sentence.text.slice(at, at + 6));
        const isPassedOn = /^》(?:（[^（）]{0,24}）)?转发/u.test(sentence.text.slice(at, at + 30));
        const says = SAYS.test(sentence.text.slice(at, at + 30)) && DOCUMENT.test(name) && !FORM.test(name);
        if (name.length >= 2 && (made || isPassedOn || says || isBasis(before, name))) {
          found.push({ kind: 'cite', from: sentence.from + from, to: sentence.from + at, made });
        }
      }
    }
    return found;
  },
};

/** 县防指《…的通知》明确，…: a document whose words the plan follows. */
const SAYS = /^》(?:（[^（）]{0,24}）)?(?:明确|指出|要求(?=[，：各]))/u;

/** What stands before the list of titles a title is in: 学习《甲》、《乙》 → 学习 for both. */
function listHead(before: string): string {
  let head = before;
  for (;;) {
    const item =
      /《[^《》]{1,60}》(?:（[^（）]{0,20}(?:（\d{4}）[^（）]{0,8})?）)?(?:(?:[、，和及与]|以及)[^《》，。；、]{0,12})?$/u.exec(
        head,
      );
    if (!item) return head;
    head = head.slice(0, item.index);
  }
}

/** 填一张评分表 is no standard; 条例 still being made is none either. */
const FORM = /(?:登记|评分|检查|考核|统计|汇总|记录|审批|申报|申请|自查|自纠|情况)表$/u;

function isBasis(before: string, name: string): boolean {
  if (FORM.test(name)) return false;
  if (name.endsWith('政府工作报告')) return true;
  if (SPREAD.test(before)) return false;
  if (STRONG_BASIS.test(before)) return true;
  if (!DOCUMENT.test(name)) return false;
  return BASIS.test(before) || /(?:法|条例|规定|纲要|标准|规范|意见|体系|准则)$/u.test(name);
}
