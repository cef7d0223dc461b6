/** What a format of numbers wrote, as a number; NaN where it is none. */
export function numberRead(text: string): number {
  const [mantissa = '', power] = text.replace('+', '').replaceAll('−', '-').split(' × 10');
  const digits = power?.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).replace('⁻', '-');
  return Number(digits === undefined ? mantissa : `${mantissa}e${digits}`);
}
