"""Checks a page: well-formed, self-contained, its style and script are the ones that its policy lets pass."""
import base64
import hashlib
import re
import sys
from html.parser import HTMLParser

page = sys.stdin.read()
policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1)
for tag in ("style", "script"):
    content = re.search(f"<{tag}>(.*?)</{tag}>", page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    print(tag, "passes" if f"{tag}-src 'sha256-{digest}'" in policy else f"is blocked; its hash is sha256-{digest}")
print(re.sub("sha256-[^']*", "sha256-...", policy))

VOID = {"meta", "link", "br", "input"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.problems, self.counts = [], set(), [], {}

    def handle_starttag(self, tag, attributes):
        self.counts[tag] = self.counts.get(tag, 0) + 1
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.problems.append(f"id {value} twice")
                self.ids.add(value)
            if name == "style" or name.startswith("on"):
                self.problems.append(f"{tag} has {name}")
            if name in ("src", "href") and not value.startswith(("#", "data:")):
                self.problems.append(f"{tag} loads {value}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")


parser = Page()
parser.feed(page)
print("open at the end:", parser.open, "problems:", parser.problems)
print({tag: parser.counts.get(tag, 0) for tag in ("article", "table", "tr", "svg", "polygon", "script")})
