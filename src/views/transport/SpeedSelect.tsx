import type { ReactElement } from 'react';
import { SPEEDS } from '../../session/view';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { QuietSelect } from '../../ui/QuietSelect';

/** How many steps a second Play makes. */
export function SpeedSelect(): ReactElement {
  const { transport } = useMessages();
  const lab = useLab();
  const speed = useLabState((state) => state.view.speed);
  return (
    <QuietSelect
      label={transport.speed}
      value={String(speed)}
      shown={speed === 'max' ? transport.fastShort : transport.perSecondShort(speed)}
      options={SPEEDS.map((choice) => ({
        value: String(choice),
        text: choice === 'max' ? transport.fast : transport.perSecond(choice),
      }))}
      onChange={(value) => {
        const chosen = SPEEDS.find((choice) => String(choice) === value);
        if (chosen !== undefined) lab.setView({ speed: chosen });
      }}
    />
  );
}
