import { afterAll, beforeAll } from '@jest/globals';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import { completeQuestionnaire } from './admin-forms.js';
import { signIn, startTestApp, type TestApp, type TestSession } from './testing-app.js';

/** An admin before a questionnaire that could be scheduled, as soon as the tests of the file begin. */
export class EditorDesk {
  test!: TestApp;
  admin!: TestSession;
  /** Address of the questionnaire's page. */
  path!: string;

  constructor(code: string) {
    beforeAll(async () => {
      this.test = await startTestApp('sqlite');
      this.admin = await signIn(this.test, 'admin');
      this.path = await completeQuestionnaire(this.admin, code);
    });
    afterAll(() => this.test.close());
  }

  get id(): string {
    return this.path.split('/').at(-1)!;
  }

  get drafts(): QuestionnaireDrafts {
    return this.test.app.get(QuestionnaireDrafts);
  }

  /** What is stored of it now. */
  readonly stored = async () => (await this.drafts.get(this.id)).content;
}
