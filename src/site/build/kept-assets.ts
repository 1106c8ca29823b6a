import type { Kept } from '../library/kept.ts';
import { type Assets, bundleAssets } from './assets.ts';

/** As it is kept: the files as base64, and of what code they are. */
interface KeptAssets {
  readonly code: string;
  readonly assets: Omit<Assets, 'files'>;
  readonly files: readonly (readonly [path: string, base64: string])[];
}

/**
 * The assets of the last build where the code is the same, else bundled anew: the bundler is not even started then.
 *
 * @param code digest of all that they are made of
 */
export async function keptAssets(root: string, kept: Kept, code: string): Promise<Assets> {
  const before = kept.read('assets') as KeptAssets | undefined;
  if (before?.code === code) {
    const files = before.files.map(([path, base64]) => [path, Buffer.from(base64, 'base64')] as const);
    return { ...before.assets, files: new Map(files) };
  }
  const { files, ...assets } = await bundleAssets(root);
  const stored = [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')] as const);
  kept.write('assets', { code, assets, files: stored } satisfies KeptAssets);
  return { ...assets, files };
}
