import JSZip from 'jszip';

/** Parts of a .docx made by hand, for what a library does not write. `body` is the inside of w:body. */
export interface HandMadeParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Whole document.xml instead of `body`. */
  readonly document?: string;
  readonly mainType?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const documentType = `${wordType}.document.main+xml`;

export const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

const relatedParts = ['styles', 'numbering', 'footnotes', 'header', 'footer'] as const;
const rootNames = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', header: 'hdr', footer: 'ftr' };

/** Zips the parts into a .docx. */
export async function buildDocx(parts: HandMadeParts): Promise<Uint8Array> {
  const zip = new JSZip();
  const present = relatedParts.filter((name) => parts[name] !== undefined);
  const overrides = present.map((name) => override(`/word/${name}.xml`, `${wordType}.${name}+xml`));
  overrides.push(override('/word/document.xml', parts.mainType ?? documentType));
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
  zip.file('_rels/.rels', relationships([['rId1', 'officeDocument', 'word/document.xml']]));
  zip.file(
    'word/_rels/document.xml.rels',
    relationships(present.map((name) => [`rel-${name}`, name, `${name}.xml`] as const)),
  );
  for (const name of present) {
    zip.file(`word/${name}.xml`, `<w:${rootNames[name]} ${namespaces}>${parts[name]}</w:${rootNames[name]}>`);
  }
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`;
  zip.file('word/document.xml', parts.document ?? document);
  for (const [name, content] of Object.entries(parts.extra ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function override(name: string, type: string): string {
  return `<Override PartName="${name}" ContentType="${type}"/>`;
}

function relationships(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inner = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}

/** A paragraph: `p('清理', { list: 1, level: 0 })`. `text` may be runs already. */
export function p(
  text: string,
  options: { list?: number; level?: number; style?: string; properties?: string } = {},
): string {
  const numbering =
    options.list === undefined && options.level === undefined
      ? ''
      : `<w:numPr>${options.level === undefined ? '' : `<w:ilvl w:val="${options.level}"/>`}${options.list === undefined ? '' : `<w:numId w:val="${options.list}"/>`}</w:numPr>`;
  const style = options.style === undefined ? '' : `<w:pStyle w:val="${options.style}"/>`;
  const runs = text.startsWith('<') ? text : r(text);
  return `<w:p><w:pPr>${style}${numbering}${options.properties ?? ''}</w:pPr>${runs}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return text === '' ? '' : `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** One level of a list: format, pattern, further elements in the order of the schema. */
export function level(
  index: number,
  format: string,
  pattern: string,
  more: { start?: number; after?: string } = {},
): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${more.start ?? 1}"/><w:numFmt w:val="${format}"/>${more.after ?? ''}<w:lvlText w:val="${pattern}"/><w:lvlJc w:val="left"/></w:lvl>`;
}

/** A definition with its levels, and lists (num) that use it. */
export function definition(id: number, levels: readonly string[], more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.join('')}</w:abstractNum>`;
}

export function list(id: number, definitionId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}
