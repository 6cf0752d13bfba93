import { allMatches } from './all-matches.ts';
import type { OpenDate } from './plan.ts';
import type { Passage, Reading } from './reading.ts';
import { lastDate, readPoint, TIME_START } from './time-point.ts';
import { UNIT_ENDING } from './units.data.ts';

/** What stands around the text of a plan. Offsets in `Reading.text`. */
export interface Front {
  readonly title: { readonly from: number; readonly to: number } | null;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly issuedOn: OpenDate | null;
  /** Passages that are neither heading matter nor signature: what the constructs read. */
  readonly body: readonly Passage[];
  readonly kind: 'plan' | 'report' | 'article';
}

const PLAN_WORD =
  /(?:方案|计划|规划|预案|意见|办法|要点|安排|通知|制度|细则|措施|行动|规定|实施稿|总结|报告|汇报)(?:（[^（）]{1,12}）)?$/u;
const SITE_HEADING =
  /篇[一二三四五六七八九十\d]{1,3}$|(?:方案|计划|范文|预案|总结|报告)(?:范文)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:篇[\u4e00-\u9fff]*)?$|篇(?:供借鉴|汇总|精选|合集|大全)?$/u;
const DOC_NUMBER = /[\u4e00-\u9fff]{1,12}(?:〔|（)(?:20\d{2}|20[xX]{2})(?:〕|）)(?:第)?[\dxX]{1,4}号/u;
const PAGE_FIELD = /^[\u4e00-\u9fff]{2,6}：/u;
const ESSAY_TITLE =
  /^(?:浅谈|浅析|浅议|浅论|试论|试析|略论|论|谈谈|刍议)[^，。；：]{4,40}$|^[^，。；：]{4,40}(?:的思考|之我见|探析|探讨|初探|的研究|刍议|问题研究)$/u;
/** What a web page says under its text. */
const PAGE_TAIL =
  /^(?:[（【]?(?:打印本页|关闭窗口|返回顶部|打印|关闭|收藏)|上一[篇条]：|下一[篇条]：|相关(?:链接|阅读|推荐|新闻|稿件|文章)|责任编辑|扫一扫|分享到|版权所有|评论回复|发表评论|提交回复|以上就是|以上是|推荐阅读|更多[^，。]{2,12}(?:请|尽在)|（[^（）]{4,30}）(?:推荐阅读|相关文章)|主题词：|网站声明|主办单位：[^，]{2,30}(?:ICP|备案|网站|承办单位：))/u;
const LONGEST_PAGE_TAIL = 30;
const LONGEST_TITLE = 60;

/** Finds the title, the signature and the document's number; whatever is left is the plan's own text. */
export function readFront(reading: Reading, passages: readonly Passage[], firstItem: number | null): Front {
  const limit = firstItem ?? passages.at(-1)?.to ?? 0;
  const head = passages.filter((passage) => passage.from < limit && !passage.aside && !passage.cell);
  const essay = head.slice(0, 4).find((passage) => ESSAY_TITLE.test(passage.text));
  const title = findTitle(head) ?? essay ?? findNumberedTitle(head);
  const above = abovePageTail(passages);
  const tail = signature(above);
  const notice = signatureOfNotice(head);
  const number = head
    .map((passage) => DOC_NUMBER.exec(passage.text))
    .find((match) => match && match[0].length === match.input.length);
  const preamble = head.filter((passage) => passage.from >= (title?.to ?? 0) && /[，。]/u.test(passage.text));
  const cell = passages.find((passage) => passage.cell && !passage.aside && passage.from >= (title?.to ?? 0));
  const openings = [cell?.from, preamble[0]?.from, firstItem].filter((from) => from !== undefined && from !== null);
  const start = openings.length > 0 ? Math.min(...openings) : (title?.to ?? passages[0]?.from ?? 0);
  const signed = new Set([...tail.passages, ...signatureAbove(above)]);
  const body = aboveAttachments(above).filter(
    (passage) => !passage.aside && passage.from >= start && !signed.has(passage.index),
  );
  return {
    title,
    issuer: tail.issuer ?? notice.issuer ?? issuerOf(reading, title),
    docNumber: number?.[0] ?? null,
    issuedOn: tail.issuedOn ?? notice.issuedOn,
    body: body.length > 0 ? body : passages,
    kind: kindOf(
      title ? reading.text.slice(title.from, title.to) : '',
      preamble.map((passage) => passage.text).join(''),
    ),
  };
}

