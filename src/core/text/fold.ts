const glideO = /([òóỏõọ])([ae])/g
const glideU = /([ùúủũụ])y/g
const tones: Readonly<Record<string, readonly [base: string, mark: string]>> = {
  ò: ['o', '\u0300'],
  ó: ['o', '\u0301'],
  ỏ: ['o', '\u0309'],
  õ: ['o', '\u0303'],
  ọ: ['o', '\u0323'],
  ù: ['u', '\u0300'],
  ú: ['u', '\u0301'],
  ủ: ['u', '\u0309'],
  ũ: ['u', '\u0303'],
  ụ: ['u', '\u0323'],
}
const respellable = /[òóỏõọ][ae]|[ùúủũụ]y|[iíìỉĩị]$/
const openI = /^(h|k|l|m|s|t|v|qu)([iíìỉĩị])$/
const asY: Readonly<Record<string, string>> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' }

function shiftTone(_: string, toned: string, vowel: string): string {
  const tone = tones[toned]
  return tone ? tone[0] + (vowel + tone[1]).normalize('NFC') : toned + vowel
}

/** Key under which spellings of one syllable meet: lower case, tone on the main vowel, y for an open i (`Hoà`, `hòa`; `tỉ`, `tỷ`). */
export function fold(syllable: string): string {
  const lowerCase = syllable.toLowerCase()
  // Most syllables have one spelling, and one search finds that out.
  if (!respellable.test(lowerCase)) return lowerCase
  return lowerCase
    .replace(glideO, shiftTone)
    .replace(glideU, (all, toned: string) => shiftTone(all, toned, 'y'))
    .replace(openI, (_, onset: string, vowel: string) => onset + (asY[vowel] ?? vowel))
}
