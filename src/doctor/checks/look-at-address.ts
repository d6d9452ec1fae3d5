import type { Configuration } from '../../config/index.js';
import { type Finding, type Look, seen, unseen, when } from '../examination.js';
import type { Setup } from '../setup.js';
import { judgePage, type PublicPage } from './judge-page.js';

const PATIENCE_MS = 15_000;
/** Longer than any page of ours: somebody else's may have no end. */
const MOST_CHARACTERS = 1_000_000;

/** Whether people who go to the public address find this installation there, over an encrypted line. */
export async function lookAtAddress({ configuration }: Setup): Promise<Look> {
  const { ownUrl, trustedProxies } = configuration;
  const variable = variableOf(configuration);
  if (ownUrl === undefined) return unseen('address', 'no-address', { variable });
  const isBehindProxy = ownUrl.startsWith('https:');
  const findings = [
    ...when(isBehindProxy && trustedProxies.length === 0, 'proxy-unnamed'),
    ...(await lookAtPages(ownUrl)),
  ];
  const named = findings.map(({ code, values }) => ({ code, values: { ...values, variable } }));
  return seen('address', named);
}

/** Which variable says where people reach what this role serves. */
function variableOf({ role, intakeUrl }: Configuration): string {
  if (role === 'eligibility') return 'CAHIER_ELIGIBILITY_URL_PUBLIC';
  const isApart = role === 'intake' && intakeUrl !== undefined;
  return isApart ? 'CAHIER_INTAKE_URL_PUBLIC' : 'CAHIER_PUBLIC_URL';
}

async function lookAtPages(ownUrl: string): Promise<readonly Finding[]> {
  try {
    const page = await ask(`${ownUrl}/`);
    const found = judgePage(ownUrl, page);
    const [style] = stylesOf(page);
    if (found.length > 0 || style === undefined) return found;
    // That its style is found shows that what pages name is found below the path.
    const { status } = await ask(new URL(style, ownUrl).href);
    return when(status !== 200, 'address-path-wrong');
  } catch (error) {
    return when(true, isAboutTrust(error) ? 'address-untrusted' : 'address-unreachable');
  }
}

async function ask(url: string): Promise<PublicPage> {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
  let body = '';
  if (answer.body) {
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      body += text;
      if (body.length > MOST_CHARACTERS) break;
    }
  }
  return { status: answer.status, headers: answer.headers, body };
}

const stylesOf = ({ body }: PublicPage): readonly string[] =>
  [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);

/** By the codes that OpenSSL and Node.js give to certificates that do not hold. */
function isAboutTrust(error: unknown): boolean {
  const { cause } = (error ?? {}) as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' && /CERT|ALTNAME|SIGNATURE/.test(cause.code);
}
