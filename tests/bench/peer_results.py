# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The item response fit against the same method in numpy, in one run.

    python3 tests/bench/peer_results.py build/bench/tests/bench/bench_results

Maximum a posteriori of the two-parameter logistic model with one dimension on 28 models x 12,002 items, by alternating
damped Newton steps, to the same penalised objective. Needs python3-numpy.
"""
import json
import subprocess
import sys
import time

import numpy as np


def world(models=28, items=12002):
    rng = np.random.default_rng(1)
    difficulty, slope = rng.normal(size=items), 1 + 0.3 * rng.normal(size=items)
    ability = np.linspace(-1.5, 1.5, models)
    return (rng.random((models, items)) < 1 / (1 + np.exp(difficulty - slope * ability[:, None]))).astype(float)


def fit(r, rounds=60):
    models, items = r.shape
    share = (r.sum(0) + 0.5) / (models + 1)
    b = -np.log(share / (1 - share))
    u, _, _ = np.linalg.svd(r - share, full_matrices=False)
    theta, a = u[:, 0] * np.sqrt(models), 4 * (r - share).T @ u[:, 0] / np.sqrt(models)
    before = None
    for round in range(rounds):
        for _ in range(2):
            p = 1 / (1 + np.exp(b - np.outer(theta, a)))
            e, w = r - p, np.maximum(p * (1 - p), 1e-3)
            ga, gb = e.T @ theta - a, -e.sum(0) - b / 9
            haa, hab, hbb = w.T @ theta**2 + 1, -(w.T @ theta), w.sum(0) + 1 / 9
            det = haa * hbb - hab**2
            da, db = (hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det
            shrink = np.minimum(1, 2 / np.maximum(1e-12, np.hypot(da, db)))
            a, b = a + shrink * da, b + shrink * db
        for _ in range(2):
            p = 1 / (1 + np.exp(b - np.outer(theta, a)))
            w = np.maximum(p * (1 - p), 1e-3)
            step = ((r - p) @ a - theta) / (w @ a**2 + 1)
            theta = theta + np.clip(step, -2, 2)
        z = np.outer(theta, a) - b
        now = (r * z - np.logaddexp(0, z)).sum() - (theta @ theta + a @ a + b @ b / 9) / 2
        if before is not None and abs(now - before) < 1e-6 * abs(before):
            break
        before = now
    return round + 1, now


def main():
    out = subprocess.run([sys.argv[1], "--benchmark_filter=FitItemResponse/1", "--benchmark_format=json"], check=True,
                         capture_output=True, text=True).stdout
    ours = json.loads(out)["benchmarks"][0]["real_time"] / 1000
    r = world()
    start = time.time()
    rounds, objective = fit(r)
    peer = time.time() - start
    print(f"ours {ours:.3f} s, numpy {peer:.3f} s ({rounds} rounds, objective {objective:.0f}): ratio {peer / ours:.1f}")


if __name__ == "__main__":
    main()
