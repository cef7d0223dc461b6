import { type ReactElement, useState } from 'react';
import type { Encoding } from '../../files/table/decodeText';
import type { Delimiter } from '../../files/table/table';
import type { ImportState, TableImport, TableSource } from '../../files/table/tableImport';
import { FilePick } from '../../ui/FilePick';
import { formatCount, formatFixed } from '../../ui/numbers/formatNumber';
import { QuietSelect } from '../../ui/QuietSelect';
import { useOpenDataWords } from './openDataWords';
import styles from './FileLine.module.css';
import small from './Small.module.css';

interface FileLineProps {
  readonly state: ImportState;
  readonly table: TableImport;
  readonly onSource: (source: TableSource) => void;
}

/** Which file it is, how long, how it is written, and what to change of that. */
export function FileLine({ state, table, onSource }: FileLineProps): ReactElement {
  const words = useOpenDataWords();
  const { source, table: found } = state;
  const [changing, setChanging] = useState(false);
  const size = typeof source === 'string' ? null : fileSize(source.size);
  const lines = found?.whole ? words.lines(found.lines, formatCount(found.lines)) : null;
  return (
    <div className={styles['file']}>
      <p className={styles['fileName']}>
        <b dir="auto">{sourceName(source, words.pasted)}</b>{' '}
        <span>{[size, lines].filter((part) => part !== null).join(', ')}</span>
      </p>
      <FilePick className={small['act']} onFile={onSource}>
        {words.another}
      </FilePick>
      <p className={styles['dialect']}>{found && dialectWords(found, words)}</p>
      {(found !== null || state.problem?.kind === 'notText') && (
        <button
          type="button"
          className={small['act']}
          aria-expanded={changing}
          onClick={() => {
            setChanging(!changing);
          }}
        >
          {words.change}
        </button>
      )}
      {changing && <Dialect state={state} table={table} />}
    </div>
  );
}

export function sourceName(source: TableSource, pasted: string): string {
  return typeof source === 'string' ? pasted : source.name;
}

function fileSize(bytes: number): string {
  if (bytes < 1000) return `${formatCount(bytes)} B`;
  return bytes < 1e6 ? `${formatFixed(bytes / 1e3, 1)} kB` : `${formatFixed(bytes / 1e6, 1)} MB`;
}

function dialectWords(
  { dialect, encoding, headerLine }: NonNullable<ImportState['table']>,
  { dialect: words }: ReturnType<typeof useOpenDataWords>,
): string {
  const mark = dialect.decimalComma ? words.decimalComma : words.decimalPoint;
  const parts = [words.between[dialect.delimiter], mark, ...(encoding ? [words.encodings[encoding]] : [])];
  return words.sentence(parts, headerLine === null ? words.noHeader : words.header(formatCount(headerLine)));
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactElement {
  return (
    <label className={styles['choice']}>
      <span aria-hidden="true">{label}</span>
      <QuietSelect
        label={label}
        value={value}
        shown={<b>{options[value]}</b>}
        options={Object.entries(options).map(([key, text]) => ({ value: key, text }))}
        onChange={onChange}
      />
    </label>
  );
}

/** How the file is written, to be changed where it was not found rightly. */
function Dialect({ state, table }: Pick<FileLineProps, 'state' | 'table'>): ReactElement {
  const { dialect: words } = useOpenDataWords();
  const { source, given, table: found } = state;
  const dialect = found?.dialect ?? { delimiter: ',', decimalComma: false, header: true, ...given.dialect };
  return (
    <fieldset className={styles['choices']} aria-label={words.title}>
      <Choice
        label={words.delimiter}
        value={dialect.delimiter}
        options={words.delimiters}
        onChange={(value) => {
          table.rewrite({ delimiter: value as Delimiter });
        }}
      />
      <Choice
        label={words.mark}
        value={dialect.decimalComma ? 'comma' : 'point'}
        options={words.marks}
        onChange={(value) => {
          table.rewrite({ decimalComma: value === 'comma' });
        }}
      />
      <Choice
        label={words.headerRow}
        value={dialect.header ? 'yes' : 'no'}
        options={words.headers}
        onChange={(value) => {
          table.rewrite({ header: value === 'yes' });
        }}
      />
      {typeof source !== 'string' && (
        <Choice
          label={words.encoding}
          value={found?.encoding ?? given.encoding ?? 'utf-8'}
          options={words.encodings}
          onChange={(value) => {
            table.rewrite({ encoding: value as Encoding });
          }}
        />
      )}
    </fieldset>
  );
}
