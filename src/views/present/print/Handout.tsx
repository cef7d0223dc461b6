import type { ReactElement } from 'react';
import { formatCell, formatCount, formatRisk, formatSetting } from '../../../ui/numbers/formatNumber';
import { Said } from '../../../ui/Said';
import { CanvasContext } from '../canvas';
import { CurveFigure } from '../CurveFigure';
import { NumberOrTile } from '../Number';
import { PlaneFigure } from '../PlaneFigure';
import { useShown, useForwardPass } from '../shown';
import text from '../text.module.css';
import { Foot } from './Foot';
import { Head } from './Head';
import { Paper } from './Paper';
import { PaperMatrix } from './PaperMatrix';
import { usePrintWords } from './printWords';
import { SampleChain } from './SampleChain';
import styles from './Handout.module.css';

interface HandoutProps {
  /** Of the data, as a title says it. */
  readonly data: string;
  readonly link: string;
  readonly source: string;
}

/** CSS px of a unit of the big screen, on whose canvas the figures are drawn. */
const UNIT = 0.42;
const units = (px: number): number => px / UNIT;
const CANVAS = { width: 1920, upright: false, narrow: false, unit: UNIT };
/** Plane and curve, in px; lower where matrices of many classes take their place below. */
const [PLANE, LOW_PLANE, CURVE] = [
  { width: 360, height: 318 },
  { width: 360, height: 230 },
  { width: 196, height: 104 },
];
const inUnits = ({ width, height }: typeof PLANE) => ({ width: units(width), height: units(height) });

/** Samples, their model at one moment and one sample's way through it on a page of A4, with a question to think about. */
export function Handout({ data, link, source }: HandoutProps): ReactElement {
  const words = usePrintWords();
  const { moment, masks } = useShown();
  const pass = useForwardPass();
  const { N, K } = moment.design;
  const many = K > 4;
  const matrices = (
    <div className={styles['matrices']} data-many={many}>
      <PaperMatrix name="W" title={<i>W</i>} values={moment.W} digits={3} />
      {N > 0 && (
        <div>
          <PaperMatrix name="G" title={<i>G</i>} values={moment.G} digits={4} />
          {!moment.document.penalty && (
            <p className={styles['aside']}>
              <Said text={words.rowsSum} />
            </p>
          )}
        </div>
      )}
    </div>
  );
  return (
    <Paper label={words.handout}>
      <Head title={words.title(data)}>
        {words.moment} <i className={text['math']}>t</i> ={' '}
        {masks.hides('iteration') ? '?' : formatCount(moment.iteration)}, <i className={text['math']}>η</i> ={' '}
        {masks.hides('eta') ? '?' : formatSetting(moment.document.eta)}
      </Head>
      <CanvasContext value={CANVAS}>
        <div className={styles['figures']} style={{ ['--u' as string]: `${UNIT}px` }}>
          <div className={styles['plane']}>
            <PlaneFigure box={inUnits(many ? LOW_PLANE : PLANE)} large />
          </div>
          <div className={styles['column']}>
            {N > 0 && (
              <>
                <p className={styles['risk']}>
                  <i>R</i>(<i>W</i>){' '}
                  <b>
                    <NumberOrTile name="risk" value={moment.risk} text={formatRisk(moment.risk)} />
                  </b>
                </p>
                {!masks.hides('correct') && <p>{words.correct(formatCount(moment.correct), formatCount(N))}</p>}
                <div className={styles['curve']}>
                  <CurveFigure box={inUnits(CURVE)} large={false} />
                </div>
              </>
            )}
            {!many && matrices}
          </div>
        </div>
        {many && matrices}
      </CanvasContext>
      {pass === null ? (
        <p className={styles['none']}>{words.noSample}</p>
      ) : (
        <section className={styles['sample']} style={{ ['--u' as string]: `${UNIT}px` }}>
          <SampleChain pass={pass} />
          <div className={styles['outer']} data-many={many}>
            <PaperMatrix
              name="outer"
              title={
                <>
                  <i>x</i>(<i>ŷ</i> − <i>y</i>)ᵀ
                </>
              }
              values={pass.outer}
              digits={3}
              heads={Array.from(pass.error, (value, m) => (masks.hides(`error.${m}`) ? '?' : formatCell(value, 3, 6)))}
              rowHeads={Array.from(pass.x, (value) => formatSetting(value))}
            />
            <p>
              <Said text={moment.document.penalty ? words.asksAlone : words.asks(formatCount(N))} />
            </p>
          </div>
        </section>
      )}
      <Foot link={link} source={source}>
        {pass && (
          <>
            <p>
              <b>{words.before}</b>
            </p>
            <ol className={styles['questions']}>
              <li>{words.row}</li>
              <li>
                <Said
                  text={words.guess(
                    masks.hides('iteration') ? '?' : formatCount(moment.iteration + 1),
                    masks.hides('risk') ? '?' : formatRisk(moment.risk),
                  )}
                />{' '}
                <span className={styles['write']} />
              </li>
            </ol>
          </>
        )}
      </Foot>
    </Paper>
  );
}
