// An edition's rows as the compiler's comparison takes them. Pure.
import type { ComparableEdition, ComparableTask } from '@luoshi/plan-compiler';

export interface ComparedClause {
  readonly id: string;
  readonly clauseId: string | null;
  readonly label: string;
  readonly title: string;
}

export interface ComparedTask {
  readonly title: string;
  readonly text: string;
  readonly clauseId: string | null;
  readonly parties: readonly {
    readonly role: string;
    readonly name: string;
    readonly unitId: string | null;
    readonly groupId: string | null;
  }[];
  readonly dueDate: string | null;
  readonly dueText: string | null;
  readonly standing: boolean;
}

/** A unit is itself by whatever name the text calls it: 县住建局 becoming 县住房和城乡建设局 is no change of owner. */
export function comparableEdition(
  clauses: readonly ComparedClause[],
  tasks: readonly ComparedTask[],
): ComparableEdition {
  const indexOf = new Map(clauses.map((clause, index) => [clause.id, index]));
  const place = (id: string | null) => (id === null ? null : (indexOf.get(id) ?? null));
  return {
    outline: clauses.map(({ label, title, clauseId }) => ({ label, title, parent: place(clauseId) })),
    tasks: tasks.map(
      (task): ComparableTask => ({
        item: task.title,
        text: task.text,
        clause: place(task.clauseId),
        parties: task.parties.map(({ role, name, unitId, groupId }) => ({ role, name: unitId ?? groupId ?? name })),
        due: task.dueDate ?? task.dueText,
        standing: task.standing,
      }),
    ),
  };
}
