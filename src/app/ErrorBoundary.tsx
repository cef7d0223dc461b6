import { Component, type ReactNode } from 'react';
import { ErrorScreen } from '../views/notice/ErrorScreen';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** The screen inside: another one gets another chance. */
  readonly screen?: string;
  /** Given where the whole page is inside: the language of the words around. */
  readonly whole?: string;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly screen: string | undefined;
}

/** Where a component below throws, says so in its place; the store and what is kept are untouched. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, screen: this.props.screen };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { screen }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return screen === state.screen ? null : { failed: false, screen };
  }

  override render(): ReactNode {
    const { children, whole } = this.props;
    if (!this.state.failed) return children;
    const error = <ErrorScreen onReload={reload} whole={whole !== undefined} />;
    return whole === undefined ? (
      error
    ) : (
      <main className={styles['page']} lang={whole}>
        {error}
      </main>
    );
  }
}

function reload(): void {
  location.reload();
}
