import { Fragment, type ReactElement, useState } from 'react';
import { shownSource } from '../../session/document';
import { sessionOf } from '../../session/session';
import { descentEn } from '../../i18n/descentEn';
import { descentZh } from '../../i18n/descentZh';
import { useHiding } from '../../ui/hiding';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { QuietSelect } from '../../ui/QuietSelect';
import { saveFile } from '../../ui/saveFile';
import { runInSlices } from '../../ui/runInSlices';
import { csvOf, csvSlices } from './csv';
import { fileName } from './fileName';
import { rasterise, svgFile } from './raster';
import type { PythonKind } from './python/experimentPython';
import { DESCENT_SUBJECTS, type Subject } from './subjects';
import { dataTable, matricesTable, riskTable } from './tables';
import styles from './ExportSheet.module.css';

/** Python with each of these. */
const PYTHONS: readonly PythonKind[] = ['NumPy', 'PyTorch', 'scikit-learn'];

const WIDTHS = [800, 1600, 3200];

interface ExportSheetProps {
  /** Draws what is shown now, `width` px wide, with its captions. */
  readonly draw: (subject: Subject, width: number) => Promise<SVGSVGElement>;
}

/** What can be taken away: numbers as CSV, pictures as SVG and PNG of a chosen width. */
export function ExportSheet({ draw }: ExportSheetProps): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const [width, setWidth] = useState(1600);
  const [failed, setFailed] = useState(false);
  const bare = useHiding()?.any === true;
  const { exporting } = messages;
  const onDescent = useLabState(({ view, document }) => view.screen === 'descent' && document.samples.N > 0);
  const samples = useLabState((state) => state.document.samples.N > 0);
  const face = useLabState((state) => state.view.face);
  const { figures } = messages.lang === 'en' ? descentEn : descentZh;
  const named = (what: string, extension: string): string => {
    const { document, run } = lab.store.getState();
    return fileName([shownSource(document), `t${run.frame?.iteration ?? 0}`, what], extension);
  };
  const saveHistory = (): void => {
    saveFile(named('risk', 'csv'), csvOf(riskTable(lab.store.getState().run.history)));
  };
  const saveMatrices = (): void => {
    const { document, run } = lab.store.getState();
    if (run.frame) saveFile(named('W-G', 'csv'), csvOf(matricesTable(run.frame, document)));
  };
  const saveData = (): void => {
    const name = named('data', 'csv');
    runInSlices(csvSlices(dataTable(lab.store.getState().document)), (file) => saveFile(name, file));
  };
  const savePython = async (kind: PythonKind): Promise<void> => {
    setFailed(false);
    try {
      const { experimentPython } = await import('./python/experimentPython');
      const text = experimentPython(sessionOf(lab.store.getState()), kind);
      if (text !== null) saveFile(named(kind.toLowerCase(), 'py'), new Blob([text], { type: 'text/x-python' }));
    } catch {
      setFailed(true);
    }
  };
  const savePicture = async (subject: Subject, format: 'SVG' | 'PNG'): Promise<void> => {
    setFailed(false);
    try {
      const name = named(subject, format.toLowerCase());
      const picture = await draw(subject, width);
      saveFile(name, format === 'SVG' ? svgFile(picture) : await rasterise(picture));
    } catch {
      setFailed(true);
    }
  };
  const pictures = (subject: Subject, what: string): ReactElement => (
    <Row what={what} formats={['SVG', 'PNG']} onTake={(format) => void savePicture(subject, format)} />
  );
  return (
    <div className={styles['export']}>
      <Row what={exporting.data} formats={['CSV']} onTake={saveData} />
      {bare ? (
        <p className={styles['bare']}>{exporting.bare}</p>
      ) : (
        <>
          <Row what={exporting.history} formats={['CSV']} onTake={saveHistory} />
          <Row what={exporting.matrices} formats={['CSV']} onTake={saveMatrices} />
        </>
      )}
      {samples && !bare && <Row what={exporting.python} formats={PYTHONS} onTake={(kind) => void savePython(kind)} />}
      {pictures('plane', messages.plane.name)}
      {pictures('curve', messages.risk.chart)}
      {onDescent &&
        DESCENT_SUBJECTS[face].map((subject) => (
          <Fragment key={subject}>{pictures(subject, figures[subject])}</Fragment>
        ))}
      <span className={styles['what']} aria-hidden="true">
        {exporting.width}
      </span>
      <span className={styles['width']}>
        <QuietSelect
          label={exporting.width}
          value={String(width)}
          shown={exporting.pixels(width)}
          options={WIDTHS.map((choice) => ({ value: String(choice), text: exporting.pixels(choice) }))}
          onChange={(value) => {
            setWidth(Number(value));
          }}
        />
      </span>
      {failed && (
        <p className={styles['failed']} role="alert">
          ✗ {exporting.failed}
        </p>
      )}
    </div>
  );
}

interface RowProps<Format extends string> {
  readonly what: string;
  readonly formats: readonly Format[];
  readonly onTake: (format: Format) => void;
}

function Row<Format extends string>({ what, formats, onTake }: RowProps<Format>): ReactElement {
  const { exporting } = useMessages();
  return (
    <>
      <span className={styles['what']}>{what}</span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className={styles['format']}
          aria-label={exporting.as(what, format)}
          onClick={() => {
            onTake(format);
          }}
        >
          {format}
        </button>
      ))}
    </>
  );
}
