/** Curves f(u, v) = 0, point by point. */

export type Spot = readonly [u: number, v: number];

/** A drawn curve strays from the true one by less than this share of half the plane's width or height. */
const TOLERANCE = 1e-4;
const DEEPEST = 6;
const MOST_STEPS = 60;

/** t between `low` and `high` where f changes its sign, to about 10⁻¹² of the distance; f(low) and f(high) differ in sign. */
export function rootBetween(f: (t: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  const near = 1e-12 * Math.abs(high - low);
  // Regula falsi, halved where one end stays (Dowell & Jarratt 1971), and plain halving where that creeps.
  for (let step = 0; step < MOST_STEPS && Math.abs(b - a) > near; step++) {
    const secant = (a * fb - b * fa) / (fb - fa);
    const t = step % 4 < 3 && secant > Math.min(a, b) && secant < Math.max(a, b) ? secant : (a + b) / 2;
    const ft = f(t);
    if (ft === 0) return t;
    if (ft > 0 === fb > 0) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [t, ft];
  }
  return b;
}

/** The curve f = 0 from one of its points to another near it: both, and between them what the chord misses. */
export function curveBetween(f: (u: number, v: number) => number, from: Spot, to: Spot): readonly Spot[] {
  const curve: Spot[] = [from];
  const bend = (a: Spot, b: Spot, depth: number): void => {
    const middle = depth < DEEPEST ? besideMiddle(f, a, b) : null;
    if (middle === null) return;
    bend(a, middle, depth + 1);
    curve.push(middle);
    bend(middle, b, depth + 1);
  };
  bend(from, to, 0);
  curve.push(to);
  return curve;
}

/** Where the curve passes the middle of a chord, along its normal; null where the chord is near enough. */
function besideMiddle(f: (u: number, v: number) => number, [u0, v0]: Spot, [u1, v1]: Spot): Spot | null {
  const length = Math.hypot(u1 - u0, v1 - v0);
  if (length < TOLERANCE) return null;
  const [du, dv] = [-(v1 - v0) / length, (u1 - u0) / length];
  const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
  const along = (s: number): number => f(u + s * du, v + s * dv);
  const here = along(0);
  if (here === 0) return null;
  // Farther than half its length from its chord goes no curve that turns less than a half circle.
  for (let reach = TOLERANCE; reach <= length; reach *= 4) {
    for (const s of [reach, -reach]) {
      if (along(s) > 0 === here > 0) continue;
      if (reach === TOLERANCE) return null;
      const root = rootBetween(along, 0, s);
      return Math.abs(root) < TOLERANCE ? null : [u + root * du, v + root * dv];
    }
  }
  return null;
}
