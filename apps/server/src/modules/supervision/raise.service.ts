// From a rung that is due to a row, its number, and what the unit is told: the same for the clock and for the office's hand.
import { today } from '../../platform/clock.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { Work } from '../../platform/system-work.ts';
import { insertMessages, type NewMessage } from '../message/message.queries.ts';
import type { Supervised } from '../message/message.schema.ts';
import type { BoundRecord } from './bound.queries.ts';
import { answerDay } from './ladder.rules.ts';
import type { Ladder, Rung } from './ladder.schema.ts';
import { insertSupervisions, type MadeSupervision, nextDocumentNumber, numberNotice } from './raise.queries.ts';
import { documentNumber, firstState, noticeText } from './supervision.rules.ts';

export interface Raise {
  readonly of: BoundRecord;
  readonly rung: Rung;
  readonly step: number;
}

export interface RaiseTerms {
  readonly ladderOf: (planId: string | null) => Ladder;
  readonly signOff: boolean;
  readonly byHand: boolean;
  readonly text?: string | undefined;
}

/** Makes those that are not there yet; answers them. */
export async function raise(by: Work, raises: readonly Raise[], terms: RaiseTerms): Promise<MadeSupervision[]> {
  if (raises.length === 0) return [];
  const day = today(by.clock);
  const news = raises.map(({ of, rung, step }) => {
    const state = firstState(rung, terms.signOff);
    const text = rung === 'notice' ? (terms.text ?? noticeText(of, day)) : '';
    const answerBy = state === 'issued' ? answerDay(terms.ladderOf(of.planId).steps, day) : null;
    return { of, rung, step, state, byHand: terms.byHand, text, answerBy };
  });
  const made = await insertSupervisions(by, news, day);
  const year = Number(day.slice(0, 4));
  for (const notice of made) {
    if (notice.state !== 'issued') continue;
    notice.number = await nextDocumentNumber(by, { officeUnitId: notice.of.officeUnitId, kind: 'notice', year });
    await numberNotice(by, notice.id, notice.number, year);
  }
  await insertMessages(by, messagesOf(made, year));
  return made;
}

/** Reminders of one day go to a unit as one message; the rest each as its own. */
function messagesOf(made: readonly MadeSupervision[], year: number): NewMessage[] {
  const reminders = made.filter(({ rung }) => rung === 'reminder');
  const together = [...groupBy(reminders, ({ of }) => `${of.officeUnitId} ${of.unitId}`).values()];
  const alone = made.filter(({ state }) => state === 'issued' || state === 'planned').map((one) => [one]);
  return [...together, ...alone].flatMap((group): NewMessage[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { unitId, officeUnitId } = first.of;
    const plans = new Set(group.map(({ of }) => of.planId));
    const kind =
      first.rung === 'reminder' ? 'reminder' : first.rung === 'notice' ? 'notice-issued' : 'interview-planned';
    const items = group.map((one) => supervisedItem({ ...one, ...one.of, id: one.id, numberYear: year }, null));
    const planId = plans.size === 1 ? first.of.planId : null;
    return [{ unitId, officeUnitId, kind, cause: first.id, planId, body: { items } }];
  });
}

interface Told {
  readonly id: string;
  readonly taskId: string;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly planTitle: string | null;
  readonly period: string | null;
  readonly dueDate: string | null;
  readonly number: number | null;
  readonly numberYear: number | null;
  readonly answerBy: string | null;
}

export function supervisedItem(told: Told, note: string | null): Supervised {
  const { taskId, taskNumber, taskTitle: title, planTitle, period, dueDate, number, numberYear, answerBy } = told;
  return {
    ...{ supervisionId: told.id, taskId, taskNumber, title, planTitle, period, dueDate, answerBy, note },
    documentNumber: documentNumber(number, numberYear),
  };
}
