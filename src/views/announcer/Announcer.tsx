import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Frame } from '../../model/kernel/frame';
import type { LabState } from '../../session/lab';
import type { Messages } from '../../i18n/en';
import { formatCount, formatRisk } from '../../ui/numbers/formatNumber';
import { type Hiding, useHiding } from '../../ui/hiding';
import { useLab } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';

/** ms between two announcements while playing. */
const PAUSE_BETWEEN_MS = 5000;

function words({ run }: LabState, messages: Messages, hiding: Hiding | null): string {
  const { frame } = run;
  if (frame === null || frame.N === 0) return '';
  if (hiding?.hides('risk') || hiding?.hides('correct')) return '';
  const change = frame.riskChange ?? 0;
  const direction = change === 0 ? 'same' : change < 0 ? 'down' : 'up';
  const status = messages.spoken.status(
    formatCount(frame.iteration),
    formatRisk(frame.risk),
    direction,
    formatRisk(Math.abs(change)),
  );
  return `${status} ${messages.spoken.correct(frame.correct, frame.N)}`;
}

/** Finite differences may come later, in a frame of their own: nothing to say again. */
function sameWords(frame: Frame, said: Frame | null): boolean {
  return frame.iteration === said?.iteration && frame.risk === said.risk && frame.correct === said.correct;
}

/** Says the state of the run to a screen reader: on pause and on a step, and now and then while playing. */
export function Announcer(): ReactElement {
  const messages = useMessages();
  const { store } = useLab();
  const hiding = useHiding();
  const [text, setText] = useState('');
  const last = useRef<{ at: number; frame: Frame | null }>({ at: 0, frame: store.getState().run.frame });
  useEffect(
    () =>
      store.subscribe((state) => {
        const { frame, status } = state.run;
        if (frame === null || sameWords(frame, last.current.frame)) return;
        const now = performance.now();
        if (status !== 'idle' && now - last.current.at < PAUSE_BETWEEN_MS) return;
        last.current = { at: now, frame };
        setText(words(state, messages, hiding));
      }),
    [store, messages, hiding],
  );
  return (
    <p className="spoken" role="status">
      {text}
    </p>
  );
}
