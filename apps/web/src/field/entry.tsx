// The phone's start. Nothing of the office and no antd may be imported below this folder (scripts/check-structure.mjs).
import { startI18n } from '../i18n/i18n.ts';
import { applyTokens } from '../look/tokens.ts';
import '../look/reset.css';

applyTokens(document.documentElement);
await startI18n((language) => (language === 'en' ? import('../i18n/field.en.ts') : import('../i18n/field.zh.ts')));
