/** Texts over markers, squares, bars and lines that mean something. Each function runs in the page, so it holds all it needs. */
import type { Geometry, Spot } from './geometry';
import type { Sight } from './sight';
import type { Text } from './texts';

export function findOverDrawings(texts: readonly Text[], geometry: Geometry, sight: Sight, found: Set<string>): void {
  const { boxOf, within, isEmpty } = geometry;
  /** CSS px of a text that a stroke may graze. */
  const GRAZE = 2;
  /** CSS px between the spots at which a text is tried. */
  const APART = 2;
  /** Among more markers than this no place of a plane may be free. */
  const CROWD = 400;
  /** What is larger is a ground on which texts stand. */
  const LARGEST_MARKER = 40;

  const isPainted = (paint: string, opacity: string): boolean =>
    paint !== 'none' && Number(opacity) > 0.25 && !/rgba\(.*, 0(\.[01]\d*)?\)|transparent/.test(paint);

  interface Drawing {
    readonly element: SVGGeometryElement;
    readonly isMarker: boolean;
    readonly box: ReturnType<Geometry['boxOf']>;
  }
  const drawings: Drawing[] = [];
  for (const element of document.querySelectorAll<SVGGeometryElement>(
    'svg path, svg line, svg polyline, svg circle, svg rect, svg polygon',
  )) {
    // Descent places its labels by a rule and a test of its own.
    if (element.closest('defs, clipPath, mask, marker, button, [data-figure]')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const around = element.getBoundingClientRect();
    const isFilled = isPainted(style.fill, style.fillOpacity) && element.tagName !== 'line';
    const isMarker = isFilled && around.width < LARGEST_MARKER && around.height < LARGEST_MARKER;
    const isLine = isPainted(style.stroke, style.strokeOpacity) && Number.parseFloat(style.strokeWidth) >= 1;
    if (!isMarker && !isLine) continue;
    const width = Number.parseFloat(style.strokeWidth) || 0;
    const whole = {
      left: around.left - width,
      right: around.right + width,
      top: around.top - width,
      bottom: around.bottom + width,
    };
    // What is scrolled away or cut off is under no text.
    const box = sight.cutsOf(element).reduce((left, cut) => within(left, cut.box), whole);
    drawings.push({ element, isMarker, box });
  }

  const isCrowded = drawings.filter(({ isMarker }) => isMarker).length > CROWD;

  const isOn = ({ element, isMarker }: Drawing, spot: Spot, back: DOMMatrix): boolean => {
    const at = new DOMPoint(spot[0], spot[1]).matrixTransform(back);
    return element.isPointInStroke(at) || (isMarker && element.isPointInFill(at));
  };

  for (const text of texts) {
    // A halo of paper keeps a text off thin lines beneath it, not off a marker.
    const { paintOrder, strokeWidth, stroke, textShadow } = getComputedStyle(text.element);
    const isRimmed = paintOrder.startsWith('stroke') && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
    const hasHalo = isRimmed || textShadow !== 'none';
    const figure = text.element.closest('svg, figure, [class*="figure"], [class*="plane"]') ?? document.body;
    for (const drawing of drawings) {
      const shared = within(text.box, drawing.box);
      if (isEmpty(shared) || (hasHalo && (isCrowded || !drawing.isMarker))) continue;
      if (!figure.contains(drawing.element) && !drawing.isMarker) continue;
      const back = drawing.element.getScreenCTM()?.inverse();
      if (!back) continue;
      const spots: Spot[] = [];
      for (let x = text.box.left + GRAZE; x <= text.box.right - GRAZE; x += APART) {
        for (let y = text.box.top + GRAZE; y <= text.box.bottom - GRAZE; y += APART) {
          if (x < shared.left || x > shared.right || y < shared.top || y > shared.bottom) continue;
          if (isOn(drawing, [x, y], back)) spots.push([x, y]);
        }
      }
      if (spots.length < 2) continue;
      const where = boxOf(spots);
      if (!sight.areBothSeen([text.element, where], [drawing.element, where])) continue;
      const kind = drawing.isMarker ? 'a marker' : 'a line';
      const { tagName, parentElement } = drawing.element;
      const owner = drawing.element.getAttribute('class') ?? parentElement?.getAttribute('class') ?? '';
      found.add(`“${text.words}” lies over ${kind}: ${tagName}.${owner}`);
    }
  }
}

/** Squares and bars of numbers are elements beside them, and hide what they lie over. */
export function findOverBars(texts: readonly Text[], geometry: Geometry, sight: Sight, found: Set<string>): void {
  const { within, middleOf } = geometry;
  /** CSS px that may be lost to rounding. */
  const SLACK = 1;
  for (const bar of document.querySelectorAll('[data-sign]:empty, td [class*="share"]')) {
    if (!bar.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const whole: ReturnType<Geometry['boxOf']> = bar.getBoundingClientRect();
    const box = sight.cutsOf(bar).reduce((left, cut) => within(left, cut.box), whole);
    for (const text of texts) {
      const shared = within(text.box, box);
      if (shared.right - shared.left <= SLACK || shared.bottom - shared.top <= SLACK) continue;
      if (!sight.isCovered(bar, middleOf(shared))) found.add(`“${text.words}” lies under a bar`);
    }
  }
}
