/**
 * What is worked out once for each survey that is open, in memory only. What could not be read, or was not
 * there, is looked for again the next time.
 */
export class KeptPerSurvey<T> {
  private readonly kept = new Map<string, Promise<T | null>>();

  async of(survey: string, read: () => Promise<T | null>): Promise<T | null> {
    const known = this.kept.get(survey);
    if (known) return known;
    const reading = read();
    this.kept.set(survey, reading);
    const found = await reading.catch(() => null);
    if (found === null) this.kept.delete(survey);
    return reading;
  }

  /** Once a survey is closed nothing of it shall be left here. */
  forget(survey: string): void {
    this.kept.delete(survey);
  }
}
