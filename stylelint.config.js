/** Mistakes only; how a sheet looks is Prettier's, and the order of rules in small sheets is the reader's. */
export default {
  extends: 'stylelint-config-recommended',
  ignoreFiles: ['dist/**', 'dist-file/**', '**/node_modules/**', 'e2e/fixtures/**'],
  rules: {
    'no-descending-specificity': null,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global', 'local'] }],
    // What is composed from another sheet comes past `scripts/emQueries.ts`, and once more for each that takes it.
    'property-no-unknown': true,
  },
};
