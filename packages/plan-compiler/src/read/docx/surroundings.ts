import type { OfficePackage } from '../office-package.ts';
import { child, childrenNamed, elements, type XmlNode } from '../office-xml.ts';
import type { StoryItem } from '../story.ts';
import { marginParagraphs } from '../word/margins.ts';
import { type DocumentContext, readStory } from './story.ts';

/** What stands around the body. */
export interface Surroundings {
  readonly headers: readonly StoryItem[];
  readonly footers: readonly StoryItem[];
  /** Footnotes, then endnotes. Their marks in the text are not written: "到位1" would read as a number. */
  readonly notes: readonly StoryItem[];
}

/** Reads the headers and footers that some page shows, each text once, and the notes. */
export async function readSurroundings(word: OfficePackage, context: DocumentContext): Promise<Surroundings> {
  const sections = findSections(word.main);
  return {
    headers: await readMargins(word, sections, 'header', context),
    footers: await readMargins(word, sections, 'footer', context),
    notes: [
      ...readNotes(await word.related('footnotes'), 'w:footnote', context),
      ...readNotes(await word.related('endnotes'), 'w:endnote', context),
    ],
  };
}

function findSections(node: XmlNode): XmlNode[] {
  return elements(node).flatMap((element) => {
    if (element.name === 'w:sectPr') return [element];
    return element.name === 'w:r' || element.name === 'w:tbl' ? [] : findSections(element);
  });
}

async function readMargins(
  word: OfficePackage,
  sections: readonly XmlNode[],
  part: 'header' | 'footer',
  context: DocumentContext,
): Promise<StoryItem[]> {
  const ids = new Set<string>();
  for (const section of sections) {
    const hasTitlePage = child(section, 'w:titlePg') !== undefined;
    for (const reference of childrenNamed(section, `w:${part}Reference`)) {
      const id = reference.attributes.get('r:id');
      if (id !== undefined && (hasTitlePage || reference.attributes.get('w:type') !== 'first')) ids.add(id);
    }
  }
  const stories: StoryItem[] = [];
  for (const id of ids) {
    const root = await word.byId(id);
    if (root !== undefined) stories.push(...readStory(root, part, context));
  }
  return marginParagraphs(stories, part);
}

function readNotes(root: XmlNode | undefined, name: string, context: DocumentContext): StoryItem[] {
  return childrenNamed(root, name)
    .filter((note) => !['separator', 'continuationSeparator', 'continuationNotice'].includes(noteType(note)))
    .flatMap((note) => readStory(note, 'footnote', context));
}

function noteType(note: XmlNode): string {
  return note.attributes.get('w:type') ?? 'normal';
}
