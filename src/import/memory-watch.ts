import { readFile } from 'node:fs/promises';

/**
 * Calls `over` once when the resident memory of a process passes `limit` bytes. Looks 25 times a second where the system
 * tells it (Linux); elsewhere V8's own heap limit is what stops a child. Returns the function that ends the watch.
 */
export function watchMemory(pid: number | undefined, limit: number, over: () => void): () => void {
  if (process.platform !== 'linux' || pid === undefined) return () => {};
  let ended = false;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    if (ended || kilobytes * 1024 <= limit) return;
    end();
    over();
  }, 40);
  function end(): void {
    ended = true;
    clearInterval(timer);
  }
  return end;
}
