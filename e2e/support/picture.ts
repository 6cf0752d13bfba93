// Pictures of what a journey passes, for a person to look at: kept where LUOSHI_PICTURES says, and nowhere without it.
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LUOSHI_PICTURES'];
  // Without moving parts halfway.
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
