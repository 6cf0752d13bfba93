// Runs of a text whose words changed, cut to what a reader needs around them.
import type { TextRun } from '@luoshi/plan-compiler';

/** Words kept beside a change, so that it is understood where it stands. */
const beside = 18;

/** Long stretches that did not change are left out with "…"; the text of a short task stays whole. */
export function shortened(runs: readonly TextRun[]): readonly TextRun[] {
  if (!runs.some(({ changed }) => changed)) return runs;
  return runs.map(({ text, changed }, index) => {
    const last = index === runs.length - 1;
    const first = index === 0;
    const most = first || last ? beside + 1 : 2 * beside + 1;
    const characters = [...text.trim()];
    if (changed || characters.length <= most) return { text, changed };
    const head = first ? '' : characters.slice(0, beside).join('');
    const tail = last ? '' : characters.slice(-beside).join('');
    return { text: `${head}…${tail}`, changed };
  });
}
