"""A dossier of text that would be markup, script, a formula or a command if anything took it for that."""
import csv

HOSTILE = ["<script>window.hacked = 1</script>", "</script><script>window.hacked = 2</script>", "</style><style>body{display:none}",
           '"><img src=x onerror="window.hacked=3">', "' autofocus onfocus='window.hacked=4", "javascript:window.hacked=5",
           "\u202egnp.exe\u202c", "&lt;b&gt; &amp; <b>bold</b>", "<!-- no comment -->", "]]><svg onload=window.hacked=6>",
           "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "\\\"] | [a](javascript:b)", "../../../etc/passwd", "CON"]


def toml(text):
    escaped = "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04X}" for c in text)
    return f'"{escaped}"'


def write(folder):
    """Each hostile text once as every field, on questions that all contradict themselves: one of 10 against 900."""
    folder.mkdir()
    tables = [f"title = {toml('Title ' + HOSTILE[0])}"]
    fields = ["id", "source", "subject", "predicate", "value", "said_by", "paragraph", "quote", "original", "note", "prefix", "suffix"]
    with open(folder / "claims.csv", "w", newline="", encoding="utf-8") as out:
        table = csv.DictWriter(out, fields)
        table.writeheader()
        for i, text in enumerate(HOSTILE):
            for side, number in (("a", "-10"), ("b", "900")):
                source = f"{text} {side}{i}"
                tables.append(f"[[source]]\nid = {toml(source)}\ntitle = {toml(text)}\nauthor = {toml(text)}\nurl = "
                              f"{toml(text)}\nderives_from = [{toml('work ' + text)}]")
                table.writerow({"id": f"{text} {side}{i}", "source": source, "subject": f"{text} {i}", "predicate": f"size {text}",
                                "value": number, "said_by": text if side == "b" else "", "paragraph": i + 1,
                                "quote": f"quote {text}", "original": text, "note": text,
                                "prefix": f"before {text}", "suffix": f"after {text}"})
    (folder / "dossier.toml").write_text("\n".join(tables), encoding="utf-8")
    return folder
