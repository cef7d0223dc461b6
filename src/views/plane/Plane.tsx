import { type ReactElement, useMemo, useState } from 'react';
import type { Messages } from '../../i18n/en';
import { mostSamples } from '../../model/limits';
import { probabilitiesAt, type ScoreField } from '../../model/plane/scoreField';
import { classOf } from '../../session/highlight';
import type { LabState } from '../../session/lab';
import { formatCount, formatFixed, formatSetting } from '../../ui/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useHighlighter } from '../../ui/highlighting';
import { useMessages } from '../../ui/messagesContext';
import { fullClassName } from '../../ui/names';
import { useSize } from '../../ui/useSize';
import { useUntil } from '../../ui/useUntil';
import { AxisNames } from './AxisNames';
import { ErrorMarks } from './ErrorMarks';
import { HighlightedSamples } from './HighlightedSamples';
import { planeGeometry } from './planeGeometry';
import { PlaneInvitation } from './PlaneInvitation';
import { PlaneOverlay } from './PlaneOverlay';
import { PlanePicture } from './PlanePicture';
import { samplePosition } from './samplePosition';
import { SampleTools } from './SampleTools';
import { usePlaneEdits } from './usePlaneEdits';
import { usePlaneFigure } from './usePlaneFigure';
import { usePlaneKeys } from './usePlaneKeys';
import { type Cursor, usePlanePointer } from './usePlanePointer';
import styles from './Plane.module.css';

interface PlaneProps {
  /** One sample is looked at: it bears its name, the others step back, and a click selects instead of placing. */
  readonly inspecting?: boolean;
  /** Samples with a ring, such as the largest contributors to a cell of G. */
  readonly marked?: readonly number[];
}

const NONE: readonly number[] = [];

const selectSamples = ({ document }: LabState): unknown => document.samples;

/** The plane of the two shown features: regions, boundaries, samples, and the hand that changes them. */
export function Plane({ inspecting = false, marked = NONE }: PlaneProps): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const document = useLabState((state) => state.document);
  const selected = useLabState((state) => state.view.selected);
  const activeClass = useLabState((state) => state.view.activeClass);
  const contours = useLabState((state) => state.view.contours);
  const markErrors = useLabState((state) => state.view.markErrors);
  const litClass = useLabState((state) => classOf(state.view.highlight?.identity ?? ''));
  const light = useHighlighter();
  const moving = useLabState((state) => state.run.moving);
  const figure = usePlaneFigure();
  const edits = usePlaneEdits(inspecting);
  const [frame, size] = useSize<HTMLDivElement>();
  const [cursor, putCursor] = useState<Cursor | null>(null);
  const setCursor = (to: Cursor | null): void => {
    putCursor(to);
    light.on(to?.over == null ? null : `sample.${to.over}`);
  };
  const [touched, setTouched] = useState(false);
  const [aiming, setAiming] = useState(false);
  // What was said of samples holds until they change again.
  const [said, setSaid] = useUntil<{ readonly in: (words: Messages) => string }>(selectSamples);
  const { domain, samples, axes, classes } = document;
  const geometry = useMemo(() => planeGeometry(domain, size), [domain, size]);
  const onAdded = (added: boolean): void => {
    if (inspecting) return;
    const N = lab.store.getState().document.samples.N;
    setSaid({
      in: (words) =>
        added
          ? words.plane.placed(N, fullClassName(words, classes, activeClass))
          : words.plane.full(formatCount(mostSamples(document.features.length))),
    });
  };
  const onRemoved = (n: number): void => {
    setSaid({ in: (words) => words.plane.removed(n + 1) });
  };
  const onMoved = (): void => {
    setAiming(false);
  };
  const pointer = usePlanePointer({ geometry, edits, setCursor, moving: aiming, onMoved, onAdded });
  const onKeyDown = usePlaneKeys({ geometry, edits, cursor, setCursor, onAdded, onRemoved });
  const chosen = selected === null ? undefined : samples.at(selected);
  const spoken = usePlaneWords(cursor, figure?.scores ?? null);
  const ready = size.width > 0;
  return (
    <div
      ref={frame}
      id="plane"
      className={styles['plane']}
      role="group"
      aria-label={messages.plane.name}
      aria-describedby="plane-summary"
      tabIndex={0}
      data-own-press
      data-dim={litClass ?? (inspecting ? 'all' : undefined)}
      data-over={cursor?.over == null ? 'plane' : 'sample'}
      {...pointer}
      onPointerDownCapture={(event) => {
        setTouched(event.pointerType !== 'mouse');
      }}
      onKeyDown={onKeyDown}
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
          {markErrors && <ErrorMarks geometry={geometry} />}
          {!inspecting && <AxisNames geometry={geometry} />}
          {!inspecting && <PlaneInvitation cursor={cursor !== null} geometry={geometry} />}
          <PlaneOverlay
            {...{ geometry, samples, axes, cursor, selected, activeClass, inspecting }}
            scores={figure?.scores ?? null}
          />
          <HighlightedSamples {...{ geometry, samples, axes, marked }} named={inspecting ? selected : null} />
          {touched && chosen && selected !== null && (
            <SampleTools
              geometry={geometry}
              spot={samplePosition(chosen, axes, geometry)}
              moving={aiming}
              onMove={() => {
                setAiming(!aiming);
              }}
              onInspect={
                inspecting
                  ? undefined
                  : () => {
                      lab.setView({ screen: 'inspect' });
                    }
              }
              onRemove={() => {
                edits.remove(selected);
                onRemoved(selected);
              }}
            />
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
        {spoken ?? said?.in(messages)}
      </p>
    </div>
  );
}

/** What a screen reader hears of the selection or of the keyboard cursor; null where there is neither. */
function usePlaneWords(cursor: Cursor | null, scores: ScoreField | null): string | null {
  const messages = useMessages();
  const selected = useLabState((state) => state.view.selected);
  const { samples, axes, classes } = useLabState((state) => state.document);
  if (cursor?.by === 'keys') {
    const [x1, x2] = cursor.at;
    const yhat = scores && Array.from(probabilitiesAt(scores, x1, x2));
    const most = yhat ? Math.max(...yhat) : 0;
    const name = fullClassName(messages, classes, yhat ? yhat.indexOf(most) : 0);
    return messages.plane.cursor(formatSetting(x1, 3), formatSetting(x2, 3), name, formatFixed(100 * most, 0));
  }
  const sample = selected === null ? undefined : samples.at(selected);
  if (selected === null || sample === undefined) return null;
  const [x1, x2] = [0, 1].map((axis) => formatSetting(sample.features[axes[axis] ?? 0] ?? 0));
  const name = fullClassName(messages, classes, sample.label);
  return messages.plane.sample(selected + 1, samples.N, name, x1 ?? '', x2 ?? '');
}
