import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { listFiles } from './folder.ts';

/** Files are packed up to this many base64 characters: a memory stick's smallest unit is 32–128 kB, a first query reads few. */
const packSize = 60_000;

/** Files of Pagefind that are read at every start and therefore live in the engine's script. */
const coreFile = /^(?:wasm\..*\.pagefind|[^/]+\.pf_meta)$/;
const chunkFile = /^(?:index|fragment|filter)\//;

/**
 * Makes Pagefind run from a folder without a server, where `fetch`, module scripts and workers are forbidden: the engine becomes
 * one classic script, the index becomes scripts that hand over base64, `fetch` becomes a script element.
 *
 * The search is the same engine over the same index as on a server, so it gives the same results.
 *
 * @param folder the `pagefind/` folder of a built site
 * @returns contents of the new `pf/` folder by file name: `pagefind.js` sets `window.vienDanPagefind`; `pack-*.js` hold the index
 */
export async function portablePagefind(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = listFiles(folder);
  const base64 = (file: string) => readFileSync(join(folder, file)).toString('base64');
  const core = Object.fromEntries(files.filter((file) => coreFile.test(file)).map((file) => [file, base64(file)]));
  const entry: unknown = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));

  const packs = packChunks(files.filter((file) => chunkFile.test(file)).map((file) => [file, base64(file)] as const));
  const whereabouts: Record<string, string> = {};
  const result = new Map<string, string>();
  packs.forEach((pack, index) => {
    const name = `pack-${index + 1}`;
    for (const file of Object.keys(pack)) whereabouts[file] = name;
    result.set(`${name}.js`, `vienDanChunks(${JSON.stringify(pack)});\n`);
  });
  result.set('pagefind.js', await engineScript(join(folder, 'pagefind.js'), { core, entry, whereabouts }));
  return result;
}

function packChunks(chunks: readonly (readonly [file: string, base64: string])[]): Record<string, string>[] {
  const packs: Record<string, string>[] = [];
  let pack: Record<string, string> = {};
  let size = 0;
  for (const [file, content] of chunks) {
    if (size > 0 && size + content.length > packSize) {
      packs.push(pack);
      pack = {};
      size = 0;
    }
    pack[file] = content;
    size += content.length;
  }
  return size > 0 ? [...packs, pack] : packs;
}

interface EngineData {
  readonly core: Readonly<Record<string, string>>;
  readonly entry: unknown;
  readonly whereabouts: Readonly<Record<string, string>>;
}

async function engineScript(pagefind: string, data: EngineData): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [pagefind],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'engine',
    target: ['chrome80', 'firefox78'],
    supported: { bigint: true },
    define: { 'import.meta.url': '"file:///pf/pagefind.js"', fetch: 'readChunk', Worker: 'noWorker' },
    charset: 'utf8',
    logLevel: 'error',
  });
  const engine = outputFiles[0]?.text ?? '';
  return `(function(){"use strict";
var core=${JSON.stringify(data.core)},entry=${JSON.stringify(data.entry)},whereabouts=${JSON.stringify(data.whereabouts)};
${loader}
${engine}
engine.options({basePath:"/pf/",baseUrl:"/",noWorker:true});
window.vienDanPagefind=engine;
})();
`;
}

/**
 * Runs in the browser before the engine: `readChunk` is its `fetch`. A chunk is decoded once and dropped, because the engine keeps
 * its own promise for each. Classic ES2015, since it is not compiled. An index of another site (`mergeIndex`) is really fetched.
 */
const loader = `
var noWorker,loading={},folder=document.currentScript.src.replace(/[^/]*$/,"");
window.vienDanChunks=function(chunks){Object.assign(core,chunks)};
function bytesOf(base64){var text=atob(base64),n=text.length,bytes=new Uint8Array(n);while(n--)bytes[n]=text.charCodeAt(n);return bytes}
function load(pack){return loading[pack]||(loading[pack]=new Promise(function(resolve,reject){
  var script=document.createElement("script");
  script.onload=function(){script.remove();resolve()};
  script.onerror=function(){delete loading[pack];reject(new Error("no pf/"+pack+".js"))};
  script.src=folder+pack+".js";document.head.appendChild(script)}))}
function readChunk(url){
  if(/^https?:/.test(url)&&String(url).indexOf(folder)!==0)return window.fetch(url);
  var name=String(url).replace(/^.*?\\/pf\\//,"").replace(/\\?.*/,"");
  if(name==="pagefind-entry.json")return Promise.resolve({ok:true,status:200,json:function(){return Promise.resolve(entry)}});
  return (name in core?Promise.resolve():load(whereabouts[name]||name)).then(function(){
    if(!(name in core))throw new Error("no "+name+" in pf/");
    var bytes=bytesOf(core[name]);delete core[name];
    return {ok:true,status:200,arrayBuffer:function(){return Promise.resolve(bytes.buffer)}}})}`;
