#!/usr/bin/env python3
"""Checks the architecture: a stage includes only itself and earlier stages, the folders of a stage include each other one
way only, and no public header includes an internal one.

usage: structure.py SOURCE_DIR"""
import graphlib
import pathlib
import re
import sys

STAGES = ["model", "reading", "input", "compare", "detect", "graph", "reconcile", "report", "cli"]
# Public headers belong to the stage that implements them.
HEADER_STAGE = {name: "model" for name in
                ["ids", "diagnostic", "distribution", "quantity", "date", "value", "claim", "dossier"]}
HEADER_STAGE |= {name: name for name in STAGES if name not in ("model", "cli")}
HEADER_STAGE["trust"] = "reconcile"
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.M)
root = pathlib.Path(sys.argv[1])
problems = []


def stage_of(include):
    head, _, tail = include.partition("/")
    if head == "gainsay":
        stem = tail.removesuffix(".hpp")
        return "cli" if stem == "gainsay" else HEADER_STAGE.get(stem, f"?{stem}")
    return head if tail and head in STAGES else None


def check(path, own_stage, public):
    for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
        stage = stage_of(include)
        if stage is None:
            continue
        if stage.startswith("?"):
            problems.append(f"{path}: {include} has no stage; name it in tests/structure.py")
        elif public and not include.startswith("gainsay/"):
            problems.append(f"{path}: a public header includes the internal {include}")
        elif STAGES.index(stage) > STAGES.index(own_stage):
            problems.append(f"{path}: stage {own_stage} includes the later stage {stage} ({include})")


def check_folders(stage):
    """The folders of a stage, itself among them, in an order in which each includes only earlier ones."""
    needs = {}
    for path in (root / "src" / stage).rglob("*"):
        if path.suffix in (".cpp", ".hpp", ".inc"):
            own = path.parent.relative_to(root / "src").as_posix()
            included = {str(pathlib.PurePosixPath(include).parent)
                        for include in INCLUDE.findall(path.read_text(encoding="utf-8")) if include.startswith(stage + "/")}
            needs.setdefault(own, set()).update(included - {own})
    try:
        tuple(graphlib.TopologicalSorter(needs).static_order())
    except graphlib.CycleError as error:
        problems.append(f"src/{stage}: folders include each other in a circle: {' <- '.join(error.args[1])}")


for header in sorted((root / "include/gainsay").glob("*.hpp")):
    if header.stem != "gainsay":
        check(header, HEADER_STAGE.get(header.stem, "model"), public=True)
for stage in STAGES:
    for path in sorted((root / "src" / stage).rglob("*")):
        if path.suffix in (".cpp", ".hpp", ".inc"):
            check(path, stage, public=False)
    check_folders(stage)
if len(list((root / "include/gainsay").glob("*.hpp"))) > 17:
    problems.append("include/gainsay: more than 16 public headers and the umbrella")
print("\n".join(problems) or "stages include only earlier stages")
sys.exit(bool(problems))
