import { readDocument } from '@luoshi/plan-compiler/read';
import { describe, expect, it } from 'vitest';
import { writeSupervisionNotice } from './supervision-notice.ts';
import { canLayOut, pagesOf } from './test/open-office.ts';

const notice = {
  number: '督办〔2026〕3号',
  year: 2026,
  officeName: '云溪县人民政府办公室',
  unitName: '县住房和城乡建设局',
  text: '《云溪县冬季环境清洁方案》第3项任务“整治农贸市场周边环境”应于2026年11月20日前完成，至今尚未办结。\n请抓紧办理。',
  answerBy: '2026-11-30',
  signedOn: '2026-11-25',
};

describe('a supervision notice', () => {
  it('says from whom, to whom, what and by when', async () => {
    const { text } = await readDocument(await writeSupervisionNotice(notice));
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(lines).toEqual([
      '云溪县人民政府办公室督办单',
      '督办〔2026〕3号',
      '县住房和城乡建设局：',
      '《云溪县冬季环境清洁方案》第3项任务“整治农贸市场周边环境”应于2026年11月20日前完成，至今尚未办结。',
      '请抓紧办理。',
      '请于2026年11月30日前将办理情况书面回复我单位。',
      '云溪县人民政府办公室',
      '2026年11月25日',
    ]);
  });

  it('leaves room for the number until it is signed, and for a day until it is issued', async () => {
    const draft = { ...notice, number: null, signedOn: null, answerBy: null };
    const { text } = await readDocument(await writeSupervisionNotice(draft));
    expect(text).toContain('督办〔2026〕　号');
    expect(text).not.toContain('书面回复');
  });

  it('survives any text', async () => {
    const hostile = { ...notice, unitName: '甲\u0000乙<w:p/>', text: '\u0007=1+1\r\n\r\n&amp;\ud800' };
    const { text } = await readDocument(await writeSupervisionNotice(hostile));
    expect(text).toContain('甲乙<w:p/>：');
    expect(text).toContain('=1+1');
  });

  it.skipIf(!canLayOut)(
    'is one page',
    async () => {
      const pages = await pagesOf(await writeSupervisionNotice(notice), 'docx');
      expect(pages).toHaveLength(1);
      expect(pages[0]?.replace(/\s/g, '')).toContain('云溪县人民政府办公室督办单督办〔2026〕3号县住房和城乡建设局：');
      expect(pages[0]?.replace(/\s/g, '')).toMatch(/2026年11月25日—1—$/);
    },
    120_000,
  );
});
