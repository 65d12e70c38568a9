import { appendFileSync, cpSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { codeVersion, programVersion } from '../../src/version/program-version.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('the program has another version when any file changes, the code when any code does', () => {
  const folder = tempFolder()
  cpSync('src', path.join(folder, 'src'), { recursive: true })
  cpSync('package.json', path.join(folder, 'package.json'))
  const copy = path.join(folder, 'src')
  const versions = () => [programVersion(copy), codeVersion(copy)]
  const [program, code] = versions()
  expect([program, code]).toEqual([programVersion(), codeVersion()])
  appendFileSync(path.join(copy, 'data/messages/cli.en.json'), '\n')
  const [withWord, sameCode] = versions()
  expect([withWord === program, sameCode]).toEqual([false, code])
  appendFileSync(path.join(copy, 'tables/table.ts'), '\n')
  expect(codeVersion(copy)).not.toBe(code)
})
