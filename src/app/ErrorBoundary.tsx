import { Component, type ReactElement, type ReactNode } from 'react';
import { useLabState } from '../ui/labContext';
import { ErrorScreen } from '../views/notice/ErrorScreen';
import { pageAddress } from './address';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** The screen inside. */
  readonly screen?: string;
  /** Given where the whole page is inside: the language of the words around. */
  readonly whole?: string;
}

/**
 * Where a component below throws, says so in its place; the store and what is kept are untouched. Another screen, another
 * document and every action, Undo included, gives what is below another chance.
 */
export function ErrorBoundary({ children, screen, whole }: ErrorBoundaryProps): ReactElement {
  const document = useLabState((state) => state.document);
  const undo = useLabState((state) => state.undo);
  const error = <ErrorScreen onReload={reload} onFresh={openFresh} whole={whole !== undefined} />;
  const page = (
    <main className={styles['page']} lang={whole}>
      {error}
    </main>
  );
  return (
    <Boundary error={whole === undefined ? error : page} causes={[screen, document, undo]}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
  /** Stands in for the children after an error. */
  readonly error: ReactNode;
  /** While these stay the same, so does the error. */
  readonly causes: readonly unknown[];
}

interface BoundaryState {
  readonly failed: boolean;
  readonly causes: readonly unknown[];
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, causes: this.props.causes };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ causes }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return causes.every((cause, at) => cause === state.causes[at]) ? null : { failed: false, causes };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.error : this.props.children;
  }
}

function reload(): void {
  location.reload();
}

/** The page without the link in its address, which would open the same again. */
function openFresh(): void {
  pageAddress().clear();
  location.reload();
}
