import { type SourceDocument, UnreadableFile } from '../../source.ts';
import { layOut } from '../lay-out.ts';
import type { StoryItem } from '../story.ts';
import { readHtmlStory } from './story.ts';

/** Elements whose content is no text of the page. */
const dropped = [
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'nav',
  'svg',
  'iframe',
  'select',
  'button',
  'textarea',
];

/**
 * Reads a web page or a piece of one: a block a line, tables as rows with their merged cells, scripts and menus of `nav` left out.
 *
 * @throws UnreadableFile text-has-no-plan
 */
export function readHtml(html: string): SourceDocument {
  let names = new Set(dropped);
  let story = readHtmlStory(html, names);
  // An element nobody closes would swallow the rest of the page: it is read as if it were not dropped.
  while (story.unclosed !== null) {
    const { unclosed } = story;
    names = new Set([...names].filter((name) => name !== unclosed));
    story = readHtmlStory(html, names);
  }
  if (!story.items.some(isWritten)) throw new UnreadableFile('text-has-no-plan');
  return layOut('html', story.items, []);
}

const isWritten = (item: StoryItem): boolean => item.kind === 'table' || item.lines.some((line) => line.trim() !== '');
