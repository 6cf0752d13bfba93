// antd with our tokens, in the language of the screen, under the page's Content-Security-Policy.
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdTheme } from '../look/antd-theme.ts';
import { nonce } from './nonce.ts';

export function Look({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  dayjs.locale(english ? 'en' : 'zh-cn');
  return (
    <ConfigProvider
      theme={antdTheme}
      locale={english ? enUS : zhCN}
      csp={{ nonce }}
      // Two Chinese characters of a button stay together, as in every document.
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntdApp component={false} message={{ maxCount: 3 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  );
}
