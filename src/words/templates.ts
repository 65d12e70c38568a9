/** What a template asks of the tokens from `first` to `last`, counted from the token in hand. */
export type Question = 'text' | 'lower' | 'digits' | 'title' | 'known'

export interface Template {
  /** As the names of the model's attributes begin. */
  readonly name: string
  readonly first: number
  readonly last: number
  readonly question: Question
}

/** Names in the model of the answers that are not a text. */
export const answers = { before: 'BOS', after: 'EOS', yes: 'True', no: 'False', known: '-' } as const

const suffixes: Readonly<Record<Question, string>> = {
  text: '',
  lower: '.lower',
  digits: '.isdigit',
  title: '.istitle',
  known: '.is_in_dict',
}

function template(question: Question, first: number, last = first): Template {
  return { name: `T[${first === last ? first : `${first},${last}`}]${suffixes[question]}`, first, last, question }
}

const near = [-2, -1, 0, 1, 2]
const runs = [
  [-2, -1],
  [-1, 0],
  [0, 1],
  [1, 2],
  [-2, 0],
  [-1, 1],
  [0, 2],
] as const

/** The templates of the word model; the tags of tokens before, which it also names, are never given when it is used. */
export const templates: readonly Template[] = [
  ...near.flatMap((at) => [template('lower', at), template('known', at), template('text', at)]),
  ...[-1, 0, 1].flatMap((at) => [template('digits', at), template('title', at)]),
  template('title', 0, 1),
  template('title', 0, 2),
  ...runs.flatMap(([first, last]) => [template('known', first, last), template('text', first, last)]),
]

/** Attributes that say only that the text begins less than so many tokens before. */
export const beginnings: readonly (readonly [attribute: string, distance: number])[] = [
  [`T[-2][1]=${answers.before}`, -2],
  [`T[-1][1]=${answers.before}`, -1],
]
