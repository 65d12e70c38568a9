// Shows the sentence of a figure in a panel; without this script the same links lead to the text further down.
;(() => {
  const panel = document.getElementById('evidence')
  if (!panel || typeof panel.show !== 'function') return
  const body = panel.querySelector('[data-part=passage]')
  const source = panel.querySelector('[data-part=source]')
  const reading = panel.querySelector('[data-part=reading]')
  const onward = panel.querySelector('[data-part=onward]')
  let opener

  const targetOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))

  const copyOf = (node) => {
    const copy = node.cloneNode(true)
    for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id')
    return copy
  }

  const open = (link, target) => {
    const mark = target.closest('mark') ?? target
    const paragraph = mark.closest('p')
    const article = mark.closest('article')
    if (!paragraph || !article) return false
    for (const other of document.querySelectorAll('mark.here')) other.classList.remove('here')
    mark.classList.add('here')
    const passage = copyOf(paragraph)
    body.replaceChildren(passage)
    const heading = article.querySelector('[data-part=heading]')
    source.replaceChildren(...[...heading.childNodes].map((node) => node.cloneNode(true)))
    reading.textContent = mark.title
    onward.href = link.hash
    opener = link
    panel.show()
    passage.querySelector('mark.here')?.scrollIntoView({ block: 'center' })
    panel.focus({ preventScroll: true })
    return true
  }

  const close = () => {
    panel.close()
    opener?.focus({ preventScroll: true })
  }

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target.closest('a[href^="#f-"]')
    if (!link || panel.contains(link)) return
    const target = targetOf(link)
    if (target && open(link, target)) event.preventDefault()
  })
  onward.addEventListener('click', () => panel.close())
  panel.querySelector('[data-part=close]').addEventListener('click', close)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.open) close()
  })
})()
