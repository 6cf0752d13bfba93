// What the menu over a selection does.
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders, newKey } from '../../../api/command-key.ts';
import { useMe } from '../../../session/me.ts';
import { type NewElement, useElementCommands } from '../edition-commands.tsx';
import { partyInput, useTaskCommands } from '../task-commands.ts';
import type { Edition, EditionTask, PartyRole } from '../things.ts';
import { type GuessedKind, guessElement } from './guess-element.ts';
import type { Stretch } from './selection.ts';

const mostNear = 6;

export function useSelectionActs(
  edition: Edition,
  tasks: readonly EditionTask[],
  onOpen: (thing: string) => void,
  done: () => void,
) {
  const { t } = useTranslation('studio');
  const { message } = App.useApp();
  const { today } = useMe();
  const elements = useElementCommands(edition.id);
  const commands = useTaskCommands(edition.id);
  const textOf = ({ start, end }: Stretch) => edition.text.slice(start, end);
  const guess = (kind: GuessedKind, stretch: Stretch) =>
    guessElement(kind, textOf(stretch), { item: clauseTitle(edition, stretch.start), year: edition.year, today });
  const addElement = (stretch: Stretch, kind: GuessedKind) =>
    elements.add.mutate(
      { kind, data: guess(kind, stretch), startOffset: stretch.start, endOffset: stretch.end } as NewElement,
      {
        onSuccess: (added) => {
          done();
          onOpen(added.id);
        },
      },
    );
  return {
    addElement,
    /** The tasks the selection may belong to: those around it first, then by distance. */
    tasksNear: (stretch: Stretch) =>
      [...tasks].sort((one, other) => distance(one, stretch) - distance(other, stretch)).slice(0, mostNear),
    addTask: (stretch: Stretch) =>
      commands.add.mutate(
        { editionId: edition.id, startOffset: stretch.start, endOffset: stretch.end, parties: [], milestones: [] },
        {
          onSuccess: (task) => {
            done();
            onOpen(task.id);
          },
        },
      ),
    /** A date inside a task is that task's due date; elsewhere it is a date of the plan. */
    addDue: (stretch: Stretch) => {
      const task = tasks.find((one) => distance(one, stretch) === 0);
      const { endDate } = guess('date', stretch);
      if (task === undefined || typeof endDate !== 'string' || endDate.includes('?'))
        return addElement(stretch, 'date');
      commands.change.mutate(
        { task, change: { dueDate: endDate, standing: false } },
        {
          onSuccess: () => {
            done();
            void message.success(t('select.dueSet', { number: task.number, day: endDate }));
            onOpen(task.id);
          },
        },
      );
    },
    addParty: async (stretch: Stretch, task: EditionTask, role: PartyRole) => {
      const name = textOf(stretch).replace(/\s/g, '').slice(0, 200);
      const resolved = await ask(
        api.POST('/unit-resolutions', { body: { names: [name.slice(0, 100)] }, headers: commandHeaders(newKey()) }),
      ).catch(() => null);
      const found = resolved?.items[0];
      const party = {
        role,
        name,
        unitId: found?.unitId ?? null,
        groupId: found?.groupId ?? null,
        startOffset: stretch.start,
        endOffset: stretch.end,
      };
      commands.setParties.mutate(
        { task, parties: [...task.parties.map(partyInput), party] },
        {
          onSuccess: () => {
            done();
            onOpen(task.id);
          },
        },
      );
    },
  };
}

function distance({ startOffset, endOffset }: EditionTask, { start, end }: Stretch): number {
  if (startOffset === null || endOffset === null) return Number.POSITIVE_INFINITY;
  if (start < endOffset && end > startOffset) return 0;
  return start >= endOffset ? start - endOffset : startOffset - end;
}

function clauseTitle({ elements }: Edition, place: number): string {
  let title = '';
  let from = -1;
  for (const element of elements) {
    if (element.kind === 'clause' && element.start <= place && element.start > from) {
      from = element.start;
      title = element.data.title;
    }
  }
  return title;
}
