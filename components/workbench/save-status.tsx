'use client'
import type { SaveState } from './use-saving'

const words = (state: SaveState): string => {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? 'As on disk.' : `Saved at ${state.at}.`
    case 'unsaved':
      return 'Not saved yet.'
    case 'saving':
      return 'Saving.'
    case 'refused':
      return state.message
    case 'conflict':
      return 'Not saved: the file has changed on disk.'
  }
}

/** What became of saving, said as it changes, and the button that saves. */
export function SaveStatus({ state, onSave }: { state: SaveState; onSave: () => void }) {
  const canSave = state.kind === 'unsaved' || state.kind === 'refused'
  return (
    <p className="workbench-save">
      <button type="button" onClick={onSave} disabled={!canSave}>
        Save
      </button>{' '}
      <span role="status">{words(state)}</span>
    </p>
  )
}
