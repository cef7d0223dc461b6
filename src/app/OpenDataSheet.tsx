import { type ReactElement, useMemo } from 'react';
import { TableImport, type TableSource } from '../files/table/tableImport';
import type { Messages } from '../i18n/en';
import { SampleTable } from '../model/data/sampleTable';
import { formatCount } from '../ui/numbers/formatNumber';
import { useLab } from '../ui/labContext';
import { useMessages } from '../ui/messagesContext';
import { featureName, splitUnit } from '../ui/names';
import { FeatureSymbol } from '../ui/RowSymbol';
import { OpenData, type Preview } from '../views/openData/OpenData';
import { openDataWords } from '../views/openData/openDataWords';
import { PreviewPlane } from '../views/plane/PreviewPlane';
import { startReader } from './readerPort';

/** Begins to read a file or pasted cells. */
export function importTable(source: TableSource, messages: Messages): TableImport {
  return new TableImport({ start: startReader, source, otherName: openDataWords(messages).other });
}

interface OpenDataSheetProps {
  readonly table: TableImport;
  readonly onSource: (source: TableSource) => void;
  readonly onClose: () => void;
}

/** The sheet that opens a table, beside a plane that shows its samples. Fetched when a table comes. */
export function OpenDataSheet({ table, onSource, onClose }: OpenDataSheetProps): ReactElement {
  const lab = useLab();
  return (
    <OpenData
      table={table}
      onSource={onSource}
      onCancel={onClose}
      onOpen={(document) => {
        lab.openSession({ document, base: null, run: null });
        onClose();
      }}
      plane={(preview) => <PreviewOf {...preview} />}
    />
  );
}

function PreviewOf({ document, drawn }: Preview): ReactElement {
  const messages = useMessages();
  const words = openDataWords(messages);
  const { samples, axes, domain, features } = document;
  const shown = useMemo(() => drawnOf(samples, drawn), [samples, drawn]);
  const names = axes.map((feature) => featureName(messages, features, feature) ?? `x${feature + 1}`);
  const N = formatCount(samples.N);
  const [across = '', up] = names;
  return (
    <PreviewPlane
      {...{ samples: shown, axes, domain }}
      label={up === undefined ? words.pictureOfOne(N, across) : words.picture(N, across, up)}
      names={axes.map((feature, axis) => (
        <AxisName key={feature} name={names[axis] ?? ''} feature={feature} />
      ))}
      note={shown.N < samples.N ? words.drawn(formatCount(shown.N), N) : undefined}
    />
  );
}

function AxisName({ name, feature }: { readonly name: string; readonly feature: number }): ReactElement {
  const [words, unit] = splitUnit(name);
  return (
    <>
      {name !== `x${feature + 1}` && <bdi>{words}</bdi>} <FeatureSymbol feature={feature} /> {unit}
    </>
  );
}

function drawnOf(samples: SampleTable, drawn: Uint32Array): SampleTable {
  if (drawn.length === samples.N) return samples;
  return SampleTable.of(
    samples.F,
    Array.from(drawn, (n) => samples.at(n)).flatMap((sample) => sample ?? []),
  );
}
