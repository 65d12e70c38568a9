import path from 'node:path'
import type { FileState } from './document-rows.ts'
import { folderOf } from './targets.ts'
import type { Versions } from '../version/extractor-version.ts'

/** A stored document with what its extraction depended on. */
export interface DocumentState extends Versions {
  readonly id: string
  readonly location: string
  readonly sha256: string
  readonly metadataSha256: string
}

/** What the store knows and what was found on the disk. */
export interface IngestState {
  readonly documents: readonly DocumentState[]
  readonly files: readonly FileState[]
  /** Files that were read just now. */
  readonly read: readonly FileState[]
  /** Folders of which all texts were named: a known file that is not among them is gone. */
  readonly folders: readonly string[]
  /** Ids of documents to take out. */
  readonly remove: readonly string[]
  readonly versions: Versions
  /** Locations of files that are there, read or not. */
  readonly present: readonly string[]
}

/** What is to be done, by ids of documents, and the files as they will be known. */
export interface IngestPlan {
  readonly added: readonly string[]
  readonly refreshed: readonly string[]
  readonly unchanged: readonly string[]
  readonly withdrawn: readonly string[]
  readonly unknown: readonly string[]
  readonly repeated: readonly { readonly path: string; readonly doc: string }[]
  readonly sameName: readonly { readonly path: string; readonly other: string; readonly doc: string }[]
  readonly extract: readonly { readonly id: string; readonly file: FileState }[]
  readonly files: readonly (FileState & { readonly doc: string })[]
  /** The store is already as it should be. */
  readonly isIdle: boolean
}

/**
 * Decides what becomes of each document. Files of equal bytes are one document, which has the name and metadata of the
 * first by location: what is stored depends on the files alone, not on the order in which they came.
 */
export function planIngest(state: IngestState): IngestPlan {
  const { documents, versions } = state
  const stored = new Map(documents.map((document) => [document.id, document]))
  const { groups, sameName } = nameGroups(filesAfter(state), stored)
  const touched = new Set(state.read.map(({ location }) => location))

  const added: string[] = []
  const refreshed: string[] = []
  const unchanged: string[] = []
  const extract: IngestPlan['extract'][number][] = []
  for (const [id, [first, ...others]] of groups) {
    const before = stored.get(id)
    const isNamed = [first, ...others].some(({ location }) => touched.has(location))
    if (before && isSame(before, first, isNamed ? versions : before)) {
      if (isNamed) unchanged.push(id)
      continue
    }
    ;(before ? refreshed : added).push(id)
    extract.push({ id, file: first })
  }
  const files = [...groups].flatMap(([doc, own]) => own.map((file) => ({ ...file, doc })))
  const withdrawn = documents.map(({ id }) => id).filter((id) => !groups.has(id))
  return {
    added,
    refreshed,
    unchanged,
    withdrawn,
    unknown: state.remove.filter((id) => !stored.has(id)),
    repeated: [...groups].flatMap(([doc, [, ...others]]) =>
      others.filter(({ location }) => touched.has(location)).map((file) => ({ path: file.path, doc })),
    ),
    sameName: sameName.filter(({ location }) => touched.has(location)),
    extract,
    files,
    isIdle: extract.length === 0 && withdrawn.length === 0 && sameFiles(state.files, files),
  }
}

type Group = readonly [FileState, ...FileState[]]

/** The files that the store will know: those read, and those it knew that are neither gone nor taken out. */
function filesAfter({ documents, files, read, folders, remove, present }: IngestState): FileState[] {
  const there = new Set(present)
  const removed = new Set(documents.filter(({ id }) => remove.includes(id)).map(({ sha256 }) => sha256))
  const isGone = ({ location }: FileState) => !there.has(location) && folders.includes(folderOf(location))
  const after = new Map(
    files.filter((file) => !isGone(file) && !removed.has(file.sha256)).map((file) => [file.location, file]),
  )
  for (const file of read) after.set(file.location, file)
  return [...after.values()].sort(byLocation)
}

/** One document for each content; of two that would have one name, the one already stored keeps it, else the first. */
function nameGroups(files: readonly FileState[], stored: ReadonlyMap<string, DocumentState>) {
  const contents = new Map<string, [FileState, ...FileState[]]>()
  for (const file of files) {
    const group = contents.get(file.sha256)
    if (group) group.push(file)
    else contents.set(file.sha256, [file])
  }
  const rightful = (group: Group) => (stored.get(nameOf(group[0]))?.location === group[0].location ? 0 : 1)
  const groups = new Map<string, Group>()
  const sameName: { path: string; location: string; other: string; doc: string }[] = []
  for (const group of [...contents.values()].sort((a, b) => rightful(a) - rightful(b))) {
    const [first] = group
    const doc = nameOf(first)
    const other = groups.get(doc)
    if (other)
      sameName.push(...group.map(({ path: own, location }) => ({ path: own, location, other: other[0].path, doc })))
    else groups.set(doc, group)
  }
  return { groups, sameName }
}

const nameOf = ({ path: file }: FileState) => path.parse(file).name

const byLocation = (a: FileState, b: FileState) => (a.location < b.location ? -1 : a.location > b.location ? 1 : 0)

function isSame(before: DocumentState, file: FileState, versions: Versions): boolean {
  return (
    before.sha256 === file.sha256 &&
    before.metadataSha256 === file.metadataSha256 &&
    before.location === file.location &&
    before.extractor === versions.extractor &&
    before.lexicon === versions.lexicon
  )
}

function sameFiles(before: readonly FileState[], after: readonly FileState[]): boolean {
  const sorted = [...after].sort(byLocation)
  return (
    before.length === after.length &&
    [...before].sort(byLocation).every((file, k) => JSON.stringify(keyOf(file)) === JSON.stringify(keyOf(sorted[k])))
  )
}

const keyOf = (file: FileState | undefined) => file && [file.location, file.path, file.sha256, file.metadataSha256]
