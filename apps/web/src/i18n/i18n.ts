// Starts i18next with the catalogues of one entry, and switches the language while it runs.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { setApiLanguage } from '../api/client.ts';
import { setFailureSentences } from '../api/problem.ts';
import { type Language, languages, type Namespaces } from './catalogue.ts';

const storageKey = 'luoshi.language';
type Loader = (language: Language) => Promise<Namespaces>;
let load: Loader | undefined;

export function rememberedLanguage(): Language {
  const kept = readKept();
  if (kept !== undefined) return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** Storage may be barred by the browser's settings; the language is then kept on the account alone. */
function readKept(): Language | undefined {
  try {
    const kept = localStorage.getItem(storageKey);
    return languages.find((language) => language === kept);
  } catch {
    return undefined;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // As above.
  }
}

export async function startI18n(loader: Loader): Promise<void> {
  load = loader;
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  await switchLanguage(rememberedLanguage());
}

/** Switches every text on the screen; `PATCH /me` keeps it on the account (session/language.ts). */
export async function switchLanguage(language: Language): Promise<void> {
  const catalogues = await load?.(language);
  for (const [name, texts] of Object.entries(catalogues ?? {})) i18next.addResourceBundle(language, name, texts);
  await i18next.changeLanguage(language);
  setApiLanguage(language);
  keep(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = i18next.t('session:product');
  setFailureSentences({ offline: i18next.t('session:offline'), broken: i18next.t('session:broken') });
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}
