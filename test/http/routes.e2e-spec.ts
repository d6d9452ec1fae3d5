import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { OWN_PATHS } from '../../src/config/read-addresses.js';
import { ACCESS_KEY, ACCESS_RULES } from '../../src/web/index.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp('sqlite');
});
afterAll(() => test.close());

/** Every handler of the application that has a path, with what it declares. */
function routes(): readonly { name: string; rule: unknown; paths: readonly string[] }[] {
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
      return [{ name: `${metatype!.name}.${method}`, rule, paths }];
    });
  });
}

it('declares on every route who may call it', () => {
  const all = routes();
  expect(all.length).toBeGreaterThan(20);
  const undeclared = all.filter(({ rule }) => !(ACCESS_RULES as readonly unknown[]).includes(rule));
  expect(undeclared.map(({ name }) => name)).toEqual([]);
});

it('opens the pages of admins to admins only, and those of reps to reps only', () => {
  const under = (prefix: string) =>
    routes().filter(({ paths }) =>
      paths.some((path) => path.replace(/^\/+/, '').startsWith(prefix)),
    );
  const rulesOf = (prefix: string) => [...new Set(under(prefix).map(({ rule }) => rule))];
  expect(rulesOf('admin')).toEqual(['admin']);
  expect(rulesOf('rep')).toEqual(['rep']);
  expect(rulesOf('s/')).toEqual(['respondent']);
});

it('knows every first part of its addresses that a path in the public address may not have', () => {
  const first = routes().flatMap(({ paths }) =>
    paths.map((path) => path.replace(/^\/+/, '').split('/')[0]!),
  );
  expect([...new Set(first)].filter((part) => part !== '').sort()).toEqual(OWN_PATHS);
});
