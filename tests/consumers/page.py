#!/usr/bin/env python3
"""Drives the HTML report in a headless Chromium, one session for all checks.

usage: page.py PROGRAM EXAMPLES [CHROMEDRIVER [CHROMIUM]] [--pictures DIR]

--pictures keeps screenshots and the printed page, to be looked at."""
import base64
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import hostile
from hostile import HOSTILE
from webdriver import Browser

problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def page_of(program, dossier, target, *options):
    run = subprocess.run([program, "check", "--format", "html", "--exit-zero", "-o", str(target), *options, str(dossier)],
                         capture_output=True, text=True, timeout=300)
    expect(run.returncode == 0, f"{dossier}: exit {run.returncode}: {run.stderr}")
    return target.resolve().as_uri()


def ruled_dossier(program, examples, folder):
    """The bundled dossier with a ruling on one finding."""
    shutil.copytree(pathlib.Path(examples) / "dossiers/friendship", folder)
    lines = subprocess.run([program, "check", "--format", "jsonl", str(folder)], capture_output=True, text=True, timeout=300).stdout
    finding = json.loads(lines.splitlines()[2])["id"]
    run = subprocess.run([program, "decide", finding, "accepted", "--because", "both are quoted in full", "--on", "2025-01-31", str(folder)],
                         capture_output=True, text=True, timeout=300)
    expect(run.returncode == 0, f"decide: {run.stderr}")
    return folder


def shown(browser):
    return browser.run("return [...document.querySelectorAll('article')].filter(a => a.offsetParent !== null).length")


def reset(browser):
    browser.click("#filters [type=reset]")
    browser.run("return new Promise(done => setTimeout(done, 20))")


# What the page shows once a filter is set, beside what it should show.
FILTERED = """
const [name, value] = arguments;
const field = document.forms.filters.elements[name];
field.value = value;
field.dispatchEvent(new Event('input', {bubbles: true}));
const articles = [...document.querySelectorAll('article')];
const passes = { source: a => JSON.parse(a.dataset.sources).includes(value), kind: a => a.dataset.kind === value,
  decision: a => (value === 'open') === (a.dataset.decision === ''), severity: a => Number(a.dataset.severity) >= Number(value) };
return { wanted: articles.filter(a => value === '' || passes[name](a)).length,
  found: articles.filter(a => a.offsetParent !== null).length, status: document.getElementById('count').textContent,
  lit: document.querySelectorAll('#graph [data-finding]:not(.off)').length,
  listed: document.querySelectorAll('#contents li:not([hidden])').length };
"""


def check_filters(browser):
    total = shown(browser)
    expect(total > 10, f"only {total} findings on the page")
    rulings = browser.run("return [...document.querySelectorAll('article')].map(a => a.dataset.decision).filter(d => d !== '')")
    expect(rulings == ["accepted"], f"rulings on the page: {rulings}")
    for name in ("source", "kind", "decision"):
        options = browser.run("return [...document.forms.filters.elements[arguments[0]].options].map(o => o.value)", name)
        expect(len(options) > 2, f"{name}: only {options} to choose from")
        counts = []
        for option in options:
            page = browser.run(FILTERED, name, option)
            found = page["found"]
            counts.append(found)
            for what in ("wanted", "lit", "listed"):
                expect(page[what] == found, f"{name} = {option}: {found} shown, {page[what]} {what}")
            expect(page["status"] == f"{found} of {total} shown", f"{name} = {option}: it says {page['status']!r}")
        expect(counts[0] == total and min(counts) < total, f"{name} filters nothing: {counts}")
        reset(browser)
        expect(shown(browser) == total, f"{name}: a reset does not show all")
    for least in (0.5, 0.8, 1):
        page = browser.run(FILTERED, "severity", str(least))
        expect(page["found"] == page["wanted"], f"severity {least}: {page['found']} shown, {page['wanted']} wanted")
    expect(page["found"] < total, "nothing is less severe than 1")
    # Most is filtered out now; a link to a finding brings it back.
    browser.run("location.hash = document.querySelector('article').id")
    browser.run("return new Promise(done => setTimeout(done, 100))")
    expect(shown(browser) == total, "a link to a finding that is filtered out does not show it")


