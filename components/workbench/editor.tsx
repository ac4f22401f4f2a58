'use client'
import { EditorView } from '@codemirror/view'
import { setDiagnostics } from '@codemirror/lint'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import type { Finding } from '@/evidence/text/finding'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import type { Writing } from '@/evidence/workbench/writing'
import { diagnosticsIn, placeIn } from './editor-places'
import { editorState, type EditorAsks } from './editor-state'

/** What the workbench asks of the editor. */
export type EditorHandle = {
  /** Puts the cursor at a place, counting from 1, and the focus there. */
  goTo: (line: number, column: number) => void
  /** Puts another text in; the one before can be had back by undoing. */
  replace: (text: string) => void
  focus: () => void
}

type Props = {
  /** The text to begin with. */
  initial: string
  label: string
  describedBy: string
  writing: Writing
  article: ResolvedArticle
  findings: readonly Finding[]
  onChange: (text: string) => void
  onCursor: (place: number) => void
  onTopLine: (line: number) => void
  onSave: () => void
  ref: Ref<EditorHandle>
}

/** The text of an article in an editor that completes tags, marks findings in place and tells what a tag says. */
export function Editor(props: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (!place.current) return
    const asks: EditorAsks = {
      writing: () => latest.current.writing,
      article: () => latest.current.article,
      changed: (text) => latest.current.onChange(text),
      cursor: (at) => latest.current.onCursor(at),
      topLine: (line) => latest.current.onTopLine(line),
      save: () => latest.current.onSave(),
    }
    const { initial, label, describedBy } = latest.current
    const made = new EditorView({
      state: editorState(initial, { label, describedBy }, asks),
      parent: place.current,
    })
    view.current = made
    return () => made.destroy()
  }, [])
  const { findings, ref } = props
  useEffect(() => {
    const { current } = view
    current?.dispatch(setDiagnostics(current.state, diagnosticsIn(current.state.doc, findings)))
  }, [findings])
  useImperativeHandle(ref, () => ({
    goTo: (line, column) => {
      const { current } = view
      if (!current) return
      const at = placeIn(current.state.doc, line, column)
      current.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
      current.focus()
    },
    replace: (text) => {
      const { current } = view
      current?.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text } })
    },
    focus: () => view.current?.focus(),
  }))
  return <div ref={place} className="workbench-editor" />
}
