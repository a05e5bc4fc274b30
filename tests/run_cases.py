#!/usr/bin/env python3
"""Runs the golden cases of the command line.

usage: run_cases.py PROGRAM CASES_DIR [--update] [CASE ...]

A case is a folder with `cmd` (a shell line in which `gainsay` is the program and the folder is the working directory),
`stdout` (expected, byte for byte), and optionally `stderr`, `exit` (default 0) and `stdin`. It runs in a copy of the
folder, in the C locale and without colour; $EXAMPLES is the examples folder. --update writes what was found."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

arguments = [a for a in sys.argv[1:] if a != "--update"]
update = "--update" in sys.argv
program, root, wanted = pathlib.Path(arguments[0]).resolve(), pathlib.Path(arguments[1]).resolve(), arguments[2:]
failed = passed = 0
for cmd in sorted(root.glob("*/cmd")):
    case = cmd.parent
    if wanted and case.name not in wanted:
        continue
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch) / case.name
        shutil.copytree(case, work)
        (pathlib.Path(scratch) / "gainsay").symlink_to(program)
        environment = {k: v for k, v in os.environ.items() if not k.startswith("LC_")}
        environment |= {"PATH": f"{scratch}:{os.environ['PATH']}", "LC_ALL": "C", "NO_COLOR": "1", "TZ": "UTC",
                        "EXAMPLES": str(root.parent.parent / "examples")}
        stdin = case / "stdin"
        run = subprocess.run(["sh", "-c", cmd.read_text()], cwd=work, env=environment, timeout=300,
                             input=stdin.read_bytes() if stdin.exists() else b"", capture_output=True)
    found = {"stdout": run.stdout}
    if (case / "stderr").exists():
        found["stderr"] = run.stderr
    found["exit"] = str(run.returncode).encode()
    if update:
        for name, content in found.items():
            if name != "exit" or run.returncode != 0:
                (case / name).write_bytes(content + (b"\n" if name == "exit" else b""))
        continue
    problems = []
    for name, content in found.items():
        path = case / name
        expected = path.read_bytes() if path.exists() else (b"0" if name == "exit" else b"")
        if name == "exit":
            expected = expected.strip()
        if expected != content:
            shown = content.decode("utf-8", "replace")
            problems.append(f"{name} differs; expected:\n{expected.decode('utf-8', 'replace')}\nfound:\n{shown}")
    if problems:
        failed += 1
        print(f"FAILED {case.name}\n" + "\n".join(problems) + f"\nstderr: {run.stderr.decode('utf-8', 'replace')}")
    else:
        passed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or passed + failed == 0)
