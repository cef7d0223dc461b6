/** The words of a picture, each where the browser sets it, for a canvas that knows no anchors and no shifts. */
import styles from './ExportSheet.module.css';

/** One run of text of one look. Lengths in the picture's own units, before `matrix` turns it into place. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly matrix: DOMMatrix;
  readonly font: string;
  readonly fill: string;
  /** A colour, or `none`. */
  readonly halo: string;
  readonly haloWidth: number;
  readonly haloOpacity: number;
}

/** Every run of text in `picture`, which is put into the page for the moment that it takes to ask. */
export function readWords(picture: SVGSVGElement): Word[] {
  const place = document.createElement('div');
  place.className = styles['unseen'] ?? '';
  place.append(picture);
  document.body.append(place);
  const toPicture = picture.getScreenCTM()?.inverse();
  const words = [...picture.querySelectorAll<SVGTextContentElement>('text, tspan')].flatMap((element) => {
    const word = toPicture && readWord(element, toPicture);
    return word ? [word] : [];
  });
  place.remove();
  return words;
}

function readWord(element: SVGTextContentElement, toPicture: DOMMatrix): Word | null {
  // Runs that follow a part of another look are parts themselves: text stands first.
  const [first] = element.childNodes;
  const matrix = (element.closest('text') ?? undefined)?.getScreenCTM();
  if (!(first instanceof Text) || !matrix || element.getNumberOfChars() === 0) return null;
  const { x, y } = element.getStartPositionOfChar(0);
  const style = getComputedStyle(element);
  return {
    text: first.data,
    x,
    y,
    matrix: toPicture.multiply(matrix),
    font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    fill: style.fill,
    halo: style.stroke,
    haloWidth: Number.parseFloat(style.strokeWidth),
    haloOpacity: Number(style.strokeOpacity),
  };
}
