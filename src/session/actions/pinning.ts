/** Keeping runs to compare. */
import type { Lab, Store } from '../lab';
import { withPin } from '../pins';

export function pinning({ getState, setState }: Store): Pick<Lab, 'pin' | 'unpin'> {
  return {
    pin() {
      const { run, document, pins } = getState();
      if (run.frame === null) return;
      const { eta, bias, degree, standardise } = document;
      const frame = run.latestFrame ?? run.frame;
      const more = withPin(pins, {
        ...{ by: 'visitor', eta, bias, degree, standardise },
        ...{ history: run.history.clone(), frame },
      });
      if (more) setState({ pins: more });
    },
    unpin(id) {
      setState({ pins: getState().pins.filter((pin) => pin.id !== id) });
    },
  };
}
