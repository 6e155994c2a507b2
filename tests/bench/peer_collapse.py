#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Model collapse of a normal distribution, three protocols: the whole process against a numpy loop over rows, in one run.

    OPENBLAS_CORETYPE=SkylakeX python3 tests/bench/peer_collapse.py build/release/app/eidoscope [RUNS_OF_NUMPY]

d = 32, T = 1,000, 100 generations. eidoscope plays 100 runs with all its measures, numpy fewer (it takes as long for each),
with trace and mean error alone; the ratio is per run. OPENBLAS_CORETYPE: see peer_steering.py.
"""
import os
import subprocess
import sys
import tempfile
import time

import numpy as np

D, T, GENERATIONS, RUNS = 32, 1000, 100, 100


def numpy_run(random):
    real = random.normal(size=(T, D))
    found = []
    for protocol in ("replace", "accumulate", "subsample"):
        pool, rows = real, real
        for _ in range(GENERATIONS):
            mean, covariance = rows.mean(0), np.cov(rows, rowvar=False, bias=True)
            found.append((np.trace(covariance) / D, mean @ mean / D))
            drawn = random.multivariate_normal(mean, covariance, T, method="cholesky")
            if protocol == "replace":
                rows = drawn
                continue
            pool = np.concatenate([pool, drawn])
            rows = pool if protocol == "accumulate" else pool[random.choice(len(pool), T, replace=False)]
    return found


def main():
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    random = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as folder:
        project, keys = os.path.join(folder, "p.eido"), os.path.join(folder, "t.csv")
        with open(keys, "w") as table:
            table.write("key,z\na,1\nb,2\n")
        quiet = {"stdout": subprocess.DEVNULL, "check": True}
        subprocess.run([program, "import", project, keys, "--key", "key", "--set", "s"], **quiet)
        for _ in range(3):
            begin = time.perf_counter()
            for _ in range(runs):
                numpy_run(random)
            peer = (time.perf_counter() - begin) / runs
            begin = time.perf_counter()
            subprocess.run([program, "run", "collapse", project, "--dimensions", str(D), "--samples", str(T),
                            "--generations", str(GENERATIONS), "--runs", str(RUNS)], **quiet)
            ours = (time.perf_counter() - begin) / RUNS
            print(f"numpy / ours {peer / ours:.1f}")


if __name__ == "__main__":
    main()
