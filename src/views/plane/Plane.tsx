import { type ReactElement, Suspense, useMemo, useState } from 'react';
import { mostSamples } from '../../model/limits';
import { probabilitiesAt, type ScoreField } from '../../model/plane/scoreField';
import { classOf } from '../../session/highlight';
import { formatCount, formatFixed, formatSetting } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { fullClassName } from '../../ui/names';
import { useSize } from '../../ui/useSize';
import { AxisNames } from './AxisNames';
import { ErrorMarks } from './ErrorMarks';
import { Highlights } from './Highlights';
import { SampleCard, SampleTools } from './lazyCard';
import { Slice, MismatchMarks } from './lazySlice';
import { planeGeometry, type PlaneGeometry } from './planeGeometry';
import { PlaneInvitation } from './PlaneInvitation';
import { PlaneOverlay } from './PlaneOverlay';
import { PlanePicture } from './PlanePicture';
import { samplePosition } from './samplePosition';
import { usePlaneFigure } from './usePlaneFigure';
import { type PlaneHand, usePlaneHand } from './usePlaneHand';
import { useZoomGestures } from './useZoomGestures';
import styles from './Plane.module.css';

interface PlaneProps {
  /** One sample is looked at: it bears its name, the others step back, and a click selects instead of placing. */
  readonly inspecting?: boolean;
  /** Samples with a ring, such as the largest contributors to a cell of G. */
  readonly marked?: readonly number[];
}

const NONE: readonly number[] = [];

