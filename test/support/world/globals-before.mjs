/** What packages keep on the global object belongs to them, and they stay. */
const OF_A_PACKAGE = /^__|Metadata(Args)?Storage$/;

/** What Jest and a suite leave under symbols: the state of a run, who listens, what a suite has said. */
const OF_A_SUITE =
  /^(JEST_|EVENT_HANDLERS$|\$\$jest|RETRY_|TEST_TIMEOUT|WAIT_BEFORE|LOG_ERRORS|cahier\.)/;

/** The global object and the environment as they are before the first suite of a worker. */
export class GlobalsBefore {
  constructor(global) {
    this.global = global;
    this.names = new Map(Object.entries(Object.getOwnPropertyDescriptors(global)));
    const { env, exit } = global.process;
    this.process = { env: { ...env }, exit };
  }

  /** Makes them so again, whatever a suite has put in their places or beside them. */
  putBack() {
    const { global, names } = this;
    for (const symbol of Object.getOwnPropertySymbols(global))
      if (OF_A_SUITE.test(symbol.description ?? '')) Reflect.deleteProperty(global, symbol);
    for (const name of Object.getOwnPropertyNames(global)) {
      const before = names.get(name);
      if (before) this.putBackOne(name, before);
      else if (!OF_A_PACKAGE.test(name)) Reflect.deleteProperty(global, name);
    }
    this.putBackProcess();
  }

  /** One that was read for the first time is a value where it was a getter of what Node.js has. */
  putBackOne(name, before) {
    const now = Object.getOwnPropertyDescriptor(this.global, name);
    if (!('value' in now)) return;
    const value = 'value' in before ? before.value : globalThis[name];
    if (now.value !== value) Object.defineProperty(this.global, name, { ...now, value });
  }

  putBackProcess() {
    const { process } = this.global;
    const { env, exit } = this.process;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    // Jest puts its own in front of it for each suite.
    process.exit = exit;
    process.exitCode = undefined;
  }
}
