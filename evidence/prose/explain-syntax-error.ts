type SyntaxFailure = { line: number; column: number; ruleId: string; message: string }
type Explained = { line: number; column: number; message: string }

/**
 * Returns a sentence that an editor understands, and the place to look at, for an error of the MDX parser. Its own
 * places are those where it gave up; ours are where the editor has to type.
 */
export function explainSyntaxError(failure: SyntaxFailure, text: string): Explained {
  const { line, column, ruleId, message } = failure
  const at = { line, column }
  const lines = text.split(/\r\n|\r|\n/)
  const here = lines[line - 1] ?? ''
  if (ruleId === 'unexpected-eof' && message.includes('for `{`')) {
    return {
      ...lastOpen('{', lines, at),
      message:
        '"{" begins code, which articles do not hold. Write "\\{" for the sign itself, or leave it out.',
    }
  }
  if (message.includes('acorn') || message.includes('expression')) {
    const wrong =
      'This reads as code, which articles do not hold. Write "\\{" for a curly bracket, or leave it out.'
    return { ...lastOpen('{', lines, at), message: wrong }
  }
  if (message.includes('closing quote')) {
    return { ...lastOpen('<', lines, at), message: 'An attribute of this tag has no closing quotation mark.' }
  }
  const opened = /Expected a closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(message)
  if (opened) {
    return {
      line: Number(opened[2]),
      column: Number(opened[3]),
      message: `<${opened[1]}> is opened here and never closed. Write <${opened[1]} ... /> or add </${opened[1]}>.`,
    }
  }
  const crossed = /Expected the closing tag `<\/([^`>]*)>` either/.exec(message)
  if (crossed)
    return {
      ...at,
      message: `<${crossed[1]}> and the emphasis around or inside it overlap; close the inner one first.`,
    }
  if (message.includes('closing slash')) {
    const open = lastOpen('<', lines, at)
    const name = /^<\/([^>\s]*)/.exec((lines[open.line - 1] ?? '').slice(open.column - 1))?.[1] ?? ''
    return { ...open, message: `</${name}> closes a tag that was not opened.` }
  }
  if (here.startsWith('<!--', column - 2)) {
    return {
      line,
      column: column - 1,
      message: 'Comments do not belong in an article; remove "<!-- ... -->".',
    }
  }
  if (/^<https?:/.test(here.slice(here.lastIndexOf('<', column - 1)))) {
    return {
      line,
      column: here.lastIndexOf('<', column - 1) + 1,
      message: 'Write a link as [words](https://...).',
    }
  }
  if (message.includes('before attribute value')) {
    return { ...at, message: 'The value of an attribute stands in quotation marks: of="objective-response".' }
  }
  if (message.includes('before name')) {
    const less = here.lastIndexOf('<', column - 1)
    const name = here.slice(less, less + 6).trim()
    return {
      line,
      column: less + 1,
      message: `"${name}" reads as the start of a tag. Put a space after "<", or write "&lt;".`,
    }
  }
  return { ...at, message: `The tag cannot be read: ${message}` }
}

/** Position of the last opening sign at or before a place. */
function lastOpen(sign: string, lines: string[], at: { line: number; column: number }) {
  for (let line = at.line; line >= 1; line -= 1) {
    const before = (lines[line - 1] ?? '').slice(0, line === at.line ? at.column : undefined)
    const found = before.lastIndexOf(sign)
    if (found >= 0) return { line, column: found + 1 }
  }
  return at
}
