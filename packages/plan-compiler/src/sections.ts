import type { Item } from './outline.ts';
import { AIMS_AND_WORK, EXHORTATION, OWN_ROLE, SECTION_WORDS, type SectionRole } from './sections.data.ts';

const MARKED = /^[“"]|[：。]$/u;
const MARKS = /^[“"]|[：。]$/gu;

/** What an item's section is for: its own title where that says so, else the role of the item above. */
export function roleOf(item: Item, items: readonly Item[]): SectionRole {
  const above = item.parent === null ? undefined : items[item.parent];
  const title = MARKED.test(item.title) ? item.title.replace(MARKS, '') : item.title;
  if (above) {
    for (const [pattern, role] of OWN_ROLE) if (pattern.test(title)) return role;
    if ((above.role === 'work' || above.role === 'other') && EXHORTATION.test(title)) return 'safeguards';
    return above.role;
  }
  if (AIMS_AND_WORK.test(title)) return item.children.length > 0 ? 'work' : 'aims';
  for (const [pattern, role] of SECTION_WORDS) if (pattern.test(title)) return role;
  return 'other';
}
