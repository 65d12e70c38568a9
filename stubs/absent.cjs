'use strict'

// Loads without effect; whoever calls a part of the missing package is told so.
const absent = (part) =>
  function () {
    throw new Error(`"${part}" belongs to a package left out of this repository (see stubs/README.md)`)
  }

module.exports = new Proxy(
  {},
  {
    get(_, part) {
      return typeof part === 'symbol' || part === '__esModule' || part === 'then' ? undefined : absent(part)
    },
  },
)
