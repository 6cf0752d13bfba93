// Corrections of the edition itself and of its elements. Answers go into what was read, so that one correction does not read
// the whole document again.
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask, type Body } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { ApiProblem, sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { editionKey, editionQuery } from './edition-queries.ts';
import type { Edition, PlanElement } from './things.ts';

export type EditionChange = Body<'/plan-editions/{id}', 'patch'>;
export type NewElement = Body<'/plan-editions/{id}/elements', 'post'>;

/** Says why a command was refused; of a stale one, reads again what was changed by somebody else. */
export function useRefusal(editionId: string): (error: unknown) => void {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return (error) => {
    void message.error(sentenceOf(error), 6);
    if (error instanceof ApiProblem && error.code === 'stale-version') {
      void queryClient.invalidateQueries({ queryKey: editionKey(editionId) });
    }
  };
}

export function useChangeEdition(edition: Pick<Edition, 'id' | 'planId' | 'version'>) {
  const queryClient = useQueryClient();
  const onFailed = useRefusal(edition.id);
  return useCommand({
    send: (change: EditionChange, key) =>
      ask(
        api.PATCH('/plan-editions/{id}', {
          params: { path: { id: edition.id } },
          body: change,
          headers: commandHeaders(key, edition.version),
        }),
      ),
    onDone: (head) =>
      queryClient.setQueryData(editionQuery(edition.id).queryKey, (old) => (old ? { ...old, ...head } : old)),
    // A year dates every open date: elements, tasks, gaps and remarks.
    changes: [editionKey(edition.id), ['plan', edition.planId], ['plans']],
    onFailed,
  });
}

export function useElementCommands(editionId: string) {
  const { t } = useTranslation(['studio', 'pieces']);
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const onFailed = useRefusal(editionId);
  const put = (change: (elements: PlanElement[]) => PlanElement[]) =>
    queryClient.setQueryData(editionQuery(editionId).queryKey, (old) =>
      old ? { ...old, elements: change(old.elements) } : old,
    );
  const lint = [[...editionKey(editionId), 'lint']];
  const add = useCommand({
    send: (element: NewElement, key) =>
      ask(
        api.POST('/plan-editions/{id}/elements', {
          params: { path: { id: editionId } },
          body: element,
          headers: commandHeaders(key),
        }),
      ),
    onDone: (added) => put((elements) => [...elements, added]),
    changes: lint,
    onFailed,
  });
  const change = useCommand({
    send: ({ element, data }: { element: PlanElement; data: PlanElement['data'] }, key) =>
      ask(
        api.PATCH('/plan-elements/{id}', {
          params: { path: { id: element.id } },
          body: { data },
          headers: commandHeaders(key, element.version),
        }),
      ),
    onDone: (changed) => put((elements) => elements.map((old) => (old.id === changed.id ? changed : old))),
    changes: lint,
    onFailed,
  });
  const remove = useCommand({
    send: (element: PlanElement, key) =>
      ask(
        api.DELETE('/plan-elements/{id}', {
          params: { path: { id: element.id } },
          headers: commandHeaders(key, element.version),
        }),
      ),
    onDone: (_, { id, kind, data, start, end }) => {
      put((elements) => elements.filter((old) => old.id !== id));
      const name = `undo-${id}`;
      const undo = () => {
        message.destroy(name);
        add.mutate({ kind, data, startOffset: start, endOffset: end } as NewElement);
      };
      void message.open({
        key: name,
        duration: 8,
        content: <UndoLine text={t('deleted')} undo={t('undo')} onUndo={undo} />,
      });
    },
    changes: lint,
    onFailed,
  });
  return { add, change, remove };
}

interface UndoLineProps {
  readonly text: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

function UndoLine({ text, undo, onUndo }: UndoLineProps) {
  return (
    <span>
      {text}{' '}
      <Button size="small" type="link" onClick={onUndo}>
        {undo}
      </Button>
    </span>
  );
}
