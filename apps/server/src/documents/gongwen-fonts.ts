/**
 * The faces GB/T 9704-2012 asks for are commercial, so none is shipped: a document names them, and says what to take on a
 * machine without them. Word looks through the alternative names from left to right (ECMA-376 part 1, 17.8.3.1).
 */
const faces: readonly (readonly [name: string, alternatives: string, family: 'roman' | 'modern' | 'swiss'])[] = [
  ['方正小标宋简体', '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC', 'roman'],
  ['仿宋_GB2312', '仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC', 'modern'],
  ['楷体_GB2312', '楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC', 'modern'],
  ['黑体', 'SimHei,华文黑体,STHeiti,Noto Sans CJK SC', 'swiss'],
  ['宋体', 'SimSun,华文宋体,STSong,Noto Serif CJK SC', 'roman'],
];

/** word/fontTable.xml with the alternatives. The `docx` library writes one without any. */
export function fontTable(): string {
  // 86 is the code of the GB 2312 character set (ECMA-376 part 1, 17.8.3.2).
  const fonts = faces.map(
    ([name, alternatives, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  const latin = '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>';
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}${latin}</w:fonts>`;
}
