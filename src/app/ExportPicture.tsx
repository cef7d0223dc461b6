import { lazy, type ReactElement, Suspense, useEffect, useMemo, useRef } from 'react';
import { shownSource } from '../session/document';
import { formatCount, formatRisk, formatSetting } from '../ui/numbers/formatNumber';
import { Glyph } from '../ui/Glyph';
import { useHides } from '../ui/hiding';
import { useLabState } from '../ui/labContext';
import { useMessages } from '../ui/messagesContext';
import { printedClassName } from '../ui/names';
import { useSize } from '../ui/useSize';
import { pictureOf } from '../views/export/picture';
import type { Subject } from '../views/export/subjects';
import { AxisNames } from '../views/plane/AxisNames';
import { ErrorMarks } from '../views/plane/ErrorMarks';
import { planeGeometry } from '../views/plane/planeGeometry';
import { PlanePicture } from '../views/plane/PlanePicture';
import { usePlaneFigure } from '../views/plane/usePlaneFigure';
import { RiskCurve } from '../views/riskCurve/RiskCurve';
import styles from './ExportPicture.module.css';

interface ExportPictureProps {
  readonly subject: Subject;
  /** px of the picture. */
  readonly width: number;
  readonly onDrawn: (picture: SVGSVGElement) => void;
}

const DescentPicture = lazy(async () => ({ default: (await import('./DescentPicture')).DescentPicture }));

/** A figure of Descent is worked out first, in ms at most; what has no drawing by then is taken as it is. */
const MOST_WAIT = 8000;

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** A figure of the page once more, out of sight and of one size whatever the screen, with captions; then handed over. */
export function ExportPicture({ subject, width, onDrawn }: ExportPictureProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const messages = useMessages();
  const ofExplore = subject === 'plane' || subject === 'curve';
  const what = subject === 'plane' ? messages.plane.name : messages.risk.chart;
  const title = ofExplore ? messages.exporting.titled(messages.app.name, what) : messages.app.name;
  useEffect(() => {
    let wanted = true;
    const hand = async (): Promise<void> => {
      await document.fonts.ready;
      // The figure measures its frame, draws again, and only then is there something to see.
      await nextFrame();
      await nextFrame();
      const began = performance.now();
      while (!ofExplore && wanted && performance.now() - began < MOST_WAIT) {
        await nextFrame();
        if (host.current?.querySelector('[data-figure] svg path')) break;
      }
      if (wanted && host.current) onDrawn(pictureOf(host.current, title, width));
    };
    void hand();
    return () => {
      wanted = false;
    };
  }, [title, width, onDrawn, ofExplore]);
  return (
    <div ref={host} className={styles['picture']} aria-hidden="true" inert>
      <Title />
      {subject === 'plane' ? (
        <PlaneFigure />
      ) : subject === 'curve' ? (
        <CurveFigure />
      ) : (
        <Suspense>
          <DescentPicture subject={subject} />
        </Suspense>
      )}
      <Facts />
    </div>
  );
}

function Title(): ReactElement {
  const { data, exporting } = useMessages();
  const source = useLabState((state) => shownSource(state.document));
  const N = useLabState((state) => state.document.samples.N);
  return (
    <p className={styles['title']}>
      {data.names[source]}
      <span className={styles['size']}>{exporting.samples(formatCount(N))}</span>
    </p>
  );
}

function PlaneFigure(): ReactElement {
  const { domain, samples, axes, classes } = useLabState((state) => state.document);
  const { contours, markErrors } = useLabState((state) => state.view);
  const [frame, size] = useSize<HTMLDivElement>();
  const geometry = useMemo(() => planeGeometry(domain, size), [domain, size]);
  const figure = usePlaneFigure();
  return (
    <>
      <div ref={frame} className={styles['plane']}>
        {size.width > 0 && (
          <>
            <PlanePicture {...{ figure, geometry, samples, axes, classes, contours }} bare={false} moving={false} />
            {markErrors && <ErrorMarks geometry={geometry} />}
            <AxisNames geometry={geometry} />
          </>
        )}
      </div>
      <Classes />
    </>
  );
}

function Classes(): ReactElement {
  const messages = useMessages();
  const classes = useLabState((state) => state.document.classes);
  return (
    <p className={styles['classes']}>
      {classes.map((_, m) => (
        <span key={m}>
          <Glyph m={m} /> {printedClassName(messages, classes, m)}
        </span>
      ))}
    </p>
  );
}

function CurveFigure(): ReactElement {
  return (
    <>
      <div className={styles['curve']}>
        <RiskCurve still />
        <p className={styles['across']}>
          <i className="symbol">R</i>(<i className="symbol">W</i>)
        </p>
      </div>
    </>
  );
}

/** Iteration, risk, how many are correct, learning rate: what the picture is true of. */
function Facts(): ReactElement {
  const { exporting } = useMessages();
  const frame = useLabState((state) => state.run.frame);
  const eta = useLabState((state) => state.document.eta);
  const [hidesRisk, hidesCorrect] = [useHides('risk'), useHides('correct')];
  return (
    <p className={styles['facts']}>
      <span>
        <i className="symbol">t</i>
        {` = ${formatCount(frame?.iteration ?? 0)}`}
      </span>
      {frame && frame.N > 0 && (
        <>
          {!hidesRisk && (
            <span>
              <i className="symbol">R</i>(<i className="symbol">W</i>
              {`) = ${formatRisk(frame.risk)}`}
            </span>
          )}
          {!hidesCorrect && <span>{exporting.correct(formatCount(frame.correct), formatCount(frame.N))}</span>}
        </>
      )}
      <span>
        <i className="symbol">η</i>
        {` = ${formatSetting(eta)}`}
      </span>
    </p>
  );
}
