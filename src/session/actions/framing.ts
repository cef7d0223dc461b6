/** Which features the plane shows, and which part of them. */
import { fitDomain } from '../../model/data/fitDomain';
import { type Document, withPlaneOf } from '../document';
import type { Lab, Store } from '../lab';
import { noted } from '../undo';

export function framing({ getState, setState }: Store): Pick<Lab, 'fit' | 'zoom' | 'setAxes'> {
  const show = (plane: Pick<Document, 'axes' | 'domain'>, gesture: string | null): void => {
    const { document: before, undo } = getState();
    if (String(plane.domain) === String(before.domain) && String(plane.axes) === String(before.axes)) return;
    const after = withPlaneOf(before, plane);
    const entry = { kind: 'edit', change: null, inverse: null, before, after, gesture, versions: [] } as const;
    setState({ document: after, undo: noted(undo, entry) });
  };
  const fitted = (axes: Document['axes']): void => {
    show({ axes, domain: fitDomain(getState().document.samples, axes) }, null);
  };
  return {
    fit() {
      fitted(getState().document.axes);
    },
    zoom(domain, gesture) {
      show({ axes: getState().document.axes, domain }, gesture);
    },
    setAxes(axes) {
      const { F } = getState().document.samples;
      const [across, up] = axes;
      if (across !== up && axes.every((axis) => Number.isInteger(axis) && axis >= 0 && axis < F)) fitted(axes);
    },
  };
}
