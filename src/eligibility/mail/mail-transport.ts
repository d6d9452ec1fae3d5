import nodemailer, { type Transporter } from 'nodemailer';

/** How mails go to the server of an address such as `smtps://name:password@host`. */
export const mailTransport = (url: string): Transporter =>
  nodemailer.createTransport({
    url,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  } as object);