def check_graph(browser):
    width = lambda: browser.run("return document.getElementById('graph').viewBox.baseVal.width")
    whole = width()
    browser.click("#zoom [name=in]")
    expect(width() < whole, "the graph does not zoom in")
    browser.click("#zoom [name=out]")
    expect(abs(width() - whole) < 1e-6, "the graph does not zoom out")
    browser.run("document.getElementById('stage').focus()")
    browser.keys("+", "+")
    expect(width() < whole * 0.6, "the key + does not zoom")
    before = browser.run("return document.getElementById('graph').viewBox.baseVal.x")
    browser.keys("\ue014")
    expect(browser.run("return document.getElementById('graph').viewBox.baseVal.x") > before, "the arrow does not move the graph")
    browser.keys("0")
    expect(abs(width() - whole) < 1e-6, "the key 0 does not show the whole graph")
    browser.click("#graph [data-finding] a text")
    target = browser.run("return document.querySelector('#graph [data-finding]').dataset.finding")
    expect(browser.run("return decodeURIComponent(location.hash)") == "#" + target, "a click in the graph does not lead to its finding")


def check_keyboard(browser):
    browser.run("document.activeElement.blur(); window.scrollTo(0, 0); location.hash = ''")
    browser.run("document.body.focus()")
    reached = []
    for _ in range(8):
        browser.keys("\ue004")
        reached.append(browser.run("const e = document.activeElement; return e.className || e.name || e.localName"))
    expect(reached[0] == "skip", f"the first stop of the tabulator is not the way past the filters but {reached[0]}")
    expect({"source", "kind", "decision", "severity"} <= set(reached), f"the tabulator passes by the filters: {reached}")


def check_names(browser):
    """What a screen reader announces: landmarks, names of controls, tables, pictures."""
    tree = browser.devtools("Accessibility.getFullAXTree")["nodes"]
    seen = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in tree if not n.get("ignored") and "role" in n]
    roles = [role for role, _ in seen]
    for role in ("main", "search", "banner"):
        expect(roles.count(role) == 1, f"{roles.count(role)} landmarks {role}")
    for role in ("combobox", "slider", "button", "link", "article", "region", "group", "image", "img", "navigation"):
        nameless = sum(name.strip() == "" for r, name in seen if r == role)
        expect(nameless == 0, f"{nameless} of role {role} without a name")
    levels = browser.run("return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.localName[1]))")
    expect(levels[0] == 1 and levels.count(1) == 1, f"headings begin with {levels[:2]}")
    expect(all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"headings skip a level: {levels}")


CONTRAST = """
const parse = c => c.match(/[\\d.]+/g).map(Number);
const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
  if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
const bad = [];
for (const e of document.querySelectorAll('h1,h2,h3,p,td,th,dt,dd,figcaption,label,span,a,q,text,code')) {
  if (!e.getClientRects().length || e.classList.contains('unseen') || e.classList.contains('skip')) continue;
  const svg = e instanceof SVGElement;
  if (svg && e.localName !== 'text') continue;
  const a = light(parse(getComputedStyle(e)[svg ? 'fill' : 'color'])), b = light(ground(e));
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < 4.5) bad.push(e.localName + '.' + e.getAttribute('class') + ' ' + ratio.toFixed(2));
}
return [...new Set(bad)];
"""


def check_contrast(browser):
    for scheme in ("light", "dark"):
        browser.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        bad = browser.run(CONTRAST)
        expect(bad == [], f"{scheme}: too little contrast: {bad}")
    browser.devtools("Emulation.setEmulatedMedia", features=[])


