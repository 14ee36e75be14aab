import { promisify } from 'node:util';
import webpack from 'webpack';

const stats = await promisify(webpack)({
  mode: 'production',
  entry: './main.js',
  output: { path: `${import.meta.dirname}/webpack` },
  experiments: { css: true },
  performance: { hints: 'error', maxEntrypointSize: 400_000, maxAssetSize: 400_000 },
});
if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
