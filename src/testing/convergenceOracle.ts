import {
  curvatureBound,
  descended,
  gradient,
  newtonRisks,
  norm,
  only,
  world,
  WRONG,
  zeros,
  type Answer,
} from './plainDescent';

/** What the fourth lesson asks, and every number that its notes say. */
export function convergence(): Record<string, number> {
  const [iris, nine, wrong] = [world('iris'), world('nine'), world('nine', WRONG)];
  const G = gradient(iris, zeros());
  const L = curvatureBound(iris);
  const four = descended(iris, 0.4, 40).risks;
  const long = descended(nine, 1, 400).risks;
  const gap = descended(wrong, 1, 400).risks;
  const newton = newtonRisks(wrong, 12);
  const least = newton.at(-1)!;
  const third = (t: number): number => gradient(iris, descended(iris, 0.3, t).W)[1]![2]!;
  return {
    length: norm(G),
    promised: norm(G) ** 2 / (2 * L),
    slope: norm(G) ** 2 / L,
    fall: descended(iris, 0.1, 1).risks.reduce((a, b) => a - b),
    rises: descended(iris, 0.1, 200).risks.filter((r, t, all) => t > 0 && r >= all[t - 1]!).length,
    start: Math.log(3),
    risk01: descended(iris, 0.1, 200).risks[200]!,
    risk02: descended(iris, 0.2, 200).risks[200]!,
    first: third(0),
    second: third(1),
    third: third(2),
    fourRises: four.filter((r, t) => t > 0 && r > four[t - 1]!).length,
    fourTop: Math.max(...four),
    four: four[40]!,
    short1: descended(iris, 0.1, 40).risks[40]!,
    short2: descended(iris, 0.2, 40).risks[40]!,
    long1: descended(iris, 0.1, 1000).risks[1000]!,
    long2: descended(iris, 0.2, 1000).risks[1000]!,
    long4: descended(iris, 0.4, 1000).risks[1000]!,
    R200: long[200]!,
    R400: long[400]!,
    tR100: 100 * long[100]!,
    tR200: 200 * long[200]!,
    tR400: 400 * long[400]!,
    W100: norm(descended(nine, 1, 100).W),
    W200: norm(descended(nine, 1, 200).W),
    W400: norm(descended(nine, 1, 400).W),
    least,
    gap200: gap[200]! - least,
    gap400: gap[400]! - least,
    gapR400: gap[400]!,
    newton0: newton[0]!,
    newton1: newton[1]!,
    newton2: newton[2]!,
    newton3: newton[3]!,
    newton4: newton[4]!,
  };
}

export function convergeLesson(): [string, Answer][] {
  const c = convergence();
  const of = (name: string): number => c[name]!;
  const winner = (...risks: number[]): { which: number } => ({ which: risks.indexOf(Math.min(...risks)) });
  const left = of('gap400') / of('gap200');
  return [
    ['converge-1', of('fall')],
    ['converge-2', only(of('rises') === 0, of('rises') > 0 && of('rises') < 200, of('rises') === 200)],
    ['converge-3', only(of('risk02') < of('risk01') - 0.02, Math.abs(of('risk02') - of('risk01')) < 0.02, false)],
    ['converge-4', { sign: Math.sign(of('second')) }],
    ['converge-5', of('four')],
    ['converge-6', winner(of('short1'), of('short2'), of('four'))],
    ['converge-7', winner(of('long1'), of('long2'), of('long4'))],
    ['converge-8', of('R400') / of('R200')],
    ['converge-9', only(of('W400') / of('W200') > 1.9, Math.abs(of('W400') / of('W200') - 1.2) < 0.05, false)],
    ['converge-10', only(left > 0.4, left > 0.05 && left < 0.15, left < 0.01)],
    ['converge-11', only(of('newton4') < of('gapR400'), of('newton4') > of('gapR400'), false)],
  ];
}
