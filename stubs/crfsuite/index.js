'use strict'

// vntk builds a tagger while it loads; this one opens nothing, and a test may put a decoder in place of its methods.
exports.Tagger = class Tagger {
  open() {
    return false
  }

  tag() {
    throw new Error('the native tagger of vntk is left out of this repository (see stubs/README.md)')
  }
}
