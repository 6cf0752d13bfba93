// Files that could not be read: one sentence for each code of the readers' UnreadableFile.
import type { ProblemEntry } from './catalogue.messages.ts';

export const fileProblems = {
  'file-empty': { status: 422, zh: () => '文件是空的。', en: () => 'The file is empty.' },
  'file-too-large': { status: 413, zh: () => '文件太大，无法读取。', en: () => 'The file is too large to read.' },
  'file-type-unknown': {
    status: 415,
    zh: () => '无法识别这种文件。请上传 Word 文档（.docx、.doc）、带文字的 PDF 或文本文件（.txt）。',
    en: () =>
      'This kind of file is not known. Please upload a Word document (.docx, .doc), a PDF with text or plain text.',
  },
  'file-is-spreadsheet': {
    status: 415,
    zh: () => '这是电子表格，不是方案文档。请上传方案的 Word 文档、带文字的 PDF 或文本文件。',
    en: () =>
      'This is a spreadsheet, not a plan. Please upload the plan as a Word document, a PDF with text or plain text.',
  },
  'file-is-slides': {
    status: 415,
    zh: () => '这是演示文稿，不是方案文档。请上传方案的 Word 文档、带文字的 PDF 或文本文件。',
    en: () => 'These are slides, not a plan. Please upload the plan as a Word document, a PDF with text or plain text.',
  },
  'file-is-picture': {
    status: 415,
    zh: () => '这是图片，没有可读取的文字。请上传原始 Word 文档或带文字的 PDF。',
    en: () => 'This is a picture, without text to read. Please upload the original Word document or a PDF with text.',
  },
  'file-is-ofd': {
    status: 415,
    zh: () => '暂不能读取 OFD 版式文件。请上传原始 Word 文档，或另存为带文字的 PDF 后上传。',
    en: () => 'OFD files are not read yet. Please upload the original Word document, or save it as a PDF with text.',
  },
  'file-is-rich-text': {
    status: 415,
    zh: () => '这是 RTF 格式的文件。请用 Word 或 WPS 打开，另存为 .docx 后再上传。',
    en: () => 'This is rich text (.rtf). Open it in Word or WPS, save it as .docx and upload that.',
  },
  'file-has-macros': {
    status: 415,
    zh: () => '文件带有宏，为安全起见不予接收。请另存为 .docx 后再上传。',
    en: () => 'The file has macros and is refused for safety. Save it as .docx and upload that.',
  },
  'file-is-program': {
    status: 415,
    zh: () => '这是可执行程序，不是文档。请上传 Word 文档、带文字的 PDF 或文本文件。',
    en: () => 'This is a program, not a document. Please upload a Word document, a PDF with text or plain text.',
  },
  'archive-too-large-inside': {
    status: 422,
    zh: () => '文件解压后过大，疑似压缩炸弹，已拒绝。',
    en: () => 'Unpacked, the file would be far too large; it is refused as a possible archive bomb.',
  },
  'archive-broken': {
    status: 422,
    zh: () => '文件不完整或已损坏，请重新导出后上传。',
    en: () => 'The file is incomplete or damaged. Please save it again and upload the new copy.',
  },
  'document-broken': {
    status: 422,
    zh: () => '文档内部结构有误，无法读取。请用 Word 打开并另存后再上传。',
    en: () => 'The document is damaged inside. Open it in Word, save a copy and upload that.',
  },
  'document-has-external-entities': {
    status: 422,
    zh: () => '文档引用了外部实体，为安全起见不予接收。',
    en: () => 'The document refers to external entities and is refused for safety.',
  },
  'document-encrypted': {
    status: 422,
    zh: () => '文档设有打开密码。请取消密码后再上传。',
    en: () => 'The document is protected by a password. Remove it and upload again.',
  },
  'document-too-old': {
    status: 422,
    zh: () => '这是 Word 95 或更早版本的文档。请用 Word 或 WPS 打开，另存为 .docx 后再上传。',
    en: () => 'This document is of Word 95 or older. Open it in Word or WPS, save it as .docx and upload that.',
  },
  'document-too-many-pages': {
    status: 422,
    zh: () => '文件页数过多，不像是一份方案。请只上传方案部分。',
    en: () => 'The document has more pages than a plan would. Please upload the part that is the plan.',
  },
  'text-has-no-plan': {
    status: 422,
    zh: () => '文件里没有可读的文字。',
    en: () => 'There is no text to read in the file.',
  },
  'scan-without-text': {
    status: 422,
    zh: () => '这是扫描件，没有文字层，无法读取。请上传原始 Word 文档。',
    en: () => 'This is a scan without text. Please upload the original Word document.',
  },
  'text-unreadable': {
    status: 422,
    zh: () => 'PDF 里的文字编码不完整，读出来是乱码。请上传原始 Word 文档。',
    en: () => 'The PDF does not say which letters its fonts draw. Please upload the original Word document.',
  },
} satisfies Record<string, ProblemEntry>;
