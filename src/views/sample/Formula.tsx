import type { ReactElement } from 'react';

/** A letter of the mathematics, with its index. */
export function Letter({
  name,
  index,
}: {
  readonly name: string;
  readonly index?: string | number | undefined;
}): ReactElement {
  return (
    <i className="symbol">
      {name}
      {index !== undefined && <sub>{index}</sub>}
    </i>
  );
}

/** z_m = w_mᵀx */
export function ScoreFormula(): ReactElement {
  return (
    <>
      <Letter name="z" index="m" /> = <Letter name="w" index="m" />
      <sup>⊤</sup>
      <Letter name="x" />
    </>
  );
}

/** e^(z − max z) */
export function ExpFormula(): ReactElement {
  return (
    <>
      <Letter name="e" />
      <sup>
        <Letter name="z" /> − max <Letter name="z" />
      </sup>
    </>
  );
}

/** ŷ_m = e_m / Σe */
export function ProbabilityFormula(): ReactElement {
  return (
    <>
      <Letter name="ŷ" index="m" /> = <Letter name="e" index="m" />
      /∑
      <Letter name="e" />
    </>
  );
}

/** ŷ_m − y_m */
export function ErrorFormula(): ReactElement {
  return (
    <>
      <Letter name="ŷ" index="m" /> − <Letter name="y" index="m" />
    </>
  );
}

/** ŷ − y */
export function ErrorLetters(): ReactElement {
  return (
    <>
      <Letter name="ŷ" /> − <Letter name="y" />
    </>
  );
}
