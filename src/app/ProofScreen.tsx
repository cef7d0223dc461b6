import type { ReactElement } from 'react';
import { Proof } from '../views/proof/Proof';
import { SumsProvider } from '../views/proof/sumsContext';
import { sumsInWorker } from './proofSums';

/** The fonts of the formulas. Each that came after its formula would lay out the page once more. */
const FONTS = ['16px KaTeX_Main', 'italic 16px KaTeX_Math', ...[1, 2, 3, 4].map((size) => `16px KaTeX_Size${size}`)];
/** Longer than this no formula waits for its font, in ms. */
const PATIENCE = 500;

/** Resolves when the fonts are there, or will not be soon; never rejects. */
export async function formulaFonts(): Promise<void> {
  const fonts = FONTS.map((font) => document.fonts.load(font));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.allSettled(fonts), late]);
}

/** The third screen: the derivation, its long sums in a worker. */
export function ProofScreen(): ReactElement {
  return (
    <SumsProvider ask={sumsInWorker}>
      <Proof />
    </SumsProvider>
  );
}
