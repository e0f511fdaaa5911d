import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { sendText } from '../http/exchange'
import html from './page.html'

const script = /<script>([^]*)<\/script>/.exec(html)?.[1] ?? ''

/** Should a document's text ever get to be markup, it would still not run, and load nothing. */
const POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The developer's page; what it shows it asks for at the doors beside it. */
export function sendPage(response: ServerResponse): void {
  response.setHeader('content-security-policy', POLICY)
  response.setHeader('cache-control', 'no-cache')
  sendText(response, 200, html, 'text/html; charset=utf-8')
}
