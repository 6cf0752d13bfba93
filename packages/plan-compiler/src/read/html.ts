/** Whether a text is a web page or a piece of one. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<head|<body|<div|<p[ >]|<table|<meta)/iu.test(text.slice(0, 400)) &&
  /<\/\w+>/u.test(text);

const DROPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'nav', 'svg', 'iframe']);
const BREAKS =
  /^\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|blockquote|pre|dd|dt|hr|body|html)$/u;

/** The text of a web page: one block a line, cells of a table row parted by a tab, scripts and menus of `nav` left out. */
export function htmlToText(html: string): string {
  let text = '';
  let at = 0;
  const unclosed = new Set<string>();
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      text += unescapeEntities(html.slice(at));
      break;
    }
    text += unescapeEntities(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open);
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    const name = /^\/?[a-z][a-z0-9]*/u.exec(html.slice(open + 1, Math.min(close, open + 20)).toLowerCase())?.[0] ?? '';
    at = close + 1;
    if (DROPPED.has(name) && !unclosed.has(name)) {
      const end = endOf(html, name, at);
      if (end === null) unclosed.add(name);
      else at = end;
    } else if (BREAKS.test(name)) text += '\n';
    else if (name === '/td' || name === '/th') text += '\t';
  }
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Past the closing tag of an element whose content is no text; null where nothing closes it. */
function endOf(html: string, name: string, from: number): number | null {
  const pattern = new RegExp(`</${name}\\s*>`, 'giu');
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found ? found.index + found[0].length : null;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
};

function unescapeEntities(text: string): string {
  const joined = text
    .split('\n')
    .map((line, index, all) =>
      index > 0 && index < all.length - 1
        ? line.trim()
        : index > 0
          ? line.trimStart()
          : all.length > 1
            ? line.trimEnd()
            : line,
    )
    .join('');
  return joined.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
