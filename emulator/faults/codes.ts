// What the cloud fails with when it is busy or out of order, and the status its HTTP doors answer with.
// Codes: docs.cloudbase.net/en/error-code/basic and …/database; statuses: the HTTP API's guide (others are unverified).

export type Failure = { readonly message: string; readonly status: number }

export const failures: Readonly<Record<string, Failure>> = {
  SYS_ERR: { message: 'System internal exception', status: 500 },
  SERVER_TIMEOUT: { message: 'Service response timeout', status: 504 },
  EXCEED_REQUEST_LIMIT: { message: 'The number of requests exceeds the quota of the plan', status: 422 },
  EXCEED_CONCURRENT_REQUEST_LIMIT: {
    message: 'The number of concurrent requests exceeds the quota of the plan',
    status: 422,
  },
  EXCEED_RATELIMIT: { message: 'Request frequency exceeds package resource limit', status: 429 },
  INVALID_ENV: { message: 'Env invalid', status: 400 },
  DATABASE_REQUEST_FAILED: { message: '[FailedOperation] database request fail', status: 500 },
  DATABASE_TIMEOUT: { message: '[InternalError.Timeout] database request timeout', status: 504 },
  DATABASE_PERMISSION_DENIED: { message: 'Permission denied', status: 401 },
  DATABASE_TRANSACTION_FAIL: {
    message: '[ResourceUnavailable.TransactionBusy] Transaction is busy',
    status: 500,
  },
  STORAGE_REQUEST_FAIL: { message: 'storage request fail', status: 500 },
  STORAGE_EXCEED_AUTHORITY: { message: 'storage permission denied', status: 401 },
  FUNCTIONS_REQUEST_FAIL: { message: 'functions request fail', status: 500 },
  FUNCTIONS_EXECUTE_FAIL: { message: 'functions execute fail', status: 500 },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { message: 'Invoking task timed out', status: 504 },
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: { message: 'Out of memory', status: 500 },
}
