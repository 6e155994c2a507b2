#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Maps, residuals and moved columns of 60,000 x 768 vectors: the whole process against numpy, once each in a run.

    OPENBLAS_CORETYPE=SkylakeX python3 tests/bench/peer_steering.py build/release/app/eidoscope [ROWS [DIMENSIONS]]

numpy reads the vectors from a .npy file and writes the moved ones as .npy files; eidoscope reads them from its project and
writes columns of it. Both know the attribute of every row. OPENBLAS_CORETYPE: kernels that OpenBLAS 0.3.21 does not choose by
itself on younger processors; eidoscope chooses them anyway.
"""
import os
import subprocess
import sys
import tempfile
import time

import numpy as np


def moments(rows):
    rows = rows.astype(np.float64)
    mean = rows.mean(0)
    centred = rows - mean
    return mean, centred.T @ centred / len(rows)


def roots(matrix, tolerance=1e-12):
    values, vectors = np.linalg.eigh(matrix)
    root = np.sqrt(np.clip(values, 0, None))
    inverse = np.where(values > tolerance * values.max(), 1 / np.where(root > 0, root, 1), 0)
    return (vectors * root) @ vectors.T, (vectors * inverse) @ vectors.T


def numpy_way(path, z, out):
    x = np.load(path)
    train = np.arange(len(x)) % 5 < 3
    source = train & (z == 0)
    target = train & (z == 1)
    mean_s, cov_s = moments(x[source])
    mean_t, cov_t = moments(x[target])
    residuals = {}
    # mean
    moved = x.copy()
    moved[z == 0] = (x[z == 0] + (mean_t - mean_s)).astype(np.float32)
    np.save(os.path.join(out, "mean.npy"), moved)
    residuals["mean"] = abs(moments(moved[source])[1] - cov_t).max()
    # mean and covariance
    d = x.shape[1]
    root, inverse = roots(cov_s + 1e-5 * np.eye(d))
    w = inverse @ roots(root @ (cov_t + 1e-5 * np.eye(d)) @ root)[0] @ inverse
    moved = x.copy()
    moved[z == 0] = ((x[z == 0] - mean_s) @ w.T + mean_t).astype(np.float32)
    np.save(os.path.join(out, "mean_covariance.npy"), moved)
    residuals["mean_covariance"] = abs(moments(moved[source])[1] - cov_t).max()
    # LEACE
    rows = x[train].astype(np.float64)
    mean = rows.mean(0)
    centred = rows - mean
    whole = centred.T @ centred / (len(rows) - 1)
    cross = centred.T @ (z[train] - z[train].mean())[:, None] / (len(rows) - 1)
    back, forth = roots(whole)
    u = np.linalg.svd(forth @ cross, full_matrices=False)[0]
    moved = (x - ((x - mean) @ (u.T @ forth).T) @ (back @ u).T).astype(np.float32)
    np.save(os.path.join(out, "leace.npy"), moved)
    return residuals, w


def main():
    program = sys.argv[1]
    given = [int(a) for a in sys.argv[2:]]
    n, d = given + [60000, 768][len(given):]
    random = np.random.default_rng(1)
    z = random.integers(0, 2, n)
    mix = random.normal(size=(d, d)) / np.sqrt(d)
    x = (random.normal(size=(n, d)) @ mix + 0.3 * z[:, None] * random.normal(size=d)).astype(np.float32)
    with tempfile.TemporaryDirectory() as folder:
        path, project = os.path.join(folder, "x.npy"), os.path.join(folder, "p.eido")
        np.save(path, x)
        with open(os.path.join(folder, "t.csv"), "w") as table:
            table.write("key,z,split\n")
            table.writelines(f"s{i},{'ab'[z[i]]},{'train' if i % 5 < 3 else 'test'}\n" for i in range(n))
        with open(os.path.join(folder, "keys.txt"), "w") as keys:
            keys.writelines(f"s{i}\n" for i in range(n))
        quiet = {"stdout": subprocess.DEVNULL, "check": True}
        subprocess.run([program, "import", project, os.path.join(folder, "t.csv"), "--key", "key", "--set", "s"], **quiet)
        subprocess.run([program, "import", project, path, "--as", "vector", "--name", "x", "--keys",
                        os.path.join(folder, "keys.txt"), "--set", "s"], **quiet)
        for _ in range(3):
            begin = time.perf_counter()
            numpy_way(path, z, folder)
            peer = time.perf_counter() - begin
            begin = time.perf_counter()
            subprocess.run([program, "run", "steering", project, "--vectors", "x", "--attribute", "z", "--split", "split",
                            "--target", "b", "--rows-by", "gold", "--probes", "none", "--neighbours", "none",
                            "--per-sample", "false", "--name", "moved"], **quiet)
            ours = time.perf_counter() - begin
            print(f"numpy / ours {peer / ours:.2f}")


if __name__ == "__main__":
    main()
