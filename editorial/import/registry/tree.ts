/** One step into a registry record: a field, a position, or the item of a group. */
export type Step = string | number | { readonly id: string } | { readonly groupId: string }

type Branch = Record<string, unknown> | unknown[]

/** Puts a value into a tree, with the branches that lead to it. Items of a group are found by it, or added. */
export function put(tree: Record<string, unknown>, steps: readonly Step[], value: unknown): void {
  let branch: Branch = tree
  steps.forEach((step, index) => {
    const next = steps[index + 1]
    if (next === undefined) {
      enter(branch, step, value)
      return
    }
    const known = branchAt(branch, step)
    if (known) {
      branch = known
      return
    }
    const empty: Branch = typeof next === 'string' ? {} : []
    if (typeof step === 'object') Object.assign(empty, step)
    enter(branch, step, empty)
    branch = empty
  })
}

function branchAt(branch: Branch, step: Step): Branch | null {
  const found = Array.isArray(branch)
    ? typeof step === 'object'
      ? branch.find((item) => isItemOf(item, step))
      : branch[Number(step)]
    : branch[String(step)]
  return typeof found === 'object' && found !== null ? (found as Branch) : null
}

const isItemOf = (item: unknown, step: object): boolean =>
  Object.entries(step).every(([key, value]) => (item as Record<string, unknown> | undefined)?.[key] === value)

function enter(branch: Branch, step: Step, value: unknown): void {
  if (!Array.isArray(branch)) branch[String(step)] = value
  else if (typeof step === 'object') branch.push(value)
  else branch[step as number] = value
}

/**
 * Returns every single value of a registry record by its path. Items of a group are named by it and not by their position,
 * because a record may list groups in any order: `measurements[OG001].value`.
 */
export function leavesOf(tree: unknown): ReadonlyMap<string, unknown> {
  const leaves = new Map<string, unknown>()
  const enterAll = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      const used = new Set<string>()
      value.forEach((item, index) => {
        const name = groupOf(item)
        const isNamed = name !== null && !used.has(name)
        if (isNamed) used.add(name)
        enterAll(item, `${path}[${isNamed ? name : index}]`)
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) enterAll(inner, path === '' ? key : `${path}.${key}`)
    } else leaves.set(path, value)
  }
  enterAll(tree, '')
  return leaves
}

function groupOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null
  const { groupId, id } = item as Record<string, unknown>
  return typeof groupId === 'string' ? groupId : typeof id === 'string' ? id : null
}

/** Returns a path with its groups and positions left out: `outcomeMeasures[].groups[].title`. */
export const patternOf = (path: string): string => path.replace(/\[[^\]]*\]/g, '[]')
