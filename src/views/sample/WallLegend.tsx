import { type ReactElement, useMemo } from 'react';
import type { Design } from '../../model/features/design';
import { classLetter } from '../../session/document';
import { className, isolated } from '../../ui/names';
import { Glyph } from '../../ui/Glyph';
import { useLabState } from '../../ui/labContext';
import { Linked } from '../../ui/highlighting';
import { useMessages } from '../../ui/messagesContext';
import { textWidth } from '../../ui/textWidth';
import { useInspected } from './inspectContext';
import type { WallLayout } from './tileLayout';
import { useInspectWords } from './inspectWords';
import styles from './TileWall.module.css';

/** With less room than this for one of them, in CSS px, the words follow one another. */
const MIN_ROOM_PX = 150;
/** CSS px of the words and of the marker before them, on a large screen. */
const FONT_PX = 15;
const GLYPH_PX = 22;

function countByClass({ labels, K }: Design): readonly number[] {
  const counts = new Array<number>(K).fill(0);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** Below each group its class and how many samples it has. */
export function WallLegend({
  layout,
  width: all,
}: {
  readonly layout: WallLayout;
  /** CSS px. */
  readonly width: number;
}): ReactElement {
  const messages = useMessages();
  const inspect = useInspectWords();
  const classes = useLabState((state) => state.document.classes);
  const { design } = useInspected();
  const counts = useMemo(() => countByClass(design), [design]);
  const rooms = layout.groups.slice(1).map(({ left }, place) => left - (layout.groups[place]?.left ?? 0));
  const words = classes.map((_, m) => {
    const name = className(messages, classes, m);
    return inspect.group(name === null ? classLetter(m) : isolated(name), counts[m] ?? 0);
  });
  const widest = Math.max(MIN_ROOM_PX, ...words.map((each) => GLYPH_PX + textWidth(each, FONT_PX)));
  rooms.push(all - (layout.groups.at(-1)?.left ?? 0));
  const flow = layout.mode !== 'tiles' || Math.min(...rooms) < widest;
  return (
    <div className={styles['legend']} data-flow={flow}>
      {layout.groups.map(({ m, left, width }, place) => {
        const next = layout.groups[place + 1]?.left;
        const room = next === undefined ? undefined : next - left - 6;
        return (
          <Linked
            as="span"
            to={`class.${m}`}
            key={m}
            style={!flow ? { left, maxWidth: room, minWidth: Math.min(width, 20) } : undefined}
            title={words[m]}
          >
            <Glyph m={m} size={15} /> {words[m]}
          </Linked>
        );
      })}
    </div>
  );
}
