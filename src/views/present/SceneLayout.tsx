import type { ReactElement } from 'react';
import { readView, type ShownView } from '../../lesson/views';
import { useMessages } from '../../ui/messagesContext';
import { textOf } from '../../ui/lessonText';
import { at, type Canvas, useCanvas } from './canvas';
import { ChainFigure } from './ChainFigure';
import { CurveFigure } from './CurveFigure';
import { MatrixFigure } from './MatrixFigure';
import { PlaneFigure } from './PlaneFigure';
import { usePresentWords } from './presentWords';
import { ProofLine } from './ProofLine';
import { Said } from '../../ui/Said';
import { CheckFigure } from './CheckFigure';
import { EtaAxis } from './EtaAxis';
import { LossPlot } from './LossPlot';
import { RiskNumber } from './RiskNumber';
import { UnitBar } from './UnitBar';
import { VectorX } from './VectorX';
import { useShown, useForwardPass } from './shown';
import { TilesFigure } from './TilesFigure';
import styles from './SceneLayout.module.css';
import text from './text.module.css';

const COLUMN = 576;
const LEFT = 104;
const RIGHT_MARGIN = 60;
/** A phone's: ticks and handles at a figure's end stay on the page. */
const UPRIGHT = 484;
/** Rows of a matrix, and those of two in a column whose answers no finger may miss. */
const [ROW, CLOSE] = [66, 50];
/** CSS px in a unit: below, 44 px are much of the column. */
const SMALL = 0.6;
/** Between the main view and the column. */
const GAP = 80;

/** A scene on the canvas: caption, the first view large, the others and the question in the column at its right. */
export function SceneLayout({ question }: { readonly question: ReactElement | null }): ReactElement {
  const { scene } = useShown();
  const canvas = useCanvas();
  const views = scene.show.map(readView).filter((view) => view !== null);
  const proof = views[0]?.kind === 'line';
  if (canvas.upright) return <Upright {...{ views, question }} />;
  return (
    <>
      <Caption width={canvas.width - LEFT - RIGHT_MARGIN} />
      {proof ? <ProofLayout {...{ views, question, canvas }} /> : <FigureLayout {...{ views, question, canvas }} />}
    </>
  );
}

interface LayoutProps {
  readonly views: readonly ShownView[];
  readonly question: ReactElement | null;
}

function FigureLayout({ views, question, canvas }: LayoutProps & { readonly canvas: Canvas }): ReactElement {
  const [main, ...others] = views;
  const column = canvas.width - RIGHT_MARGIN - COLUMN;
  const width = column - GAP - LEFT;
  const curve = main?.kind === 'figure' && main.name === 'curve';
  const [top, height] = curve || main?.kind !== 'figure' || main.name !== 'plane' ? [168, 720] : [142, 800];
  const many = others.length > 1;
  const matrices = others.filter((view) => view.kind === 'figure' && (view.name === 'W' || view.name === 'G'));
  const row = matrices.length > 1 && canvas.unit < SMALL ? CLOSE : ROW;
  return (
    <>
      <div style={at(LEFT, top)}>{main && <Figure view={main} box={{ width, height }} large />}</div>
      <div className={styles['column']} style={at(column, 128, COLUMN, 866)}>
        {orderOf(others).map((view, place) => (
          <Figure key={place} {...{ view, row }} box={{ width: COLUMN - 62, height: many ? 290 : 330 }} large={false} />
        ))}
        <div className={styles['asked']}>{question}</div>
      </div>
    </>
  );
}

/** The number that is taught stands first. */
function orderOf(views: readonly ShownView[]): readonly ShownView[] {
  const isRisk = (view: ShownView): boolean => view.kind === 'figure' && view.name === 'risk';
  return [...views.filter(isRisk), ...views.filter((view) => !isRisk(view))];
}

