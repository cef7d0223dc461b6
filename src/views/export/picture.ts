/**
 * What stands in an element of the page as one SVG: its drawings shape by shape, its canvases as PNG, its words as text
 * nodes, all with the look that the style sheets give them here. Only the shapes and attributes named below come
 * through, so that nothing in the picture can run, listen or fetch, whatever a name contains.
 */
import { readLook } from './look';

const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
]);
const PLACES = 'd x y dx dy cx cy r rx ry x1 y1 x2 y2 points transform width height viewBox text-anchor'.split(' ');

/** A number of CSS px as it stands in the file. */
const px = (value: number): string => String(Math.round(value * 100) / 100);

function element(name: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** `width` in px, height in proportion; the title is what a reader of the file hears first. */
export function pictureOf(host: HTMLElement, title: string, width: number): SVGSVGElement {
  const box = host.getBoundingClientRect();
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${px(box.width)} ${px(box.height)}`);
  picture.setAttribute('width', px(width));
  picture.setAttribute('height', px((width * box.height) / box.width));
  picture.append(
    element('title', {}, document.createTextNode(title)),
    element('rect', { width: '100%', height: '100%', fill: getComputedStyle(host).backgroundColor }),
  );
  append(picture, host, box);
  return picture;
}

/** Everything in `from` that can be seen, in the order of the page, `origin` at the picture's corner. */
function append(picture: SVGElement, from: Node, origin: DOMRect): void {
  for (const child of from.childNodes) {
    if (child instanceof SVGSVGElement) picture.append(drawing(child, origin));
    else if (child instanceof HTMLCanvasElement) picture.append(canvas(child, origin));
    else if (child instanceof HTMLElement && isSeen(child)) append(picture, child, origin);
    else if (child instanceof Text) picture.append(...words(child, origin));
  }
}

/** Words for screen readers alone are clipped away; lists of choices are not part of a picture. */
function isSeen(child: HTMLElement): boolean {
  const { display, clipPath, opacity } = getComputedStyle(child);
  return display !== 'none' && clipPath === 'none' && opacity !== '0';
}

function drawing(svg: SVGSVGElement, origin: DOMRect): SVGElement {
  const box = svg.getBoundingClientRect();
  const copy = shape(svg, null);
  copy.setAttribute('x', px(box.left - origin.left));
  copy.setAttribute('y', px(box.top - origin.top));
  copy.setAttribute('width', px(box.width));
  copy.setAttribute('height', px(box.height));
  return copy;
}

function shape(from: SVGElement, parent: SVGElement | null): SVGElement {
  const attributes: Record<string, string> = {};
  for (const name of PLACES) {
    const value = from.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  if (from instanceof SVGTextElement) Object.assign(attributes, fitted(from.getComputedTextLength()));
  const copy = element(from.localName, { ...attributes, ...readLook(from, parent) });
  for (const child of from.childNodes) {
    if (child instanceof SVGElement && SHAPES.has(child.localName)) copy.append(shape(child, from));
    else if (child instanceof Text && /^(text|tspan)$/.test(from.localName)) {
      copy.append(document.createTextNode(child.data));
    }
  }
  return copy;
}

function canvas(from: HTMLCanvasElement, origin: DOMRect): SVGElement {
  const box = from.getBoundingClientRect();
  return element('image', {
    x: px(box.left - origin.left),
    y: px(box.top - origin.top),
    width: px(box.width),
    height: px(box.height),
    preserveAspectRatio: 'none',
    href: from.toDataURL('image/png'),
  });
}

/** Where the page's fonts are missing, words of another keep their length, CSS px, and so off their neighbours. */
function fitted(length: number): Record<string, string> {
  return length > 0 ? { textLength: px(length), lengthAdjust: 'spacingAndGlyphs' } : {};
}

/** One line of text where it stands on the page; its shadow becomes the halo that it looks like. */
function words(from: Text, origin: DOMRect): SVGElement[] {
  const text = from.data.replace(/\s+/g, ' ');
  const range = document.createRange();
  range.selectNodeContents(from);
  const [line] = range.getClientRects();
  if (line === undefined || text.trim() === '' || from.parentElement === null) return [];
  const style = getComputedStyle(from.parentElement);
  const { fontStyle, fontWeight, fontSize, fontFamily, color, textShadow } = style;
  const halo = /^rgba?\([^)]*\)/.exec(textShadow)?.[0];
  return [
    element(
      'text',
      {
        x: px(line.left - origin.left),
        y: px(line.top - origin.top + ascent(style, line.height)),
        ...fitted(line.width),
        fill: color,
        'font-family': fontFamily,
        'font-size': fontSize,
        'font-style': fontStyle,
        'font-weight': fontWeight,
        'xml:space': 'preserve',
        ...(halo && { stroke: halo, 'stroke-width': '4', 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
      },
      document.createTextNode(text),
    ),
  ];
}

/** From the top of a line to its baseline, CSS px. */
function ascent({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration, height: number): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0.8 * height;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x');
  return (height * above) / (above + below);
}
