// The notice as a document 督办单: what is signed, printed, stamped and sent on paper too.
import { writeSupervisionNotice } from '../../documents/supervision-notice.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { FileAnswer } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { requireBusinessPost } from '../task/access.service.ts';
import { requireSupervision } from './supervision.queries.ts';
import { documentNumber } from './supervision.rules.ts';

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function answerNoticeDocument(ctx: Context, id: string): Promise<FileAnswer> {
  requireBusinessPost(ctx);
  const notice = await requireSupervision(ctx.db, id);
  if (notice.rung !== 'notice') throw problem('supervision-has-no-document');
  const dayOf = (moment: Date | null) => (moment === null ? null : today({ now: () => moment }));
  const { number, numberYear, officeUnitName: officeName, unitName, text, answerBy, signedAt } = notice;
  const written = documentNumber(number, numberYear);
  const year = numberYear ?? Number(today(ctx.clock).slice(0, 4));
  const signedOn = dayOf(signedAt);
  const bytes = await writeSupervisionNotice({ number: written, year, officeName, unitName, text, answerBy, signedOn });
  const safeUnit = unitName.replace(/[\\/:*?"<>|\s]/g, '');
  return new FileAnswer(docx, `督办单（${written ?? '草稿'}，${safeUnit}）.docx`, bytes);
}
