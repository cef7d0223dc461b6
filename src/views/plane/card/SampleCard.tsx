import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import { countCoincident } from '../../../model/data/countCoincident';
import type { Sample } from '../../../model/data/sampleChunk';
import { LIMITS } from '../../../model/limits';
import type { Document } from '../../../session/document';
import { classOfKey } from '../../../ui/classOfKey';
import { formatCount, formatSetting } from '../../../ui/numbers/formatNumber';
import { Glyph } from '../../../ui/Glyph';
import { useLab, useLabState } from '../../../ui/labContext';
import { useMessages } from '../../../ui/messagesContext';
import type { PlaneGeometry } from '../planeGeometry';
import { samplePosition } from '../samplePosition';
import { CardPlace } from './CardPlace';
import type { PlaneHand } from '../usePlaneHand';
import { useCardWords } from './cardWords';
import { CoordinateField } from './CoordinateField';
import { LabelRows, MANY } from './LabelRows';
import { FINENESS, strideOf } from './stride';
import { LossLine } from './LossLine';
import { useForwardPass } from './useForwardPass';
import styles from './SampleCard.module.css';

export interface SampleCardProps {
  readonly geometry: PlaneGeometry;
  readonly n: number;
  readonly sample: Sample;
  readonly hand: PlaneHand;
  /** The last press was a finger's: the sample can be sent to where the next tap is. */
  readonly touched: boolean;
  /** Gives the focus back to the plane. */
  readonly onLeave: () => void;
}

/** The selected sample: its coordinates and its class, to be changed, what the model makes of it, and what can be done with it. */
export function SampleCard({ geometry, n, sample, hand, touched, onLeave }: SampleCardProps): ReactElement {
  const words = useCardWords();
  const { edits } = hand;
  const { axes, classes } = useLabState((state) => state.document);
  const pass = useForwardPass(sample);
  const remove = (): void => {
    edits.remove(n);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const label = inField ? null : classOfKey(event.key, classes.length);
    if (label !== null) edits.relabel(n, label);
    else if (event.key === 'Escape') onLeave();
    else if (/^(Delete|Backspace)$/.test(event.key) && !inField) remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <CardPlace geometry={geometry} spot={samplePosition(sample, axes, geometry)}>
      <div
        className={styles['card']}
        data-card
        data-many={classes.length > MANY}
        role="group"
        aria-label={words.group}
        onKeyDown={onKeyDown}
      >
        <Title n={n} sample={sample} onClose={() => edits.select(null)} />
        <Coordinates n={n} sample={sample} />
        <LabelRows label={sample.label} pass={pass} onLabel={(label) => edits.relabel(n, label)} />
        <LossLine pass={pass} />
        {hand.outside && <Outside onPutBack={hand.putBack} />}
        <Deeds hand={hand} touched={touched} onRemove={remove} />
      </div>
    </CardPlace>
  );
}

interface TitleProps {
  readonly n: number;
  readonly sample: Sample;
  readonly onClose: () => void;
}

function Title({ n, sample, onClose }: TitleProps): ReactElement {
  const words = useCardWords();
  const { samples, axes } = useLabState((state) => state.document);
  const pile = useMemo(() => countCoincident(samples, n, axes), [samples, n, axes]);
  const [name, of] = words.title(formatCount(n + 1), formatCount(samples.N));
  return (
    <p className={styles['title']}>
      <Glyph m={sample.label} size={16} />
      <b>{name}</b> <span className={styles['of']}>{pile > 1 ? words.pile(pile) : of}</span>
      <button type="button" className={styles['close']} aria-label={words.close} onClick={onClose}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 5 19 19M19 5 5 19" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
    </p>
  );
}

/** The shown coordinates, and how far one press of their buttons goes. */
function Coordinates({ n, sample }: { readonly n: number; readonly sample: Sample }): ReactElement {
  const words = useCardWords();
  const lab = useLab();
  const { axes, domain } = useLabState((state) => state.document);
  const [place, setPlace] = useState(0);
  const strides = axes.map((_, axis) => strideOf(spanOf(domain, axis), FINENESS[place] ?? 0));
  const shown = Array.from(new Set(strides.map((stride) => formatSetting(stride)))).join(', ');
  return (
    <div className={styles['coordinates']}>
      <div>
        {axes.map((feature, axis) => (
          <CoordinateField
            key={`${n} ${feature}`}
            feature={feature}
            value={sample.features[feature] ?? 0}
            stride={strides[axis] ?? 0.1}
            onChange={(value, gesture) => {
              const features = sample.features.map((old, o) => (o === feature ? value : old));
              lab.edit({ kind: 'moveSample', n, features }, gesture);
            }}
          />
        ))}
      </div>
      <button
        type="button"
        className={styles['stride']}
        aria-label={words.strideName(shown)}
        onClick={() => setPlace((place + 1) % FINENESS.length)}
      >
        {words.stride(shown)}
      </button>
    </div>
  );
}

function spanOf(domain: Document['domain'], axis: number): readonly [number, number] {
  const [low, high] = domain[axis === 1 ? 1 : 0];
  return high - low > LIMITS.minSpan ? [low, high] : [0, 1];
}

/** What is offered for a sample that was dragged out of the plane. */
function Outside({ onPutBack }: { readonly onPutBack: () => void }): ReactElement {
  const words = useCardWords();
  return (
    <p className={styles['outside']} role="alert">
      {words.outside}{' '}
      <button type="button" onClick={onPutBack}>
        {words.putBack}
      </button>
    </p>
  );
}

interface DeedsProps {
  readonly hand: PlaneHand;
  readonly touched: boolean;
  readonly onRemove: () => void;
}

function Deeds({ hand: { aiming, setAiming }, touched, onRemove }: DeedsProps): ReactElement {
  const { plane, nav } = useMessages();
  const lab = useLab();
  return (
    <p className={styles['actions']}>
      {touched && (
        <button type="button" aria-pressed={aiming} onClick={() => setAiming(!aiming)}>
          {aiming ? plane.moveHint : plane.move}
        </button>
      )}
      {!aiming && (
        <>
          <button type="button" onClick={() => lab.setView({ screen: 'inspect' })}>
            {nav.inspect}
          </button>
          <button type="button" onClick={onRemove}>
            {plane.remove}
          </button>
        </>
      )}
    </p>
  );
}
