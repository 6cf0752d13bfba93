import { useNavigate } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/client.ts';
import tabList from '../pieces/tab-list.module.css';
import { ChangesTab } from './changes/changes-tab.tsx';
import { DocumentView } from './document/document-view.tsx';
import { revealPlace } from './document/reveal-place.ts';
import { SelectionMenu } from './document/selection-menu.tsx';
import { wantsALook } from './doubt/doubtful-first.ts';
import { ElementTab } from './elements/element-tab.tsx';
import { FactsTab } from './facts/facts-tab.tsx';
import { GapTab } from './gaps/gap-tab.tsx';
import { StudioHeader } from './header/studio-header.tsx';
import { createLighting } from './lighting/lighting.ts';
import { useLighting } from './lighting/use-lighting.ts';
import { LintTab } from './lint/lint-tab.tsx';
import { Notices } from './notices.tsx';
import styles from './studio.module.css';
import type { StudioSearch } from './studio-search.ts';
import { elementTabs, type StudioTab, studioTabs, tabOfKind } from './tabs.ts';
import { TaskTab } from './tasks/task-tab.tsx';
import type { Edition, EditionChanges, EditionTask, GapRow, LintMessage } from './things.ts';
import { useNarrow } from './use-narrow.ts';

export interface StudioProps {
  readonly plan: Answer<'/plans/{id}', 'get'>;
  readonly edition: Edition;
  readonly tasks: readonly EditionTask[];
  readonly gaps: readonly GapRow[];
  readonly lint: readonly LintMessage[];
  /** Null: it follows no edition, or that is not the reader's to see. */
  readonly changes: EditionChanges | null;
  readonly search: StudioSearch;
}

export function Studio(props: StudioProps) {
  const { plan, edition, tasks, gaps, lint, changes, search } = props;
  const navigate = useNavigate();
  const [lighting] = useState(createLighting);
  const narrow = useNarrow();
  const editable = edition.can.includes('edit') && !narrow;
  const [tab, setTab] = useState<StudioTab>(() => firstTab(props, editable));
  const [opened, setOpened] = useState<string | null>(search.task ?? null);
  const left = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useLighting(pane, 'pane', lighting);
  const now = useRef({ edition, gaps, tab });
  now.current = { edition, gaps, tab };
  /** Shows a thing in the pane, in the tab that has it. */
  const open = useCallback((thing: string | null) => {
    setOpened(thing);
    if (thing === null) return;
    const { edition, gaps, tab } = now.current;
    const element = edition.elements.find(({ id }) => id === thing);
    if (element) setTab(tabOfKind(element.kind));
    else if (tab !== 'gaps' || !gaps.some(({ taskId }) => taskId === thing)) setTab('tasks');
  }, []);
  useEffect(() => {
    if (search.task !== undefined) open(search.task);
  }, [search.task, open]);
  /** From the gap table: a look at the task with everything of it. */
  const openTask = useCallback((task: string) => {
    setTab('tasks');
    setOpened(task);
  }, []);
  const showPlace = useCallback((start: number, end: number) => revealPlace(left.current, start, end), []);
  const shared = { edition, editable, opened, onOpen: open };
  const panes: Readonly<Record<StudioTab, () => React.ReactNode>> = {
    changes: () =>
      changes && <ChangesTab edition={edition} changes={changes} editable={editable} onPlace={showPlace} />,
    gaps: () => <GapTab {...shared} tasks={tasks} gaps={gaps} onOpen={openTask} />,
    tasks: () => <TaskTab {...shared} tasks={tasks} />,
    group: () => <ElementTab {...shared} kinds={elementTabs.group} />,
    phases: () => <ElementTab {...shared} kinds={elementTabs.phases} />,
    targets: () => <ElementTab {...shared} kinds={elementTabs.targets} />,
    recurring: () => <ElementTab {...shared} kinds={elementTabs.recurring} />,
    scoring: () => <ElementTab {...shared} kinds={elementTabs.scoring} />,
    others: () => <ElementTab {...shared} kinds={elementTabs.others} />,
    lint: () => <LintTab messages={lint} editable={editable} onPlace={showPlace} onOpenTask={openTask} />,
    facts: () => <FactsTab edition={edition} editable={editable} />,
  };
  const isOpen = (name: StudioTab) => isShown(name, edition, narrow) && (name !== 'changes' || changes !== null);
  const shown = isOpen(tab) ? tab : 'tasks';
  const counts = countsOf({ edition, tasks, gaps, lint, changes });
  const doubts = doubtsOf(edition, tasks);
  return (
    <div className={styles['studio']}>
      <StudioHeader
        plan={plan}
        edition={edition}
        gaps={gaps}
        onShowGaps={() => setTab('gaps')}
        waiting={changes?.waiting ?? 0}
        onShowChanges={() => setTab('changes')}
        doubts={Object.values(doubts).reduce((sum, count) => sum + count, 0)}
        onShowDoubts={() => setTab(studioTabs.find((name) => doubts[name] !== undefined) ?? 'tasks')}
      />
      <Notices edition={edition} editable={editable} />
      <div className={styles['sides']}>
        <div ref={left} className={styles['left']}>
          <DocumentView edition={edition} tasks={tasks} lighting={lighting} editable={editable} onOpen={open} />
          {editable && <SelectionMenu container={left} edition={edition} tasks={tasks} onOpen={open} />}
        </div>
        <div ref={pane} className={styles['pane']}>
          <Tabs
            activeKey={shown}
            size="small"
            tabBarGutter={12}
            destroyOnHidden
            className={`${styles['tabs']} ${tabList['tabs']}`}
            onChange={(key) => {
              setTab(key as StudioTab);
              setOpened(null);
              void navigate({ to: '.', search: (old) => ({ ...old, tab: key, task: undefined }), replace: true });
            }}
            items={studioTabs.filter(isOpen).map((name) => ({
              key: name,
              label: <TabLabel name={name} count={counts[name]} doubts={doubts[name]} />,
              children: name === shown ? panes[name]() : null,
            }))}
          />
        </div>
      </div>
    </div>
  );
}

