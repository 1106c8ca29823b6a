import { spawnSync } from 'node:child_process';

/**
 * The OASIS schema, where the machine has it: `AKN_XSD=/…/akomantoso30.xsd` (its `xml.xsd` beside it) and `xmllint` of
 * libxml2. It is in no package that a clean machine can install, so it is not needed for the tests.
 */
export const aknSchema = process.env['AKN_XSD'] || undefined;

/** For the name of a test that waits for the schema. */
export const schemaHint = aknSchema === undefined ? ' (skipped: set AKN_XSD to akomantoso30.xsd to run it)' : '';

/** What `xmllint` says against the schema; empty when the document is valid. Throws when xmllint cannot run. */
export function schemaFaults(xml: string): string {
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', aknSchema ?? '', '-'], {
    input: xml,
    encoding: 'utf8',
  });
  if (run.error || (run.status !== 0 && run.status !== 3))
    throw new Error(`xmllint: ${run.error?.message ?? run.stderr.slice(0, 300)}`);
  return run.status === 0 ? '' : run.stderr;
}
