#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import of 1,000,000 x 256 float32 against `cp` + `sync` + `sha256sum` of the same file: five alternating pairs.

    tests/bench/peer_import.py build/release/app/eidoscope [folder]

Prints the seconds of each pair, the median ratio peer / import (1 = as fast, at least 0.25 is wanted) and the import's
peak memory. Needs 4 GB in the folder and only Python's standard library.
"""
import os, resource, shutil, statistics, struct, subprocess, sys, tempfile, time

program = os.path.abspath(sys.argv[1])
folder = tempfile.mkdtemp(dir=sys.argv[2] if len(sys.argv) > 2 else None)
try:
    source, copy, project = (os.path.join(folder, name) for name in ("x.npy", "copy.npy", "p.eido"))
    rows, columns = 1_000_000, 256
    header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }" % (rows, columns)
    header += " " * (63 - (10 + len(header)) % 64) + "\n"
    # one block of pseudo-random finite floats, repeated: what the values are does not matter here
    block = b"".join(struct.pack("<f", ((i * 2654435761) % 2**32) / 2**32 - 0.5) for i in range(columns * 1000))
    with open(source, "wb") as out:
        out.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode())
        for _ in range(rows // 1000):
            out.write(block)

    def timed(command):
        start = time.monotonic()
        subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL)
        return time.monotonic() - start

    ratios = []
    for _ in range(5):
        peer = timed(f"cp {source} {copy} && sync && sha256sum {source}")
        os.remove(copy)
        ours = timed(f"{program} import {project} {source} --json")
        os.remove(project)
        subprocess.run("sync")
        ratios.append(peer / ours)
        print(f"cp + sync + sha256sum {peer:.2f} s, import {ours:.2f} s, ratio {peer / ours:.2f}")
    print(f"median ratio {statistics.median(ratios):.2f}, import's peak memory "
          f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB (largest child)")
finally:
    shutil.rmtree(folder)
