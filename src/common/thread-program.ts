/** What a thread is started with. */
export interface ThreadProgram {
  readonly file: URL;
  readonly execArgv: readonly string[];
}

/**
 * The program of a thread, as it was compiled. Tests name the source instead.
 *
 * @param path from the file that starts it, which ends with `.js`
 * @param base `import.meta.url` of that file
 */
export const threadProgram = (path: string, base: string): ThreadProgram => ({
  file: new URL(path, base),
  execArgv: [],
});
