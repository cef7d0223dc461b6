import type { ReactElement } from 'react';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Switch } from '../../ui/Switch';

/** Row x₀ on or off; without it every boundary passes through the origin. */
export function BiasSwitch(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const bias = useLabState((state) => state.document.bias);
  return (
    <Switch
      label={messages.matrices.bias}
      on={bias}
      onChange={(on) => {
        lab.edit({ kind: 'setBias', bias: on });
      }}
    >
      <span aria-hidden="true">
        {messages.matrices.biasShort}{' '}
        <i className="symbol">
          x<sub>0</sub>
        </i>{' '}
        = 1
      </span>
    </Switch>
  );
}
