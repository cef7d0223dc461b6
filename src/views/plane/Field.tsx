import { type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import type { ScoreField } from '../../model/plane/scoreField';
import { useTheme } from '../../ui/themeContext';
import { CELL, FieldPainter } from '../../ui/FieldPainter';
import { useRestored } from '../../ui/useRepaint';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Plane.module.css';

/** The canvas that carries the confidence, painted in the same commit as the numbers beside it. */
export function Field({
  scores,
  geometry,
}: {
  readonly scores: ScoreField;
  readonly geometry: PlaneGeometry;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [painter] = useState(() => new FieldPainter());
  const restored = useRestored(canvas);
  const theme = useTheme();
  const columns = Math.max(1, Math.ceil(geometry.width / (CELL * geometry.scale)));
  const rows = Math.max(1, Math.ceil(geometry.height / (CELL * geometry.scale)));
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) painter.paint(context, scores, geometry.domain, theme);
  }, [painter, scores, geometry, theme, columns, rows, restored]);
  return <canvas ref={canvas} className={styles['field']} width={columns} height={rows} aria-hidden="true" />;
}