const ATTACHMENTS = /^(?:附件：(?:1[.、]|《|[^，。]{2,40}$)|抄送：|抄报：)/u;
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章条部])/u;

/** Without the list of attachments and the copies below a plan's last section. */
function aboveAttachments(passages: readonly Passage[]): readonly Passage[] {
  const from = Math.max(0, passages.length - LONGEST_PAGE_TAIL);
  const tail = passages.slice(from);
  const at = tail.findIndex((passage) => !passage.cell && ATTACHMENTS.test(passage.text));
  if (at < 0 || from + at === 0) return passages;
  return tail.slice(at).some((passage) => passage.cell || SECTION.test(passage.text))
    ? passages
    : passages.slice(0, from + at);
}

/** Without what the page says under the plan. */
function abovePageTail(passages: readonly Passage[]): readonly Passage[] {
  const from = Math.max(0, passages.length - LONGEST_PAGE_TAIL);
  const at = passages.slice(from).findIndex((passage) => !passage.cell && PAGE_TAIL.test(passage.text));
  return at < 0 || from + at === 0 ? passages : passages.slice(0, from + at);
}

function findTitle(head: readonly Passage[]): Front['title'] {
  for (let at = head.length - 1; at >= 0; at -= 1) {
    const passage = head[at];
    if (!passage || !isTitle(passage.text)) continue;
    const above = head[at - 1];
    const joins =
      above &&
      /(?:关于|实施|开展|落实|推进|印发|加快|进一步|”)[^。]{0,20}$/u.test(above.text) &&
      !PLAN_WORD.test(above.text) &&
      above.text.length + passage.text.length <= LONGEST_TITLE;
    return { from: joins && !/[，。：]/u.test(above.text) ? above.from : passage.from, to: passage.to };
  }
  return null;
}

/** 秸秆禁烧工作方案4: one of a page's several, by its place there; the plan's own title is the rest. */
const NUMBERED_TITLE = /(?:方案|计划|预案)(\d{1,2}|[一二三四五六七八九十]{1,2})$/u;

function findNumberedTitle(head: readonly Passage[]): Front['title'] {
  for (const { text, from, to } of head) {
    const number =
      text.length <= LONGEST_TITLE && !/[。；，：]/u.test(text) ? NUMBERED_TITLE.exec(text)?.[1] : undefined;
    if (number !== undefined) return { from, to: to - number.length };
  }
  return null;
}

const isTitle = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= LONGEST_TITLE &&
  PLAN_WORD.test(text) &&
  !SITE_HEADING.test(text) &&
  !/[。；，]/u.test(text) &&
  !PAGE_FIELD.test(text);

interface Signature {
  readonly passages: ReadonlySet<number>;
  readonly issuer: string | null;
  readonly issuedOn: OpenDate | null;
}

const LONGEST_SIGNATURE = 40;

/** A sentence, or a line with a number before it. */
const NO_SIGNATURE = /[；，]|。$|^（?[一二三四五六七八九十\d]{1,3}[、.）]/u;

