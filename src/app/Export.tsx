import { type ReactElement, useState } from 'react';
import { createPortal } from 'react-dom';
import { ExportSheet } from '../views/export/ExportSheet';
import type { Subject } from '../views/export/subjects';
import { ExportPicture } from './ExportPicture';

interface Order {
  readonly subject: Subject;
  readonly width: number;
  readonly onDrawn: (picture: SVGSVGElement) => void;
}

/** The sheet of what can be taken away, and the place where its pictures are drawn. Fetched when it is first opened. */
export function Export(): ReactElement {
  const [order, setOrder] = useState<Order | null>(null);
  const draw = (subject: Subject, width: number): Promise<SVGSVGElement> =>
    new Promise((resolve) => {
      setOrder({
        subject,
        width,
        onDrawn: (picture) => {
          setOrder(null);
          resolve(picture);
        },
      });
    });
  return (
    <>
      <ExportSheet draw={draw} />
      {order && createPortal(<ExportPicture key={order.subject} {...order} />, document.body)}
    </>
  );
}