def check_widths(browser, name):
    for width in (360, 768, 1100):
        browser.devtools("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        wide = browser.run("return document.documentElement.scrollWidth")
        over = browser.run("""return [...document.querySelectorAll('body *')].filter(e => !e.closest('figure, .unseen, .skip') &&
            e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.localName + '.' + e.getAttribute('class')).slice(0, 5)""")
        inside = browser.run("return document.documentElement.clientWidth")
        expect(wide <= inside, f"{name}: {wide} pixels wide in a window of {width}: {over}")
    browser.devtools("Emulation.clearDeviceMetricsOverride")


def check_hostile(browser):
    expect(browser.run("return window.hacked") is None, "hostile text ran as a script")
    counts = browser.run("return ['script', 'style', 'img', 'iframe', 'b', 'object'].map(t => document.querySelectorAll(t).length)")
    expect(counts == [1, 1, 0, 0, 0, 0], f"hostile text became elements: {counts}")
    outside = browser.run("return [...document.querySelectorAll('[href]')].map(e => e.getAttribute('href')).filter(h => !/^(#|data:,$)/.test(h))")
    expect(outside == [], f"links that leave the page: {outside}")
    handlers = browser.run("return [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => /^on|^style$/.test(a.name)).length")
    expect(handlers == 0, f"{handlers} attributes that could run")
    text = browser.run("return document.body.textContent")
    expect(shown(browser) == len(HOSTILE), f"{shown(browser)} findings of {len(HOSTILE)} hostile questions")
    for words in HOSTILE:
        plain = words.replace("\u202e", "").replace("\u202c", "")
        for part in ("before ", "quote ", "after "):
            expect(text.count(part + plain) >= 2, f"not shown as text: {part}{words!r}")
    expect("\u202e" not in text, "a character that turns text around is on the page")
    options = browser.run("return [...document.forms.filters.elements.source.options].slice(1).map(o => o.value)")
    expect(len(options) == 2 * len(HOSTILE), f"{len(options)} sources to choose from")
    for option in options:
        found = browser.run(FILTERED, "source", option)["found"]
        expect(found == 1, f"the filter for source {option!r} shows {found}")


def check_without_script(browser, url):
    browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(url)
    expect(not browser.is_shown("#filters"), "filters are shown though nothing runs them")
    expect(not browser.is_shown("#zoom"), "buttons are shown though nothing runs them")
    for css in ("article", "article table", "svg.picture", "#graph", "#sources-h", "nav summary"):
        expect(browser.is_shown(css), f"{css} is not shown without a script")
    browser.devtools("Emulation.setScriptExecutionDisabled", value=False)


def keep_pictures(browser, url, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, width, scheme in (("light", 1100, "light"), ("dark", 1100, "dark"), ("narrow", 360, "light")):
        browser.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.devtools("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=True)
        browser.open(url)
        picture = browser.devtools("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        (folder / f"{name}.png").write_bytes(base64.b64decode(picture))
    browser.devtools("Emulation.setEmulatedMedia", features=[])
    browser.devtools("Emulation.clearDeviceMetricsOverride")
    (folder / "print.pdf").write_bytes(base64.b64decode(browser.devtools("Page.printToPDF")["data"]))


def check_print(browser):
    browser.devtools("Emulation.setEmulatedMedia", media="print")
    for css in ("#filters", "nav", "#zoom"):
        expect(not browser.is_shown(css), f"{css} is printed")
    browser.devtools("Emulation.setEmulatedMedia", media="")
    pages = base64.b64decode(browser.devtools("Page.printToPDF")["data"])
    expect(pages.startswith(b"%PDF") and len(pages) > 20000, "the page does not print")


def main():
    arguments = sys.argv[1:]
    pictures = None
    if "--pictures" in arguments:
        at = arguments.index("--pictures")
        pictures = pathlib.Path(arguments[at + 1])
        del arguments[at:at + 2]
    program, examples, *browser_paths = arguments
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        friendship = page_of(program, ruled_dossier(program, examples, scratch / "friendship"), scratch / "friendship.html")
        dangerous = page_of(program, hostile.write(scratch / "hostile"), scratch / "hostile.html")
        browser = Browser(*browser_paths)
        try:
            browser.open(friendship)
            check_names(browser)
            check_contrast(browser)
            check_widths(browser, "friendship")
            check_filters(browser)
            check_graph(browser)
            check_keyboard(browser)
            check_print(browser)
            browser.open(dangerous)
            check_hostile(browser)
            check_widths(browser, "hostile")
            check_without_script(browser, friendship)
            messages = [m for m in browser.messages() if "favicon" not in m]
            expect(messages == [], f"on the console: {messages}")
            if pictures:
                keep_pictures(browser, friendship, pictures)
        finally:
            browser.close()
            print("\n".join(problems) or "the page holds", flush=True)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