/** The last short lines: the body's name, the date, and whatever the page says under them. */
function signature(passages: readonly Passage[]): Signature {
  const set = new Set<number>();
  let issuer: string | null = null;
  let issuedOn: OpenDate | null = null;
  for (const passage of passages.slice(-8).reverse()) {
    const { text } = passage;
    if (/^(?:抄送|主送|抄报|联系人|联系电话|附件)/u.test(text)) continue;
    if (passage.cell || text.length > LONGEST_SIGNATURE || NO_SIGNATURE.test(text)) break;
    const start = allMatches(TIME_START, text)[0];
    const point = start ? readPoint(text, start.index, null) : null;
    const isDated = point !== null && (point.to >= text.length - 1 || text.slice(point.to).trim() === '印发');
    if (point?.hasDay && isDated && issuedOn === null) {
      issuedOn = lastDate(point);
      const before = text.slice(0, point.from).trim();
      if (UNIT_ENDING.test(before)) issuer = before.replaceAll(' ', '');
      set.add(passage.index);
    } else if (issuedOn !== null && issuer === null && UNIT_ENDING.test(text) && !/：/u.test(text)) {
      issuer = text.replaceAll(' ', '');
      set.add(passage.index);
    } else if (/^[（\u4e00-\u9fff][\u4e00-\u9fff]{0,24}）?$/u.test(text) && issuedOn === null) set.add(passage.index);
    else break;
  }
  return issuedOn === null
    ? { passages: new Set(), issuer: null, issuedOn: null }
    : { passages: set, issuer, issuedOn };
}

const isFullDate = (text: string): boolean => {
  const point = /^(?:20\d{2}|二)/u.test(text) ? readPoint(text, 0, null) : null;
  return point?.hasDay === true && point.to === text.length;
};

/** A plan with attachments is signed above them: a line that is nothing but the date, and the body's name over it. */
function* signatureAbove(passages: readonly Passage[]): Iterable<number> {
  for (const [index, passage] of passages.entries()) {
    if (passage.cell || passage.text.length > LONGEST_SIGNATURE || !isFullDate(passage.text)) continue;
    yield passage.index;
    const above = passages[index - 1];
    if (
      above &&
      !above.cell &&
      above.text.length <= LONGEST_SIGNATURE &&
      UNIT_ENDING.test(above.text) &&
      !NO_SIGNATURE.test(above.text)
    )
      yield above.index;
  }
}

/** A notice that sends the plan out is signed before the plan begins. */
function signatureOfNotice(head: readonly Passage[]): Omit<Signature, 'passages'> {
  for (const [index, passage] of head.entries()) {
    const point = /^(?:20\d{2}|二)/u.test(passage.text) ? readPoint(passage.text, 0, null) : null;
    if (!point?.hasDay || point.to !== passage.text.length) continue;
    const above = head[index - 1]?.text.replaceAll(' ', '') ?? '';
    return {
      issuer: UNIT_ENDING.test(above) && above.length <= LONGEST_SIGNATURE ? above : null,
      issuedOn: lastDate(point),
    };
  }
  return { issuer: null, issuedOn: null };
}

function issuerOf(reading: Reading, title: Front['title']): string | null {
  if (!title) return null;
  const text = reading.text.slice(title.from, title.to);
  const about = /^(.{2,24}?)(?:关于|20\d{2}年|20[xX]{2}年|[xX]{4}年|落实|开展)/u.exec(text);
  return about?.[1] && UNIT_ENDING.test(about[1]) ? about[1] : null;
}

function kindOf(title: string, preamble: string): Front['kind'] {
  if (/(?:总结|汇报|报告|情况)$/u.test(title)) return 'report';
  if (ESSAY_TITLE.test(title) || /(?:研究|探析|浅谈|浅析|论文|思考|探讨|分析)$/u.test(title)) return 'article';
  if (/(?:现将|具体|有关).{0,20}情况.{0,6}(?:总结|汇报|报告)如下|主要(?:体现|表现)在|总结如下|汇报如下/u.test(preamble))
    return 'report';
  return /摘要[：:]|关键词[：:]/u.test(preamble) ? 'article' : 'plan';
}
