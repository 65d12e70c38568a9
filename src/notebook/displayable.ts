/** One output in several forms, by media type; a front end shows the richest that it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>

/** The method by which JavaScript kernels of Jupyter ask a value how it is to be shown. */
const jupyterDisplay: unique symbol = Symbol.for('Jupyter.display')

/** A value that a notebook shows when a cell ends with it. */
export interface Displayable {
  readonly [jupyterDisplay]: () => MimeBundle
}

/** Makes a value that a notebook shows in the forms given. */
export function displayable(bundle: MimeBundle): Displayable {
  return { [jupyterDisplay]: () => bundle }
}
