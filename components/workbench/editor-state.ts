import {
  acceptCompletion,
  autocompletion,
  completionKeymap,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete'
import type { Completion as Offer, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags as parts } from '@lezer/highlight'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { completionsAt, type Completion } from '@/evidence/workbench/completions'
import { tagAt } from '@/evidence/workbench/tag-at'
import type { Writing } from '@/evidence/workbench/writing'
import { describeTag } from './describe-tag'
import { editorTheme } from './editor-theme'

/** What the editor asks and tells while it is open. */
export type EditorAsks = {
  writing: () => Writing
  /** The text as it was last resolved: it may be older than the text by a moment. */
  article: () => ResolvedArticle
  changed: (text: string) => void
  cursor: (place: number) => void
  topLine: (line: number) => void
  save: () => void
}

const highlights = HighlightStyle.define([
  { tag: parts.heading, fontWeight: '600' },
  { tag: parts.strong, fontWeight: '600' },
  { tag: parts.emphasis, fontStyle: 'italic' },
  { tag: [parts.tagName, parts.angleBracket], color: 'var(--color-accent)' },
  { tag: [parts.attributeName, parts.attributeValue], color: 'var(--color-ink-soft)' },
])

/**
 * Returns an editor's state over a text. Tab moves on, as everywhere: only while a list of completions is open does it
 * take the chosen one, and Escape closes the list.
 */
export function editorState(
  text: string,
  { label, describedBy }: { label: string; describedBy: string },
  asks: EditorAsks,
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        // What can be edited takes the focus anyway; to those who audit the page it has to be said.
        tabindex: '0',
        'aria-label': label,
        'aria-describedby': describedBy,
        spellcheck: 'true',
      }),
      markdown({ completeHTMLTags: false }),
      syntaxHighlighting(highlights),
      editorTheme,
      lintGutter(),
      autocompletion({ override: [(context) => offersAt(context, asks)], icons: false }),
      hoverTooltip((view, place) => {
        const told = tagAt(asks.article(), place, asks.writing().study)
        if (!told || told.to > view.state.doc.length) return null
        return { pos: told.from, end: told.to, above: true, create: () => ({ dom: describeTag(told) }) }
      }),
      keymap.of([
        { key: 'Mod-s', preventDefault: true, run: () => (asks.save(), true) },
        { key: 'Tab', run: acceptCompletion },
        ...completionKeymap,
        ...lintKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) asks.changed(update.state.doc.toString())
        if (update.docChanged || update.selectionSet) asks.cursor(update.state.selection.main.head)
      }),
      EditorView.domEventHandlers({ scroll: (_, view) => asks.topLine(topLineOf(view)) }),
    ],
  })
}

/** The line at the top of what is seen, counting from 1, with the share of it that is out of sight. */
function topLineOf(view: EditorView): number {
  const block = view.lineBlockAtHeight(view.scrollDOM.scrollTop)
  const hidden = (view.scrollDOM.scrollTop - block.top) / Math.max(1, block.height)
  return view.state.doc.lineAt(block.from).number + Math.min(1, Math.max(0, hidden))
}

function offersAt({ state, pos, explicit }: CompletionContext, asks: EditorAsks): CompletionResult | null {
  const { study, terms } = asks.writing()
  const found = completionsAt(state.sliceDoc(0, pos), study, terms)
  if (!found || (found.options.length === 0 && !explicit)) return null
  return { from: found.from, options: found.options.map(offerOf), validFor: /^[\w-]*$/ }
}

function offerOf({ label, detail, info, insert }: Completion): Offer {
  const offer = { label, detail, ...(info !== '' && { info }) }
  if (!insert) return offer
  return {
    ...offer,
    apply: (view, completion, from, to) => {
      view.dispatch({
        changes: { from, to, insert: insert.text },
        selection: { anchor: from + insert.cursor },
        annotations: pickedCompletion.of(completion),
      })
      startCompletion(view)
    },
  }
}
