import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { configFile } from '../../src/config/config-file.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { startProgram } from '../support/start-program.ts'
import { tempFolder } from '../support/temp-folder.ts'

const text = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\n'

test.skipIf(process.platform === 'win32')(
  'a watching build follows texts, metadata and configuration, outlives errors, and ends with Ctrl-C',
  { timeout: 60_000 },
  async () => {
    const config = { ...defaultConfig, languages: ['vi' as const], charts: [], places: [], report: ['md' as const] }
    const folder = tempFolder({ 'corpus/a.txt': text, 'c.json': configFile(config) })
    const at = (name: string) => path.join(folder, name)
    const { child, ended } = startProgram(['build', '--lang', 'vi', '--watch', '--config', at('c.json')])
    let told = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: string) => (told += part))
    /** What is told until the program waits for the next change. */
    const round = async (): Promise<string> => {
      while (!told.includes('đang theo dõi')) await setTimeout(20)
      const [before = ''] = told.split('đang theo dõi')
      told = told.slice(told.indexOf('\n', before.length) + 1)
      return before
    }
    try {
      expect(await round()).toContain('đã ghi')
      writeFileSync(at('corpus/a.txt'), text.replace('12,23', '12,33'))
      expect(await round()).toMatch(/có thay đổi: .*a\.txt\n[^]*đã ghi/)
      expect(readFileSync(at('reports/index.md'), 'utf8')).toContain('12,33%')

      writeFileSync(at('corpus/a.meta.json'), '{')
      expect(await round()).toContain(at('corpus/a.meta.json'))
      writeFileSync(at('corpus/a.meta.json'), '{"place":"can-tho"}')
      expect(await round()).toContain('đã ghi')

      writeFileSync(at('c.json'), '{}')
      expect(await round()).toContain('thiếu trường')
      writeFileSync(at('c.json'), configFile({ ...config, report: ['html'] }))
      expect(await round()).toContain(at('reports/index.html'))
    } finally {
      child.kill('SIGINT')
    }
    expect(await ended).toMatchObject({ code: 0, signal: null })
  },
)
