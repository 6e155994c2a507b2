# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the snippets of a Markdown page and tries them.

    snippets.py run PAGE PROGRAM    runs the snippets of a page in their order, in the current folder
    snippets.py compile PAGE        parses the Python snippets that need more than numpy

A fence ```python or ```sh is run; ```python needs=torch (a list with commas) is only parsed, ```sh needs=... left out.
Snippets of a page share their variables. Exit status: 0 fine, 1 a snippet failed, 77 numpy is not here.
"""
import ast
import os
import re
import subprocess
import sys

FENCE = re.compile(r"^```(\w+)[ ]*(needs=\S+)?[ ]*\n(.*?)^```[ ]*$", re.MULTILINE | re.DOTALL)


def snippets(page):
    """(language, needs, code, line) of each fenced snippet."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start(3))
        yield match.group(1), match.group(2), match.group(3), line


def run(page, program):
    try:
        import numpy  # noqa: F401
    except ImportError:
        print("numpy is not here")
        return 77
    folder = os.path.dirname(os.path.abspath(program))
    environment = dict(os.environ, PATH=folder + os.pathsep + os.environ.get("PATH", ""), QT_QPA_PLATFORM="offscreen")
    names = {"__name__": "__main__"}
    count = 0
    for language, needs, code, line in snippets(page):
        if needs or language not in ("python", "sh"):
            continue
        count += 1
        if language == "sh":
            done = subprocess.run(["/bin/sh", "-e", "-c", code], env=environment, capture_output=True, text=True)
            if done.returncode != 0:
                print(f"{page}:{line + 1}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
                return 1
        else:
            exec(compile("\n" * line + code, page, "exec"), names)  # a traceback names the page and its line
    print(f"{count} snippets ran")
    return 0 if count > 0 else 1


def parse(page):
    count = 0
    for language, needs, code, line in snippets(page):
        if language == "python" and needs:
            ast.parse("\n" * line + code, page)
            count += 1
    print(f"{count} snippets are Python")
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[2], sys.argv[3]) if sys.argv[1] == "run" else parse(sys.argv[2]))
