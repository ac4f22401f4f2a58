// Imported first and on its own: it must say its sentence on any Node that can read a module at all, and before a
// later module fails on something newer.
const least = { major: 20, minor: 19 }
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < least.major || (major === least.major && minor < least.minor)) {
  console.error(
    `Denominator needs Node ${least.major}.${least.minor} or later, and this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}
