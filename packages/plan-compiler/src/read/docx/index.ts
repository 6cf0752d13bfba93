import { type ReadWarning, type SourceDocument, UnreadableFile } from '../../source.ts';
import type { ArchiveLimits } from '../archive.ts';
import { layOut } from '../lay-out.ts';
import { openOfficePackage } from '../office-package.ts';
import { child } from '../office-xml.ts';
import { createCounter } from '../word/lists.ts';
import type { Remarks } from './inline.ts';
import { readNumbering } from './numbering.ts';
import { type DocumentContext, readStory } from './story.ts';
import { readStyles } from './styles.ts';
import { readSurroundings } from './surroundings.ts';

/**
 * Reads a Word document (.docx, .dotx) as the text a reader sees: automatic numbers written out, tracked changes accepted,
 * tables as rows, one block a line. Headers come first, notes and footers last, each marked by its `part`.
 *
 * Only ever throws UnreadableFile: file-empty, file-type-unknown, file-has-macros, archive-broken,
 * archive-too-large-inside, document-broken, document-has-external-entities, document-encrypted.
 */
export async function readDocx(bytes: Uint8Array, limits?: Partial<ArchiveLimits>): Promise<SourceDocument> {
  const word = await openOfficePackage(bytes, 'word', limits);
  const body = child(word.main, 'w:body');
  if (body === undefined) throw new UnreadableFile('document-broken', 'w:body');
  const styles = readStyles(await word.related('styles'));
  const remarks: Remarks = { trackedChanges: 0, images: 0, textBoxes: 0, insertedFiles: 0 };
  const context: DocumentContext = {
    styles,
    numbering: readNumbering(await word.related('numbering'), styles),
    nextNumber: createCounter(),
    remarks,
  };
  // The body is read first so that its lists are counted first.
  const story = readStory(body, undefined, context);
  const { headers, footers, notes } = await readSurroundings(word, context);
  return layOut('docx', [...headers, ...story, ...notes, ...footers], warningsFor(remarks));
}

function warningsFor(remarks: Remarks): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const add = (code: ReadWarning['code'], count: number): void => {
    if (count > 0) warnings.push({ code, detail: String(count) });
  };
  add('tracked-changes-accepted', remarks.trackedChanges);
  add('images-ignored', remarks.images);
  add('text-box-moved', remarks.textBoxes);
  add('inserted-file-ignored', remarks.insertedFiles);
  return warnings;
}
