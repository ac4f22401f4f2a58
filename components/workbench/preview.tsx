'use client'
import { Component, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Article } from '@/components/article/article'
import { checkStudy } from '@/evidence/checks/check-study'
import type { Work } from '@/evidence/workbench/work-on'
import type { Writing } from '@/evidence/workbench/writing'
import { ProvidedBody } from './provided-body'
import { scrollToLine } from './scroll-to-line'

type Props = {
  work: Work
  writing: Writing
  /** The line of the text that stands at the top of the editor. */
  line: number
}

/**
 * The article as readers will see it, in a frame of its own, so that its sheet meets a window as wide as the frame, and
 * its anchors and notes stand apart from the workbench.
 */
export function Preview({ work, writing, line }: Props) {
  const [inside, setInside] = useState<HTMLElement | null>(null)
  const prepare = useCallback((frame: HTMLIFrameElement | null) => {
    const document = frame?.contentDocument
    setInside(document ? prepared(document) : null)
  }, [])
  const { study, kind } = writing
  const checks = useMemo(() => checkStudy(study), [study])
  useEffect(() => {
    if (inside) scrollToLine(inside, line)
  }, [inside, line, work])
  useEffect(() => (inside ? followSheets(inside.ownerDocument) : undefined), [inside])
  const page = (
    <Boundary key={work.article.code}>
      <main id="content" className="frame">
        <h1>{study.title}</h1>
        <Article
          article={{ ...work.article, findings: [] }}
          study={study}
          checks={checks}
          isPlain={kind === 'plain'}
          Body={ProvidedBody}
        />
      </main>
    </Boundary>
  )
  return (
    <>
      <iframe ref={prepare} className="workbench-frame" title="The page as readers will see it" />
      {inside && createPortal(page, inside)}
    </>
  )
}

/** Gives the frame the language and faces of the site, and keeps its links from leading the workbench away. */
function prepared(document: Document): HTMLElement {
  const { documentElement: outer } = window.document
  document.documentElement.lang = outer.lang
  document.documentElement.className = outer.className
  document.title = 'The page as readers will see it'
  document.addEventListener('click', followLink, true)
  return document.body
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Object && 'closest' in event.target ? nearestLink(event.target) : null
  const href = link?.getAttribute('href')
  if (!link || !href) return
  event.preventDefault()
  event.stopPropagation()
  if (href.startsWith('#'))
    link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView()
  else window.open(new URL(href, window.location.href), '_blank', 'noopener')
}

// An element of the frame is no instance of this window's classes.
const nearestLink = (target: object): Element | null => (target as Element).closest('a')

/** Keeps the sheets of the frame those of the page; the development server replaces them while one writes. */
function followSheets(document: Document): () => void {
  const copy = () => {
    const sheets = [...window.document.querySelectorAll('head link[rel="stylesheet"], head style')]
    document.head.replaceChildren(...sheets.map((sheet) => document.importNode(sheet, true)))
  }
  copy()
  const observer = new MutationObserver(copy)
  observer.observe(window.document.head, { childList: true })
  return () => observer.disconnect()
}

/** What cannot be drawn is said in the frame, and the text stays in hand. */
class Boundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null }
  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) }
  }
  override render() {
    return this.state.message === null ? (
      this.props.children
    ) : (
      <main id="content" className="frame">
        <p role="alert">The page cannot be drawn: {this.state.message}</p>
      </main>
    )
  }
}