interface TabLabelProps {
  readonly name: StudioTab;
  readonly count: number | undefined;
  readonly doubts: number | undefined;
}

function TabLabel({ name, count, doubts }: TabLabelProps) {
  const { t } = useTranslation(['studio', 'trust']);
  return (
    <>
      {t(`tab.${name}`)}
      {count !== undefined && count > 0 && <span className={styles['count']}>{count}</span>}
      {doubts !== undefined && (
        <span className={styles['doubts']} title={t('trust:header', { count: doubts })}>
          <span aria-hidden="true">?{doubts}</span>
          <span className="visually-hidden">{t('trust:header', { count: doubts })}</span>
        </span>
      )}
    </>
  );
}

/** What is missing or wrong is of interest until the plan is out; filling gaps wants a keyboard. */
function isShown(tab: StudioTab, edition: Edition, narrow: boolean): boolean {
  if (tab === 'gaps') return onItsWay(edition) && !narrow;
  return tab !== 'lint' || onItsWay(edition);
}

function onItsWay({ state }: Pick<Edition, 'state'>): boolean {
  return state === 'draft' || state === 'submitted' || state === 'signed';
}

/** What has to be decided first, then what has to be filled in. */
function firstTab({ search, edition, gaps, changes }: StudioProps, editable: boolean): StudioTab {
  const asked = studioTabs.find((name) => name === search.tab);
  if (asked) return asked;
  if (search.task !== undefined || !editable) return 'tasks';
  if (changes !== null && changes.waiting > 0) return 'changes';
  if (gaps.length > 0 || edition.openYear) return 'gaps';
  return changes === null ? 'tasks' : 'changes';
}

type Counted = Pick<StudioProps, 'edition' | 'tasks' | 'gaps' | 'lint' | 'changes'>;

function countsOf({ edition, tasks, gaps, lint, changes }: Counted) {
  const waiting = changes?.waiting ?? 0;
  const counts: Partial<Record<StudioTab, number>> = {
    changes: waiting,
    gaps: gaps.length,
    tasks: tasks.length,
    lint: lint.length,
  };
  for (const { kind } of edition.elements) {
    const tab = tabOfKind(kind);
    if (tab !== 'others') counts[tab] = (counts[tab] ?? 0) + 1;
  }
  return counts;
}

/** How many readings of each tab want a look. */
function doubtsOf({ elements }: Pick<Edition, 'elements'>, tasks: readonly EditionTask[]) {
  const doubts: Partial<Record<StudioTab, number>> = {};
  const add = (tab: StudioTab) => {
    doubts[tab] = (doubts[tab] ?? 0) + 1;
  };
  for (const task of tasks) if (wantsALook(task)) add('tasks');
  for (const element of elements) if (wantsALook(element)) add(tabOfKind(element.kind));
  return doubts;
}
