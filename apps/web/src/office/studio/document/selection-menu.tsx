// A small menu over selected text: what the selection is to become.
import { Button, Dropdown } from 'antd';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition, EditionTask } from '../things.ts';
import { offsetAt, type Stretch, stretchOf } from './selection.ts';
import styles from './selection-menu.module.css';
import { useSelectionActs } from './use-selection-acts.ts';

interface SelectionMenuProps {
  readonly container: RefObject<HTMLElement | null>;
  readonly edition: Edition;
  readonly tasks: readonly EditionTask[];
  readonly onOpen: (thing: string) => void;
}

interface Selected extends Stretch {
  readonly top: number;
  readonly left: number;
}

const kinds = ['target', 'recurring', 'phase', 'group-member', 'scoring'] as const;
const roles = ['lead', 'responsible', 'support'] as const;

export function SelectionMenu({ container, edition, tasks, onOpen }: SelectionMenuProps) {
  const { t } = useTranslation(['studio', 'terms']);
  const [selected, setSelected] = useState<Selected | null>(null);
  const done = useCallback(() => {
    getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  const acts = useSelectionActs(edition, tasks, onOpen, done);
  useEffect(() => {
    const read = () => setSelected(readSelection(container.current, edition.text));
    // While the pointer is down the selection still grows.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setSelected(null);
      else if (event.shiftKey || event.key === 'Shift') read();
    };
    document.addEventListener('mouseup', read);
    document.addEventListener('keyup', onKey);
    return () => {
      document.removeEventListener('mouseup', read);
      document.removeEventListener('keyup', onKey);
    };
  }, [container, edition.text]);
  if (selected === null) return null;
  const near = acts.tasksNear(selected);
  return (
    <div
      className={styles['menu']}
      style={{ top: selected.top, left: selected.left }}
      role="toolbar"
      aria-label={t('select.label')}
      // Pressing a button must not take the selection away before the button is clicked.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button size="small" type="text" onClick={() => acts.addTask(selected)}>
        {t('select.task')}
      </Button>
      <Button size="small" type="text" onClick={() => acts.addDue(selected)}>
        {t('select.due')}
      </Button>
      <Dropdown
        menu={{
          items: near.map((task) => ({
            key: task.id,
            label: t('select.ofTask', { number: task.number, title: task.title }),
            children: roles.map((role) => ({
              key: `${task.id}-${role}`,
              label: t(`terms:${role}`),
              onClick: () => acts.addParty(selected, task, role),
            })),
          })),
        }}
        disabled={near.length === 0}
      >
        <Button size="small" type="text">
          {t('select.party')}
        </Button>
      </Dropdown>
      {kinds.map((kind) => (
        <Button key={kind} size="small" type="text" onClick={() => acts.addElement(selected, kind)}>
          {t(`select.kind.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

function readSelection(container: HTMLElement | null, text: string): Selected | null {
  const selection = getSelection();
  if (container === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const paper = container.querySelector('[data-paper]');
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!paper?.contains(anchorNode) || !paper.contains(focusNode) || anchorNode === null || focusNode === null)
    return null;
  const stretch = stretchOf(text, offsetAt(anchorNode, anchorOffset), offsetAt(focusNode, focusOffset));
  if (stretch === null) return null;
  const frame = container.getBoundingClientRect();
  const box = selection.getRangeAt(0).getBoundingClientRect();
  const top = box.top - frame.top < 56 ? box.bottom - frame.top + 6 : box.top - frame.top - 42;
  const left = Math.max(8, Math.min(box.left - frame.left, frame.width - 480));
  return { ...stretch, top: Math.max(4, Math.min(top, frame.height - 48)), left };
}