function ProofLayout({ views, question, canvas }: LayoutProps & { readonly canvas: Canvas }): ReactElement {
  const lines = views.flatMap((view) => (view.kind === 'line' ? [view.line] : []));
  const [line, before] = lines;
  const picture = views.find((view) => view.kind === 'figure');
  const width = canvas.width - LEFT - RIGHT_MARGIN;
  const column = canvas.width - RIGHT_MARGIN - COLUMN + 60;
  return (
    <>
      {before && (
        <div style={at(0, 136, canvas.width, 168)}>
          <ProofLine id={before} dimmed />
        </div>
      )}
      <div className={styles['rule']} style={at(LEFT, 304, width)} />
      <div style={at(0, 312, canvas.width, 290)}>{line && <ProofLine id={line} dimmed={false} />}</div>
      <div className={styles['rule']} style={at(LEFT, 610, width)} />
      <div style={at(LEFT, 640)}>
        {picture && <Figure view={picture} box={{ width: column - LEFT - 120, height: 300 }} large={false} />}
      </div>
      <div className={styles['column']} style={at(column, 636, COLUMN - 60, 380)}>
        {question}
      </div>
    </>
  );
}

function Upright({ views, question }: LayoutProps): ReactElement {
  const [main, ...others] = views;
  return (
    <div className={styles['upright']}>
      <Caption />
      <div className={styles['uprightMain']}>
        {main && <Figure view={main} box={{ width: UPRIGHT, height: 440 }} large={main.kind === 'figure'} />}
      </div>
      {question}
      {orderOf(others).map((view, place) => (
        <Figure key={place} view={view} box={{ width: UPRIGHT, height: 320 }} large={false} />
      ))}
    </div>
  );
}

function Caption({ width }: { readonly width?: number }): ReactElement {
  const words = usePresentWords();
  const { lang } = useMessages();
  const { scene, masks } = useShown();
  const pass = useForwardPass();
  const proof = scene.show[0]?.startsWith('line:') === true;
  const { narrow } = useCanvas();
  return (
    <div className={styles['captionRow']} style={width === undefined ? undefined : at(LEFT, 30, width)}>
      <h1 className={styles['caption']}>
        <Said text={textOf(scene.caption, lang)} />
      </h1>
      {proof && pass && !narrow && !masks.hides('y') && (
        <span className={text['context']}>{words.sample(pass.n + 1, String.fromCharCode(65 + pass.label))}</span>
      )}
    </div>
  );
}

interface FigureProps {
  readonly view: ShownView;
  readonly box: { readonly width: number; readonly height: number };
  readonly large: boolean;
  /** Units of a matrix's row in a column. */
  readonly row?: number;
}

function Figure({ view, box, large, row = ROW }: FigureProps): ReactElement | null {
  const { moment } = useShown();
  const pass = useForwardPass();
  if (view.kind === 'line') return <ProofLine id={view.line} dimmed={false} compact={!large} />;
  const inset = (figure: ReactElement): ReactElement =>
    large ? figure : <div className={styles['inset']}>{figure}</div>;
  switch (view.name) {
    case 'plane':
      return inset(<PlaneFigure {...{ box, large }} />);
    case 'curve':
      return inset(<CurveFigure {...{ box, large }} />);
    case 'risk':
      return <RiskNumber />;
    case 'W':
    case 'G':
      return (
        <MatrixFigure
          name={view.name}
          values={moment[view.name]}
          width={large ? Math.min(box.width, 900) : box.width + 62}
          row={large ? 120 : row}
        />
      );
    case 'x':
      return <VectorX />;
    case 'chain':
      return <ChainFigure height={box.height} />;
    case 'plot':
      return inset(<LossPlot box={box} />);
    case 'unit':
      return <UnitBar width={large ? box.width : Math.max(box.width, 500)} />;
    case 'tiles':
      return large ? (
        <TilesFigure box={box} />
      ) : pass ? (
        <MatrixFigure name="outer" values={pass.outer} width={Math.max(576, Math.min(box.width, 700))} />
      ) : null;
    case 'eta':
      return <EtaAxis box={box} />;
    case 'check':
      return <CheckFigure />;
    default:
      return view.name satisfies never;
  }
}
