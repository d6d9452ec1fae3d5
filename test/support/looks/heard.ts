import type { Page } from 'playwright-core';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
}

const CONTROLS =
  /^(button|link|textbox|radio|checkbox|combobox|listbox|option|DisclosureTriangle)$/;
const TOLD = new RegExp(`${CONTROLS.source}|^(heading|radiogroup|group|status|alert|navigation)$`);

/** What the browser tells a screen reader, in its order. */
async function heardOn(page: Page): Promise<readonly AxNode[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly AxNode[];
  };
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode | undefined): readonly AxNode[] =>
    node ? [node, ...(node.childIds ?? []).flatMap((id) => below(byId.get(id)))] : [];
  return below(nodes[0]).filter(({ ignored }) => !ignored);
}

/** What is read out of a page. */
export interface Heard {
  /** Headings, groups and controls, in their order: role and name. */
  readonly outline: readonly string[];
  /** Controls that are read out without a name. */
  readonly nameless: readonly string[];
}

export async function hear(page: Page): Promise<Heard> {
  const heard = await heardOn(page);
  return {
    outline: heard
      .filter(({ role, name }) => TOLD.test(role?.value ?? '') && name?.value)
      .map(({ role, name }) => `${role?.value}: ${name?.value}`),
    nameless: heard
      .filter(({ role, name }) => CONTROLS.test(role?.value ?? '') && !name?.value.trim())
      .map(({ role }) => `a ${role?.value} without a name`),
  };
}

export const outlineOf = async (page: Page): Promise<readonly string[]> =>
  (await hear(page)).outline;
