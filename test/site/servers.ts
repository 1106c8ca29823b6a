import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { requireProgram } from './browser.ts';

/** A real web server with the sample configuration of a release, on this machine only. */
export interface RunningServer {
  /** Address of the start page. */
  readonly url: string;
  close(): Promise<void>;
}

interface Setup {
  /** Folder of the web edition. */
  readonly web: string;
  readonly base: string;
  readonly port: number;
  /** Folder for what the server writes. */
  readonly state: string;
}

/** Starts nginx with `nginx.conf.mau.txt`; `undefined` where it is not installed (said, and an error in CI). */
export function startNginx(web: string, base: string): Promise<RunningServer | undefined> {
  return start('NGINX_PATH', ['nginx'], 'nginx', web, base, (program, setup) => {
    const [http = '', server = ''] = sample(web, 'nginx.conf.mau.txt', /(alias) [^;]+;/g, `$1 ${resolve(web)}/;`)
      .split(/^# --- .*$/m)
      .slice(1);
    const configuration = join(setup.state, 'nginx.conf');
    const asRoot = process.getuid?.() === 0 ? 'user root;\n' : '';
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `  ${name}_temp_path ${setup.state}/${name};`,
    );
    writeFileSync(
      configuration,
      `${asRoot}worker_processes 1;\nworker_rlimit_nofile 16384;\ndaemon off;\npid ${setup.state}/nginx.pid;\nerror_log ${setup.state}/error.log;
events { worker_connections 8192; }
http {
  access_log off;
${paths.join('\n')}
${http}
  server {
    listen 127.0.0.1:${setup.port};
${server}
  }
}
`,
    );
    return spawn(program, ['-c', configuration, '-e', join(setup.state, 'error.log')], { stdio: 'inherit' });
  });
}

/** A sample configuration with the folder put in, the one thing that an administrator has to change. */
function sample(web: string, file: string, folder: RegExp, replacement: string): string {
  return readFileSync(join(web, file), 'utf8').replace(folder, replacement);
}

const apacheModules = ['mpm_event', 'unixd', 'authz_core', 'alias', 'dir', 'env', 'headers', 'mime', 'rewrite'];

/** Starts Apache with `apache.conf.mau.txt`; `undefined` where it is not installed (said, and an error in CI). */
export function startApache(web: string, base: string): Promise<RunningServer | undefined> {
  return start('APACHE_PATH', ['apache2', 'httpd'], 'apache2', web, base, (program, setup) => {
    const folder =
      ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find(existsSync) ?? '';
    const modules = apacheModules
      .filter((name) => existsSync(join(folder, `mod_${name}.so`)))
      .map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`);
    const configuration = join(setup.state, 'apache.conf');
    writeFileSync(join(setup.state, 'mime.types'), '');
    writeFileSync(
      configuration,
      `ServerName localhost\nListen 127.0.0.1:${setup.port}\nPidFile ${setup.state}/apache.pid\nErrorLog ${setup.state}/error.log
${modules.join('\n')}
DefaultRuntimeDir ${setup.state}
TypesConfig ${setup.state}/mime.types
${sample(web, 'apache.conf.mau.txt', /^(Alias \S+|DocumentRoot|<Directory) "[^"]+"/gm, `$1 "${resolve(web)}"`)}`,
    );
    return spawn(program, ['-D', 'FOREGROUND', '-f', configuration], { stdio: 'inherit' });
  });
}

async function start(
  variable: string,
  names: readonly string[],
  debianPackage: string,
  web: string,
  base: string,
  run: (program: string, setup: Setup) => ChildProcess,
): Promise<RunningServer | undefined> {
  const program = requireProgram(variable, names, debianPackage);
  if (!program) return undefined;
  const state = mkdtempSync(join(tmpdir(), `${debianPackage}-`));
  mkdirSync(state, { recursive: true });
  openToOthers(state, web);
  const port = await freePort();
  const child = run(program, { web, base, port, state });
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await exit;
    rmSync(state, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null)
      throw new Error(`${program} does not start: ${readFileSync(join(state, 'error.log'), 'utf8')}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return { url, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`${program} does not answer at ${url}`);
}

/** Apache started by root reads as another user: temporary folders are closed to others. */
function openToOthers(...folders: readonly string[]): void {
  for (const folder of folders) {
    for (let path = folder; path.startsWith(tmpdir()) && path !== tmpdir(); path = dirname(path))
      chmodSync(path, 0o755);
  }
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
