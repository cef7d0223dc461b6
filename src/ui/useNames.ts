import type { FeatureMap } from '../model/features/featureRows';
import { useLabState } from './labContext';
import { useMessages } from './messagesContext';
import { fullClassName, printedClassName, rowName } from './names';

interface Names {
  /** Class m, the column of every matrix: "A setosa", or "A" alone. */
  readonly className: (m: number) => string;
  /** As `className`, to be printed: see `printedClassName`. */
  readonly printedName: (m: number) => string;
  /** Row o of a matrix: "bias", "x1", or with the feature's own name "x1 petal length (cm)". */
  readonly rowName: (o: number, map: FeatureMap) => string;
}

/** What rows and columns of matrices are called in the reader's language. */
export function useNames(): Names {
  const messages = useMessages();
  const features = useLabState((state) => state.document.features);
  const classes = useLabState((state) => state.document.classes);
  return {
    className: (m) => fullClassName(messages, classes, m),
    printedName: (m) => printedClassName(messages, classes, m),
    rowName: (o, map) => rowName(messages, features, o, map),
  };
}
