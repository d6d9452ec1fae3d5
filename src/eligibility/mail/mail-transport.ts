import type { Transporter } from 'nodemailer';

/** How mails go to the server of an address such as `smtps://name:password@host`. */
export async function mailTransport(url: string): Promise<Transporter> {
  // Most installations send no mail: they start without what it takes.
  const { default: nodemailer } = await import('nodemailer');
  return nodemailer.createTransport({
    url,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  } as object);
}
