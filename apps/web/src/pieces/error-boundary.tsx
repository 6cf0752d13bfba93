// What is left when a page fails while drawing: a sentence and a way on, instead of a white screen.
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
}

export function CrashNotice() {
  return (
    <Translation ns="session">
      {(t) => (
        <div role="alert" className="crash-notice">
          <p>{t('crashed')}</p>
          <button type="button" className="plain-button" onClick={() => location.reload()}>
            {t('reload')}
          </button>
        </div>
      )}
    </Translation>
  );
}

export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <CrashNotice /> : this.props.children;
  }
}
