import { Button } from 'antd';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useLanguageSwitch } from '../../session/me.ts';

/** The other language in its own words, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const switchTo = useLanguageSwitch();
  const other = currentLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void switchTo(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
