/** What a thread is started with. */
export interface ThreadProgram {
  readonly file: URL;
}

/**
 * The program of a thread, as it was compiled. Tests make one file of the sources instead.
 *
 * @param path from the file that starts it, which ends with `.js`
 * @param base `import.meta.url` of that file
 */
export const threadProgram = (path: string, base: string): ThreadProgram => ({
  file: new URL(path, base),
});
