import { EditorView } from '@codemirror/view'

/** The editor in the colours and faces of the site, light and dark. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--color-ink)', backgroundColor: 'var(--color-paper-raised)' },
  '&.cm-focused': { outline: '2px solid var(--color-accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--color-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '.cm-gutters': {
    color: 'var(--color-ink-soft)',
    backgroundColor: 'var(--color-paper-sunk)',
    borderRight: '1px solid var(--color-rule)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--color-accent-soft)',
  },
  '.cm-tooltip': {
    color: 'var(--color-ink)',
    backgroundColor: 'var(--color-paper-raised)',
    border: '1px solid var(--color-rule-strong)',
    maxWidth: '34rem',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--color-paper)',
    backgroundColor: 'var(--color-accent)',
  },
  '.cm-panels': { color: 'var(--color-ink)', backgroundColor: 'var(--color-paper-sunk)' },
})
