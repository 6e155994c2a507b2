# SPDX-FileCopyrightText: 2026 The Eidoscope developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""UMAP against umap-learn (Debian package umap-learn): whole processes in one run, and the quality of both maps.

    python3 tests/bench/peer_umap.py build/release/app/eidoscope [vectors.npy]

Without a file, 70,000 x 784 curved clusters are made. The faster of umap-learn with and without a fixed random state is
the peer. Trustworthiness and the share of kept neighbours (k = 15) are computed here for both, on the same 1,000 rows.
"""
import subprocess
import sys
import tempfile
import time

import numpy as np

PEER = """
import sys, numpy as np, umap
x = np.load(sys.argv[1])
state = {} if sys.argv[3] == "free" else {"random_state": 0}
np.save(sys.argv[2], umap.UMAP(n_neighbors=15, min_dist=0.1, **state).fit_transform(x))
"""


def curved_clusters(n=70000, d=784, clusters=10):
    rng = np.random.default_rng(0)
    x = np.empty((n, d), np.float32)
    label = rng.integers(0, clusters, n)
    for c in range(clusters):
        rows = label == c
        z = rng.normal(size=(rows.sum(), 6))
        first, second = rng.normal(size=(6, 64)) / 2.5, rng.normal(size=(64, d)) / 8
        x[rows] = np.tanh(z @ first + 0.3) @ second + rng.normal(size=d) * 0.4 + 0.15 * rng.normal(size=(rows.sum(), d))
    return x


def quality(x, maps, k=15, queries=1000):
    n = len(x)
    rows = np.random.default_rng(1).choice(n, min(n, queries), replace=False)
    squares = (x.astype(np.float64) ** 2).sum(1)
    found = {name: [0.0, 0.0] for name in maps}
    for q in rows:
        far = squares - 2 * (x @ x[q]).astype(np.float64)
        far[q] = np.inf
        near = np.argpartition(far, k)[:k]
        for name, e in maps.items():
            d = ((e - e[q]) ** 2).sum(1)
            d[q] = np.inf
            shown = np.argpartition(d, k)[:k]
            found[name][1] += len(np.intersect1d(shown, near)) / k
            for j in np.setdiff1d(shown, near):
                found[name][0] += (far < far[j]).sum() + 1 - k
    return {name: (1 - 2 / (len(rows) * k * (2 * n - 3 * k - 1)) * p, kept / len(rows)) for name, (p, kept) in found.items()}


def timed(command):
    start = time.time()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.time() - start


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/vectors.npy"
        x = np.load(sys.argv[2]).astype(np.float32) if len(sys.argv) > 2 else curved_clusters()
        np.save(path, x)
        subprocess.run([program, "import", folder + "/p.eido", path, "--set", "s"], check=True, stdout=subprocess.DEVNULL)
        ours = timed([program, "run", "projection", folder + "/p.eido", "--method", "umap", "--name", "map"])
        subprocess.run([program, "export", folder + "/p.eido", "map", "--to", folder + "/ours.npy"], check=True,
                       stdout=subprocess.DEVNULL)
        peers = {}
        for state in ("free", "fixed"):
            peers[state] = timed([sys.executable, "-c", PEER, path, f"{folder}/{state}.npy", state])
        best = min(peers, key=peers.get)
        print(f"ours {ours:.1f} s, umap-learn {peers[best]:.1f} s ({best} random state; the other "
              f"{max(peers.values()):.1f} s), ratio {peers[best] / ours:.2f}")
        maps = {"ours": np.load(folder + "/ours.npy"), "umap-learn": np.load(f"{folder}/{best}.npy")}
        for name, (trust, kept) in quality(x, maps).items():
            print(f"{name}: trustworthiness {trust:.4f}, neighbours kept {kept:.4f}")


if __name__ == "__main__":
    main()
