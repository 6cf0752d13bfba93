// Runs of the text with the marks that lie over them, nested: each draws its own underline, the longest outermost.
import { memo, type ReactNode } from 'react';
import styles from './document.module.css';
import type { Mark } from './marks.ts';
import { type Run, sameRuns } from './segments.ts';

interface RunsProps {
  readonly text: string;
  readonly runs: readonly Run[];
}

export const Runs = memo(
  function Runs({ text, runs }: RunsProps) {
    return runs.map((run) => <MarkedRun key={run.start} text={text} run={run} />);
  },
  (before, after) => before.text === after.text && sameRuns(before.runs, after.runs),
);

function MarkedRun({ text, run }: { readonly text: string; readonly run: Run }) {
  const leaf = <span data-start={run.start}>{text.slice(run.start, run.end)}</span>;
  return run.marks.reduceRight<ReactNode>(
    (inner, mark) => <Marked key={mark.id} mark={mark} run={run} inner={inner} />,
    leaf,
  );
}

interface MarkedProps {
  readonly mark: Mark;
  readonly run: Run;
  readonly inner: ReactNode;
}

function Marked({ mark, run, inner }: MarkedProps) {
  const begins = mark.start === run.start;
  const names = [
    styles['mark'],
    styles[mark.kind],
    mark.kind === 'clause' ? styles[`level${Math.min(mark.level ?? 1, 4)}`] : '',
    mark.doubtful && mark.end === run.end ? styles['doubtful'] : '',
  ];
  return (
    <span
      className={names.join(' ')}
      data-mark={mark.id}
      data-kind={mark.kind}
      data-things={mark.things.join(' ')}
      {...(begins && { 'data-begins': '' })}
    >
      {begins && mark.number !== undefined && (
        <span className={styles['number']} aria-hidden="true" data-number={mark.number} />
      )}
      {inner}
    </span>
  );
}
