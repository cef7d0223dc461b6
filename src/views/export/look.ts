/** How a shape looks, as presentation attributes: no style sheet goes with a picture. */

/** Inherited, so each stands only where it changes; with what a picture begins with. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'text-anchor': 'start',
};
const OF_WORDS: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
};

/** What differs from the look of `parent`, the shape around; null for a drawing's outermost element. */
export function readLook(element: SVGElement, parent: SVGElement | null): Record<string, string> {
  const style = getComputedStyle(element);
  const around = parent && getComputedStyle(parent);
  const look: Record<string, string> = {};
  const read = (name: string, before: string): void => {
    const value = style.getPropertyValue(name);
    if (value !== before) look[name] = value;
  };
  for (const [name, initial] of Object.entries(INHERITED)) read(name, around?.getPropertyValue(name) ?? initial);
  const inWords = element.localName === 'tspan';
  if (inWords || element.localName === 'text') {
    for (const [name, initial] of Object.entries(OF_WORDS)) {
      read(name, inWords && around ? around.getPropertyValue(name) : initial);
    }
  }
  read('opacity', '1');
  if (style.display === 'none') look['display'] = 'none';
  if (element.localName === 'svg') look['overflow'] = style.overflowX === 'visible' ? 'visible' : 'hidden';
  return look;
}
