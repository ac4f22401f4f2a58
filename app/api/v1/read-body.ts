import { pairsOfBody } from '@/evidence/api/body-parameters'
import { maxBodyBytes } from '@/evidence/api/limits'
import type { Operation } from '@/evidence/api/operation'
import { ApiProblem } from '@/evidence/api/problem'
import type { Pairs } from '@/evidence/api/read-parameters'

/** Returns the parameters in the body of a request; none where it only reads. Throws an ApiProblem. */
export async function pairsSent(request: Request, { takesBody, path }: Operation): Promise<Pairs> {
  if (request.method !== 'POST') return []
  if (!takesBody) throw new ApiProblem('method-not-allowed', `${path} is read with GET.`)
  const type = request.headers.get('content-type')
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type ?? ''))
    throw new ApiProblem('unsupported-media-type', 'Send the parameters as application/json.')
  return pairsOfBody(decoded(await readBytes(request)))
}

/** Reads no more than the limit, whatever the request says of its length. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > maxBodyBytes) {
      await reader?.cancel()
      throw new ApiProblem('body-too-long', `At most ${maxBodyBytes} bytes are read.`)
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ApiProblem('malformed-body', 'The body is not UTF-8.')
  }
}
