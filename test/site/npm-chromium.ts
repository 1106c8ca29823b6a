import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A browser program and the environment that it needs. */
export interface BrowserProgram {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Archives beside the program and the folder where each belongs; older packages name theirs `aws` and have no fonts. */
const libraries = [
  ['al2023.tar.br', '.'],
  ['aws.tar.br', '.'],
  ['fonts.tar.br', 'fonts'],
] as const;

/**
 * Unpacks the Chromium that `npm ci` brought in `@sparticuz/chromium` (Linux on x64 only), with the libraries and a font that a
 * bare Debian lacks. Nothing of that package's own code runs: its default flags switch web security off.
 *
 * @param packageFolder e.g. `node_modules/@sparticuz/chromium`
 * @param cache folder to unpack into; used again when it is complete
 * @returns `undefined` where the package cannot serve
 */
export function unpackNpmChromium(packageFolder: string, cache: string): BrowserProgram | undefined {
  const archives = join(packageFolder, 'bin');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(archives, 'chromium.br')))
    return undefined;
  if (!existsSync(join(cache, 'chromium'))) {
    const unpacking = `${cache}.${process.pid}`;
    mkdirSync(join(unpacking, 'fonts'), { recursive: true });
    writeFileSync(join(unpacking, 'chromium'), readBrotli(join(archives, 'chromium.br')), { mode: 0o755 });
    for (const [archive, into] of libraries) {
      if (existsSync(join(archives, archive))) untar(readBrotli(join(archives, archive)), join(unpacking, into));
    }
    // The package's own fonts.conf names a folder of another machine; without any font the renderer dies.
    writeFileSync(join(unpacking, 'fonts', 'fonts.conf'), fontsConfiguration(join(cache, 'fonts')));
    rmSync(cache, { recursive: true, force: true });
    renameSync(unpacking, cache);
  }
  return {
    path: join(cache, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(cache, 'lib'), FONTCONFIG_PATH: join(cache, 'fonts') },
  };
}

function readBrotli(file: string): Buffer {
  return brotliDecompressSync(readFileSync(file));
}

function untar(archive: Buffer, into: string): void {
  const { status, stderr, error } = spawnSync('tar', ['-x', '-C', into], { input: archive });
  if (status !== 0) throw new Error(`tar: ${error?.message ?? stderr.toString()}`);
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;
}
