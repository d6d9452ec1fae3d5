import { Inject, Injectable } from '@nestjs/common';
import { fingerprintOf, servedClient } from '../../client/index.js';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { StaticPage } from '../../web/index.js';

/** The page on which people answer by invitation: its bytes are the same for everybody, every time. */
@Injectable()
export class ClientPages {
  /** What every invitation opens. */
  readonly invitation: StaticPage;
  /** The same at the address of a survey. */
  readonly survey: StaticPage;
  /** What keeps the page without a network, for who asks for it. */
  readonly worker: StaticPage;

  /** The list of all files, whose hash stands on slips and posters. */
  readonly manifest: StaticPage;
  /** What people compare of that hash. */
  readonly number: string;

  constructor(
    @Inject(CONFIGURATION)
    configuration: Pick<Configuration, 'eligibilityUrl' | 'intakeUrl'>,
  ) {
    const { files, policy, hash } = servedClient(configuration);
    this.number = fingerprintOf(hash);
    const headers = {
      // What stands in the page, and that nobody puts it into a frame, which only a header can say.
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
      'integrity-policy': 'blocked-destinations=(script)',
    };
    const page = (path: string) => new StaticPage(files.get(path)!, headers);
    this.manifest = new StaticPage(files.get('manifest.json')!, {
      'content-type': 'application/json; charset=utf-8',
    });
    this.invitation = page('index.html');
    this.survey = page('s/index.html');
    this.worker = new StaticPage(files.get('s/worker.js')!, {
      'content-type': 'text/javascript; charset=utf-8',
    });
  }
}
