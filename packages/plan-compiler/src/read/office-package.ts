import { type UnreadableCode, UnreadableFile } from '../source.ts';
import { type Archive, type ArchiveLimits, openArchive } from './archive.ts';
import { childrenNamed, decodeXml, parsePart, refuseDoctype, type XmlNode } from './office-xml.ts';

/** A .docx or .xlsx as a package of parts (ECMA-376 part 2), checked to hold no macros and no document types. */
export interface OfficePackage {
  /** word/document.xml or xl/workbook.xml, whatever it is called. */
  readonly main: XmlNode;
  /** The part the main one refers to by a relationship of that type, e.g. "styles"; undefined when it has none. */
  related(type: string): Promise<XmlNode | undefined>;
  /** The part of that relationship id, as in `<w:headerReference r:id="rId7"/>`. */
  byId(id: string): Promise<XmlNode | undefined>;
}

/** Parsing costs far more than inflating: all parts read together stay within what a very long document needs. */
const mostParsed = 96 * 1024 * 1024;

interface Relationship {
  readonly id: string;
  /** Last word of its type's address: "styles", "header". The strict variant has other addresses with the same last word. */
  readonly type: string;
  readonly target: string;
}

/** Which of the Office formats a file must be, by the content type of its main part. Templates are welcome too. */
export const officeFormats = {
  word: /wordprocessingml\.(?:document|template)\.main\+xml$/i,
  workbook: /spreadsheetml\.(?:sheet|template)\.main\+xml$/i,
} as const;

/** Opens a .docx or .xlsx. Only throws UnreadableFile; `file-type-unknown` when it is of another format. */
export async function openOfficePackage(
  bytes: Uint8Array,
  format: keyof typeof officeFormats,
  limits?: Partial<ArchiveLimits>,
): Promise<OfficePackage> {
  const archive = await openArchive(bytes, limits);
  await refuseHostileParts(archive);
  const contentTypes = await readContentTypes(archive);
  const main = (await readRelationships(archive, '')).find((relationship) => relationship.type === 'officeDocument');
  if (main === undefined) throw new UnreadableFile('file-type-unknown');
  const mainType = contentTypes(main.target);
  if (!officeFormats[format].test(mainType)) throw new UnreadableFile(otherFormat(mainType));
  const relationships = await readRelationships(archive, main.target);
  const read = new Map<string, XmlNode>();
  let parsed = 0;
  const part = async (relationship: Relationship | undefined): Promise<XmlNode | undefined> => {
    const target = relationship?.target ?? '';
    const known = read.get(target);
    if (known !== undefined) return known;
    const content = relationship && (await archive.read(target));
    if (!content) return undefined;
    parsed += content.length;
    if (parsed > mostParsed) throw new UnreadableFile('archive-too-large-inside', target);
    const root = parsePart(content, target);
    read.set(target, root);
    return root;
  };
  const root = await part(main);
  if (root === undefined) throw new UnreadableFile('document-broken', main.target);
  return {
    main: root,
    related: (type) => part(relationships.find((relationship) => relationship.type === type)),
    byId: (id) => part(relationships.find((relationship) => relationship.id === id)),
  };
}

function otherFormat(mainType: string): UnreadableCode {
  if (/spreadsheetml\./i.test(mainType)) return 'file-is-spreadsheet';
  return /presentationml\./i.test(mainType) ? 'file-is-slides' : 'file-type-unknown';
}

/** Macros by their part's name, whatever the content types say; a DOCTYPE in any part, read by us or not. */
async function refuseHostileParts(archive: Archive): Promise<void> {
  const macros = archive.names.find((name) => /(?:^|\/)vba(?:Project\.bin|Data\.xml)$/i.test(name));
  if (macros !== undefined) throw new UnreadableFile('file-has-macros', macros);
  for (const name of archive.names) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const content = await archive.read(name);
    if (content !== null) refuseDoctype(decodeXml(content, name), name);
  }
}

/** Gives the content type of a part by its name, '' for a part without one. */
async function readContentTypes(archive: Archive): Promise<(partName: string) => string> {
  const content = await archive.read('[Content_Types].xml');
  // OFD, the Chinese standard for finished pages (GB/T 33190), is a zip too.
  if (content === null) throw new UnreadableFile(archive.has('OFD.xml') ? 'file-is-ofd' : 'file-type-unknown');
  const root = parsePart(content, '[Content_Types].xml');
  const types = new Map<string, string>();
  for (const node of [...childrenNamed(root, 'ct:Override'), ...childrenNamed(root, 'ct:Default')]) {
    const type = node.attributes.get('ContentType') ?? '';
    if (/macroEnabled|vbaProject/i.test(type)) throw new UnreadableFile('file-has-macros', type);
    const name = node.attributes.get('PartName')?.replace(/^\//, '') ?? `*.${node.attributes.get('Extension') ?? ''}`;
    types.set(name.toLowerCase(), type);
  }
  return (partName) => {
    const key = partName.toLowerCase();
    return types.get(key) ?? types.get(`*.${key.replace(/^.*\./, '')}`) ?? '';
  };
}

/** The relationships of a part, '' for the package's own. Those that lead out of the file are not followed. */
async function readRelationships(archive: Archive, source: string): Promise<Relationship[]> {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const name = `${folder}_rels/${source.slice(slash)}.rels`;
  const content = await archive.read(name);
  if (content === null) return [];
  return childrenNamed(parsePart(content, name), 'rel:Relationship').flatMap((node) => {
    const id = node.attributes.get('Id');
    const target = node.attributes.get('Target');
    if (id === undefined || target === undefined || node.attributes.get('TargetMode') === 'External') return [];
    return [{ id, type: (node.attributes.get('Type') ?? '').replace(/^.*\//, ''), target: resolve(folder, target) }];
  });
}

/** "../media/a.png" from "word/" → "media/a.png". Only ever a key into the archive's own directory. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.split('/') : `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
