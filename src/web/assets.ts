import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';

const FOLDER = join(import.meta.dirname, '..', '..', 'views', 'styles');
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
}

/** The few files that pages load, under addresses that change with their content. */
@Injectable()
export class Assets {
  private readonly byName = new Map<string, Asset>();
  /** Address of each file by its bare name: `paths.respondent` is `/assets/respondent.3f2a….css`. */
  readonly paths: Readonly<Record<string, string>>;

  constructor() {
    const paths: Record<string, string> = {};
    for (const file of readdirSync(FOLDER)) {
      const [name = '', extension = ''] = file.split('.');
      const contentType = TYPES[extension];
      if (!contentType) continue;
      const body = readFileSync(join(FOLDER, file));
      const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
      const address = `${name}.${digest}.${extension}`;
      this.byName.set(address, { contentType, body, gzip: gzipSync(body, { level: 9 }) });
      paths[name] = `/assets/${address}`;
    }
    this.paths = paths;
  }

  find(address: string): Asset | undefined {
    return this.byName.get(address);
  }
}
