#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Intervals from half-row draws against a loop in numpy, in one run.

    OPENBLAS_CORETYPE=SkylakeX python3 tests/bench/peer_intervals.py build/release/app/eidoscope [n] [d] [columns]

200 draws of n / 2 rows, all pairs of the columns (1024 x 768, two columns). Ours is the whole process, with the values
themselves and storing the run. The peer prepares each column once a draw and compares its pairs; its rows are in memory
already. Numpy's OpenBLAS chooses old kernels for processors that it does not know: set OPENBLAS_CORETYPE. Needs
python3-numpy.
"""
import itertools
import json
import subprocess
import sys
import tempfile
import time

import numpy as np

DRAWS = 200


def world(n, d, columns):
    shared = np.random.default_rng(1).random((n, d), dtype=np.float32) - 0.5
    return [shared + 0.5 * (np.random.default_rng(2 + c).random((n, d), dtype=np.float32) - 0.5) for c in range(columns)]


def gram(x):
    x = x - x.mean(0)
    return x @ x.T


def squared_distances(x):
    norms = (x * x).sum(1)
    return np.maximum(norms[:, None] + norms - 2 * x @ x.T, 0)


def centred(k):
    rows = k.mean(0)
    return k - rows - rows[:, None] + rows.mean()


def unbiased_hsic(k, l):
    n = len(k)
    a, b = k.sum(0), l.sum(0)
    return (k * l).sum() + a.sum() * b.sum() / ((n - 1) * (n - 2)) - 2 / (n - 2) * (a @ b)


def hsic(k, l):
    return (k * l).sum()


def open_gram(x):
    k = gram(x)
    np.fill_diagonal(k, 0)
    return k


def rbf(x):
    squared = squared_distances(x)
    sigma = np.median(np.sqrt(squared[np.triu_indices(len(x), 1)]))
    return centred(np.exp(squared / (-2 * sigma**2)))


def basis(x):
    x = x - x.mean(0)
    x = x / (x.std(0, ddof=1) + 1e-8)
    return np.linalg.svd(x, full_matrices=False)[0][:, :10]


def ranks(x):
    distances = np.sqrt(squared_distances(x)[np.triu_indices(len(x), 1)])
    found = np.empty(len(distances))
    found[distances.argsort()] = np.arange(len(distances))
    return found - found.mean()


def ratio(product):
    return lambda a, b: product(a, b) / np.sqrt(product(a, a) * product(b, b))


MEASURES = {
    "cka": (gram, ratio(hsic)),
    "unbiased_cka": (open_gram, ratio(unbiased_hsic)),
    "svcca": (basis, lambda u, v: np.linalg.svd(u.T @ v, compute_uv=False).mean()),
    "rsa": (ranks, lambda a, b: a @ b / np.sqrt((a @ a) * (b @ b))),
    "rbf_cka": (rbf, ratio(hsic)),
}


def peer(columns, measure):
    prepare, compare = MEASURES[measure]
    rng = np.random.default_rng(0)
    n = len(columns[0])
    for _ in range(DRAWS):
        rows = np.sort(rng.permutation(n)[: n // 2])
        made = []
        for x in columns:
            half = x[rows].astype(np.float64)
            half /= np.linalg.norm(half, axis=1, keepdims=True)
            made.append(prepare(half))
        for a, b in itertools.combinations(made, 2):
            compare(a, b)


def main():
    program = sys.argv[1]
    n, d, count = (int(sys.argv[i]) if len(sys.argv) > i else v for i, v in ((2, 1024), (3, 768), (4, 2)))
    columns = world(n, d, count)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for c, x in enumerate(columns):
            files.append(f"{folder}/c{c}.npy")
            np.save(files[-1], x)
        subprocess.run([program, "import", folder + "/p.eido", *files], check=True, stdout=subprocess.DEVNULL)
        for measure in MEASURES:
            start = time.time()
            out = subprocess.run([program, "run", "alignment", folder + "/p.eido", "--metric", measure, "--permutations", "0",
                                  "--bootstrap", str(DRAWS), "--json"], check=True, capture_output=True, text=True).stdout
            ours = time.time() - start
            table = json.loads(out)["tables"]["pairs"]
            row = dict(zip(table["columns"], table["rows"][0]))
            start = time.time()
            peer(columns, measure)
            seconds = time.time() - start
            print(f"{measure}: ours {ours:.2f} s, numpy {seconds:.2f} s: ratio {seconds / ours:.1f}; "
                  f"{row['value']:.4f}, {row['ci_low']:.10f} to {row['ci_high']:.10f}", flush=True)


if __name__ == "__main__":
    main()
