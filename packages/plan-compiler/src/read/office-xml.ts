import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { UnreadableFile } from '../source.ts';

/**
 * An element of an Office part. Names carry a fixed prefix ("w:p" of Word, "x:row" of Excel), whatever the file calls the namespace;
 * white space between elements is gone.
 */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

/** Deeper than any document nests (text box in table in text box …), shallow enough for recursive readers. */
const deepest = 400;

/** A document of a thousand pages has some 500,000 tags in 30 million characters. */
const mostTags = 2_000_000;
const mostCharacters = 48_000_000;

const usualPrefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    // The strict variant of the same language (ECMA-376 part 1; the one above is part 4, transitional).
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
    'http://purl.oclc.org/ooxml/drawingml/main': 'a',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'urn:schemas-microsoft-com:vml': 'v',
    'http://www.w3.org/XML/1998/namespace': 'xml',
  }),
);

/** Reads a part. Throws UnreadableFile: document-has-external-entities for any DOCTYPE, else document-broken. */
export function parsePart(bytes: Uint8Array, partName: string): XmlNode {
  const text = decodeXml(bytes, partName);
  refuseDoctype(text, partName);
  refuseEndless(text, partName);
  try {
    const root = parseXml(text).root;
    if (root === null) throw new UnreadableFile('document-broken', partName);
    return toNode(root, new Scope(new Map()), 0, partName);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // XmlError, or RangeError: the parser is recursive, and thousands of nested elements exhaust the stack.
    throw new UnreadableFile('document-broken', partName);
  }
}

/**
 * No Office part has a document type (ECMA-376 part 2, 6.2.5 forbids it): whoever puts one in wants entities expanded or
 * fetched. The parser knows neither, but a file like that is not passed on to anybody else's parser either.
 */
export function refuseDoctype(text: string, partName: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile('document-has-external-entities', partName);
}

/** A tag of seven bytes costs some hundred bytes of memory once parsed: what a part may cost is known before. */
function refuseEndless(text: string, partName: string): void {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
  if (tags > mostTags || text.length > mostCharacters) throw new UnreadableFile('archive-too-large-inside', partName);
}

/** A part's text: UTF-8 or UTF-16, the encodings an Office part may have. */
export function decodeXml(bytes: Uint8Array, partName: string): string {
  const [first, second] = bytes;
  const utf16 =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('document-broken', partName);
  }
}

/** The namespaces in force at an element, and the names already translated under them. */
class Scope {
  readonly namespaces: ReadonlyMap<string, string>;
  private readonly translated = new Map<string, string>();
  constructor(namespaces: ReadonlyMap<string, string>) {
    this.namespaces = namespaces;
  }

  /** "ns0:p" → "w:p". A name of a language we don't read keeps a mark no real prefix has. */
  translate(name: string, isAttribute: boolean): string {
    const key = isAttribute ? `@${name}` : name;
    const known = this.translated.get(key);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const result = prefix === '' && isAttribute ? local : `${this.prefixFor(prefix)}:${local}`;
    this.translated.set(key, result);
    return result;
  }

  private prefixFor(prefix: string): string {
    if (prefix === 'xml') return 'xml';
    return usualPrefixes.get(this.namespaces.get(prefix) ?? '') ?? '?';
  }

  /** The scope inside an element that declares namespaces; itself when it declares none. */
  inside(attributes: Readonly<Record<string, string>>): Scope {
    let namespaces: Map<string, string> | undefined;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      namespaces ??= new Map(this.namespaces);
      namespaces.set(name.slice(6), attributes[name] ?? '');
    }
    return namespaces === undefined ? this : new Scope(namespaces);
  }
}

function toNode(element: XmlElement, outer: Scope, depth: number, partName: string): XmlNode {
  if (depth > deepest) throw new UnreadableFile('document-broken', partName);
  const scope = outer.inside(element.attributes);
  const children: (XmlNode | string)[] = [];
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(...chosen(toNode(child, scope, depth + 1, partName)));
    else if (child instanceof XmlText && (element.children.length === 1 || child.text.trim() !== '')) {
      children.push(child.text);
    }
  }
  const name = scope.translate(element.name, false);
  return { name, attributes: toAttributes(element.attributes, scope), children };
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function toAttributes(written: Readonly<Record<string, string>>, scope: Scope): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  for (const name in written) {
    if (name.startsWith('xmlns')) continue;
    attributes ??= new Map();
    attributes.set(scope.translate(name, true), written[name] ?? '');
  }
  return attributes ?? noAttributes;
}

/** One of the ways to say the same thing (mc:AlternateContent, ECMA-376 part 3): the new way, so that it's read once. */
function chosen(node: XmlNode): readonly (XmlNode | string)[] {
  if (node.name !== 'mc:AlternateContent') return [node];
  const choice = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
  return choice?.children ?? [];
}

/** The first child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const candidate of node?.children ?? []) {
    if (typeof candidate !== 'string' && candidate.name === name) return candidate;
  }
  return undefined;
}

/** All children of that name. */
export function childrenNamed(node: XmlNode | undefined, name: string): XmlNode[] {
  return elements(node).filter((candidate) => candidate.name === name);
}

/** All child elements. */
export function elements(node: XmlNode | undefined): XmlNode[] {
  return (node?.children ?? []).filter((candidate) => typeof candidate !== 'string');
}

/** `w:val` of the first child of that name: how most properties are written. */
export function childValue(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.get('w:val');
}

/** A count in an attribute: undefined when absent or not a whole number, kept within bounds a hostile file can't leave. */
export function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,15}(?:\.0*)?$/.test(text.trim())) return undefined;
  return Math.min(most, Math.max(least, Number.parseInt(text, 10)));
}
