import { describe, expect, it } from 'vitest'
import { Html, escapeHtml, join, markup } from '../../src/report/html.ts'

describe('markup', () => {
  it('escapes what is put into it', () => {
    expect(markup`<p title="${'"<&>\''}">${'<script>'}</p>`.markup).toBe(
      '<p title="&quot;&lt;&amp;&gt;&#39;">&lt;script&gt;</p>',
    )
  })
  it('keeps markup, joins lists and leaves out the absent', () => {
    const items = ['a', 'b & c'].map((text) => markup`<li>${text}</li>`)
    expect(markup`<ul>${items}${undefined}${false}${0}</ul>`.markup).toBe('<ul><li>a</li><li>b &amp; c</li>0</ul>')
  })
  it('escapes separators', () => {
    expect(join(['a', new Html('<br>')], ' < ').markup).toBe('a &lt; <br>')
  })
})

describe('escapeHtml', () => {
  it('leaves Vietnamese letters as they are', () => {
    expect(escapeHtml('Cần Thơ Đường đ 1.300')).toBe('Cần Thơ Đường đ 1.300')
  })
})
