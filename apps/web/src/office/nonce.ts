// The nonce of this page's Content-Security-Policy, which the server wrote into the page.
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * antd passes the nonce to its own styles, but some of what it stands on (the scroll lock behind a dialog, the measure of
 * a scroll bar) adds a <style> without it. Only our own scripts run here, so theirs may have it too.
 */
export function giveStylesTheNonce(): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name === 'style') element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
