import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS_KEY, CEREMONY_KEY } from '../../src/web/index.js';
import type { TestApp } from './testing-app.js';

export interface Route {
  readonly name: string;
  /** Who may call it, as it declares. */
  readonly rule: unknown;
  readonly paths: readonly string[];
  readonly isPost: boolean;
  /** Whether it asks for the second factor again. */
  readonly isCeremony: boolean;
}

/** Every handler of the application that has a path, with what it declares. */
export function routesOf(test: TestApp): readonly Route[] {
  const discovery = new DiscoveryService(test.app.get(ModulesContainer));
  const reflector = new Reflector();
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    const prototype = Object.getPrototypeOf(instance) as object;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((method) => {
      const handler = (prototype as Record<string, unknown>)[method] as () => unknown;
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
      if (path === undefined) return [];
      const base = Reflect.getMetadata(PATH_METADATA, metatype!) as string | string[];
      const rule: unknown = reflector.getAllAndOverride(ACCESS_KEY, [handler, metatype!]);
      const paths = [base].flat().flatMap((b) => [path].flat().map((p) => `${b}/${p}`));
      const isPost = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.POST;
      const isCeremony = reflector.getAllAndOverride(CEREMONY_KEY, [handler, metatype!]) === true;
      return [{ name: `${metatype!.name}.${method}`, rule, paths, isPost, isCeremony }];
    });
  });
}
