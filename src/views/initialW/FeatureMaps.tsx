import { type ReactElement, useId, useMemo } from 'react';
import { mapsEn } from '../../i18n/mapsEn';
import { mapsZh } from '../../i18n/mapsZh';
import { MAPPED_FEATURES } from '../../model/features/featureRows';
import { type Document, shapeOf } from '../../session/document';
import { isPrepared, preparedDocument } from '../../session/preparedDocument';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './FeatureMaps.module.css';

const DEGREES = [1, 2, 3] as const;

/** What x is made of: the raw features alone, their squares too, their cubes too. What can't be is off, and says why. */
export function FeatureMaps(): ReactElement {
  const words = useMessages().lang === 'en' ? mapsEn : mapsZh;
  const lab = useLab();
  const document = useLabState((state) => state.document);
  const { samples, standardise } = document;
  const on = standardise !== undefined;
  // oxlint-disable-next-line react/exhaustive-deps -- of all else of the document nothing is asked
  const possible = useMemo(() => DEGREES.map((degree) => isPossible(document, degree)), [samples, on]);
  const chosen = document.degree ?? 1;
  const group = useId();
  const reason =
    samples.F !== MAPPED_FEATURES ? words.needsTwo(samples.F) : possible.includes(false) ? words.large : null;
  return (
    <div className={styles['maps']}>
      <fieldset role="radiogroup" aria-label={words.features} aria-describedby={reason ? `${group}-why` : undefined}>
        <span className={styles['title']} aria-hidden="true">
          {words.features}
        </span>
        {DEGREES.map((degree, place) => (
          <label key={degree} title={words.restarts} data-chosen={degree === chosen}>
            <input
              type="radio"
              name={group}
              checked={degree === chosen}
              disabled={!possible[place] && degree !== chosen}
              onChange={() => {
                lab.setDegree(degree);
              }}
            />
            {words.names[place]}
          </label>
        ))}
      </fieldset>
      <span className={styles['shape']}>
        <i className="symbol">D</i> = {shapeOf(document).D}
      </span>
      {reason && (
        <p id={`${group}-why`} className={styles['why']}>
          {reason}
        </p>
      )}
    </div>
  );
}

function isPossible(document: Document, degree: (typeof DEGREES)[number]): boolean {
  return isPrepared(preparedDocument(document, { degree, standardise: document.standardise !== undefined }));
}
