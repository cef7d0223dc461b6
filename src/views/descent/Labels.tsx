import type { ReactElement, ReactNode } from 'react';
import { textWidth } from '../../ui/textWidth';
import type { Size } from '../../ui/useSize';
import { type Anchor, type Box, type LabelBox, placeLabels } from './placeLabels';
import { plainWords } from '../../ui/Words';
import styles from './Labels.module.css';

export interface Label {
  readonly key: string;
  /** What it takes the room of: its words, symbols in braces, one string a line. */
  readonly lines: readonly string[];
  readonly content: ReactNode;
  readonly anchors: readonly Anchor[];
  readonly optional?: boolean;
  readonly over?: boolean;
  /** How it looks: `Labels.module.css`. */
  readonly look?: 'strong' | 'red' | 'quiet' | 'letter' | 'tick' | 'level' | 'formula';
}

const SIZES = { strong: 13, red: 13, quiet: 13, letter: 18, tick: 12, level: 12, formula: 15 } as const;

interface LabelsProps {
  readonly labels: readonly Label[];
  readonly size: Size;
  /** CSS px at standard type that words may leave the frame by: left, right, above, below. */
  readonly margin: readonly [left: number, right: number, above: number, below: number];
  readonly taken?: readonly Box[];
}

/** Words in a figure, each where it has room; what is optional is left out where there is none. */
export function Labels({ labels, size, margin, taken = [] }: LabelsProps): ReactElement {
  const { width, height, scale } = size;
  const [left, right, above, below] = margin.map((px) => px * scale) as [number, number, number, number];
  const room = { left: -left, top: -above, width: width + left + right, height: height + above + below };
  const boxes = labels.map(({ key, lines, anchors, optional, over, look }): LabelBox => {
    const px = (look === undefined ? 13 : SIZES[look]) * scale;
    return {
      key,
      anchors,
      ...(optional !== undefined && { optional }),
      ...(over !== undefined && { over }),
      width: Math.max(...lines.map((line) => textWidth(plainWords(line), px))) + 2 * scale,
      height: lines.length * px * 1.3,
    };
  });
  const placed = placeLabels(boxes, room, taken);
  return (
    <div className={styles['labels']} aria-hidden="true">
      {labels.map(({ key, content, look }) => {
        const box = placed.get(key);
        if (box === undefined) return null;
        return (
          <p
            key={key}
            className={styles['label']}
            data-look={look}
            data-across={box.across}
            style={{ left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` }}
          >
            <span>{content}</span>
          </p>
        );
      })}
    </div>
  );
}
