import { answerRequest } from '../answer-request'

export const dynamic = 'force-dynamic'

/** Answers every address of the interface from its table of operations; HEAD is answered from this as well. */
export const GET = (request: Request): Promise<Response> => answerRequest(request)
