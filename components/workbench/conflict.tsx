'use client'
import { changedLines } from '@/evidence/workbench/changed-lines'
import type { OnDisk } from './use-saving'

type Props = { disk: OnDisk; text: string; onTake: (disk: OnDisk) => void }

/** A file that somebody else has changed meanwhile: both versions, and the one way on that loses neither. */
export function Conflict({ disk, text, onTake }: Props) {
  const changed = changedLines(text, disk.text)
  return (
    <div className="workbench-conflict" role="alert">
      <p>
        The file was changed on disk since you opened it. Nothing was written over it.{' '}
        {disk.hash === null && 'It is no longer there.'}
      </p>
      {changed && (
        <>
          <p>Line {changed.from} and what follows, on disk:</p>
          <pre>{changed.theirs.join('\n') || '(nothing)'}</pre>
          <p>and here:</p>
          <pre>{changed.mine.join('\n') || '(nothing)'}</pre>
        </>
      )}
      <button type="button" onClick={() => onTake(disk)}>
        Take the version on disk
      </button>{' '}
      Undo (Control+Z) then brings yours back, to be saved over it knowingly.
    </div>
  )
}
