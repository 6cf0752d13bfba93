// What the interface says, apart from the data it shows: every Chinese text on an English screen must have come with an
// answer of the server, as data, and no text may be a key that no catalogue knows.
import type { Page } from 'playwright-core';
import * as fieldTexts from '../../apps/web/src/i18n/field.zh.ts';
import * as officeTexts from '../../apps/web/src/i18n/office.zh.ts';

const chinese = /[\u3400-\u9fff]+/g;
const anyChinese = /[\u3400-\u9fff]/;
/** Names of the languages in their own words, on the switch. */
const alwaysChinese = ['中文', '简体中文'];
const key = /^[a-z][A-Za-z]*(?:[.:][A-Za-z-]+)+$/;
const fileName = /\.(docx|xlsx|pdf|jpg|png|csv|txt|html?)$/;

/** What the interface says in Chinese: such a text is the interface's own, unless the very same stands in the data. */
const own = new Set([...flat(fieldTexts), ...flat(officeTexts)]);

function flat(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? flat(value) : [String(value)],
  );
}

export interface DataSeen {
  /** Texts of the interface that are wrong on the page as it is, in the language it says it is in. */
  faults(): Promise<string[]>;
}

/** Begin before the page is opened: remembers all that the server answers it. */
export function watchData(page: Page): DataSeen {
  const seen = new Set<string>();
  const reading: Promise<void>[] = [];
  page.on('response', (reply) => {
    if (!reply.url().includes('/api/v1/') || !/json/.test(reply.headers()['content-type'] ?? '')) return;
    reading.push(
      reply.json().then(
        (answer) => gather(answer, seen),
        () => undefined,
      ),
    );
  });
  return {
    async faults() {
      await Promise.all(reading);
      const shown = await textsOf(page);
      const english = (await page.locator('html').getAttribute('lang')) === 'en';
      return shown.filter((text) => isKey(text) || (english && !isData(text, seen)));
    },
  };
}

function gather(answer: unknown, seen: Set<string>, name = ''): void {
  // Sentences that come in both languages are the interface's, not data.
  if (name === 'zh') return;
  if (typeof answer === 'string') {
    seen.add(answer.trim());
    for (const run of answer.match(chinese) ?? []) seen.add(run);
  } else if (Array.isArray(answer)) {
    for (const one of answer) gather(one, seen);
  } else if (answer !== null && typeof answer === 'object') {
    for (const [inner, value] of Object.entries(answer)) gather(value, seen, inner);
  }
}

function isData(text: string, seen: ReadonlySet<string>): boolean {
  if (seen.has(text) || alwaysChinese.includes(text)) return true;
  if (own.has(text) && anyChinese.test(text)) return false;
  return (text.match(chinese) ?? []).every(
    (run) => seen.has(run) || alwaysChinese.includes(run) || [...seen].some((one) => one.includes(run)),
  );
}

function isKey(text: string): boolean {
  return text.includes('{{') || (key.test(text) && !fileName.test(text));
}

/** Visible texts, and those that only a screen reader or a pointer meets. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript') === null) texts.add(node.textContent?.trim() ?? '');
    }
    for (const element of Array.from(document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        texts.add(element.getAttribute(name)?.trim() ?? '');
      }
    }
    texts.delete('');
    return [...texts];
  });
}
