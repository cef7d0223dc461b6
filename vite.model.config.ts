import { defineConfig } from 'vite';

/** What tools ask of a package: where its module and its types are, and that unused parts can be left out. */
const PACKAGE = {
  name: 'softmax-lab-model',
  version: '0.1.0',
  license: 'MIT',
  type: 'module',
  exports: { '.': { types: './types/softmaxModel.d.ts', default: './softmax-model.js' } },
  sideEffects: false,
};

/** `npm run build:model`: the model alone as an ES module. */
export default defineConfig({
  publicDir: false,
  plugins: [
    {
      name: 'package-json',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'package.json', source: JSON.stringify(PACKAGE, null, 2) });
      },
    },
  ],
  build: {
    target: 'es2022',
    outDir: 'dist-model',
    minify: false,
    lib: { entry: 'src/model/softmaxModel.ts', formats: ['es'], fileName: 'softmax-model' },
  },
});
