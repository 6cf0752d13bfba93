import { currentLanguage } from '../i18n/i18n.ts';
import { useLanguageSwitch } from '../session/me.ts';

export function LanguageButton() {
  const switchTo = useLanguageSwitch();
  const other = currentLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="button button-plain"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void switchTo(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}
