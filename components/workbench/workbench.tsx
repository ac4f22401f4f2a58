'use client'
import { startTransition, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ToldFinding } from '@/evidence/text/finding'
import { workOn, type Work } from '@/evidence/workbench/work-on'
import { tagAt } from '@/evidence/workbench/tag-at'
import type { Writing } from '@/evidence/workbench/writing'
import { AtCursor } from './at-cursor'
import { Beside } from './beside'
import { Conflict } from './conflict'
import { Editor, type EditorHandle } from './editor'
import { FindingList } from './finding-list'
import { Preview } from './preview'
import { SaveStatus } from './save-status'
import { useSaving, type OnDisk } from './use-saving'

type Props = {
  writing: Writing
  disk: OnDisk
  /** What is wrong in the study's other files. */
  elsewhere: readonly ToldFinding[]
}

/**
 * Where an article is written: its text, the page that it makes, and what an editor keeps in view. Only in development:
 * nothing that readers are sent imports it.
 */
export function Workbench({ writing, disk, elsewhere }: Props) {
  const [text, setText] = useState(disk.text)
  const [cursor, setCursor] = useState(0)
  const [topLine, setTopLine] = useState(1)
  const editor = useRef<EditorHandle>(null)
  const hintId = useId()
  const { study, kind } = writing
  const saving = useSaving(
    useMemo(() => ({ slug: study.slug, kind }), [study.slug, kind]),
    disk,
  )
  const settled = useSettled(text)
  const work = useMemo(() => workOn(settled, writing), [settled, writing])
  const shown = useLastDrawn(work)
  const { changed, found, take, state } = saving

  // The development server sends the page anew when anything in content/ was saved.
  useEffect(() => {
    if (found(disk, text) === 'take') editor.current?.replace(disk.text)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed meets the file only when the file has changed.
  }, [disk.hash])
  useEffect(() => changed(text), [changed, text])
  useEffect(() => {
    if (state.kind === 'saved') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [state.kind])

  const save = () => void saving.save(text)
  const goTo = (line: number, column: number) => editor.current?.goTo(line, column)
  const takeDisk = (theirs: OnDisk) => {
    take(theirs)
    editor.current?.replace(theirs.text)
    // The button that was pressed is gone; whoever works by keyboard goes on in the text.
    editor.current?.focus()
  }
  return (
    <div className="workbench">
      <section className="workbench-text" aria-labelledby={`${hintId}-text`}>
        <h2 id={`${hintId}-text`}>Text</h2>
        <p id={hintId} className="workbench-quiet">
          Control+Space completes, F8 goes to the next finding, Control+S saves. Tab leaves the editor; while
          completions are open Escape closes them.
        </p>
        <SaveStatus state={state} onSave={save} />
        {state.kind === 'conflict' && <Conflict disk={state.disk} text={text} onTake={takeDisk} />}
        <Editor
          ref={editor}
          initial={disk.text}
          label={`Text of ${writing.file}`}
          describedBy={hintId}
          writing={writing}
          article={work.article}
          findings={work.findings}
          onChange={setText}
          onCursor={setCursor}
          onTopLine={setTopLine}
          onSave={save}
        />
      </section>
      <section className="workbench-page" aria-labelledby={`${hintId}-page`}>
        <h2 id={`${hintId}-page`}>Page</h2>
        {shown !== work && (
          <p className="workbench-quiet" role="status">
            The text cannot be shown until its findings are mended; this is the page as it last could.
          </p>
        )}
        {shown && <Preview work={shown} writing={writing} line={topLine} />}
      </section>
      <aside className="workbench-beside" aria-label="About the text">
        <FindingList findings={work.findings} elsewhere={elsewhere} onGoTo={goTo} />
        <AtCursor told={tagAt(work.article, cursor, study)} />
        <Beside tally={work.tally} onGoTo={goTo} />
      </aside>
    </div>
  )
}

/** How long a text is left alone before it is read, in milliseconds: reading it takes longer than typing a letter. */
const pauseMs = 120

/** Returns a text as it was at the last pause in typing. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(text)), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** Returns the last work that could be drawn; null when none could. */
function useLastDrawn(work: Work): Work | null {
  const [drawn, setDrawn] = useState<Work | null>(null)
  if (work.article.code !== null && drawn !== work) setDrawn(work)
  return work.article.code === null ? drawn : work
}
