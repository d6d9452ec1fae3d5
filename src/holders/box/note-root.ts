import type { DeviceContent } from '../device/device.js';
import type { CheckedBox } from './check-box.js';

/** A device answers for one set of rows of a survey, ever. Kept before anything leaves. */
export function noteRoot(content: DeviceContent, { box, root }: CheckedBox): DeviceContent {
  const isNoted = content.roots.some(({ definition }) => definition === box.hash);
  if (isNoted) return content;
  return { ...content, roots: [...content.roots, { definition: box.hash, root }] };
}
