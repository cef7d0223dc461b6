import type { ReactElement, ReactNode } from 'react';
import { mapsEn } from '../../i18n/mapsEn';
import { mapsZh } from '../../i18n/mapsZh';
import { rowCount } from '../../model/features/featureRows';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { FeatureSymbol } from '../../ui/RowSymbol';

/** What the curves in the plane are, where x holds products. */
export function FlatNote(): ReactElement | null {
  const { lang } = useMessages();
  const degree = useLabState((state) => state.document.degree);
  const K = useLabState((state) => state.document.classes.length);
  if (degree === undefined) return null;
  const words = lang === 'en' ? mapsEn : mapsZh;
  const dimensions = rowCount(2, { bias: false, degree });
  const [before, kind, space, features] = words.flat(degree, dimensions, K);
  const [one, other] = K > 2 ? [<i key="i">i</i>, <i key="j">j</i>] : ['A', 'B'];
  return (
    <p>
      {before}
      <Score>{one}</Score> = <Score>{other}</Score>
      {kind}
      <FeatureSymbol feature={0} />
      {lang === 'en' ? ', ' : '、'}
      <FeatureSymbol feature={1} />
      {space}
      {features}
    </p>
  );
}

function Score({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <>
      <i className="symbol">z</i>
      <sub>{children}</sub>
    </>
  );
}
