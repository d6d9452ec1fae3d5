// An empty Nest application on Fastify: what everything else of a start is measured against. Loads the
// packages named on the command line besides, as a program that uses them has to.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

for (const name of process.argv.slice(2)) {
  // Some are files for others and have nothing to load.
  await import(name).catch(() => undefined);
}

class Empty {}
Module({})(Empty);
const app = await NestFactory.create(Empty, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(`running at ${await app.getUrl()}`);
