import { expect, test } from 'vitest';
import { ledger } from '../../../i18n/zh/ledger.ts';
import { terms } from '../../../i18n/zh/terms.ts';

/** Acts that carry a task in the record, by the glossary's list of acts. */
const ofTasks = ['task', 'assignment', 'occurrence', 'deadline'] as const;
/** Said by what was decided. */
const decided = ['approved', 'refused'];

test.each(ofTasks)('every act of %s has a sentence', (thing) => {
  const sentences = Object.keys(ledger.history[thing]);
  for (const act of Object.keys(terms.action[thing])) {
    if (act === 'decide') for (const word of decided) expect(sentences).toContain(word);
    else expect(sentences).toContain(act);
  }
});
