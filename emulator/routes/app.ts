import { createReadStream, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { contentType } from '../http/content-type'
import type { Exchange, Route } from '../http/exchange'
import { sendText } from '../http/exchange'
import { sendPage } from '../inspect/page'

/** Serves a built single-page app, or the developer's page when there is none. */
export function appRoutes(folder: string | undefined): Route[] {
  if (folder === undefined) {
    return [
      {
        method: 'GET',
        path: /^\/$/,
        leftovers: true,
        answer: ({ response }) => {
          sendPage(response)
        },
      },
    ]
  }
  return [{ method: 'GET', path: /^\//, leftovers: true, answer: (exchange) => serveFile(folder, exchange) }]
}

function serveFile(folder: string, { url, response }: Exchange): void {
  const file = locate(folder, url.pathname)
  if (file === undefined) {
    sendText(response, 404, `${url.pathname} is not in the app.\n`, 'text/plain; charset=utf-8')
    return
  }
  response.writeHead(200, {
    'content-type': contentType(file),
    'cache-control': 'no-cache',
  })
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** A path without an extension is one of the app's own routes and gets its index.html. */
function locate(folder: string, pathname: string): string | undefined {
  const root = normalize(folder)
  const path = decode(pathname)
  if (path === undefined) return undefined
  const file = normalize(join(root, path))
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined
  if (isFile(file)) return file
  const index = join(root, 'index.html')
  return extname(file) === '' || file === root ? (isFile(index) ? index : undefined) : undefined
}

function decode(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}
