import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../source.ts';
import { readDocument } from './index.ts';

const text = '一、任务\n1.清理河道，由水利局负责。\n';
const bytes = (value: string, encoding = 'utf8'): Uint8Array => new Uint8Array(iconv.encode(value, encoding));

async function codeOf(input: Uint8Array): Promise<string> {
  try {
    await readDocument(input);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableFile ? error.code : 'thrown';
  }
}

describe('plain text', () => {
  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with its mark', bytes(`\uFEFF${text}`)],
    ['UTF-16LE with its mark', bytes(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE with its mark', bytes(`\uFEFF${text}`, 'utf16be')],
    ['UTF-16LE', bytes(text, 'utf16le')],
    ['UTF-16BE', bytes(text, 'utf16be')],
    ['GB18030', bytes(text, 'gb18030')],
  ])('is read from %s', async (_name, input) => expect((await readDocument(input)).text).toBe(text));

  it('says when the encoding was a guess', async () => {
    expect((await readDocument(bytes(text, 'gb18030'))).warnings).toEqual([
      { code: 'encoding-guessed', detail: 'gb18030' },
    ]);
    expect((await readDocument(bytes(text))).warnings).toEqual([]);
  });

  it('is UTF-8 still with one broken byte', async () => {
    const damaged = bytes('清理河道垃圾。\n'.repeat(40));
    damaged[100] = 0xff;
    const document = await readDocument(damaged);
    expect(document.text).toContain('清理河道垃圾。\n清理河道垃圾。');
    expect(document.warnings).toEqual([{ code: 'encoding-guessed', detail: 'utf-8' }]);
  });

  it('has one block a line, whatever the line ends', async () => {
    const document = await readDocument(bytes('一\r\n二\r三'));
    expect(document.text).toBe('一\n二\n三');
    expect(document.blocks.map((block) => document.text.slice(block.start, block.end))).toEqual(['一', '二', '三']);
  });

  it('takes Markdown headings for headings', async () => {
    const document = await readDocument(bytes('## 一、任务\n1.清理。'), { name: 'plan.md' });
    expect(document.format).toBe('md');
    expect(document.blocks[0]).toMatchObject({ headingLevel: 2 });
  });
});

describe('a web page', () => {
  const html =
    '<!DOCTYPE html><html><head><title>页</title><style>p{}</style></head><body><nav>首页</nav><script>if (a<b) c()</script>' +
    '<p>一、任务&nbsp;与&#20998;工</p><div>1.清理<br>2.种树</div><table><tr><td>序号</td><td>任务</td></tr></table></body></html>';
  it('leaves its text, one block a line', async () => {
    const document = await readDocument(bytes(html));
    expect(document.format).toBe('html');
    expect(document.text).toBe('一、任务 与分工\n1.清理\n2.种树\n序号\t任务');
  });
  it('is no matter of the name', async () =>
    expect((await readDocument(bytes(text), { name: 'plan.html' })).format).toBe('txt'));
  it('survives unclosed tags', async () =>
    expect(await codeOf(bytes(`<p>甲</p>${'<script>'.repeat(2000)}乙`))).toBe('read'));
});

describe('what cannot be read', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['white space', bytes(' \n\n'), 'file-empty'],
    ['a Windows program', bytes('MZ\u0090\u0000'), 'file-is-program'],
    ['a Linux program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1]), 'file-is-program'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'file-is-picture'],
    ['rich text', bytes('{\\rtf1\\ansi\\deff0 }'), 'file-is-rich-text'],
    [
      'random bytes',
      new Uint8Array(Array.from({ length: 400 }, (_, index) => (index * 7919) % 32)),
      'file-type-unknown',
    ],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'archive-broken'],
    ['an empty archive', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]), 'archive-broken'],
    ['a page without text', bytes('<html><body></body></html>'), 'text-has-no-plan'],
  ])('%s is refused', async (_name, input, code) => expect(await codeOf(input)).toBe(code));
});
