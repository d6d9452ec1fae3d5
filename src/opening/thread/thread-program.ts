/** Where the thread's program is, beside this file. Tests name the source instead. */
export const THREAD_PROGRAM: { readonly file: URL; readonly execArgv: readonly string[] } = {
  file: new URL('./opening-thread.js', import.meta.url),
  execArgv: [],
};
