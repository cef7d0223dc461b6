import { describe, expect, it } from 'vitest';
import { parseLesson } from './lessonChecks';
import { readQuantity } from './quantity';
import { readTest } from './readTest';
import { shippedLessons } from './shippedLessons';
import lessons from './shipped/lessons.json';

const copy = (): Record<string, unknown> => structuredClone(lessons[2]!);
const scenesOf = (lesson: Record<string, unknown>): Record<string, unknown>[] =>
  lesson['scenes'] as Record<string, unknown>[];

describe('the gate of lessons', () => {
  it('lets the shipped ones through as they are', () => {
    expect(shippedLessons.map(({ id, scenes }) => [id, scenes.length])).toEqual([
      ['scores', 12],
      ['gradient', 12],
      ['one-step', 12],
      ['converge', 11],
    ]);
    expect(shippedLessons).toEqual(lessons);
  });

  it('keeps fields that it does not know', () => {
    const lesson = copy();
    lesson['room'] = { seats: 300 };
    scenesOf(lesson)[0]!['colour'] = 'red';
    const parsed = parseLesson(lesson);
    expect(parsed).toEqual({ ok: true, lesson });
  });

  it('says a newer version by its number', () => {
    expect(parseLesson({ ...copy(), version: 2 })).toEqual({
      ok: false,
      problem: { kind: 'newerVersion', version: 2 },
    });
    expect(parseLesson({ ...copy(), format: 'softmax-lab' })).toMatchObject({ problem: { kind: 'notALesson' } });
  });

  it.each([
    ['a quantity', (scene: Record<string, unknown>) => (scene['ask'] = { ...number, of: 'alert(1)' }), 'alert(1)'],
    ['a view', (scene: Record<string, unknown>) => (scene['show'] = ['plane', 'chart']), 'chart'],
    ['a mask', (scene: Record<string, unknown>) => (scene['hide'] = ['everything']), 'everything'],
    ['a test', (scene: Record<string, unknown>) => (scene['ask'] = choice({ evaluates: 'risk' })), 'evaluates'],
    [
      'a quantity of a test',
      (scene: Record<string, unknown>) => (scene['ask'] = choice({ equal: ['risk', 'constructor'] })),
      'constructor',
    ],
  ])('refuses %s that is not in the grammar by its name', (_, change, name) => {
    const lesson = copy();
    change(scenesOf(lesson)[0]!);
    expect(parseLesson(lesson)).toMatchObject({ ok: false, problem: { kind: 'unknown', name } });
  });

  it('refuses a scene of a document that is not there', () => {
    const lesson = copy();
    scenesOf(lesson)[3]!['document'] = 7;
    expect(parseLesson(lesson)).toEqual({ ok: false, problem: { kind: 'damaged', where: 'scenes[3].document' } });
  });
});

const number = { kind: 'number', range: [0, 1], tol: 0.1 };
const choice = (when: unknown) => ({
  kind: 'choice',
  answers: [
    { text: { en: 'a' }, when },
    { text: { en: 'b' }, when: { otherwise: true } },
  ],
});

describe('the grammar', () => {
  it.each([
    ...['risk', 'W.0.2', 'G.*', 'yhat.m', 'boundary.1.2', 'max|G.0|', '|W|', 'size(W)', '1/smoothness', 'inf(risk)'],
    ...[
      'risk(0.2,20)',
      'risk(W+ηG)',
      'sum(G.0.1,G.0.2)',
      'after(yhat.2)',
      'change(W.1.1)',
      'minus(error.m)',
      'L3.first',
    ],
  ])('knows %s', (name) => {
    expect(readQuantity(name)).not.toBeNull();
  });

  it.each([
    ...['', 'W.0.1.2', 'x.0.1', 'toString', '__proto__', 'constructor.name', 'inf(loss)', 'after(after(risk))'],
    ...['risk(0,5)', 'L4.first', 'max|risk|', 'eval(1)', 'W.-1', 'sum()', '1/', 'W[0]'],
  ])('does not know %j', (name) => {
    expect(readQuantity(name)).toBeNull();
  });

  it('reads a test of several conditions, all of which must hold', () => {
    expect(readTest({ equal: ['max|G.0|', 0], less: [0.01, 'max|G|'] })).toHaveLength(2);
    expect(readTest({})).toEqual({ unknown: '{}' });
    expect(readTest({ equal: ['risk', 1], within: 'much' })).toEqual({ unknown: 'within' });
  });
});
