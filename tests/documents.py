#!/usr/bin/env python3
"""Runs the commands that the documentation shows, and compares what they print with what it shows.

usage: documents.py PROGRAM PROJECT_DIR FILE.md ... [--update]

In a ```console block every line "$ gainsay ..." is run in a folder with the project's examples, and the lines up to the
next "$" or the end of the block are its output; "$ ./dev demo" ends in the check of the bundled dossier. A line "…" stands for any lines, none included. "$ cat FILE" gives the
file its content, for the commands after it. --update writes what was found into blocks that leave nothing out."""
import os
import pathlib
import subprocess
import sys
import tempfile

arguments = [a for a in sys.argv[1:] if a != "--update"]
update = "--update" in sys.argv
program, project = pathlib.Path(arguments[0]).resolve(), pathlib.Path(arguments[1]).resolve()


def run(command, folder):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LC_")}
    environment |= {"PATH": f"{folder}/bin:{os.environ['PATH']}", "LC_ALL": "C", "NO_COLOR": "1", "TZ": "UTC"}
    found = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                           capture_output=True, text=True, timeout=300)
    return (found.stdout + found.stderr).rstrip("\n").split("\n")


def matches(shown, found):
    """Whether the lines found are those shown, "…" standing for any. The parts between are sought one after another."""
    parts = [[]]
    for line in shown:
        if line == "…":
            parts.append([])
        else:
            parts[-1].append(line.rstrip())
    at = 0
    lines = [line.rstrip() for line in found]
    for number, part in enumerate(parts):
        first, last = number == 0, number == len(parts) - 1
        if last and not first:
            start = len(lines) - len(part)
            return start >= at and lines[start:] == part
        starts = [0] if first else range(at, len(lines) - len(part) + 1)
        found_at = next((s for s in starts if lines[s:s + len(part)] == part), None)
        if found_at is None:
            return False
        at = found_at + len(part)
    return at == len(lines)


def commands(block):
    """[(command, lines shown)] of a block."""
    result = []
    for line in block:
        if line.startswith("$ "):
            result.append((line[2:], []))
        elif result:
            result[-1][1].append(line)
    return result


failed = passed = 0
for name in arguments[2:]:
    path = project / name
    lines, output, i = path.read_text().split("\n"), [], 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "bin").mkdir()
        (folder / "bin" / "gainsay").symlink_to(program)
        (folder / "examples").symlink_to(project / "examples")
        while i < len(lines):
            output.append(lines[i])
            i += 1
            if output[-1] != "```console":
                continue
            end = lines.index("```", i)
            for command, shown in commands(lines[i:end]):
                output.append("$ " + command)
                words = command.split("#")[0].split()
                if words[0] == "cat":
                    (folder / words[1]).write_text("\n".join(shown).rstrip("\n") + "\n")
                elif words[0] == "gainsay" or words[:2] == ["./dev", "demo"]:
                    while shown and not shown[-1]:
                        shown.pop()
                    found = run("gainsay check examples/dossiers/friendship" if words[1] == "demo" else command, folder)
                    if matches(shown, found):
                        passed += 1
                    elif update and "…" not in shown:
                        shown = found
                    else:
                        failed += 1
                        print(f"FAILED {name}: {command}\nshown:\n" + "\n".join(shown) + "\nfound:\n" + "\n".join(found))
                output.extend(shown)
            i = end
    if update:
        path.write_text("\n".join(output))
print(f"{passed} commands print what the documentation shows, {failed} do not")
sys.exit(failed > 0 or passed + failed == 0)
