// The transform of Jest, with one change in one file: what `judge.mjs` puts into the environment.
import swc from '@swc/jest';

function changed(source, filename) {
  const mutant = JSON.parse(process.env.CAHIER_MUTANT ?? '{}');
  if (mutant.file !== filename) return source;
  return source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end);
}

export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    const through =
      (name) =>
      (source, filename, ...rest) =>
        inner[name](changed(source, filename), filename, ...rest);
    return {
      canInstrument: false,
      getCacheKey: through('getCacheKey'),
      process: through('process'),
      processAsync: through('processAsync'),
    };
  },
};
