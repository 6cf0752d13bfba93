import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { Light } from '../pieces/light.tsx';
import { periodText } from '../pieces/periods.ts';
import { useMe } from '../session/me.ts';
import type { WorkItem } from '../session/work.ts';
import { DueText } from './due-text.tsx';
import { To } from './to.tsx';

export function WorkItemLink({ item }: { readonly item: WorkItem }) {
  const { t } = useTranslation('terms');
  const { posts } = useMe();
  const severalUnits = new Set(posts.map((post) => post.unitId)).size > 1;
  const assignmentId = item.kind === 'assignment' ? item.id : item.assignmentId;
  const notes = [
    severalUnits ? item.unitName : undefined,
    item.kind === 'occurrence' ? periodText(item.period, currentLanguage()) : t(`partyRole.${item.role}`),
    item.planTitle ?? item.sourceTitle,
  ];
  return (
    <To place={{ page: 'assignment', taskId: item.taskId, assignmentId }} className="item">
      <span className="item-title">{item.taskTitle}</span>
      <span className="item-note">{notes.filter((note) => note !== undefined).join(' · ')}</span>
      <span className="item-foot">
        {item.light && <Light light={item.light} />}
        <DueText day={item.dueDate} />
      </span>
    </To>
  );
}
