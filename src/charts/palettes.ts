/** Dark against light: they keep apart in grey and for eyes that do not tell red from green. */
const light = {
  ink: '#1a1a1a',
  muted: '#555555',
  bar: '#1f5a8c',
  range: '#a9c4dc',
  paper: '#ffffff',
  grid: '#e3e3e3',
  zero: '#8a8a8a',
  band: '#e6dfcc',
  bandEdge: '#8f8262',
  // Steps of a rate from below, light to dark.
  low: '#f3eddd',
  near: '#b9cfe3',
  reached: '#5d8fbb',
  beyond: '#1f4f7c',
} as const

export type Palette = Readonly<Record<keyof typeof light, string>>

/** The same on dark paper: what is dark on white is light here, and steps go from dark to light. */
const dark: Palette = {
  ink: '#ececec',
  muted: '#b6b6b6',
  bar: '#7fb4e6',
  range: '#3a6489',
  paper: '#16191d',
  grid: '#33373d',
  zero: '#8c9197',
  band: '#4a432f',
  bandEdge: '#b8a878',
  low: '#2b2922',
  near: '#2b4560',
  reached: '#396d9f',
  beyond: '#a9d2f5',
}

/** The colours of charts by theme; no two of a palette are equal, so that each stands for its counterpart in the other. */
export const palettes = { light, dark } as const

export type Theme = keyof typeof palettes
export const themes = Object.keys(palettes) as readonly Theme[]
