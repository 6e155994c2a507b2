#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Anchors of a reduced benchmark against the same steps in numpy, in one run.

    OPENBLAS_CORETYPE=SkylakeX python3 tests/bench/peer_reduction.py build/release/app/eidoscope [scores.npy]

Item response models of 1, 2 and 5 dimensions are fitted on four fifths of the models and judged on the others by half
of the items, the chosen one and one of one dimension on all models; then K-means over the items' scores for 10, 30, 60
and 100 items, five restarts each. Ours is the whole process, with reading the project and storing the run; the peer's
table is in memory. Without a file (models x items, 0 or 1) one of 28 x 12,002 is made up. Numpy's OpenBLAS chooses old
kernels for processors that it does not know: set OPENBLAS_CORETYPE. Needs python3-numpy.
"""
import subprocess
import sys
import tempfile
import time

import numpy as np


def world(models=28, items=12002):
    rng = np.random.default_rng(1)
    difficulty, slope = rng.normal(size=items), 1 + 0.3 * rng.normal(size=items)
    ability = np.linspace(-1.5, 1.5, models)
    return (rng.random((models, items)) < 1 / (1 + np.exp(difficulty - slope * ability[:, None]))).astype(float)


def newton(weights, answers, features, precision, shift=0):
    """Two damped steps of logistic regressions side by side: weights (regressions x width), answers alike by rows."""
    for _ in range(2):
        p = 1 / (1 + np.exp(shift - weights @ features.T))
        gradient = (answers - p) @ features - weights * precision
        w = np.maximum(p * (1 - p), 1e-3)
        width = features.shape[1]
        products = (features[:, :, None] * features[:, None, :]).reshape(len(features), -1)
        curvature = (w @ products).reshape(-1, width, width) + np.diag(precision)
        step = np.linalg.solve(curvature, gradient[:, :, None])[:, :, 0]
        step *= np.minimum(1, 2 / np.maximum(1e-12, np.linalg.norm(step, axis=1)))[:, None]
        weights = weights + step
    return weights


def fit(r, dimensions, rounds=60):
    models, items = r.shape
    share = (r.sum(0) + 0.5) / (models + 1)
    values, vectors = np.linalg.eigh((r - share) @ (r - share).T)
    u = vectors[:, ::-1][:, :dimensions]
    theta = u * np.sqrt(models)
    item = np.column_stack([4 * (r - share).T @ u / np.sqrt(models), np.log((1 - share) / share)])
    precision = np.append(np.ones(dimensions), 1 / 9)
    before = None
    for _ in range(rounds):
        item = newton(item, r.T, np.column_stack([theta, -np.ones(models)]), precision)
        theta = newton(theta, r, item[:, :-1], precision[:-1], item[:, -1])
        z = theta @ item[:, :-1].T - item[:, -1]
        now = (r * z - np.logaddexp(0, z)).sum() - ((theta**2).sum() + (item**2 * precision).sum()) / 2
        if before is not None and abs(now - before) < 1e-6 * abs(before):
            break
        before = now
    return theta, item


def held_out_error(r, dimensions):
    held = np.arange(len(r)) % 5 == 0
    theta, item = fit(r[~held], dimensions)
    seen = np.arange(0, r.shape[1], 2)
    errors = []
    for answers in r[held]:
        ability = newton(np.zeros((1, dimensions)), answers[None, seen], item[seen, :-1], np.ones(dimensions), item[seen, -1])
        for _ in range(4):
            ability = newton(ability, answers[None, seen], item[seen, :-1], np.ones(dimensions), item[seen, -1])
        p = 1 / (1 + np.exp(item[1::2, -1] - ability @ item[1::2, :-1].T))
        errors.append(abs(p.mean() - answers[1::2].mean()))
    return np.mean(errors)


def k_means(points, k, rng, rounds=100):
    norms = (points**2).sum(1)
    centres = points[[rng.integers(len(points))]]
    distance = np.full(len(points), np.inf)
    while len(centres) < k:
        distance = np.minimum(distance, np.maximum(0, norms + norms_of(centres[-1:]) - 2 * points @ centres[-1]))
        centres = np.vstack([centres, points[rng.choice(len(points), p=distance / distance.sum())]])
    before = np.inf
    for _ in range(rounds):
        squared = norms_of(centres) - 2 * points @ centres.T
        cluster = squared.argmin(1)
        inertia = (squared[np.arange(len(points)), cluster] + norms).sum()
        if before - inertia <= 1e-4 * inertia:
            break
        before = inertia
        sums = np.zeros_like(centres)
        np.add.at(sums, cluster, points)
        counts = np.bincount(cluster, minlength=k)
        centres = np.where(counts[:, None] > 0, sums / np.maximum(1, counts)[:, None], centres)
    return inertia, cluster


def norms_of(centres):
    return (centres**2).sum(1)


def peer(r):
    errors = {d: held_out_error(r, d) for d in (1, 2, 5)}
    chosen = min(d for d in errors if errors[d] <= min(errors.values()) + 0.0025)
    fit(r, chosen)
    fit(r, 1)
    rng = np.random.default_rng(0)
    points = r.T.astype(np.float32)
    return chosen, [min(k_means(points, k, rng)[0] for _ in range(5)) for k in (10, 30, 60, 100)]


def main():
    program = sys.argv[1]
    r = np.load(sys.argv[2]).astype(float) if len(sys.argv) > 2 else world()
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/scores.csv", "w") as f:
            f.write("id," + ",".join(f"m{m}" for m in range(len(r))) + "\n")
            for i, scores in enumerate(r.T.astype(int)):
                f.write(f"q{i}," + ",".join(map(str, scores)) + "\n")
        subprocess.run([program, "import", folder + "/p.eido", folder + "/scores.csv", "--as", "score"], check=True,
                       stdout=subprocess.DEVNULL)
        ours = np.inf
        for _ in range(3):
            start = time.time()
            subprocess.run([program, "run", "reduction", folder + "/p.eido", "--selection", "anchors", "--folds", "0"],
                           check=True, stdout=subprocess.DEVNULL)
            ours = min(ours, time.time() - start)
    start = time.time()
    chosen, inertias = peer(r)
    seconds = time.time() - start
    print(f"ours, the whole process: {ours:.2f} s, numpy {seconds:.2f} s ({chosen} dimensions, inertias "
          f"{np.round(inertias)}): ratio {seconds / ours:.1f}")


if __name__ == "__main__":
    main()
