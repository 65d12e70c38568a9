import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.ts'
import { defaultConfig } from '../../src/config/default-config.ts'

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
)
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-browser-'))
const address = pathToFileURL(path.join(folder, 'index.html')).href

/** Where a browser is installed, the report is opened from disk as a reader would; elsewhere this is skipped. */
describe.skipIf(executable === undefined)('the report in a browser', { timeout: 30_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    await build({ config: { ...defaultConfig, corpus: [corpus], out: folder, language: 'vi' } })
    browser = await chromium.launch({
      ...(executable === undefined ? {} : { executablePath: executable }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(options: BrowserContextOptions): Promise<{ page: Page; trouble: string[] }> {
    const page = await browser.newPage(options)
    const trouble: string[] = []
    page.on('console', (message) => trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) trouble.push(request.url())
    })
    await page.goto(address)
    return { page, trouble }
  }

  it.each([360, 768, 1280])('fits a window %i pixels wide and asks for nothing', async (width) => {
    const { page, trouble } = await open({ viewport: { width, height: 800 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(
      await page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Be Vietnam Pro\"', 'ếộữ'))"),
    ).toBe(true)
    expect(trouble).toEqual([])
    await page.close()
  })

  it('opens the sentence of a figure beside it and gives the focus back', async () => {
    const { page, trouble } = await open({ viewport: { width: 1280, height: 800 } })
    const figure = page.locator('a.figure').first()
    await figure.focus()
    await page.keyboard.press('Enter')
    const panel = page.locator('#evidence')
    expect(await panel.isVisible()).toBe(true)
    const href = (await figure.getAttribute('href')) ?? ''
    const quote = await page.locator(`[id="${href.slice(1)}"]`).textContent()
    expect(await panel.locator('mark.here').textContent()).toBe(quote)
    await page.keyboard.press('Escape')
    expect(await panel.isVisible()).toBe(false)
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe(href)
    expect(trouble).toEqual([])
    await page.close()
  })

  it('leads to the highlighted figure without any script', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    const figure = page.locator('a.figure').first()
    const href = (await figure.getAttribute('href')) ?? ''
    await figure.click()
    const mark = page.locator(`[id="${href.slice(1)}"]`)
    const box = await mark.boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(740)
    expect(await mark.locator('xpath=self::*[self::mark]').count()).toBe(1)
    expect(new URL(page.url()).hash).toBe(href)
    await page.close()
  })

  it('prints in the light, with references instead of links', async () => {
    const { page } = await open({ colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(await page.evaluate("getComputedStyle(document.querySelector('a.figure'), '::after').content")).toMatch(
      /^"[A-E]\d+"$/,
    )
    await page.close()
  })
})
