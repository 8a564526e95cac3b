/** The refusals of HTTP itself, before any procedure was reached. */
export class WireError extends Error {
  readonly statusCode: number

  constructor(statusCode: number, message: string) {
    super(message)
    this.name = 'WireError'
    this.statusCode = statusCode
  }
}

/** The error code numbers of JSON-RPC 2.0 as tRPC extends them. */
const rpcCodes: Readonly<Record<number, { readonly name: string; readonly number: number }>> = {
  403: { name: 'FORBIDDEN', number: -32_003 },
  404: { name: 'NOT_FOUND', number: -32_004 },
  413: { name: 'PAYLOAD_TOO_LARGE', number: -32_013 },
  415: { name: 'UNSUPPORTED_MEDIA_TYPE', number: -32_015 },
  429: { name: 'TOO_MANY_REQUESTS', number: -32_029 },
  500: { name: 'INTERNAL_SERVER_ERROR', number: -32_603 },
}

/** The same shape as a procedure's error, so that the client needs one way to read both. */
export const wireErrorBody = (httpStatus: number, requestId: string) => {
  const code = rpcCodes[httpStatus] ?? { name: 'BAD_REQUEST', number: -32_600 }
  return {
    error: {
      message: code.name,
      code: code.number,
      data: { code: code.name, httpStatus, refusal: null, requestId },
    },
  }
}
