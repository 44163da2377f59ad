import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer away than there; what is lost then never comes in one piece. */
const UP = 300;
const DOWN = 500;
const PARTS = 6;
const PART = 100;

/**
 * A slow link that comes and goes, as in a lift or at the edge of a cell: when it goes, connections for some files are reset
 * and all others fall silent until it is back. Asks are looked at where they arrive, on real sockets.
 *
 * @param loses of which files the connection is reset
 */
export function flappingLink(loses: (path: string) => boolean) {
  let up = true;
  const link = new EventEmitter().setMaxListeners(0);
  const flying = new Set<{ readonly path: string }>();
  /** Files that were asked for while they were on their way. */
  const twice: string[] = [];
  const turn = () => {
    up = !up;
    link.emit(up ? 'up' : 'down');
    timer = setTimeout(turn, up ? UP : DOWN);
  };
  let timer = setTimeout(turn, UP);

  return {
    twice,
    async answer(response: ServerResponse, bytes: Buffer, headers: Readonly<Record<string, string>>, path: string): Promise<void> {
      const flight = { path };
      if ([...flying].some((other) => other.path === path)) twice.push(path);
      flying.add(flight);
      const lose = () => {
        flying.delete(flight);
        response.socket?.resetAndDestroy();
      };
      response.on('close', () => {
        flying.delete(flight);
        link.off('down', lose);
      });
      if (loses(path)) {
        if (!up) return lose();
        link.once('down', lose);
      }
      const size = Math.ceil(bytes.length / PARTS);
      for (let at = 0; at < bytes.length; at += size) {
        await pause(PART);
        if (!up) await once(link, 'up');
        if (response.destroyed) return;
        if (at === 0) response.writeHead(200, { ...headers, 'content-length': bytes.length });
        response.write(bytes.subarray(at, at + size));
      }
      response.end();
    },
    /** From now on it is there. */
    stay(): void {
      clearTimeout(timer);
      up = true;
      link.emit('up');
    },
  };
}
