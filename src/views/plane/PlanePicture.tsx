import { memo, type ReactElement, Suspense, useMemo, useState } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { classLetter } from '../../session/document';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { printedClassName } from '../../ui/names';
import { useBeforePhase } from '../../ui/FromPhase';
import { textWidth } from '../../ui/textWidth';
import { AvoidedMarkers } from './AvoidedMarkers';
import { Boundaries } from './Boundaries';
import { Contours } from './Contours';
import { Field } from './Field';
import { useAxisNameBoxes } from './axisNameBoxes';
import { boxApart, cornersOf, type Spot } from './labelPlacement';
import { Ghosts } from './lazyGhosts';
import { ZeroLines } from './lazyZeroLines';
import { NamePlacer } from './NamePlacer';
import { PlaneAxes } from './PlaneAxes';
import type { PlaneGeometry } from './planeGeometry';
import { RegionNames } from './RegionNames';
import { Regions } from './Regions';
import { nameBox, placeSegments } from './segments';
import { markerRadius, Samples } from './Samples';
import type { PlaneFigure } from './usePlaneFigure';
import styles from './Plane.module.css';

interface PlanePictureProps {
  readonly figure: PlaneFigure | null;
  readonly geometry: PlaneGeometry;
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly classes: readonly string[];
  readonly contours: boolean;
  /** No names in it. */
  readonly bare: boolean;
  /** While the lines move, their labels are left out. */
  readonly moving: boolean;
}

/** Small markers with their halos and corners are kept as clear of as if they were this large, CSS px. */
const LEAST_RADIUS_PX = 6;

/** Everything in the plane that does not follow the pointer. */
export const PlanePicture = memo(function PlanePicture(props: PlanePictureProps): ReactElement {
  const { figure, geometry, samples, axes, classes, contours, bare, moving } = props;
  const zeroLines = useLabState((state) => state.view.zeroLines);
  const ghosts = useLabState((state) => state.view.ghosts && state.pins.length > 0);
  // The lines are where scores tie, and W is known; how sure the model is waits for ŷ.
  const sure = !useBeforePhase('yhat.0');
  const [avoided] = useState(() => new AvoidedMarkers());
  const markers = useMemo(() => avoided.among(samples, axes, geometry), [avoided, samples, axes, geometry]);
  const axisNames = useAxisNameBoxes(geometry);
  const radius = Math.max(LEAST_RADIUS_PX, markerRadius(samples.N, geometry));
  const { size, names } = useRegionNames({
    figure: bare ? null : figure,
    ...{ geometry, classes, markers, radius, axisNames },
  });
  const words = useMemo(
    () =>
      names.flatMap(({ spot: [x, y], text }) => {
        const half = textWidth(text, size) / 2;
        return [-half, -half / 2, 0, half / 2, half].map((dx): Spot => [x + dx, y]);
      }),
    [names, size],
  );
  const wordBoxes = useMemo(
    () => [...axisNames, ...names.map(({ spot, box }) => cornersOf(spot, box))],
    [axisNames, names],
  );
  const segments = useMemo(
    () => placeSegments(figure?.boundaries ?? [], geometry, [...markers, ...words], wordBoxes),
    [figure, geometry, markers, words, wordBoxes],
  );
  const covered = useMemo(
    () => [
      ...wordBoxes,
      ...segments.flatMap(({ spot, ...turned }) =>
        spot === null ? [] : [nameBox({ spot, ...turned }, geometry.scale)],
      ),
    ],
    [wordBoxes, segments, geometry],
  );
  const obstacles = useMemo(
    () => [...markers, ...words, ...segments.flatMap(({ spot }) => (spot === null ? [] : [spot]))],
    [markers, words, segments],
  );
  const lines = useMemo(() => segments.map(({ line }) => line), [segments]);
  /** Labels of contours also keep off some names. */
  const beneath = (names: readonly (readonly Spot[])[]): ReactElement => (
    <>
      {/* Names stand clear of samples, so they can be painted before them, in one layer with the lines. */}
      {figure && contours && sure && figure.regions.length > 0 && (
        <Contours
          scores={figure.scores}
          regions={figure.regions}
          geometry={geometry}
          obstacles={obstacles}
          covered={names.length > 0 ? [...covered, ...names] : covered}
          labelled={!moving}
        />
      )}
      {ghosts && (
        <Suspense fallback={null}>
          <Ghosts geometry={geometry} />
        </Suspense>
      )}
    </>
  );
  return (
    <>
      <svg className={styles['layer']} aria-hidden="true">
        {figure && sure && <Regions regions={figure.regions} geometry={geometry} />}
      </svg>
      {figure && sure && <Field scores={figure.scores} geometry={geometry} />}
      <svg className={styles['lines']} aria-hidden="true">
        <PlaneAxes geometry={geometry} />
        {figure && (
          <svg width={geometry.width} height={geometry.height}>
            {zeroLines && !bare ? (
              <Suspense fallback={beneath([])}>
                <ZeroLines
                  weights={figure.weights}
                  {...{ geometry, obstacles, covered, beneath }}
                  crossing={lines}
                  labelled={!moving}
                />
              </Suspense>
            ) : (
              beneath([])
            )}
            <Boundaries segments={bare ? segments.map((segment) => ({ ...segment, spot: null })) : segments} />
            <RegionNames names={names} size={size} />
          </svg>
        )}
      </svg>
      <Samples samples={samples} axes={axes} geometry={geometry} />
    </>
  );
});

interface NamesProps extends Pick<PlanePictureProps, 'figure' | 'geometry' | 'classes'> {
  readonly markers: readonly Spot[];
  /** Radius of a marker, CSS px. */
  readonly radius: number;
  /** Corners of the words in the frame, which no name may cover. */
  readonly axisNames: readonly (readonly Spot[])[];
}

function useRegionNames({ figure, geometry, classes, markers, radius, axisNames }: NamesProps): {
  readonly size: number;
  readonly names: ReturnType<NamePlacer['place']>;
} {
  const messages = useMessages();
  const [placer] = useState(() => new NamePlacer());
  const size = (geometry.width < 400 ? 24 : geometry.width < 480 ? 20 : 24) * geometry.scale;
  const names = useMemo(() => {
    if (figure === null) return [];
    const lettersOnly = geometry.width < 400 || figure.scores.K > 4;
    const only = figure.regions.length === 1;
    const placed = placer.place(
      figure.regions.map(({ m, rings }) => {
        const spots = rings.map((ring) => ring.map(([x1, x2]): Spot => [geometry.x(x1), geometry.y(x2)]));
        const full = printedClassName(messages, classes, m).replace(' ', '\u2002');
        const names = lettersOnly ? [classLetter(m)] : [full, classLetter(m)];
        return {
          m,
          wordings: names.map((name) => {
            const text = only ? messages.plane.everywhere(name) : name;
            return { text, box: { width: textWidth(text, size) + 8, height: size * 1.1 } };
          }),
          polygon: spots[0] ?? [],
          rings: figure.scores.kind === 'curved' ? spots : undefined,
        };
      }),
      [...markers, ...axisNames.flat()],
      radius,
    );
    return placed.filter(({ spot, box }) => axisNames.every((words) => boxApart(spot, box, words)));
  }, [figure, geometry, classes, markers, radius, axisNames, messages, placer, size]);
  return { size, names };
}