/** The plane of the two shown features: regions, boundaries, samples, and the hand that changes them. */
export function Plane({ inspecting = false, marked = NONE }: PlaneProps): ReactElement {
  const messages = useMessages();
  const document = useLabState((state) => state.document);
  const selected = useLabState((state) => state.view.selected);
  const activeClass = useLabState((state) => state.view.activeClass);
  const contours = useLabState((state) => state.view.contours);
  const highlightedClass = useLabState((state) => classOf(state.view.highlight?.identity ?? ''));
  const moving = useLabState((state) => state.run.moving);
  const figure = usePlaneFigure();
  const [frame, size] = useSize<HTMLDivElement>();
  const [touched, setTouched] = useState(false);
  const { domain, samples, axes, classes } = document;
  const sliced = samples.F > axes.length;
  const geometry = useMemo(() => planeGeometry(domain, size), [domain, size]);
  const hand = usePlaneHand(geometry, inspecting, () => {
    frame.current?.parentElement?.querySelector<HTMLElement>('[data-card] input')?.focus();
  });
  const { cursor, setCursor } = hand;
  useZoomGestures(frame, geometry, hand.edits);
  const chosen = selected === null ? undefined : samples.at(selected);
  const spoken = usePlaneWords(hand, figure?.scores ?? null);
  const ready = size.width > 0;
  const picture = (
    <div
      ref={frame}
      id="plane"
      className={styles['plane']}
      role="group"
      aria-label={messages.plane.name}
      aria-describedby="plane-summary"
      tabIndex={0}
      data-own-press
      data-dim={highlightedClass ?? (inspecting ? 'all' : undefined)}
      data-over={cursor?.over == null ? 'plane' : 'sample'}
      {...hand.pointer}
      onPointerDownCapture={(event) => {
        setTouched(event.pointerType !== 'mouse');
      }}
      onKeyDown={hand.onKeyDown}
      onBlur={() => {
        setCursor(null);
      }}
    >
      {ready && (
        <>
          <PlanePicture
            {...{ figure, geometry, samples, axes, classes, moving }}
            contours={contours && !inspecting}
            bare={inspecting}
          />
          <Dots geometry={geometry} scores={sliced && figure ? figure.scores : null} />
          {!inspecting && !sliced && <AxisNames geometry={geometry} />}
          {!inspecting && <PlaneInvitation cursor={cursor !== null} geometry={geometry} />}
          <PlaneOverlay
            {...{ geometry, samples, axes, cursor, selected, activeClass, inspecting }}
            scores={figure?.scores ?? null}
          />
          <Highlights {...{ geometry, samples, axes, marked }} named={inspecting ? selected : null} />
          {chosen && <Grip spot={samplePosition(chosen, axes, geometry)} />}
          {touched && inspecting && chosen && selected !== null && (
            <Suspense fallback={null}>
              <SampleTools
                geometry={geometry}
                spot={samplePosition(chosen, axes, geometry)}
                moving={hand.aiming}
                onMove={() => {
                  hand.setAiming(!hand.aiming);
                }}
                onRemove={() => {
                  hand.edits.remove(selected);
                }}
              />
            </Suspense>
          )}
        </>
      )}
      <p id="plane-summary" className="spoken">
        {messages.plane.summary(
          samples.N,
          classes.length,
          messages.plane.regionNames((figure?.regions ?? []).map(({ m }) => fullClassName(messages, classes, m))),
        )}
      </p>
      <p className="spoken" role="status">
        {spoken}
      </p>
    </div>
  );
  return (
    <div className={styles['whole']} data-inspecting={inspecting}>
      {picture}
      {hand.zoomed && (
        <button type="button" className={styles['fit']} title={messages.plane.fitHint} onClick={hand.fit}>
          {messages.plane.fit}
        </button>
      )}
      {sliced && !inspecting && (
        <Suspense fallback={null}>
          <Slice geometry={geometry} scores={figure?.scores ?? null} />
        </Suspense>
      )}
      {ready && !inspecting && chosen && selected !== null && (
        <Suspense fallback={null}>
          <SampleCard
            {...{ geometry, hand, touched }}
            n={selected}
            sample={chosen}
            onLeave={() => {
              frame.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** White in samples that a slice (`scores`) misplaces, of ink in those whose label is not the winner. */
function Dots({
  geometry,
  scores,
}: {
  readonly geometry: PlaneGeometry;
  readonly scores: ScoreField | null;
}): ReactElement {
  const markErrors = useLabState((state) => state.view.markErrors);
  return (
    <>
      {scores && (
        <Suspense fallback={null}>
          <MismatchMarks scores={scores} geometry={geometry} />
        </Suspense>
      )}
      {markErrors && <ErrorMarks geometry={geometry} />}
    </>
  );
}

/** Where a finger takes hold of the selected sample; elsewhere it scrolls the page. */
function Grip({ spot: [x, y] }: { readonly spot: readonly [number, number] }): ReactElement {
  return <div className={styles['grip']} style={{ left: `${x}px`, top: `${y}px` }} />;
}

/** What a screen reader hears of the keyboard cursor or the selection; what was done is told by the page's announcer. */
function usePlaneWords({ cursor, fresh, full }: PlaneHand, scores: ScoreField | null): string | null {
  const messages = useMessages();
  const selected = useLabState((state) => state.view.selected);
  const { samples, axes, classes, features } = useLabState((state) => state.document);
  if (full) return messages.plane.full(formatCount(mostSamples(features.length)));
  if (fresh) return null;
  if (cursor?.by === 'keys') {
    const [x1, x2] = cursor.at.map((value) => formatSetting(value, 3));
    const yhat = Array.from(scores ? probabilitiesAt(scores, ...cursor.at) : []);
    const most = Math.max(...yhat);
    const ahead = yhat.flatMap((value, m) => (value === most ? [fullClassName(messages, classes, m)] : []));
    return messages.plane.cursor(x1 ?? '', x2 ?? '', ahead, formatFixed(100 * most, 0));
  }
  const sample = selected === null ? undefined : samples.at(selected);
  if (selected === null || sample === undefined) return null;
  const [x1, x2] = [0, 1].map((axis) => formatSetting(sample.features[axes[axis] ?? 0] ?? 0));
  const name = fullClassName(messages, classes, sample.label);
  return messages.plane.sample(selected + 1, samples.N, name, x1 ?? '', x2 ?? '');
}
