#!/usr/bin/env python3
"""Reads each export with a real consumer of its format, and counts what came through.

usage: exports.py PROGRAM SOURCE_DIR"""
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

import hostile

try:
    import networkx
except ImportError:
    networkx = None

problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def run(*command, codes=(0,)):
    done = subprocess.run(command, capture_output=True, timeout=300)
    expect(done.returncode in codes, f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stderr.decode()[:500]}")
    return done.stdout


def check(program, dossier, *options):
    return run(program, "check", "--exit-zero", *options, str(dossier))


def check_graph(program, dossier, findings):
    """Nodes and edges, counted from the table of claims and from the findings."""
    claims = list(csv.DictReader(open(dossier / "claims.csv", encoding="utf-8-sig", newline="")))
    pairs = sum(len(f["pairs"]) for f in findings if f["relation"] in ("conflict", "tension"))
    text = run(program, "graph", "--format", "graphml", str(dossier))
    root = xml.etree.ElementTree.fromstring(text)
    space = "{http://graphml.graphdrawing.org/xmlns}"
    keys = {key.get("id"): key.get("attr.name") for key in root.iter(f"{space}key")}
    kinds, relations = {}, {}
    for kind, counts, name in ((f"{space}node", kinds, "kind"), (f"{space}edge", relations, "relation")):
        for element in root.iter(kind):
            data = {keys[d.get("key")]: d.text or "" for d in element.iter(f"{space}data")}
            counts[data[name]] = counts.get(data[name], 0) + 1
    expect(kinds["claim"] == len(claims), f"graphml: {kinds['claim']} claims of {len(claims)}")
    expect(relations["asserts"] == len(claims) == relations["answers"], f"graphml: {relations} for {len(claims)} claims")
    expect(relations["conflicts"] == pairs, f"graphml: {relations['conflicts']} conflicts of {pairs}")
    nodes = sum(kinds.values())
    if networkx:
        graph = networkx.read_graphml(io.BytesIO(text))
        expect((len(graph.nodes), len(graph.edges)) == (nodes, sum(relations.values())), "networkx counts otherwise")
        expect(all(data.get("label", "") + data.get("name", "") for _, data in graph.nodes(data=True)), "networkx: a node without a label")
    dot = run(program, "graph", str(dossier))
    if shutil.which("dot"):
        done = subprocess.run(["dot", "-Tplain"], input=dot, capture_output=True, timeout=300)
        expect(done.returncode == 0, f"dot: {done.stderr.decode()[:300]}")
        drawn = sum(line.startswith("node ") for line in done.stdout.decode().splitlines())
        expect(drawn == nodes, f"dot draws {drawn} nodes of {nodes}")


NUMBER = re.compile(r"[-+]?[\d.,]+([eE][-+]?\d+|%)?")


def check_tables(program, dossier, findings):
    for name, text in (("check", check(program, dossier, "--format", "csv", "--all")),
                       ("import", run(program, "import", "--format", "csv", str(dossier)))):
        rows = list(csv.reader(io.StringIO(text.decode(), newline=""), strict=True))
        expect({len(row) for row in rows} == {len(rows[0])}, f"{name}: rows of different widths")
        for row in rows:
            for cell in row:
                runs = cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not NUMBER.fullmatch(cell)
                expect(not runs, f"{name}: a spreadsheet would run {cell!r}")
                expect(not re.fullmatch(r"'[-+]?[\d.,]+", cell), f"{name}: a number became text: {cell!r}")
    rows = list(csv.DictReader(io.StringIO(check(program, dossier, "--format", "csv").decode(), newline="")))
    wanted = {f["id"]: len(set(f["claims"] + f["fits_all"])) for f in findings}
    found = {}
    for row in rows:
        found[row["finding"]] = found.get(row["finding"], 0) + 1
    expect(found == wanted, f"csv: other rows than claims in findings: {found} for {wanted}")


