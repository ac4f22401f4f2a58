// Imported first and on its own: it must say its sentence on any Node that can read a module at all, and before a
// later module fails on something newer.
const least = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < least[0] || (major === least[0] && minor < least[1])) {
  console.error(
    `Denominator needs Node ${least.join('.')} or later, and this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}
