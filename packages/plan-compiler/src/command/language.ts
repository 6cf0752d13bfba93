export type Language = 'zh' | 'en';

export const languageOfTerminal = (): Language =>
  /^zh/u.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en';
