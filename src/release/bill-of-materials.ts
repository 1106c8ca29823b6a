import { z } from 'astro/zod';

/** The parts of `package-lock.json` that are read. */
const lockSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/**
 * SBOM — danh mục thành phần phần mềm, CycloneDX 1.5: every package that makes the site, with version, licence and checksum, from
 * the lock file. `npm sbom` would add the time, a random number and its own version; this depends on the lock alone.
 *
 * `scope` is `required` for what builds the site, `optional` for builds of it for other systems, `excluded` for what only tests it.
 *
 * @param lock text of `package-lock.json`
 * @throws when it is not a lock file
 */
export function billOfMaterials(lock: string): string {
  const { name, version, packages } = lockSchema.parse(JSON.parse(lock));
  const components = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version: packageVersion = '', license, integrity, dev, optional }]) => {
      const packageName = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const purl = `pkg:npm/${packageName.replace('@', '%40')}@${packageVersion}`;
      return {
        type: 'library',
        'bom-ref': `${purl}#${path}`,
        name: packageName,
        version: packageVersion,
        scope: dev ? 'excluded' : optional ? 'optional' : 'required',
        ...(integrity ? { hashes: hashesOf(integrity) } : {}),
        ...(license ? { licenses: [{ license: { name: license } }] } : {}),
        purl,
      };
    })
    .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const application = { type: 'application', 'bom-ref': `${name}@${version}`, name, version };
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: application },
    components,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

/** `sha512-<base64>` as CycloneDX writes it. */
function hashesOf(integrity: string): { alg: string; content: string }[] {
  return integrity.split(' ').map((part) => {
    const [algorithm = '', base64 = ''] = part.split('-', 2);
    return {
      alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
      content: Buffer.from(base64, 'base64').toString('hex'),
    };
  });
}
