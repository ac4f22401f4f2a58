import { addressOf } from '@/app/site'
import { answerRequest } from '@/app/api/v1/answer-request'

/** Returns the status and the text of the answer to an address of the interface, indented to be read. Throws when the data cannot be read. */
export async function exampleAnswer(address: string): Promise<{ status: number; answer: string }> {
  const answer = await answerRequest(new Request(addressOf(address)))
  // A reference that shows a failure as an example would be worse than none.
  if (answer.status >= 500) throw new Error(`The example ${address} was answered with ${answer.status}.`)
  return { status: answer.status, answer: JSON.stringify(await answer.json(), null, 2) }
}
