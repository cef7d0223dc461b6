/** Words of the card at a sample; they come with it. */
import { quotedEn } from './quoted';

export const cardEn = {
  group: 'Selected sample',
  title: (n: string, N: string): readonly [name: string, of: string] => [`Sample ${n}`, `of ${N}`],
  pile: (count: number) => `×${count}`,
  close: 'Deselect',
  label: 'Class of this sample',
  labelAs: (name: string) => `Label ${name}`,
  coordinate: (symbol: string) => `Coordinate ${symbol}`,
  less: (symbol: string, by: string) => `${symbol} less ${by}`,
  more: (symbol: string, by: string) => `${symbol} plus ${by}`,
  stride: (by: string) => `± ${by}`,
  strideName: (by: string) => `Step of the buttons: ${by}. Another one`,
  invalid: (typed: string, limit: string, symbol: string, kept: string) =>
    `${quotedEn(typed)} is not a number between −${limit} and ${limit}. ${symbol} stays ${kept}.`,
  outside: 'Dragged out of the plane. Delete it?',
  putBack: 'Put it back',
};

export type CardMessages = typeof cardEn;
