/** The tests of an answer that the editor can make; others stay as they are in the file. */

export type Test = Readonly<Record<string, unknown>>;

const NO_OPERAND = ['author', 'otherwise', 'never', 'zero', 'above'] as const;
const ONE_OPERAND = ['rises', 'falls', 'stays', 'holds', 'fails'] as const;
const TWO_OPERANDS = ['less', 'equal', 'differs'] as const;

export const TESTS = [...NO_OPERAND, ...ONE_OPERAND, ...TWO_OPERANDS] as const;
export type TestKind = (typeof TESTS)[number];

/** Which of them it is. */
export function testOf(when: Test): TestKind | 'other' {
  const names = Object.keys(when).filter((name) => name !== 'within' && name !== 'by');
  const [name] = names;
  if (names.length !== 1 || name === undefined) return 'other';
  if (name === 'tends') return when['tends'] === 'zero' ? 'zero' : 'above';
  const kind = TESTS.find((test) => test === name);
  return kind && operandsOf(when).length === operandCount(kind) ? kind : 'other';
}

function operandCount(kind: TestKind): number {
  const has = (kinds: readonly string[]): boolean => kinds.includes(kind);
  return has(ONE_OPERAND) ? 1 : has(TWO_OPERANDS) ? 2 : 0;
}

/** The names or numbers that it is of, as they are written. */
export function operandsOf(when: Test): readonly string[] {
  const [value] = Object.entries(when)
    .filter(([name]) => name !== 'within' && name !== 'by' && name !== 'tends')
    .map(([, one]) => one);
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}

/** The test of that kind on as many of the operands as it takes; `before` lends what it allows for. */
export function testWith(kind: TestKind, operands: readonly string[], before: Test = {}): Test {
  const [first, second] = [operands[0] ?? (kind === 'holds' || kind === 'fails' ? 'G' : 'risk'), operands[1] ?? 'risk'];
  const { within, by } = before;
  switch (kind) {
    case 'author':
    case 'otherwise':
    case 'never':
      return { [kind]: true };
    case 'zero':
    case 'above':
      return { tends: kind };
    case 'holds':
    case 'fails':
      return { [kind]: first };
    case 'rises':
    case 'falls':
    case 'stays':
      return { [kind]: first };
    case 'less':
    case 'equal':
    case 'differs':
      return { [kind]: [first, second], ...(within !== undefined && { within }), ...(by !== undefined && { by }) };
    default:
      return kind satisfies never;
  }
}
