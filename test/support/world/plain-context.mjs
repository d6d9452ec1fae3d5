import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * The context of a suite, with a global object as every program has. That of Jest asks a proxy for each
 * `Math` and each `Object` that the code names, which made what computes many times slower than in use.
 */
export default class PlainContext extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}
