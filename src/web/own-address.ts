import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIGURATION, type Configuration } from '../config/index.js';

/** Listening everywhere is no address that anybody can open. */
const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];

/**
 * Where people reach this server, without a trailing slash: as configured, else where it listens.
 * Never what a request claims: whoever sends `Host` would choose where links of our pages lead.
 */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly adapter: HttpAdapterHost,
    @Inject(CONFIGURATION)
    private readonly configuration: Pick<Configuration, 'publicUrl' | 'host' | 'port'>,
  ) {}

  /** Nobody said where people reach it: an address of this machine has to do. */
  get isOfThisMachine(): boolean {
    return this.configuration.publicUrl === undefined;
  }

  read(): string {
    return this.configuration.publicUrl ?? this.listening();
  }

  listening(): string {
    const { host, port } = this.configuration;
    const server = this.adapter.httpAdapter.getHttpServer() as {
      address(): AddressInfo | string | null;
    };
    const bound = server.address();
    const name = EVERYWHERE.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return `http://${name}:${bound && typeof bound === 'object' ? bound.port : port}`;
  }
}
