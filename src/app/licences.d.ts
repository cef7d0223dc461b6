/** The licence notices of the app and of every package in it, made by `scripts/licences.ts`. */
declare module 'virtual:licences' {
  export const version: string;
  export const notices: string;
}
