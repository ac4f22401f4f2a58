'use client'
import { useCallback, useState } from 'react'

/** A text as it lies on disk, with the hash by which a later save knows it again; null where there is no file yet. */
export type OnDisk = { text: string; hash: string | null }

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'refused'; message: string }
  /** The file is no longer what the text began from; nothing was written. */
  | { kind: 'conflict'; disk: OnDisk }

type Target = { slug: string; kind: string }

/**
 * Keeps what a text began from and what became of saving it. A save is refused when the file is no longer what the text
 * began from, and the file's own text comes back instead.
 */
export function useSaving(target: Target, first: OnDisk) {
  const [base, setBase] = useState(first)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })

  const changed = useCallback(
    (text: string) =>
      setState((before) => {
        if (before.kind === 'conflict') return before
        return text === base.text ? asOnDisk(before) : { kind: 'unsaved' }
      }),
    [base],
  )
  /** What lies on disk now, by whomever it was written. */
  const found = useCallback(
    (disk: OnDisk, text: string): 'same' | 'take' | 'conflict' => {
      if (disk.hash === base.hash) return 'same'
      if (text === disk.text || text === base.text) {
        setBase(disk)
        // The server tells of this page's own save too, before or after it has answered it.
        setState((before) => (text === disk.text ? asOnDisk(before) : { kind: 'saved', at: null }))
        return text === disk.text ? 'same' : 'take'
      }
      setState({ kind: 'conflict', disk })
      return 'conflict'
    },
    [base],
  )
  const take = useCallback((disk: OnDisk) => {
    setBase(disk)
    setState({ kind: 'saved', at: null })
  }, [])
  const save = useCallback(
    async (text: string) => {
      setState({ kind: 'saving' })
      const answer = await post({ ...target, text, base: base.hash })
      if (answer.kind === 'saved') {
        setBase({ text, hash: answer.hash })
        setState({ kind: 'saved', at: new Date().toTimeString().slice(0, 8) })
      } else setState(answer)
    },
    [base, target],
  )
  return { base, state, changed, found, take, save }
}

/** What a text that is the file's own is said to be: what its save said, where there was one. */
const asOnDisk = (before: SaveState): SaveState =>
  before.kind === 'saved' || before.kind === 'saving' ? before : { kind: 'saved', at: null }

type Answer =
  | { kind: 'saved'; hash: string }
  | { kind: 'conflict'; disk: OnDisk }
  | { kind: 'refused'; message: string }

async function post(body: object): Promise<Answer> {
  try {
    const response = await fetch('/workbench/text', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Answer
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      kind: 'refused',
      message: `The development server did not answer (${why}). The text is still here.`,
    }
  }
}
