import { answerRequest } from '../answer-request'

export const dynamic = 'force-dynamic'

/** Answers every address of the interface from its table of operations; HEAD is answered from this as well. */
export const GET = (request: Request): Promise<Response> => answerRequest(request)

/** Where an operation takes its parameters in a body, they are answered as those of an address are. */
export const POST = (request: Request): Promise<Response> => answerRequest(request)