def check_schema(source, program, dossier):
    """Every field that is written is in the table of docs/formats.md, and is of one type or null."""
    section = (source / "docs/formats.md").read_text(encoding="utf-8").split("### JSON lines")[1].split("\n### ")[0]
    documented = set(re.findall(r"`(\w+)`", " ".join(line.split("|")[1] for line in section.splitlines() if line.startswith("| `"))))
    types = {}
    for line in check(program, dossier, "--format", "jsonl", "--all").decode().splitlines():
        for name, value in json.loads(line).items():
            types.setdefault(name, set()).add(float if isinstance(value, (int, float)) and not isinstance(value, bool) else type(value))
    expect(set(types) <= documented, f"not in docs/formats.md: {sorted(set(types) - documented)}")
    expect(documented - set(types) <= {"pairs_total"}, f"only in docs/formats.md: {sorted(documented - set(types))}")
    expect(all(len(t - {type(None)}) <= 1 for t in types.values()), f"fields of several types: {types}")
    whole = json.loads(check(program, dossier, "--format", "json", "--all"))
    expect(set(whole) == {"schema", "title", "findings", "claims", "sources", "summary"}, f"json: {sorted(whole)}")
    known = {claim["id"] for claim in whole["claims"]}
    named = {claim for finding in whole["findings"] for claim in finding["claims"] + finding["fits_all"]}
    expect(named == known, f"json: claims named and not listed, or the reverse: {sorted(named ^ known)[:5]}")


def check_text(program, dossier):
    for options in (["--all"], ["--width", "30"]):
        text = check(program, dossier, "--color", "never", *options).decode()
        bad = {c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf")}
        expect(not bad, f"on the terminal: {[hex(ord(c)) for c in bad]}")


def check_notes(program, dossier, scratch):
    folder = scratch / ("notes of " + dossier.name)
    check(program, dossier, "--split", str(folder))
    first = {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in folder.rglob("*") if p.is_file()}
    expect(first, f"no notes of {dossier.name}")
    for name in first:
        expect(re.fullmatch(r"index\.md|(questions|sources)/[\w-]+\.md", name), f"no safe name: {name!r}")
        expect(not re.match(r"(con|prn|aux|nul|com\d|lpt\d)\.", name.split("/")[-1]), f"a name that Windows keeps: {name}")
    folded = {name.casefold() for name in first}
    expect(len(folded) == len(first), "names that differ in case only")
    reached, todo = set(), ["index.md"]
    while todo:
        name = todo.pop()
        if name in reached:
            continue
        reached.add(name)
        for link in re.findall(r"(?<!\\)\]\(([^)\s]+)\)", first[name]):
            target = pathlib.PurePosixPath(name).parent / link
            parts = []
            for part in target.parts:
                if part == "..":
                    parts.pop()
                else:
                    parts.append(part)
            target = "/".join(parts)
            expect(target in first, f"{name} links to {link}, which is not there")
            if target in first:
                todo.append(target)
    expect(reached == set(first), f"not reached from the index: {sorted(set(first) - reached)}")
    check(program, dossier, "--split", str(folder))
    again = {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in folder.rglob("*") if p.is_file()}
    expect(again == first, "a second run writes other notes")


def check_completions(program):
    """Each shell that is installed reads what is written for it."""
    for shell in ("bash", "zsh", "fish"):
        script = run(program, "completions", shell)
        expect(b"footnote" in script, f"{shell}: subcommands are missing")
        if shutil.which(shell):
            done = subprocess.run([shell, "-n", "/dev/stdin"] if shell != "fish" else ["fish", "--no-execute", "/dev/stdin"],
                                  input=script, capture_output=True, timeout=60)
            expect(done.returncode == 0 and not done.stderr, f"{shell} does not read its completions: {done.stderr.decode()[:300]}")
    if shutil.which("man"):
        page = run(program, "manual")
        done = subprocess.run(["man", "--warnings=all", "-l", "-"], input=page, capture_output=True, timeout=60,
                              env={"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"})
        expect(done.returncode == 0 and not done.stderr, f"the man page: {done.stderr.decode()[:300]}")


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for dossier in (source / "examples/dossiers/friendship", hostile.write(scratch / "hostile")):
            findings = [json.loads(line) for line in check(program, dossier, "--format", "jsonl").decode().splitlines()]
            expect(findings, f"no findings in {dossier}")
            check_graph(program, dossier, findings)
            check_tables(program, dossier, findings)
            check_schema(source, program, dossier)
            check_text(program, dossier)
            check_notes(program, dossier, scratch)
    check_completions(program)
    print("\n".join(problems) or "every consumer reads its export")
    sys.exit(bool(problems))


main()
