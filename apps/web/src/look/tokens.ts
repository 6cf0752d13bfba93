// The look in one place: antd's theme (office) and the CSS variables (both entries) are made from these.
// Contrast of every text colour on `ground` and `paper` is at least 4.5 : 1.
export const tokens = {
  ink: '#22262b',
  inkSoft: '#565b62',
  inkFaint: '#6d7279',
  paper: '#ffffff',
  ground: '#f6f5f2',
  groundDeep: '#eeece7',
  line: '#e3e0d9',
  lineStrong: '#cbc7bd',
  blue: '#1f4b8e',
  blueDark: '#163a70',
  blueSoft: '#edf2f9',
  red: '#b3261e',
  redSoft: '#fbefee',
  amber: '#8f5a00',
  amberSoft: '#fbf4e4',
  green: '#256b43',
  greenSoft: '#eef6f0',
  grey: '#63686f',
  corner: 4,
  fontText: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
  /** The document itself: 仿宋 for text, 黑体 and 楷体 for heads, as GB/T 9704 sets them. */
  fontDocument: '"FangSong", "仿宋", "FangSong_GB2312", "STFangsong", "Noto Serif CJK SC", serif',
  fontDocumentHead: '"SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", sans-serif',
  fontDocumentSubhead: '"KaiTi", "楷体", "KaiTi_GB2312", "STKaiti", "Noto Serif CJK SC", serif',
} as const;

function variableName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Sets `--ink`, `--blue-soft` … on the page. By script, because a strict Content-Security-Policy allows that without a nonce. */
export function applyTokens(element: HTMLElement): void {
  for (const [name, value] of Object.entries(tokens)) {
    element.style.setProperty(variableName(name), typeof value === 'number' ? `${value}px` : value);
  }
}
