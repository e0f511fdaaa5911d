import { readFlags, WrongFlags } from './read-flags'
import { startEmulator } from './start'
import { UnusableData } from './store/unusable'

async function main(): Promise<void> {
  const emulator = await startEmulator(readFlags(process.argv.slice(2)))
  let closing = false
  const close = (): void => {
    if (closing) return
    closing = true
    void emulator.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
  // Started by another program over a channel, it ends when that program does.
  process.on('disconnect', close)
  process.stdout.write(`ready at ${emulator.url}\n`)
}

/** One sentence for what the person can mend, the stack for what only a developer can. */
function fail(error: Error & { code?: string; port?: number }): never {
  if (error instanceof WrongFlags) exit(2, error.message)
  if (error instanceof UnusableData) exit(1, error.message)
  if (error.code === 'EADDRINUSE')
    exit(1, `Port ${error.port} is taken. Choose another with --port, or 0 for any.`)
  if (error.code === 'EACCES') exit(1, `Port ${error.port} is not allowed. Choose another with --port.`)
  return exit(1, error.stack ?? error.message)
}

function exit(code: number, message: string): never {
  process.stderr.write(`${message}\n`)
  return process.exit(code)
}

main().catch(fail)
