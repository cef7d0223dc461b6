import type { ReactElement } from 'react';
import { Proof as Derivation } from '../views/proof/Proof';
import { PhoneBar } from './PhoneBar';

/** The third screen: the derivation, line by line. Fetched with its typesetting when it is first opened. */
export function Proof(): ReactElement {
  return (
    <>
      <Derivation />
      <PhoneBar />
    </>
  );
}
