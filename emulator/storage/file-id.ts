import { Refusal } from '../refusal'

/** The id of a file, `cloud://<env>.<bucket>/<path>`. Every environment means this one storage. */
export function fileIdOf(env: string, path: string): string {
  return `cloud://${env}.${bucketOf(env)}/${path}`
}

/** The path in a file's id, or undefined when it is none of an environment's own. */
export function pathOf(fileId: string): string | undefined {
  const [, env, bucket, path] = /^cloud:\/\/([\w-]+)\.([\w-]+)\/([^]+)$/.exec(fileId) ?? []
  return env !== undefined && bucket === bucketOf(env) ? path : undefined
}

/** The environment a request names; throws INVALID_ENV. */
export function readEnv(envName: unknown): string {
  if (typeof envName === 'string' && /^[\w-]{2,64}$/.test(envName)) return envName
  throw new Refusal('INVALID_ENV', `envName must match [A-Za-z0-9_-]{2,64}, not ${JSON.stringify(envName)}.`)
}

/** As the cloud names it: two letters of the environment in hex, the environment, an account. */
function bucketOf(env: string): string {
  return `${Buffer.from(env.slice(0, 2)).toString('hex')}-${env}-1250000000`
}
