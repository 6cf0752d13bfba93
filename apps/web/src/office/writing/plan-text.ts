// Between an edition and the text that is edited.
import type { Answer } from '../../api/client.ts';

type Edition = Answer<'/plan-editions/{id}', 'get'>;

/** What is typed on: the document's text without the feet of its pages, which repeat and order nothing. */
export function textToEdit({ text, blocks }: Pick<Edition, 'text' | 'blocks'>): string {
  const feet = blocks.filter((block) => block.kind === 'paragraph' && block.part === 'footer');
  if (feet.length === 0) return text;
  return blocks
    .filter((block) => !feet.includes(block))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/** The text as a file. The mark at its head says it is UTF-8, so that nobody has to guess. */
export function fileOf(text: string): Blob {
  return new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' });
}

/** A file's name from the plan's title: no mark that a file system refuses. */
export function fileNameOf(title: string | null, fallback: string): string {
  const name = [...(title ?? '').replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim()].slice(0, 80).join('');
  return `${name === '' ? fallback : name}.txt`;
}
