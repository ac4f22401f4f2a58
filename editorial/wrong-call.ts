/** A command line that cannot be followed; its message is the sentence for who wrote it. */
export class WrongCall extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WrongCall'
  }
}
