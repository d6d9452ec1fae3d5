import PlainContext from './plain-context.mjs';

/** The context of a worker. */
let context;

/** The same context for every suite of a worker, which holds what `one-runtime.mjs` loads once. */
export default class OneContext extends PlainContext {
  constructor(...given) {
    if (context) return context;
    super(...given);
    context = this;
  }

  teardown() {
    // The runtime puts in order what a suite has left.
  }
}
